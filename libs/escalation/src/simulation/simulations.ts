import { LRUCache } from 'lru-cache';
import type { EventCatalogue, EventStore, LoggedEvent, StoredEvent } from '#event-store';
import { contentHash, type Clock, type Instant, type TellTrouble } from '#kernel';
import { dayOf } from '#directory/domain';
import type { HouseFollower } from '#platform';
import type { EscalationHouse, HouseForEscalation, RuleSet } from '../domain/index.js';
import { numbersOf, type Found, type Numbers } from './outcome.js';
import { Simulation, TooManySteps, type CasesByStream } from './simulation.js';

/** What is tried, against what, over which part of the history. */
export interface Asked {
  readonly rules: RuleSet['rules'];
  /** Null: the steps that were taken. */
  readonly compareWith: RuleSet['rules'] | null;
  readonly from: Instant;
  readonly to: Instant;
  /** The last event of the log that is looked at, by its index. */
  readonly upTo: number;
}

/** A run as its person sees it. */
export interface Run {
  readonly status: 'running' | 'done' | 'cancelled' | 'failed';
  readonly startedAt: Instant;
  readonly endedAt: Instant | null;
  readonly events: number;
  readonly of: number;
  /** When the newest event was recorded to which it has come. */
  readonly reached: Instant | null;
  /** Why it failed, by a code. */
  readonly error: string | null;
  /** The limit that it met: of steps, or of seconds. */
  readonly limit: number | null;
  /** What was asked, and the hash of its rules: with the same, the numbers are the same. */
  readonly asked: Omit<Asked, 'rules' | 'compareWith'> & {
    readonly rules: string;
    readonly compareWith: string | null;
    /** How many rules there are on either side; null where that is what was taken. */
    readonly tried: number;
    readonly against: number | null;
  };
  readonly numbers: Numbers | null;
}

/** Somebody has a run under way. */
export class SimulationRuns extends Error {
  override readonly name = 'SimulationRuns';
  readonly code = 'simulation-runs';
}

export interface SimulationLimits {
  readonly steps: number;
  readonly milliseconds: number;
  /** Of so many cases that have ended it still knows all while it reads; of older ones that go on after all it reads the stream again. */
  readonly endedKept: number;
}

export interface SimulationParts {
  readonly store: EventStore;
  readonly catalogue: Pick<EventCatalogue, 'decode'>;
  readonly house: Pick<HouseFollower<HouseForEscalation>, 'anew'>;
  readonly cases: readonly CasesByStream[];
  readonly clock: Clock;
  /** Told of a run that failed for no reason of its own. */
  readonly report: TellTrouble;
  /** Other limits than the usual ones. */
  readonly limits?: Partial<SimulationLimits>;
}

/** A run that ended before its end, and why; where it took too long, how many seconds it may take. */
class BrokenOff extends Error {
  constructor(
    readonly code: 'simulation-cancelled' | 'simulation-too-long',
    readonly most: number | null = null,
  ) {
    super(code);
  }
}

const standardLimits: SimulationLimits = { steps: 200_000, milliseconds: 120_000, endedKept: 100 };
/** How many people's last runs are kept to be looked at. */
const keptRuns = 8;

interface Kept {
  run: Run;
  newest: LoggedEvent | null;
  found: Found | null;
  dayOf: (at: Instant) => string;
  cancelled: boolean;
  ended: Promise<void>;
}

/** Runs of rules over the past: one a person at a time; the last one stays to be looked at. */
export class Simulations {
  readonly #parts: SimulationParts;
  readonly #kept = new LRUCache<string, Kept>({ max: keptRuns });
  readonly #running = new Map<string, Kept>();

  constructor(parts: SimulationParts) {
    this.#parts = parts;
  }

