import { check } from '#kernel';
import { recordEvents, type marks } from '../../events/index.js';
import type { RecordsHouse } from '../../house.js';
import { recordStatuses } from '../../kinds.js';
import { limits } from '../../limits.js';
import { complaintOf } from '../../rules/citizen.js';
import { handlingIsYours, notClosedToYou } from '../../rules/who-may.js';
import { followsOf } from '../../shared-investigation.js';
import type { LiveRecord } from '../../state.js';
import type { FreeText } from '../../texts.js';
import { command } from '../command.js';
import type { EarlierComplaint } from './admissibility.js';
import { marksFitTogether } from './register.js';

type Mark = (typeof marks)[number];

/** Another complaint as it is now: whoever brings the command has looked it up. */
export interface ConcernedComplaint extends EarlierComplaint {
  readonly marks: readonly Mark[];
}

/** The marks as they should be, why, and which complaints that concerns. */
export interface MarkComplaint {
  readonly marks: readonly Mark[];
  readonly reason: FreeText;
  readonly concerned: readonly ConcernedComplaint[];
}

/** With these marks a complaint belongs to others, and may follow their investigation. */
export const oneOfMany = ['duplicate', 'multiple', 'mass'] as const satisfies readonly Mark[];
export const isOneOfMany = (given: readonly Mark[]): boolean => oneOfMany.some((mark) => given.includes(mark));

/** How a complaint is linked with those that its marks concern. */
const relationOf = (given: readonly Mark[]) =>
  given.includes('repeat') ? 'repeats' : given.includes('duplicate') ? 'same-letter' : 'relates-to';

/** A mark concerns other complaints, not the complaint itself. */
const concernedAreOthers = check<LiveRecord, RecordsHouse, MarkComplaint>('concerned-are-other-complaints', ({ state }, { concerned }) => {
  const wrong = concerned.filter(({ id, kind }) => id === state.id || kind !== 'complaint').map(({ id }) => id);
  return wrong.length === 0 || { records: wrong };
});

/** Who repeats or doubles an appeal says which; both are of one citizen (Cabinet resolution 858). */
const repeatedIsNamed = check<LiveRecord, RecordsHouse, MarkComplaint>('repeated-complaint-is-named', (_, { marks: given, concerned }) => {
  if (!given.includes('repeat') && !given.includes('duplicate')) return true;
  const others = concerned.filter(({ sameCitizen }) => !sameCitizen).map(({ id }) => id);
  return (concerned.length > 0 && others.length === 0) || { ofOthers: others };
});

/** A duplicate names the appeal that it doubles, not another duplicate: no chain or circle of them arises. */
const doubledIsNoDuplicate = check<LiveRecord, RecordsHouse, MarkComplaint>('doubled-is-no-duplicate', (_, { marks: given, concerned }) => {
  const doubled = given.includes('duplicate') ? concerned.filter((each) => each.marks.includes('duplicate')).map(({ id }) => id) : [];
  return doubled.length === 0 || { records: doubled };
});

/** What follows another complaint's investigation stays marked as one of many. */
const marksKeepWhatItFollows = check<LiveRecord, RecordsHouse, MarkComplaint>(
  'marks-keep-what-it-follows',
  ({ state }, { marks: given }) => followsOf(state) === null || isOneOfMany(given) || { needed: oneOfMany },
);

const roomForTheLinks = check<LiveRecord, RecordsHouse, MarkComplaint>(
  'room-for-links',
  ({ state }, { concerned }) => state.links.length + concerned.length <= limits.links || { most: limits.links },
);

export const markComplaint = command({
  name: 'mark',
  doc: 'Changes the marks of the appeal, and links it with the complaints that it repeats, doubles or belongs together with.',
  from: recordStatuses,
  to: 'stays',
  rules: [notClosedToYou, handlingIsYours],
  checks: [marksFitTogether, concernedAreOthers, repeatedIsNamed, doubledIsNoDuplicate, marksKeepWhatItFollows, roomForTheLinks],
  then: ({ state }, input: MarkComplaint) => {
    const before = complaintOf(state)?.marks ?? [];
    const given = [...new Set(input.marks)];
    const relation = relationOf(given);
    const unlinked = input.concerned.filter(({ id }) => !state.links.some((each) => each.to.id === id && each.relation === relation));
    const same = before.length === given.length && before.every((mark) => given.includes(mark));
    if (same && unlinked.length === 0) return [];
    const concerned = input.concerned.map(({ id, kind }) => ({ id, kind }));
    return [
      recordEvents.complaintMarked({ marks: given, before: [...before], reason: input.reason, concerned }),
      ...unlinked.map(({ id, kind }) => recordEvents.recordLinked({ to: { id, kind }, relation, note: null })),
    ];
  },
});
