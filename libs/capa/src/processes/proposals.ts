import { following, process, type Following } from '#projections';
import { ownRecordEvents, type Kind } from '#records/domain';
import { capaAggregate, caseWatchAggregate, proposalAggregate } from '../aggregate.js';
import {
  askProposal,
  caseWatchEvents,
  draft,
  noteCase,
  noteCure,
  noteDecision,
  proposalEvents,
  raiseProposal,
  recordKinds,
  watchOf,
} from '../domain/index.js';

type To = typeof caseWatchAggregate | typeof proposalAggregate | typeof capaAggregate;

/** From records that are counted to a CAPA that is drafted over them: the watch says when, a person decides. */
export const capasAreProposed = process('capas-are-proposed', {
  doc: 'Counts records by process and category, proposes a CAPA where its triggers, or a step of an escalation rule, say so, drafts it once a person accepts.',
  events: { ...ownRecordEvents, ...caseWatchEvents, ...proposalEvents },
  commands: [caseWatchAggregate, proposalAggregate, capaAggregate],
  on: {
    RecordTriaged: ({ stream, data: { process, category }, metadata }) => counted(stream, { process, category }, metadata.recordedAt),
    CategoryChanged: ({ stream, data: { process = null, to: category }, metadata }) =>
      counted(stream, { process, category }, metadata.recordedAt),
    CoverageEnded: ({
      stream,
      data: { how, capa, process = null, category = null },
      metadata: { recordedAt: at },
    }): readonly Following<To>[] =>
      how !== 'effective' || process === null || category === null
        ? []
        : [
            following(caseWatchAggregate, watchOf(process, category), noteCure, {
              process,
              category,
              capa,
              record: recordOf(stream).record,
              at,
            }),
          ],
    CapaProposalAsked: ({ stream, data: { process, category, kind, rule, step } }): readonly Following<To>[] => [
      following(caseWatchAggregate, watchOf(process, category), askProposal, {
        ...{ process, category, kind, rule, step },
        record: recordOf(stream).record,
      }),
    ],
    CapaProposalDue: ({ data }): readonly Following<To>[] => [following(proposalAggregate, data.proposal, raiseProposal, data)],
    CapaProposalAccepted: ({ data, metadata: { recordedAt: at } }): readonly Following<To>[] => {
      const { proposal, watch, acceptedBy, records, trigger: _, ...drafted } = data;
      const asked = records.map(({ record, kind }) => ({ record, recordKind: kind }));
      return [
        following(capaAggregate, drafted.capa, draft, { ...drafted, records: asked, proposal: { id: proposal, acceptedBy } }),
        following(caseWatchAggregate, watch, noteDecision, { proposal, decision: 'accepted', at }),
      ];
    },
    CapaProposalDeclined: ({ data: { proposal, watch }, metadata: { recordedAt: at } }): readonly Following<To>[] => [
      following(caseWatchAggregate, watch, noteDecision, { proposal, decision: 'declined', at }),
    ],
  },
});

/** A record counts where it is known of which process and category it is. */
function counted(
  stream: string,
  { process, category }: { process: string | null; category: string | null },
  at: string,
): readonly Following<To>[] {
  if (process === null || category === null) return [];
  return [following(caseWatchAggregate, watchOf(process, category), noteCase, { process, category, at, ...recordOf(stream) })];
}

/** The kind and the id in the name of a record's stream. */
function recordOf(stream: string): { readonly record: string; readonly kind: Kind } {
  const kind = recordKinds.find((each) => stream.startsWith(`${each}-`))!;
  return { kind, record: stream.slice(kind.length + 1) };
}
