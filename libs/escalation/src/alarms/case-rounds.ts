import { LRUCache } from 'lru-cache';
import type { Pool } from 'pg';
import type { Obligations } from '#deadlines/domain';
import { contentHash, derivedId, type AnyState, type Clock, type Instant, type TellTrouble } from '#kernel';
import { periodically, type Periodic } from '#jobs';
import type { CommandExecutor } from '#platform';
import {
  crossings,
  keyOf,
  looksAtCases,
  lookCommand,
  type EscalationSubject,
  type HouseForEscalation,
  type StepsTaken,
  type WaitingStates,
  type Watched,
} from '../domain/index.js';
import { CountRounds, type CountedCases, type CountedWith } from './count-rounds.js';
import { clockwork, type Looked } from './looked.js';

/** An open record or CAPA as a list knows it: of what the list leaves out, it says what makes a step cross earliest. */
export interface OpenCase {
  readonly aggregate: Looked;
  readonly subject: EscalationSubject;
}

/** One sort of case that rules look at without an obligation. */
export interface OpenCases {
  /** Whose streams they are. */
  readonly aggregates: readonly Looked[];
  /** The open ones in the order of their ids, after one. */
  page(pool: Pool, after: string, limit: number): Promise<readonly OpenCase[]>;
  /** The states in which they wait for somebody, by their kind: in them a rule may ask for how long. */
  readonly waits: WaitingStates;
  /** Where rules count them. */
  readonly counts?: CountedCases;
  readonly countedWith?: CountedWith;
  /** What its own stream says; null where it is not there. */
  exactly(
    state: AnyState,
    house: HouseForEscalation,
  ): { readonly subject: EscalationSubject; readonly taken: StepsTaken; readonly obligations: Obligations } | null;
  /**
   * Types of events, of these streams only, that leave all as it is that rules look at but when there was last an activity, and that no later
   * event of the stream builds upon: where no rule asks for that, they need not be read.
   */
  readonly besideTheRules: readonly string[];
  /** The obligations that pass with the work where a step makes it over, by their names. One of another name passes alone, if at all. */
  readonly goesWithTheWork: readonly string[];
  /** Who may not be given an obligation, or the case itself, though a step may tell them of it. Left out: everyone who may be told may have it. */
  isUnfit?(state: AnyState, watched: Watched, person: string, house: HouseForEscalation): boolean;
}

export interface CaseRoundsParts {
  readonly pool: Pool;
  readonly house: { current(): { readonly house: HouseForEscalation } };
  readonly executor: Pick<CommandExecutor, 'execute' | 'standing'>;
  readonly clock: Clock;
  readonly cases: readonly OpenCases[];
  /** Told of a round, or of one look, that failed; the next round tries again. */
  readonly report: TellTrouble;
  /** How often it looks, in milliseconds: a minute. */
  readonly every?: number;
}

const pageSize = 1_000;

/**
 * Has records and CAPAs looked at when a rule that knows no obligation crosses: after so long in a state, without activity, since they were
 * reopened or became more severe, or since there are so many of them. What is due the stream decides; a list tells only which streams are worth reading.
 */
export class CaseRounds {
  /** When a case is worth looking at again, and what that was worked out from. */
  readonly #known = new LRUCache<string, { readonly sign: string; readonly rules: unknown; readonly next: Instant | null }>({
    max: 100_000,
  });
  readonly #counts: CountRounds;
  #periodic: Periodic | null = null;

  constructor(private readonly parts: CaseRoundsParts) {
    this.#counts = new CountRounds(parts);
  }

  /** Looks once, then every minute. */
  async start(): Promise<void> {
    const { every = 60_000, report } = this.parts;
    this.#periodic ??= periodically(
      every,
      () => this.look().then(() => undefined),
      (error) => report('the round over cases failed', error),
    );
    await this.#periodic.now();
  }

  async stop(): Promise<void> {
    await this.#periodic?.stop();
    this.#periodic = null;
  }

  /** @returns how many looks it sent. Without a rule that looks at cases it reads nothing. */
  async look(): Promise<number> {
    const { pool, house, cases } = this.parts;
    if (!looksAtCases(house.current().house.escalation)) return 0;
    let sent = await this.#counts.note();
    for (const each of cases) {
      for (let after = ''; ;) {
        const page = await each.page(pool, after, pageSize);
        for (const one of page) if (await this.#looked(one, each)) sent += 1;
        const last = page.at(-1);
        if (!last || page.length < pageSize) break;
        after = last.subject.id;
      }
    }
    return sent;
  }

  /** Whether the case was sent a look. One whose look fails holds nobody else up. */
  async #looked(open: OpenCase, cases: OpenCases): Promise<boolean> {
    try {
      if (!(await this.#isDue(open, cases))) return false;
      await this.#send(open);
      return true;
    } catch (error) {
      this.parts.report(`a look at ${open.aggregate.kind}-${open.subject.id} failed`, error);
      return false;
    }
  }

  async #isDue({ aggregate, subject }: OpenCase, cases: OpenCases): Promise<boolean> {
    const { clock, executor } = this.parts;
    const { house } = this.parts.house.current();
    const [now, sign, rules] = [clock.now(), JSON.stringify(subject), house.escalation];
    const before = this.#known.get(subject.id);
    const known = before?.sign === sign && before.rules === rules;
    const next = known ? before.next : (crossings(null, subject, house)[0]?.at ?? null);
    this.#known.set(subject.id, { sign, rules, next });
    if (next === null || next > now) return false;
    const standing = await executor.standing(aggregate, subject.id);
    const exact = standing && cases.exactly(standing.state, house);
    const at = exact ? (crossings(null, exact.subject, house, takenOf(exact))[0]?.at ?? null) : null;
    this.#known.set(subject.id, { sign, rules, next: at });
    return at !== null && at <= now;
  }

  async #send({ aggregate, subject: { id } }: OpenCase): Promise<void> {
    const from = ['case-round', aggregate.kind, id, this.parts.clock.now()] as const;
    const commandId = derivedId(...from);
    await this.parts.executor.execute({
      ...{ aggregate, id, name: lookCommand, input: {}, actor: clockwork },
      ...{ commandId, bodyHash: contentHash(from), correlationId: commandId },
    });
  }
}

const takenOf = ({ subject, taken }: { readonly subject: EscalationSubject; readonly taken: StepsTaken }): ReadonlySet<string> =>
  new Set(taken[keyOf(null, subject)] ?? []);
