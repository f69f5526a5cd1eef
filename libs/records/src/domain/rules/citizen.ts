import { check, rule, type Instant } from '#kernel';
import type { ComplaintPart } from '../complaint-part.js';
import type { Notice } from '../events/index.js';
import type { RecordsHouse } from '../house.js';
import type { LiveRecord } from '../state.js';

type Told = { readonly notice?: Notice | null };

/** The own part of a complaint; null for every other kind. */
export const complaintOf = ({ own }: Pick<LiveRecord, 'own'>): ComplaintPart | null => (own.kind === 'complaint' ? own : null);

/** Whether something can be sent to a citizen: nothing can for an anonymous appeal without an address. */
export const isReachable = (state: Pick<LiveRecord, 'own'>): boolean => (complaintOf(state)?.contact ?? null) !== null;

/** Only who left an address can be told. */
export const citizenCanBeReached = rule<LiveRecord, RecordsHouse>('citizen-can-be-reached', ({ state }) => isReachable(state) || {});

/** Notice is owed to a citizen who left an address; nobody else is told by letter. */
export const citizenWasTold = check<LiveRecord, RecordsHouse, Told>(
  'citizen-was-told',
  ({ state }, { notice }) => !isReachable(state) || (notice ?? null) !== null || {},
);

/** Notice was given by now, and after the appeal had arrived. */
export const noticeWasGiven = check<LiveRecord, RecordsHouse, Told>('notice-was-given', ({ state, now }, { notice }) => {
  const receivedAt = complaintOf(state)?.receivedAt;
  return !notice || (notice.at <= now && (receivedAt === undefined || notice.at >= receivedAt)) || { at: notice.at, receivedAt, now };
});

/** What is said to have happened did so after what it rests on was known: nobody writes an act back before that. */
export const notBefore = <Field extends string>(field: Field, since: (state: LiveRecord) => Instant) =>
  check<LiveRecord, RecordsHouse, { readonly [F in Field]?: Instant | null }>('not-before-what-was-known', ({ state }, input) => {
    const at = input[field];
    const known = since(state);
    return at === undefined || at === null || at >= known || { field, at, since: known };
  });
