import type { LoggedEvent } from '#event-store';
import { obligationEvents, openObligations, type Obligations, type OpenObligation } from '#deadlines/domain';
import type { AnyState, DomainEvent, Instant } from '#kernel';
import { recordedOf, type HouseFold } from '#platform';
import type { OpenCases } from '../alarms/case-rounds.js';
import type { Looked } from '../alarms/look-job.js';
import {
  countingsOf,
  escalationEvents,
  keyOf,
  looksAtCases,
  type EscalationEvent,
  type EscalationHouse,
  type EscalationSubject,
  type HouseForEscalation,
} from '../domain/index.js';
import type { Found, MissedDeadline, Side, StepOfRun } from './outcome.js';
import { SimulatedCounts } from './simulated-counts.js';
import { SimulatedRules, type Standing } from './simulated-rules.js';

/** One sort of record or CAPA, as its own stream tells it. */
export type CasesByStream = Pick<OpenCases, 'aggregates' | 'exactly' | 'waits' | 'countedWith'>;

/** Those of the house, among Nest's providers. */
export const CASES_BY_STREAM = Symbol('CasesByStream');

export interface SimulationOrder {
  /** The rules that are tried, as if they had been in force all through the period, and not before. */
  readonly rules: EscalationHouse;
  /** The rules that they are compared with, run in the same way; null: the steps that were taken. */
  readonly against: EscalationHouse | null;
  readonly from: Instant;
  /** Up to but not with this instant. */
  readonly to: Instant;
}

/** There are more steps than a run may have. */
export class TooManySteps extends Error {
  override readonly name = 'TooManySteps';
  readonly code = 'simulation-too-large';
  constructor(readonly most: number) {
    super(`more than ${most} steps`);
  }
}

/** What a stream says of its record or CAPA. */
type Read = NonNullable<ReturnType<CasesByStream['exactly']>>;

interface Known {
  readonly looked: Looked;
  readonly cases: CasesByStream;
  state: AnyState;
  /** What is watched on the stream, by its key, and from what. */
  readonly watched: Map<string, { readonly standing: Standing; readonly sign: unknown }>;
}

/**
 * Runs rules over the real history of a period, event by event. Open-loop: what people did stays as it was recorded, and nobody reacts to a
 * step; what the steps of the past did is not looked at. Pure: the same events give the same steps.
 */
export class Simulation {
  readonly #order: SimulationOrder;
  readonly #house: HouseFold<HouseForEscalation>;
  readonly #looked: ReadonlyMap<string, { readonly looked: Looked; readonly cases: CasesByStream }>;
  readonly #sides: readonly SimulatedRules[];
  readonly #streams = new Map<string, Known>();
  readonly #found: Record<Side, StepOfRun[]> = { would: [], were: [] };
  readonly #missed: Omit<MissedDeadline, 'wouldBeWarned' | 'wasWarned'>[] = [];
  readonly #ofCases: boolean;
  readonly #counts: SimulatedCounts;
  /** The stream and the command of the newest event by which a step of the past made something over. */
  #madeOver = '';
  #terms: unknown = null;

