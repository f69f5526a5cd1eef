import type { Pool } from 'pg';
import { obligations, owed } from '#deadlines';
import { processAggregate } from '#directory';
import { causeOf, dayOf, roles, type Directory, type Role } from '#directory/domain';
import { periodically, type Periodic } from '#jobs';
import { contentHash, derivedId, type Actor, type AnyState, type Clock, type DomainEvent, type TellTrouble } from '#kernel';
import type { AggregateType, CommandExecutor } from '#platform';
import { asOf, sql } from '#projections';
import { recordAggregates, recordsView } from '#records';
import { capaAggregate, proposalAggregate } from '../aggregate.js';
import { passOn } from '../domain/index.js';
import { capasView } from '../views/capas.js';

export interface PassingOnParts {
  readonly pool: Pool;
  readonly house: { current(): { readonly house: { readonly directory: Directory } } };
  readonly executor: Pick<CommandExecutor, 'execute'>;
  readonly clock: Clock;
  /** Told of a round that failed; the next one tries again. */
  readonly report: TellTrouble;
  /** How often it looks, in milliseconds: a minute. */
  readonly every?: number;
}

/** The engine's own hand, as it stands in the events. */
const hand: Actor = { person: 'process:passing-on', roles: [], process: 'passing-on' };
/** In these a CAPA has actions that somebody does still, or will. */
const withActions = ['planning', 'awaiting-approval', 'implementing'];
/** Whatever can pass on what it holds. */
type Passes = AggregateType<AnyState, never, DomainEvent>;
const cases = [...recordAggregates, capaAggregate, proposalAggregate] as unknown as readonly Passes[];

/**
 * Looks after what nobody looks after: everything that is owed or owned by people who left, or who are away today without a present
 * substitute, and by offices that nobody present holds; and, when the directory has changed, what is in the hands of people whom that has put in
 * conflict of interest. Each record, CAPA and process decides by itself to whom it passes, and finds nothing to
 * do when it is asked again; so that a round may come late, twice, or after a crash.
 */
export class PassingOn {
  #periodic: Periodic | null = null;
  #seen = '';
  /** As the last look found it. */
  #directory: Directory['facts'] | null = null;

  constructor(private readonly parts: PassingOnParts) {}

  /** Looks once, then every minute: an absence begins at midnight in the house's zone. */
  async start(): Promise<void> {
    const { every = 60_000, report } = this.parts;
    this.#periodic ??= periodically(
      every,
      () => this.look().then(() => undefined),
      (error) => report('passing on what nobody looks after failed', error),
    );
    await this.#periodic.now();
  }

  async stop(): Promise<void> {
    await this.#periodic?.stop();
    this.#periodic = null;
  }

  /** @returns how many records, CAPAs and processes it asked. */
  async look(): Promise<number> {
    const { directory } = this.parts.house.current().house;
    const day = dayOf(directory, this.parts.clock.now());
    const lost = directory.people().flatMap(({ id }) => (causeOf(directory, id, day) === null ? [] : [id]));
    const gone = new Set(lost);
    const empty = roles.filter((role) => directory.withRole(role).every((person) => gone.has(person)));
    const owners = directory.processes().filter(({ owner, ended }) => !ended && owner !== null && gone.has(owner));
    for (const { id } of owners) await this.#ask(processAggregate as unknown as Passes, id);
    const isNew = this.#directory !== directory.facts;
    const streams = await this.#heldBy(lost, empty, isNew);
    this.#directory = directory.facts;
    for (const stream of streams) {
      const aggregate = cases.find(({ kind }) => stream.startsWith(`${kind}-`));
      if (aggregate) await this.#ask(aggregate, stream.slice(aggregate.kind.length + 1));
    }
    return owners.length + streams.length;
  }

  /**
   * The streams of what is owed and owned by them; where the directory is another than at the last look, also of complaints that name somebody,
   * and of open CAPAs, which may cover such.
   */
  async #heldBy(lost: readonly string[], empty: readonly Role[], isNew: boolean): Promise<readonly string[]> {
    const areOthers = this.#changed(lost);
    const { rows } = await this.parts.pool.query<{ stream: string }>(
      sql`select o.stream from ${asOf(obligations, null)} o
           where o.status = any(${owed}::text[]) and (o.assignee = any(${lost}::uuid[]) or (o.assignee is null and o.role = any(${empty}::text[])))
          union
          select r.kind || '-' || r.key from ${asOf(recordsView, null)} r where r.ended_at is null and r.assignee = any(${lost}::uuid[])
          union
          select r.kind || '-' || r.key from ${asOf(recordsView, null)} r
           where ${isNew} and r.ended_at is null and r.against is not null and r.outside is null
          union
          select 'capa-' || c.key from ${asOf(capasView, null)} c where c.closed_at is null and c.owner = any(${lost}::uuid[])
          union
          select 'capa-' || c.key from ${asOf(capasView, null)} c
           where (${areOthers} and c.status = any(${withActions}::text[])) or (${isNew} and c.closed_at is null)`,
    );
    return rows.map(({ stream }) => stream);
  }

  /** Actions that wait for others are owed by nobody yet: their owners are looked at when other people are away than at the last look. */
  #changed(lost: readonly string[]): boolean {
    const sign = contentHash(lost);
    if (sign === this.#seen) return false;
    this.#seen = sign;
    return true;
  }

  async #ask(aggregate: Passes, id: string): Promise<void> {
    const commandId = derivedId('passing-on', aggregate.streamOf(id), this.parts.clock.now());
    await this.parts.executor.execute({
      aggregate,
      id,
      name: passOn.name,
      input: {},
      actor: hand,
      commandId,
      bodyHash: contentHash(['passing-on', aggregate.streamOf(id)]),
      correlationId: commandId,
    });
  }
}
