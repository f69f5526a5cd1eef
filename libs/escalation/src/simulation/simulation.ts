import type { LoggedEvent } from '#event-store';
import { obligationEvents, openObligations, type ObligationEvent, type OpenObligation } from '#deadlines/domain';
import type { AnyState, Instant } from '#kernel';
import type { HouseFold } from '#platform';
import type { OpenCases } from '../alarms/case-rounds.js';
import type { Looked } from '../alarms/looked.js';
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
import { AsPeopleLeftIt } from './as-left.js';
import { leanFold } from './lean-fold.js';
import type { Found, Side, StepOfRun } from './outcome.js';
import { isSameCourse, isSameScope } from './sameness.js';
import { SimulatedCounts } from './simulated-counts.js';
import { SimulatedRules, type Standing } from './simulated-rules.js';
import { withWarnings, type Miss } from './warnings.js';

/** One sort of record or CAPA, as its own stream tells it. */
export type CasesByStream = Pick<
  OpenCases,
  'aggregates' | 'exactly' | 'waits' | 'countedWith' | 'besideTheRules' | 'goesWithTheWork' | 'isUnfit'
>;

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

interface SimulationOptions {
  readonly house: HouseFold<HouseForEscalation>;
  readonly cases: readonly CasesByStream[];
  readonly mostSteps: number;
  /** Asked at every step that is found, of which there may be many between two events. @throws whatever ends the run */
  readonly goesOn: () => void;
  /** Of so many cases that have ended all is still known. */
  readonly endedKept: number;
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

/** A record or CAPA, as far as its history has come. */
interface Known extends Pick<Standing, 'stream' | 'work' | 'subjectIn'> {
  readonly looked: Looked;
  readonly cases: CasesByStream;
  readonly asLeft: AsPeopleLeftIt;
  state: AnyState;
  /** How its last append left it, and what of it is watched, by its key. */
  stood: Pick<Read, 'subject' | 'obligations'> | null;
  watched: ReadonlyMap<string, OpenObligation | null>;
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
  readonly #missed: Miss[] = [];
  readonly #ofCases: boolean;
  readonly #counts: SimulatedCounts;
  /** The append that is being read: what it means is worked out when all of it is there. */
  #append: { readonly known: Known; readonly commandId: string; readonly at: Instant } | null = null;
  #terms: unknown = null;
  /** Cases that have ended, the one that ended first first; what is known of the oldest is let go. */
  readonly #ended = new Set<string>();
  readonly #letGo = new Set<string>();
  readonly #endedKept: number;
  /** The types of events that mean nothing to these rules, and need not be taken. */
  readonly passedOver: readonly string[];