  /** @throws SimulationRuns */
  begin(person: string, asked: Asked): Run {
    if (this.#running.has(person)) throw new SimulationRuns('a simulation is running');
    const { rules, compareWith, ...rest } = asked;
    const run: Run = {
      ...{
        status: 'running',
        startedAt: this.#parts.clock.now(),
        endedAt: null,
        events: 0,
        of: asked.upTo + 1,
        reached: null,
        error: null,
        limit: null,
        numbers: null,
      },
      asked: {
        ...{ ...rest, rules: contentHash(rules), compareWith: compareWith && contentHash(compareWith) },
        ...{ tried: rules.length, against: compareWith && compareWith.length },
      },
    };
    const kept: Kept = { run, newest: null, found: null, dayOf: (at) => at.slice(0, 10), cancelled: false, ended: Promise.resolve() };
    this.#running.set(person, kept);
    this.#kept.set(person, kept);
    kept.ended = this.#run(kept, asked).finally(() => this.#running.delete(person));
    return kept.run;
  }

  of(person: string): Run | null {
    return this.#keptOf(person)?.run ?? null;
  }

  /** What the numbers of somebody's last run open; null where there is none that is done. */
  found(person: string): (Found & { readonly dayOf: (at: Instant) => string }) | null {
    const kept = this.#keptOf(person);
    return kept?.found ? { ...kept.found, dayOf: kept.dayOf } : null;
  }

  /** When somebody's run has ended. */
  async ended(person: string): Promise<void> {
    await this.#running.get(person)?.ended;
  }

  /** Breaks off what runs, and gives it as it ended. */
  async cancel(person: string): Promise<Run | null> {
    const kept = this.#running.get(person);
    if (kept) kept.cancelled = true;
    await kept?.ended;
    return this.of(person);
  }

  /** Breaks off all that run. */
  async close(): Promise<void> {
    await Promise.all([...this.#running.keys()].map((person) => this.cancel(person)));
  }

  #keptOf(person: string): Kept | undefined {
    return this.#running.get(person) ?? this.#kept.get(person);
  }

  async #run(kept: Kept, asked: Asked): Promise<void> {
    const end = (change: Partial<Run>): void => {
      kept.run = { ...kept.run, ...reachedBy(kept), ...change, endedAt: this.#parts.clock.now() };
    };
    try {
      const { found, dayOf: ofTheHouse } = await this.#simulate(kept, asked);
      [kept.found, kept.dayOf] = [found, ofTheHouse];
      end({ status: 'done', events: kept.run.of, numbers: numbersOf(found, ofTheHouse) });
    } catch (error) {
      const { code, most } = error as { readonly code?: unknown; readonly most?: unknown };
      if (!(error instanceof BrokenOff || error instanceof TooManySteps)) this.#parts.report('a simulation failed', error);
      end({
        status: kept.cancelled ? 'cancelled' : 'failed',
        error: typeof code === 'string' ? code : 'internal',
        limit: typeof most === 'number' ? most : null,
      });
    }
  }

  async #simulate(kept: Kept, { rules, compareWith, from, to, upTo }: Asked) {
    const { store, catalogue, cases } = this.#parts;
    const limits = { ...standardLimits, ...this.#parts.limits };
    const house = this.#parts.house.anew();
    const began = performance.now();
    const goesOn = (): void => {
      if (kept.cancelled) throw new BrokenOff('simulation-cancelled');
      if (performance.now() - began > limits.milliseconds) throw new BrokenOff('simulation-too-long', limits.milliseconds / 1_000);
    };
    const simulation = new Simulation(
      { rules: inForceFrom(from, rules), against: compareWith && inForceFrom(from, compareWith), from, to },
      { house, cases, mostSteps: limits.steps, goesOn, endedKept: limits.endedKept },
    );
    const prefixes = [...house.prefixes, ...cases.flatMap(({ aggregates }) => aggregates.map(({ kind }) => `${kind}-`))];
    const filter = { streamPrefixes: prefixes, otherThan: simulation.passedOver };
    reading: for await (const { events, last } of store.readAll(null, { filter })) {
      goesOn();
      for (const stored of events) {
        if (stored.index > upTo) break reading;
        const event = catalogue.decode(stored);
        kept.newest = event;
        if (simulation.hasLetGo(event)) simulation.recall(event.stream, await this.#before(stored));
        if (!simulation.take(event)) break reading;
      }
      kept.run = { ...kept.run, ...reachedBy(kept), events: Math.min(last.index + 1, kept.run.of) };
    }
    const { directory } = house.current;
    return { found: simulation.end(), dayOf: (at: Instant) => dayOf(directory, at) };
  }

  /** The events of a stream before one of them. */
  async #before({ stream, revision }: StoredEvent): Promise<readonly LoggedEvent[]> {
    const events: LoggedEvent[] = [];
    for await (const each of this.#parts.store.read(stream)) {
      if (each.revision >= revision) break;
      events.push(this.#parts.catalogue.decode(each));
    }
    return events;
  }
}

/** How far a run has come. */
function reachedBy({ newest }: Kept): Partial<Run> | null {
  return newest && { events: newest.index! + 1, reached: newest.metadata.recordedAt };
}

/** A house in which these rules are in force from an instant on, and none before. */
const inForceFrom = (effectiveFrom: Instant, rules: RuleSet['rules']): EscalationHouse => ({
  ruleSets: [{ version: 1, effectiveFrom, rules }],
});
