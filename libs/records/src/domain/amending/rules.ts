import { check, rule, type Offer, type Refusal, type Situation, type Verdict } from '#kernel';
import { complaintOf } from '../rules/citizen.js';
import type { RecordsHouse } from '../house.js';
import type { LiveRecord } from '../state.js';
import { amendableFields, lineOf, type AmendableField, type Amending } from './fields.js';
import { hands, type HandName } from './hands.js';

type At = Situation<LiveRecord, RecordsHouse>;

/** A rule about one field: told with the field on the record, and of all fields that were given when the command comes. */
interface FieldRule {
  readonly code: string;
  readonly holds: (at: At, field: AmendableField) => Verdict;
}

/** The record's kind has such a field. */
const ofThisKind: FieldRule = {
  code: 'amended-is-of-this-kind',
  holds: ({ state }, field) => lineOf(field).kinds.includes(state.own.kind) || {},
};

/** Something was written that can be amended; what was not, is written by its own command. */
const isWritten: FieldRule = {
  code: 'amended-is-written',
  holds: ({ state }, field) => lineOf(field).read(state) !== undefined || {},
};

/** The status lets it be amended. */
const openInStatus: FieldRule = {
  code: 'amended-is-open-in-status',
  holds: ({ state }, field) => lineOf(field).openings.some((opening) => opening.in.includes(state.status)) || { status: state.status },
};

/** Those whose hands may amend it in this status. */
const handsFor = ({ state }: At, field: AmendableField): readonly HandName[] =>
  lineOf(field).openings.flatMap((opening) => (opening.in.includes(state.status) ? opening.by : []));

/** It is theirs to amend. */
const isYours: FieldRule = {
  code: 'amended-is-yours',
  holds: (at, field) => {
    const needed = handsFor(at, field);
    return needed.length === 0 || needed.some((hand) => hands[hand](at)) || { needed };
  },
};

/** What an answer to the citizen rests on stands once it was sent: it is corrected by another answer, after reopening. */
const notSealedByAnswer: FieldRule = {
  code: 'amended-is-not-sealed-by-the-answer',
  holds: ({ state }, field) => {
    const sentAt = lineOf(field).sealedByAnswer ? (complaintOf(state)?.answers.at(-1)?.dispatchedAt ?? null) : null;
    return sentAt === null || { sentAt };
  },
};

const fieldRules: readonly FieldRule[] = [ofThisKind, isWritten, openInStatus, isYours, notSealedByAnswer];

const refusalsOf = (at: At, field: AmendableField): readonly Refusal[] =>
  fieldRules.flatMap(({ code, holds }) => {
    const verdict = holds(at, field);
    return verdict === true ? [] : [{ code, params: { ...verdict, fields: [field] } }];
  });

/** The fields of a record's kind, each open to the actor or every reason why not. */
export function amendableOffers(at: At): readonly Offer[] {
  return amendableFields
    .filter((field) => ofThisKind.holds(at, field) === true)
    .map((field) => {
      const refusals = refusalsOf(at, field);
      return { name: field, allowed: refusals.length === 0, refusals };
    });
}

/** At least one field is the actor's to amend. */
export const somethingIsYoursToAmend = rule<LiveRecord, RecordsHouse>('something-is-yours-to-amend', (at) => {
  const fields = amendableFields.filter((field) => ofThisKind.holds(at, field) === true && isWritten.holds(at, field) === true);
  const needed = [...new Set(fields.flatMap((field) => handsFor(at, field)))];
  return fields.some((field) => refusalsOf(at, field).length === 0) || { needed };
});

interface Given {
  readonly changes: Amending;
}
const givenIn = ({ changes }: Given): readonly AmendableField[] => amendableFields.filter((field) => changes[field] !== undefined);

/** Each rule about a field, held against all that is to be amended. */
export const amendedMayBe = fieldRules.map(({ code, holds }) =>
  check<LiveRecord, RecordsHouse, Given>(code, (at, input) => {
    const refused = givenIn(input).flatMap((field) => {
      const verdict = holds(at, field);
      return verdict === true ? [] : [{ field, params: verdict }];
    });
    return refused.length === 0 || { ...refused[0]!.params, fields: refused.map(({ field }) => field) };
  }),
);

/** What had happened, had happened by now. */
export const amendedIsPast = check<LiveRecord, RecordsHouse, Given>('not-in-the-future', ({ now }, { changes }) => {
  const wrong = givenIn({ changes }).find((field) => lineOf(field).isPast && changes[field] !== null && String(changes[field]) > now);
  return wrong === undefined || { field: wrong, at: changes[wrong], now };
});

/** An appeal had arrived before it was registered. */
export const receivedBeforeRegistered = check<LiveRecord, RecordsHouse, Given>(
  'received-before-it-was-registered',
  ({ state: { recordedAt } }, { changes: { receivedAt } }) =>
    receivedAt === undefined || receivedAt <= recordedAt || { receivedAt, recordedAt },
);