  constructor(order: SimulationOrder, { house, cases, mostSteps, goesOn, endedKept }: SimulationOptions) {
    this.#order = order;
    this.#house = house;
    this.#endedKept = endedKept;
    this.#looked = new Map(cases.flatMap((each) => each.aggregates.map((looked) => [looked.kind, { looked, cases: each }])));
    const { rules, against } = order;
    const to = (side: Side) => (step: StepOfRun) => {
      goesOn();
      if (this.#found.would.length + this.#found.were.length >= mostSteps) throw new TooManySteps(mostSteps);
      if (this.#isWithin(step.raisedAt)) this.#found[side].push(step);
    };
    this.#sides = [new SimulatedRules(rules, to('would')), ...(against ? [new SimulatedRules(against, to('were'))] : [])];
    this.#ofCases = looksAtCases(rules) || (against !== null && looksAtCases(against));
    this.passedOver = this.#ofCases ? [] : cases.flatMap(({ besideTheRules }) => besideTheRules);
    this.#counts = new SimulatedCounts([rules, ...(against ? [against] : [])].flatMap(countingsOf).map(({ counting }) => counting));
  }

  /** Whether what was known of the event's stream was let go since its case had ended: before it goes on, it is to be recalled. */
  hasLetGo(event: LoggedEvent): boolean {
    this.#settleBefore(event);
    return this.#append === null && this.#letGo.has(event.stream);
  }

  /** The stream again, up to where it was let go: what was taken of it then is taken. */
  recall(stream: string, events: readonly LoggedEvent[]): void {
    this.#letGo.delete(stream);
    const known = this.#knownOf(stream)!;
    for (const event of events) this.#fold(known, event);
  }

  /** The next event of the log. @returns false where the period is over, and no further event can matter. */
  take(event: LoggedEvent): boolean {
    const { recordedAt: at } = event.metadata;
    if (at >= this.#order.to) return false;
    this.#settleBefore(event);
    const { stream } = event;
    for (const side of this.#sides) side.takeBy(at, this.#house.current);
    const known = this.#append?.known ?? this.#knownOf(stream);
    if (known) this.#takeOfCase(known, event);
    else if (this.#house.concerns(stream)) this.#takeOfHouse(event);
    return true;
  }

  /** What was found up to the end of the period. */
  end(): Found {
    this.#settle();
    const last = new Date(Date.parse(this.#order.to) - 1).toISOString();
    for (const side of this.#sides) side.takeBy(last, this.#house.current);
    const { would, were } = this.#found;
    return { would, were, missed: withWarnings(this.#missed, would, were) };
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
      for (const watched of known.watched.values()) this.#stands(known, watched, known.stood!.subject, event.metadata.recordedAt);
  }

  #takeOfCase(known: Known, event: LoggedEvent): void {
    if (!this.#fold(known, event)) return;
    const { recordedAt: at, commandId } = event.metadata;
    this.#append ??= { known, commandId, at };
    if (event.type === obligationEvents.obligationMissed.type) this.#noteMiss(known, event as unknown as Missed);
    else if (event.type === escalationEvents.escalationStepTaken.type) this.#noteStep(known, event as unknown as EscalationEvent);
  }

  #settleBefore({ stream, metadata: { commandId } }: LoggedEvent): void {
    if (this.#append?.known.stream !== stream || this.#append.commandId !== commandId) this.#settle();
  }

  /** What the append that was read means for what is watched. */
  #settle(): void {
    if (!this.#append) return;
    const { known, at } = this.#append;
    this.#append = null;
    const read = this.#read(known);
    if (!read) return;
    const completed = this.#counts.take(read.subject, this.#house.current);
    this.#standsAnew(known, read, at);
    // What one record changes may complete the count of another one.
    for (const id of completed) if (id !== read.subject.id) this.#completed(id, at);
    this.#ends(known, read);
  }

  /** Of a case that has ended nothing more comes; a while it is kept, since what people still say of it is said soon. */
  #ends({ stream }: Known, { subject: { course }, obligations }: Read): void {
    this.#ended.delete(stream);
    if (course?.open !== false || obligations.some(({ status }) => status === 'open')) return;
    this.#ended.add(stream);
    if (this.#ended.size <= this.#endedKept) return;
    const oldest = this.#ended.values().next().value!;
    this.#ended.delete(oldest);
    this.#streams.delete(oldest);
    this.#letGo.add(oldest);
    for (const side of this.#sides) side.letGo(oldest);
  }

  #completed(id: string, at: Instant): void {
    for (const kind of this.#looked.keys()) {
      const known = this.#streams.get(`${kind}-${id}`);
      const read = known && this.#read(known);
      if (read) this.#standsAnew(known, read, at);
    }
  }

  /** @returns whether people did anything of it: what a step of the past made over they did not. */
  #fold(known: Known, event: LoggedEvent): boolean {
    const left = known.asLeft.without(event, () => this.#read(known)?.subject.owner ?? null);
    // Nor does anything that is looked at here follow from a step that was taken.
    if (left !== null && event.type !== escalationEvents.escalationStepTaken.type) known.state = leanFold(known.looked, known.state, left);
    return left !== null;
  }

  /** All that is watched on a stream, as its last append left it. */
  #standsAnew(known: Known, { subject: found, obligations }: Read, at: Instant): void {
    const { course } = found;
    const subject = this.#ofCases && course ? { ...found, course: { ...course, counted: this.#counts.of(found.id) } } : found;
    const before = known.stood;
    const sameScope = before !== null && isSameScope(before.subject, subject);
    const sameCourse = !this.#ofCases || (before !== null && isSameCourse(before.subject.course, subject.course));
    if (sameScope && sameCourse && before.obligations === obligations) return;
    const watched = new Map<string, OpenObligation | null>();
    for (const each of openObligations(obligations)) if (isRunning(each)) watched.set(each.obligation, each);
    if (this.#ofCases && course?.open) watched.set(subject.id, null);
    for (const key of known.watched.keys()) {
      if (watched.has(key)) continue;
      const isOver = key !== subject.id && obligations.some((each) => each.obligation === key && each.status !== 'open');
      for (const side of this.#sides) {
        if (isOver) side.ends(known.stream, key);
        else side.rests(known.stream, key);
      }
    }
    for (const [key, each] of watched) {
      const stands = sameScope && known.watched.get(key) === each && (each !== null || sameCourse);
      if (!stands) this.#stands(known, each, subject, at);
    }
    known.watched = watched;
    known.stood = { subject, obligations };
  }

  #stands({ stream, work, subjectIn }: Known, watched: OpenObligation | null, subject: EscalationSubject, at: Instant): void {
    for (const side of this.#sides) side.stands({ stream, watched, subject, work, subjectIn }, this.#house.current, at);
  }

  #read({ cases, state }: Pick<Known, 'cases' | 'state'>, house = this.#house.current): Read | null {
    return cases.exactly(state, house);
  }

  #knownOf(stream: string): Known | undefined {
    const known = this.#streams.get(stream);
    if (known) return known;
    const found = this.#looked.get(stream.slice(0, -37));
    if (!found) return undefined;
    const begun: Known = {
      stream,
      looked: found.looked,
      cases: found.cases,
      asLeft: new AsPeopleLeftIt(found.cases.goesWithTheWork),
      state: found.looked.machine.initial,
      stood: null,
      watched: nothing,
      subjectIn: (house) => this.#read(begun, house)!.subject,
      work: {
        goesWithIt: found.cases.goesWithTheWork,
        isUnfit: (watched, person, house) => found.cases.isUnfit?.(begun.state, watched, person, house) ?? false,
      },
    };
    this.#streams.set(stream, begun);
    return begun;
  }

  /** That a deadline was missed, as the history says. */
  #noteMiss(known: Known, { data: { obligation, due, run } }: Missed): void {
    if (!this.#isWithin(due)) return;
    const name = this.#read(known)?.obligations.find((each) => each.obligation === obligation)?.name ?? '';
    this.#missed.push({ stream: known.stream, obligation, name, run, due });
  }

  /** That a step was taken, as the history says: what the rules are compared with where no others are named. */
  #noteStep(known: Known, { data }: EscalationEvent): void {
    if (this.#order.against !== null || !this.#isWithin(data.raisedAt)) return;
    const read = this.#read(known);
    if (!read) return;
    const { subject, obligations } = read;
    const watched = obligations.find(({ obligation }) => obligation === data.obligation) ?? null;
    this.#found.were.push({
      stream: known.stream,
      subject: watched ? keyOf(watched, subject) : data.subject,
      obligation: data.obligation,
      name: watched?.name ?? null,
      rule: data.rule,
      step: data.step,
      run: data.run,
      repeat: data.repeat,
      action: data.action,
      crossedAt: data.crossedAt,
      raisedAt: data.raisedAt,
      unit: watched?.unit ?? subject.unit ?? null,
      recipients: data.recipients.map(({ person }) => person),
    });
  }
}

type Missed = Extract<ObligationEvent, { type: 'ObligationMissed' }>;

const nothing: ReadonlyMap<string, null> = new Map<string, null>();

const isRunning = ({ dormant, pausedAt }: OpenObligation): boolean => !dormant && pausedAt === null;
