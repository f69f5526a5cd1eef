import type { Pool } from 'pg';
import type { Index } from '#event-store';
import { calendarOf } from '#deadlines/domain';
import { contentHash, derivedId, type Clock, type Instant, type TellTrouble } from '#kernel';
import type { CommandExecutor } from '#platform';
import {
  completes,
  countingsOf,
  withinUnits,
  type Counting,
  type CountingInForce,
  type EscalationSubject,
  type HouseForEscalation,
  type Placed,
} from '../domain/index.js';
import { clockwork, type Looked } from './looked.js';

/** Which counted records are asked for. */
export interface CountsAsked {
  readonly counting: Counting;
  /** Those that have ended too, where they were counted from this instant on. */
  readonly from: Instant;
  /** None that was counted at or after it; null: to this day. */
  readonly until: Instant | null;
  /** None that was counted before it; null: from the beginning. */
  readonly since: Instant | null;
  readonly isWithinUnits: (unit: string) => boolean;
}

/** A counted record of which that count was not noted yet, with when those before it in its group were counted. */
export interface MayComplete extends Placed {
  readonly aggregate: Looked;
  readonly id: string;
}

/** The records that may complete a count: each with those before it in its group. */
export type CountedCases = (pool: Pool, asked: CountsAsked) => Promise<readonly MayComplete[]>;

/** Which records are asked for that stand with one in a count. */
export interface CountedWithAsked {
  readonly counting: Counting;
  /** The one; as its own stream tells it, it is counted at an instant. */
  readonly subject: EscalationSubject;
  /** None that was counted at this instant or before it. */
  readonly after: Instant;
  /** As the list stood at this index; null: today. */
  readonly index: Index | null;
  readonly isWithinUnits: (unit: string) => boolean;
}

/** The streams of the records that are counted with one up to it, its own among them, newest first; of very many the newest. */
export type CountedWith = (pool: Pool, asked: CountedWithAsked) => Promise<readonly string[]>;

export interface CountRoundsParts {
  readonly pool: Pool;
  readonly house: { current(): { readonly house: HouseForEscalation } };
  readonly executor: Pick<CommandExecutor, 'execute'>;
  readonly clock: Clock;
  /** The sorts of case that are counted. */
  readonly cases: readonly { readonly counts?: CountedCases }[];
  /** Told of a record that did not take it; the next round tries again. */
  readonly report: TellTrouble;
}

/** The name of the command that says that a record completes a count. */
const noteCountCommand = 'note-count';

/** How often all records are looked at, also those that were counted long ago and put elsewhere since, in milliseconds: an hour. */
const fullEvery = 3_600_000;

/**
 * Says to records that they complete a count of the rules. What is said the record notes once, and that a list knows it too: a round that comes
 * twice, late or after a crash says again only what was not heard.
 */
export class CountRounds {
  #full: { readonly at: Instant; readonly rules: unknown; readonly terms: unknown; readonly directory: unknown } | null = null;
  #last: Instant | null = null;

  constructor(private readonly parts: CountRoundsParts) {}

  /** @returns to how many records it said so. */
  async note(): Promise<number> {
    const { house } = this.parts.house.current();
    const countings = countingsOf(house.escalation);
    if (countings.length === 0) return 0;
    const now = this.parts.clock.now();
    const since = this.#isFull(house, now) ? null : this.#last;
    let said = 0;
    for (const each of countings) said += await this.#noteOne(each, since, house);
    if (since === null) this.#full = { at: now, rules: house.escalation, terms: house.deadlines, directory: house.directory };
    this.#last = new Date(Date.parse(now) - fullEvery).toISOString();
    return said;
  }

  #isFull(house: HouseForEscalation, now: Instant): boolean {
    if (this.#full === null || this.#last === null) return true;
    const { at, rules, terms, directory } = this.#full;
    const passed = Date.parse(now) - Date.parse(at);
    return passed < 0 || passed >= fullEvery || rules !== house.escalation || terms !== house.deadlines || directory !== house.directory;
  }

  async #noteOne({ counting, from, until }: CountingInForce, since: Instant | null, house: HouseForEscalation): Promise<number> {
    const calendar = calendarOf(house.deadlines, counting.calendar);
    if (!calendar) return 0;
    const isWithinUnits = withinUnits(counting.scope, house.directory);
    let said = 0;
    for (const { counts } of this.parts.cases) {
      const found = (await counts?.(this.parts.pool, { counting, from, until, since, isWithinUnits })) ?? [];
      for (const each of found) if (completes(counting, calendar, each) && (await this.#say(counting, each))) said += 1;
    }
    return said;
  }

  /** One that does not take it holds nobody else up. */
  async #say({ sign, of, atLeast }: Counting, { aggregate, id, at, first }: MayComplete): Promise<boolean> {
    const from = [noteCountCommand, aggregate.kind, id, sign, at] as const;
    const commandId = derivedId(...from);
    try {
      const input = { counting: sign, of, records: atLeast, first: first!, at };
      await this.parts.executor.execute({
        ...{ aggregate, id, name: noteCountCommand, input, actor: clockwork },
        ...{ commandId, bodyHash: contentHash(input), correlationId: commandId },
      });
      return true;
    } catch (error) {
      this.parts.report(`the count of ${aggregate.kind}-${id} was not noted`, error, { correlationId: commandId });
      return false;
    }
  }
}
