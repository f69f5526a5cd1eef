import type { LogPoint } from '#event-store';
import type { Tracing } from '#kernel';
import type { Pool, PoolClient } from 'pg';
import { heldAt, inTransaction, type StoppedBy } from '../engine/bookkeeping.js';
import { stoppedBy } from '../engine/feeder.js';
import type { Lease } from '../engine/lease.js';
import { pause } from '../engine/waiting.js';
import type { SharedEvent } from '../log/shared-event.js';
import { pointOf, type LogReader, type LogTail, type Page } from '../log/tail.js';
import { literal } from '../sql/sql.js';
import { asError, type Poison } from '../view/fold.js';
import { deliveriesOf, type Delivery, type Send, type Sent } from './delivery.js';
import { deleteParked, insertParked, ParkedQueues, refuseParked, type Parked } from './parked.js';
import type { Process } from './process.js';

/** What a runner works with. */
export interface RunnerParts {
  readonly pool: Pool;
  readonly tail: LogTail;
  readonly process: Process;
  readonly lease: Lease;
  /** The events that a person let it pass over. */
  readonly skipped: ReadonlySet<number>;
  readonly send: Send;
  readonly tracing: Tracing;
  /** The pause before a command is sent again after trouble, in milliseconds: it doubles from the least to the most. */
  readonly again: { readonly least: number; readonly most: number };
  /** The least time from one checkpoint to the next while the process keeps up. */
  readonly paceMs: number;
  readonly signal: AbortSignal;
  /** Told after every checkpoint. */
  readonly moved: (point: LogPoint) => void;
  /** Told of trouble that keeps a command from being sent. */
  readonly trouble: (delivery: Delivery, error: Error) => void;
}

/** Why a process stands still: stopped before an event, or, without one, a command that it sends again and again. */
export type ProcessError = StoppedBy | (Omit<StoppedBy, 'event'> & { readonly event: null });

/** Most events between two checkpoints. */
const pageLimit = 500;

/** Another runner has the lease, or somebody has moved the checkpoint: whatever this one would write is not written. */
class LeaseLost extends Error {}
/** Asked to end while a command could not be sent. */
class Ended extends Error {}

/**
 * Runs one process for as long as the lease is held: reads the log, sends what follows, in order.
 *
 * The checkpoint moves only behind events whose commands were accepted or are written down as waiting. A command that was refused waits in
 * a queue of its target, and later commands to the same target wait behind it; the queue is tried again whenever the target's stream grows.
 * Between sending and checkpoint everything may be lost: what is sent again has the same ids, and their targets know them.
 */
export class ProcessRunner {
  readonly #parts: RunnerParts;
  readonly #reader: LogReader;
  #queues = new ParkedQueues();
  /** Where the checkpoint is. */
  #point: LogPoint | null;
  /** The last event that is dealt with, or a later one that does not concern the process. */
  #handled: LogPoint | null;
  #nudged = false;
  #waiting: AbortController | null = null;

  constructor(parts: RunnerParts) {
    this.#parts = parts;
    this.#reader = parts.tail.reader();
    this.#point = this.#handled = parts.lease.point;
  }

  /** A person has done something with the waiting commands: look. */
  nudge(): void {
    this.#nudged = true;
    this.#waiting?.abort();
  }

  /** @returns why it ended. */
  async run(): Promise<'aborted' | 'lost' | 'stopped'> {
    const { signal, paceMs } = this.#parts;
    try {
      await this.#lookAtQueues();
      while (!signal.aborted) {
        const page = await this.#next();
        if (this.#nudged) await this.#lookAtQueues();
        if (!page) continue;
        const started = performance.now();
        const poison = await this.#take(page);
        await this.#checkpoint();
        if (poison) return await this.#stop(poison);
        if (page.events.length < pageLimit) await pause(Math.max(0, paceMs - (performance.now() - started)), signal);
      }
      return 'aborted';
    } catch (error) {
      if (error instanceof LeaseLost) return 'lost';
      if (!(error instanceof Ended)) throw error;
      return await this.#checkpoint().then(
        () => 'aborted' as const,
        () => 'lost' as const,
      );
    }
  }

  /** The next events; null where it was nudged, or asked to end. */
  async #next(): Promise<Page | null> {
    const { signal } = this.#parts;
    const waiting = new AbortController();
    const end = () => waiting.abort();
    this.#waiting = waiting;
    signal.addEventListener('abort', end, { once: true });
    if (this.#nudged || signal.aborted) end();
    try {
      return await this.#reader.after(this.#handled, pageLimit, waiting.signal);
    } finally {
      this.#waiting = null;
      signal.removeEventListener('abort', end);
    }
  }

  /** Deals with events in order, up to one that it cannot take. */
  async #take(page: Page): Promise<Poison | null> {
    const { process, skipped, signal } = this.#parts;
    for (const event of page.events) {
      if (signal.aborted) return null;
      const { stream, type, index } = event.stored;
      if (this.#queues.waitsFor(stream)) await this.#retry(stream);
      if (process.types.includes(type) && !skipped.has(index)) {
        let deliveries: readonly Delivery[];
        try {
          deliveries = deliveriesOf(process, event.logged);
        } catch (error) {
          return { event, error: asError(error) };
        }
        await this.#deliver(event, deliveries);
      }
      this.#handled = pointOf(event.stored);
    }
    this.#handled = page.last;
    return null;
  }

