import { changedKinds } from '#audit-trail';
import { choice, Field, id, integer, list, OptionalField, positionField, text } from '#platform';
import { beginnings, type Beginning } from '../domain/index.js';

/** What a program reads from its place. */
export class SubscriptionBody {
  @Field(text({ max: 200 }), { doc: 'What it is called. It stands in the log: nothing personal belongs into it.' })
  readonly name!: string;

  @OptionalField(list(choice(changedKinds), { max: changedKinds.length, unique: true }), {
    doc: 'Kinds of what changed, as in `GET /v1/changes`; every kind where nothing is said.',
  })
  readonly kinds?: string[];

  @OptionalField(list(text({ max: 80, pattern: /^[A-Z][A-Za-z]+$/ }), { max: 100, unique: true }), {
    doc: 'Types of events; every type where nothing is said.',
  })
  readonly types?: string[];

  @OptionalField(list(id(), { max: 100, unique: true }), {
    doc: 'Only records and CAPAs that belong to one of these units, or to one below, when they are read. All, and what belongs to no unit, where nothing is said.',
  })
  readonly units?: string[];
}

/** A subscription as it is opened. */
export class NewSubscriptionBody extends SubscriptionBody {
  @OptionalField(id(), { doc: 'A UUID of the caller’s; the house makes one where none is given.' })
  readonly id?: string;

  @OptionalField(id(), { doc: 'The program (service account) that reads, by its own rights; the caller where nothing is said.' })
  readonly account?: string;

  @OptionalField(choice(beginnings), { doc: '`now` where nothing is said: what comes from here on. `beginning`: all that the log holds.' })
  readonly from?: Beginning;
}

/** How much is given, and how long the caller waits for it. */
export class ReadOnQuery {
  @OptionalField(integer({ min: 1, max: 500 }), { doc: 'How many changes at most; 100 where nothing is said.' })
  readonly limit: number = 100;

  @OptionalField(integer({ min: 0, max: 30 }), {
    doc: 'Seconds to wait for something new where there is nothing; 0 where nothing is said.',
  })
  readonly wait: number = 0;
}

/** Up to where a program has dealt with what it was given. */
export class AcknowledgedUpToBody {
  @Field(positionField, { doc: 'The `position` of an answer, or of one of its items.' })
  readonly position!: string;
}

/** What a subscription reads, whole. */
export const wantedOf = ({ name, kinds, types, units }: SubscriptionBody) => ({
  name,
  ...{ kinds: kinds ?? [], types: types ?? [], units: units ?? [] },
});