  constructor(
    order: SimulationOrder,
    { house, cases, mostSteps }: { house: HouseFold<HouseForEscalation>; cases: readonly CasesByStream[]; mostSteps: number },
  ) {
    this.#order = order;
    this.#house = house;
    this.#looked = new Map(cases.flatMap((each) => each.aggregates.map((looked) => [looked.kind, { looked, cases: each }])));
    const { rules, against } = order;
    const to = (side: Side) => (step: StepOfRun) => {
      if (this.#found.would.length + this.#found.were.length >= mostSteps) throw new TooManySteps(mostSteps);
      if (this.#isWithin(step.raisedAt)) this.#found[side].push(step);
    };
    this.#sides = [new SimulatedRules(rules, to('would')), ...(against ? [new SimulatedRules(against, to('were'))] : [])];
    this.#ofCases = looksAtCases(rules) || (against !== null && looksAtCases(against));
    this.#counts = new SimulatedCounts([rules, ...(against ? [against] : [])].flatMap(countingsOf).map(({ counting }) => counting));
  }

  /** The next event of the log. @returns false where the period is over, and no further event can matter. */
  take(event: LoggedEvent): boolean {
    const at = event.metadata.recordedAt;
    if (at >= this.#order.to) return false;
    for (const side of this.#sides) side.takeBy(at, this.#house.current);
    if (this.#house.concerns(event.stream)) this.#takeOfHouse(event);
    else this.#takeOfCase(event);
    return true;
  }

  /** What was found up to the end of the period. */
  end(): Found {
    const last = new Date(Date.parse(this.#order.to) - 1).toISOString();
    for (const side of this.#sides) side.takeBy(last, this.#house.current);
    const { would, were } = this.#found;
    const warned = [would, were].map(firstWarnings) as [Warnings, Warnings];
    const before = (warnings: Warnings, { obligation, run, due }: { obligation: string; run: number; due: Instant }): Instant | null => {
      const at = warnings.get(`${obligation}/${run}`);
      return at !== undefined && at < due ? at : null;
    };
    const missed = this.#missed.map((each) => ({ ...each, wouldBeWarned: before(warned[0], each), wasWarned: before(warned[1], each) }));
    return { would, were, missed };
  }

  #isWithin(at: Instant): boolean {
    return at >= this.#order.from && at < this.#order.to;
  }

  #takeOfHouse(event: LoggedEvent): void {
    this.#house.take(event);
    const { current } = this.#house;
    if (this.#terms === current.deadlines) return;
    // With other calendars everything may cross at another instant.
    this.#terms = current.deadlines;
    for (const known of this.#streams.values())
      for (const { standing } of known.watched.values())
        for (const side of this.#sides) side.stands(standing, current, event.metadata.recordedAt);
  }

  #takeOfCase(event: LoggedEvent): void {
    if (this.#isEffectOfStep(event)) return;
    const known = this.#knownOf(event.stream);
    if (!known) return;
    known.state = known.looked.machine.evolve(known.state, event as unknown as DomainEvent, recordedOf(event));
    const read = known.cases.exactly(known.state, this.#house.current);
    if (!read) return;
    this.#note(event, read);
    const completed = this.#counts.take(read.subject, this.#house.current);
    this.#standsAnew(event.stream, known, read, event.metadata.recordedAt);
    // What one record changes may complete the count of another one.
    for (const id of completed) if (id !== read.subject.id) this.#completed(id, event.metadata.recordedAt);
  }

  #completed(id: string, at: Instant): void {
    const found = [...this.#streams].find(([stream]) => stream.endsWith(id));
    const read = found && found[1].cases.exactly(found[1].state, this.#house.current);
    if (read) this.#standsAnew(...found, read, at);
  }

  /** What a step of the past made over, and which obligations went with it: people did not do that. */
  #isEffectOfStep({ stream, type, data, metadata: { commandId } }: LoggedEvent): boolean {
    const sign = `${stream} ${commandId}`;
    if ((data as { readonly because?: unknown }).because === 'escalated') this.#madeOver = sign;
    else if (type !== obligationEvents.obligationReassigned.type) return false;
    return this.#madeOver === sign;
  }

  /** All that is watched on a stream, as its last event left it. */
  #standsAnew(stream: string, known: Known, read: Read, at: Instant): void {
    const house = this.#house.current;
    const stand = new Map<string, { readonly standing: Standing; readonly sign: unknown }>();
    const { severity, process, unit, category, tags, owner } = read.subject;
    const course = read.subject.course && { ...read.subject.course, counted: this.#counts.of(read.subject.id) };
    const scope = JSON.stringify([severity, process, unit, category, tags, owner]);
    for (const watched of openObligations(read.obligations)) {
      if (!isRunning(watched)) continue;
      stand.set(watched.obligation, { standing: { stream, watched, subject: read.subject }, sign: scope });
    }
    if (this.#ofCases && course?.open)
      stand.set(read.subject.id, {
        standing: { stream, watched: null, subject: { ...read.subject, course } },
        sign: scope + JSON.stringify(course),
      });
    for (const [key, { standing }] of known.watched) if (!stand.has(key)) for (const side of this.#sides) side.rests(standing);
    for (const [key, now] of stand) {
      const before = known.watched.get(key);
      if (before && before.sign === now.sign && before.standing.watched === now.standing.watched) continue;
      for (const side of this.#sides) side.stands(now.standing, house, at);
    }
    known.watched.clear();
    for (const [key, each] of stand) known.watched.set(key, each);
  }

  #knownOf(stream: string): Known | undefined {
    const known = this.#streams.get(stream);
    if (known) return known;
    const found = this.#looked.get(stream.slice(0, -37));
    if (!found) return undefined;
    const begun: Known = { ...found, state: found.looked.machine.initial, watched: new Map() };
    this.#streams.set(stream, begun);
    return begun;
  }

  /** What the history itself says: steps that were taken, and deadlines that were missed. */
  #note(event: LoggedEvent, { subject, obligations }: { readonly subject: EscalationSubject; readonly obligations: Obligations }): void {
    const { stream, type } = event;
    if (type === 'ObligationMissed') {
      const { obligation, due, run } = event.data as { obligation: string; due: Instant; run: number };
      const name = obligations.find((each) => each.obligation === obligation)?.name ?? '';
      if (this.#isWithin(due)) this.#missed.push({ stream, obligation, name, run, due });
    }
    if (type !== escalationEvents.escalationStepTaken.type || this.#order.against !== null) return;
    const { data } = event as unknown as EscalationEvent;
    const watched = obligations.find(({ obligation }) => obligation === data.obligation) ?? null;
    if (!this.#isWithin(data.raisedAt)) return;
    this.#found.were.push({
      ...{ stream, subject: watched ? keyOf(watched, subject) : data.subject, obligation: data.obligation, name: watched?.name ?? null },
      ...{ rule: data.rule, step: data.step, run: data.run, repeat: data.repeat, action: data.action },
      ...{ crossedAt: data.crossedAt, raisedAt: data.raisedAt, unit: watched?.unit ?? subject.unit ?? null },
      recipients: data.recipients.map(({ person }) => person),
    });
  }
}

type Warnings = ReadonlyMap<string, Instant>;

/** When each run of an obligation was first told to somebody. */
function firstWarnings(steps: readonly StepOfRun[]): Warnings {
  const first = new Map<string, Instant>();
  for (const { obligation, run, raisedAt } of steps) {
    const key = `${obligation}/${run}`;
    if (obligation !== null && (first.get(key) ?? '~') > raisedAt) first.set(key, raisedAt);
  }
  return first;
}

const isRunning = ({ dormant, pausedAt }: OpenObligation): boolean => !dormant && pausedAt === null;