  /** Sends what follows from one event: side by side to different targets, in order to the same. */
  async #deliver(event: SharedEvent, deliveries: readonly Delivery[]): Promise<void> {
    const targets = new Map<string, Delivery[]>();
    for (const each of deliveries) {
      if (!this.#queues.holds(each)) targets.set(each.stream, [...(targets.get(each.stream) ?? []), each]);
    }
    const parked = (await Promise.all([...targets.values()].map((each) => this.#sendInOrder(each)))).flat();
    if (parked.length === 0) return;
    await inTransaction(this.#parts.pool, async (client) => {
      await this.#moveTo(client, pointOf(event.stored));
      await insertParked(client, parked);
    });
    this.#arrived(pointOf(event.stored));
    this.#queues.add(parked);
  }

  /** Sends the commands to one target; gives those that have to wait. */
  async #sendInOrder(deliveries: readonly Delivery[]): Promise<readonly Parked[]> {
    const parked: Parked[] = [];
    for (const delivery of deliveries) {
      if (parked.length > 0 || this.#queues.isBlocked(delivery)) {
        parked.push({ ...delivery, reasons: [], attempts: 0 });
        continue;
      }
      const sent = await this.#send(delivery);
      if (sent.outcome === 'refused') parked.push({ ...delivery, reasons: sent.reasons, attempts: 1 });
    }
    return parked;
  }

  /** Sends until there is an answer; trouble is waited out. */
  async #send(delivery: Delivery): Promise<Sent> {
    const { send, again, signal, trouble } = this.#parts;
    for (let wait = again.least; ; wait = Math.min(2 * wait, again.most)) {
      try {
        return await this.#shown(delivery, () => send(delivery));
      } catch (cause) {
        const error = asError(cause);
        if (wait === again.least) {
          trouble(delivery, error);
          await this.#note(delivery, error);
        }
        await pause(wait, signal);
        if (signal.aborted) throw new Ended();
      }
    }
  }

  /** The sending as a step after the event that it follows from. */
  #shown({ process, correlationId, event, name, target }: Delivery, send: () => Promise<Sent>): Promise<Sent> {
    const facts = { 'redress.sent': name, 'redress.kind': target.kind };
    return this.#parts.tracing.step({ name: `react ${process}`, kind: 'consumer', correlationId, after: event.id, facts }, async (tell) => {
      const sent = await send();
      tell({ 'redress.outcome': sent.outcome });
      return sent;
    });
  }

  /** Tries the queue of a target from its front, up to the first that is refused again. */
  async #retry(stream: string): Promise<void> {
    for (let front = this.#queues.front(stream); front; front = this.#queues.front(stream)) {
      const tried = front;
      const sent = await this.#send(tried);
      await inTransaction(this.#parts.pool, async (client) => {
        await this.#fence(client);
        if (sent.outcome === 'accepted') await deleteParked(client, tried);
        else await refuseParked(client, tried, sent.reasons);
      });
      if (sent.outcome === 'refused') return;
      this.#queues.shift(stream);
    }
  }

  /** What people have done with the waiting commands counts from here on; queues that they ordered to be tried are tried. */
  async #lookAtQueues(): Promise<void> {
    this.#nudged = false;
    this.#queues = await ParkedQueues.of(this.#parts.pool, this.#parts.process.name);
    for (const stream of this.#queues.untried) await this.#retry(stream);
    if (this.#queues.untried.size > 0 && this.#point) this.#parts.moved(this.#point);
  }

  /** The checkpoint comes up to what is dealt with, in one statement. It need not reach the disk: what a crash of the database loses is read again. */
  async #checkpoint(): Promise<void> {
    const to = this.#handled;
    if (to === null || to.index === this.#point?.index) return;
    const results = (await this.#parts.pool.query(
      `select set_config('synchronous_commit', 'off', true); ${this.#move(to)}`,
    )) as unknown as { rowCount: number }[];
    if (results[1]!.rowCount !== 1) throw new LeaseLost();
    this.#arrived(to);
  }

  async #moveTo(client: PoolClient, to: LogPoint): Promise<void> {
    const { rowCount } = await client.query(this.#move(to));
    if (rowCount !== 1) throw new LeaseLost();
  }

  /** Moves the checkpoint where the lease is held. */
  #move({ position, index }: LogPoint): string {
    const { process, lease } = this.#parts;
    return `update engine.processes set position = ${literal(position)}, idx = ${index}, error = null
      where name = ${literal(process.name)} and ${heldAt(lease.epoch, this.#point)}`;
  }

  #arrived(point: LogPoint): void {
    this.#point = this.#handled = point;
    this.#parts.moved(point);
  }

  async #fence(client: PoolClient): Promise<void> {
    const { process, lease } = this.#parts;
    const { rowCount } = await client.query('update engine.processes set error = null where name = $1 and epoch = $2', [
      process.name,
      lease.epoch,
    ]);
    if (rowCount !== 1) throw new LeaseLost();
  }

  /** Stops the process before an event, and writes down why. */
  async #stop(poison: Poison): Promise<'stopped' | 'lost'> {
    const { pool, process, lease } = this.#parts;
    const { rowCount } = await pool.query(
      `update engine.processes set state = 'stopped', error = $1, holder = null, lease_until = '-infinity' where name = $2 and epoch = $3`,
      [JSON.stringify(stoppedBy(poison)), process.name, lease.epoch],
    );
    return rowCount === 1 ? 'stopped' : 'lost';
  }

  /** Shows what keeps the process up; where the books cannot be written either, that is no other trouble. */
  async #note({ name, stream }: Delivery, { message }: Error): Promise<void> {
    const { pool, process, lease } = this.#parts;
    const trouble: ProcessError = { message: `${name} to ${stream}: ${message}`, code: null, event: null };
    await pool
      .query('update engine.processes set error = $1 where name = $2 and epoch = $3', [JSON.stringify(trouble), process.name, lease.epoch])
      .catch(() => undefined);
  }
}
