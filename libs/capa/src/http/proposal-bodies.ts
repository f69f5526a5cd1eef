import { choice, id, OptionalField, PageAtQuery, AtQuery } from '#platform';
import { proposalStatuses } from '../domain/index.js';
import { FrameBody } from './case-bodies.js';
import { byIdOrKey, keyField } from './fields.js';

/** Which proposals. */
export class ProposalsQuery extends PageAtQuery {
  @OptionalField(choice(proposalStatuses))
  readonly status?: string;

  @OptionalField(keyField, { doc: byIdOrKey })
  readonly process?: string;
}

export class ProposalQuery extends AtQuery {}

/** What the CAPA says of itself that is drafted; its records are those of the proposal. */
export class AcceptProposalBody extends FrameBody {
  @OptionalField(id(), { nullable: true, doc: 'The caller, where nothing is said.' })
  readonly owner?: string | null;
}
