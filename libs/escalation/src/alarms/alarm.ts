import { LRUCache } from 'lru-cache';
import { alarmId } from '#jobs';
import type { ObligationRow } from '#deadlines';
import { onChangedCalendar } from '#deadlines/domain';
import type { Instant } from '#kernel';
import { crossings, type HouseForEscalation } from '../domain/index.js';

/** An instant at which a look at an obligation may find something that was not noted yet. */
export interface Alarm {
  /** Of the obligation and the crossing instant. */
  readonly id: string;
  readonly obligation: string;
  /** The record or CAPA that is looked at then. */
  readonly stream: string;
  readonly at: Instant;
}

/** What of an obligation says when it is to be looked at. */
export const clockFields = [
  ...(['obligation', 'stream', 'subject', 'subjectKind', 'name', 'assignee', 'role', 'unit'] as const),
  ...(['term', 'legalBasis', 'countedOn', 'fromAt', 'due', 'status', 'run'] as const),
  ...(['pausedAt', 'pauses', 'dormant', 'taken'] as const),
] as const;

/** An obligation as the alarm clocks know it. */
export type ClockedObligation = Pick<ObligationRow, (typeof clockFields)[number]>;

/** What was worked out for an obligation, and from what. */
interface Known {
  readonly sign: string;
  readonly rules: unknown;
  readonly terms: unknown;
  readonly instants: readonly Instant[];
}

/** Works out the alarms of obligations; what it worked out for one is kept until the obligation, the rules or the calendars change. */
export class AlarmsOf {
  readonly #known: LRUCache<string, Known>;

  constructor(keep = 50_000) {
    this.#known = new LRUCache({ max: keep });
  }

  /**
   * Every alarm of an open obligation, however far ahead: one at each crossing of a step, one just after its due for the miss and what crosses with it, one now where its due follows
   * a confirmed change of its calendar. While it stands still only the last of these; none while it sleeps.
   */
  of(row: ClockedObligation, house: HouseForEscalation, now: Instant): readonly Alarm[] {
    const { obligation, stream } = row;
    const alarms = runs(row) ? this.#instants(row, house).map((at) => ({ id: alarmId(obligation, at), obligation, stream, at })) : [];
    return follows(row, house)
      ? [...alarms, { id: `${obligation}-calendars-${house.deadlines.confirmed}`, obligation, stream, at: now }]
      : alarms;
  }

  #instants(row: ClockedObligation, house: HouseForEscalation): readonly Instant[] {
    const { obligation, due, run, taken, status, pauses } = row;
    const sign = [due, run, taken.length, status, pauses.length].join('/');
    const known = this.#known.get(obligation);
    if (known?.sign === sign && known.rules === house.escalation && known.terms === house.deadlines) return known.instants;
    const instants = instantsOf(row, house);
    this.#known.set(obligation, { sign, rules: house.escalation, terms: house.deadlines, instants });
    return instants;
  }
}

/** The first of an obligation's alarms; null where it has none. For who looks through all that is owed: nothing of it is kept. */
export function firstAlarm(row: ClockedObligation, house: HouseForEscalation, now: Instant): Instant | null {
  const running = runs(row) ? instantsOf(row, house) : [];
  const instants = follows(row, house) ? [...running, now] : running;
  return instants.reduce<Instant | null>((first, at) => (first === null || at < first ? at : first), null);
}

const runs = ({ dormant, pausedAt, status }: ClockedObligation): boolean =>
  !dormant && pausedAt === null && status !== 'met' && status !== 'cancelled';

const follows = (row: ClockedObligation, { deadlines }: HouseForEscalation): boolean =>
  row.status === 'open' && !row.dormant && onChangedCalendar(deadlines, watchedOf(row), row.countedOn) !== null;

/** Field by field: a spread that adds a key is dear in memory (decision 60), and this is made a million times in a round over all that is owed. */
const watchedOf = (row: ClockedObligation) => ({
  obligation: row.obligation,
  name: row.name,
  from: row.fromAt,
  due: row.due,
  term: row.term,
  run: row.run,
  pauses: row.pauses,
  unit: row.unit,
  assignee: row.assignee,
  role: row.role,
  legalBasis: row.legalBasis,
});

function instantsOf(row: ClockedObligation, house: HouseForEscalation): readonly Instant[] {
  const { due, taken, status, subject, subjectKind } = row;
  const steps = crossings(watchedOf(row), { id: subject, kind: subjectKind }, house, new Set(taken)).map(({ at }) => at);
  // What crosses at the due is noted by the look just after it.
  return status === 'open' ? [...steps.filter((at) => at !== due), new Date(Date.parse(due) + 1).toISOString()] : steps;
}
