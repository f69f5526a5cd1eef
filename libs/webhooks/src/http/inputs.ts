import { choice, Field, id, list, matching, OptionalField, text, type Kind } from '#platform';
import { deliveredSubjects, longestAddress, webhookAddress, type DeliveredSubject } from '../domain/index.js';

const line = text({ max: longestAddress });
/** A text of one line first, then an address. */
const address: Kind = {
  ...line,
  examine: (value) => {
    const problems = line.examine(value);
    return problems.length > 0 ? problems : matching(webhookAddress).examine(value);
  },
};

/** Where another system listens, and for what. */
export class WebhookBody {
  @Field(address, {
    doc: 'http or https, without a user and without a fragment. It stands in the log: no secret belongs into it. http only to addresses that the house is configured to reach.',
  })
  readonly url!: string;

  @Field(list(choice(deliveredSubjects), { min: 1, max: deliveredSubjects.length, unique: true }), {
    doc: 'The parts of the house that it is told of, as in `GET /v1/changes`.',
  })
  readonly subjects!: DeliveredSubject[];

  @OptionalField(list(text({ max: 80, pattern: /^[A-Z][A-Za-z]+$/ }), { max: 100, unique: true }), {
    doc: 'Types of events; every type where nothing is said.',
  })
  readonly types?: string[];
}

/** A webhook as it is registered. */
export class NewWebhookBody extends WebhookBody {
  @OptionalField(id(), { doc: 'A UUID of the caller’s; the house makes one where none is given.' })
  readonly id?: string;

  @Field(id(), { doc: 'The program (service account) by whose rights it is told: what is closed to the program is not told.' })
  readonly account!: string;
}

/** What a webhook is told, whole. */
export const deliveredOf = ({ url, subjects, types }: WebhookBody) => ({ url, subjects, types: types ?? [] });
