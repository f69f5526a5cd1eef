import type { Index } from '#event-store';
import type { Instant, Refusal } from '#kernel';
import type { Pool, PoolClient } from 'pg';
import { precedes, type Delivery } from './delivery.js';

/** A command that was refused, or that waits behind one that was: it keeps its place. */
export interface Parked extends Delivery {
  /** Why the target refused it last; empty for one that waits behind another and was not tried yet. */
  readonly reasons: readonly Refusal[];
  /** How often it was tried. */
  readonly attempts: number;
}

/** What the table holds of a command, as its columns. */
interface ParkedRow {
  readonly command_id: string;
  readonly process: string;
  readonly target_stream: string;
  readonly target: Delivery['target'];
  readonly command: string;
  readonly input: unknown;
  readonly event_id: string;
  readonly event_index: string;
  readonly event_stream: string | null;
  readonly ordinal: number;
  readonly correlation_id: string;
  readonly state: 'waiting' | 'retrying' | 'dismissed';
  readonly reasons: readonly Refusal[];
  readonly attempts: number;
}

/** The order in which the commands of one process come. */
const inOrder = 'event_index, ordinal';

/** The condition that a command `c` waits to be tried without anything in its way: a person ordered it, or who stood before it is gone. */
export const isUntried = `(c.state = 'retrying' or c.state = 'waiting' and c.attempts = 0 and not exists (
  select from engine.parked_commands b where b.process = c.process and b.target_stream = c.target_stream and b.state <> 'dismissed'
    and (b.event_index, b.ordinal) < (c.event_index, c.ordinal)))`;

/** The commands of one process that wait, in a queue for each target, and those that a person has dismissed. */
export class ParkedQueues {
  private readonly queues = new Map<string, Parked[]>();
  private readonly dismissed = new Set<string>();
  /** Targets whose queue is to be tried at once. */
  readonly untried = new Set<string>();

  /** Reads them from the table. */
  static async of(pool: Pool, process: string): Promise<ParkedQueues> {
    const { rows } = await pool.query<ParkedRow & { untried: boolean }>(
      `select c.*, ${isUntried} as untried from engine.parked_commands c where process = $1 order by ${inOrder}`,
      [process],
    );
    const queues = new ParkedQueues();
    for (const row of rows) {
      if (row.state === 'dismissed') queues.dismissed.add(row.command_id);
      else queues.add([parkedOf(row)]);
      if (row.untried) queues.untried.add(row.target_stream);
    }
    return queues;
  }

  waitsFor(stream: string): boolean {
    return this.queues.has(stream);
  }

  /** The command that is tried next on a target. */
  front(stream: string): Parked | undefined {
    return this.queues.get(stream)?.[0];
  }

  /** Whether a command is already dealt with here: it waits, or a person has dismissed it. */
  holds({ commandId, stream }: Delivery): boolean {
    return this.dismissed.has(commandId) || (this.queues.get(stream) ?? []).some((each) => each.commandId === commandId);
  }

  /** Whether a command that was sent before waits on the same target: then this one may not overtake it. */
  isBlocked(delivery: Delivery): boolean {
    const front = this.front(delivery.stream);
    return front !== undefined && precedes(front, delivery);
  }

  add(parked: readonly Parked[]): void {
    for (const each of parked) this.queues.set(each.stream, [...(this.queues.get(each.stream) ?? []), each]);
  }

  /** The first of a queue is dealt with. */
  shift(stream: string): void {
    const rest = (this.queues.get(stream) ?? []).slice(1);
    if (rest.length > 0) this.queues.set(stream, rest);
    else this.queues.delete(stream);
  }
}

/** Writes commands down as waiting; one that is there already stays as it is. */
export async function insertParked(client: PoolClient, parked: readonly Parked[]): Promise<void> {
  await client.query(
    `insert into engine.parked_commands
       (command_id, process, target_stream, target, command, input, event_id, event_index, event_stream, ordinal, correlation_id, state, reasons, attempts)
     select "commandId", process, stream, target, name, input, (event ->> 'id')::uuid, (event ->> 'index')::bigint, event ->> 'stream', ordinal,
            "correlationId", 'waiting', reasons, attempts
     from jsonb_to_recordset($1) as t("commandId" uuid, process text, stream text, target jsonb, name text, input jsonb, event jsonb,
                                      ordinal int, "correlationId" text, reasons jsonb, attempts int)
     on conflict do nothing`,
    [JSON.stringify(parked)],
  );
}

/** The command is on its stream: it waits no more. */
export async function deleteParked(client: PoolClient, { commandId }: Parked): Promise<void> {
  await client.query('delete from engine.parked_commands where command_id = $1', [commandId]);
}

/** The target refused once more. What a person ordered for its queue is done with that. */
export async function refuseParked(client: PoolClient, { commandId, process, stream }: Parked, reasons: readonly Refusal[]): Promise<void> {
  await client.query(
    `update engine.parked_commands set reasons = $2, attempts = attempts + 1, last_tried = clock_timestamp() where command_id = $1`,
    [commandId, JSON.stringify(reasons)],
  );
  await client.query(
    `update engine.parked_commands set state = 'waiting' where process = $1 and target_stream = $2 and state = 'retrying'`,
    [process, stream],
  );
}

/** A command that waits, as people see it. */
export interface ParkedCommand {
  readonly commandId: string;
  readonly process: string;
  readonly command: string;
  readonly target: { readonly kind: string; readonly id: string };
  /** Why it waits. */
  readonly reasons: readonly Refusal[];
  /** How often it was tried; 0 while it waits behind another. */
  readonly attempts: number;
  readonly since: Instant;
  readonly lastTried: Instant;
  /** The event that it follows from. */
  readonly event: { readonly id: string; readonly index: Index };
}

/** All commands that wait; one that waits behind another has that for its reason. */
export async function readParked(pool: Pool): Promise<ParkedCommand[]> {
  const { rows } = await pool.query<ParkedRow & { first: string; first_command: string; since: Date; last_tried: Date }>(
    `select *, first_value(command_id) over queue as first, first_value(command) over queue as first_command
     from engine.parked_commands where state <> 'dismissed'
     window queue as (partition by process, target_stream order by ${inOrder}) order by process, ${inOrder}`,
  );
  return rows.map((row) => {
    const behind = { code: 'waits-behind', params: { command: row.first_command, commandId: row.first } };
    return {
      commandId: row.command_id,
      process: row.process,
      command: row.command,
      target: row.target,
      reasons: row.first === row.command_id ? row.reasons : [behind],
      attempts: row.attempts,
      since: row.since.toISOString(),
      lastTried: row.last_tried.toISOString(),
      event: { id: row.event_id, index: Number(row.event_index) },
    };
  });
}

function parkedOf(row: ParkedRow): Parked {
  return {
    commandId: row.command_id,
    process: row.process,
    target: row.target,
    stream: row.target_stream,
    name: row.command,
    input: row.input,
    event: { id: row.event_id, index: Number(row.event_index), stream: row.event_stream },
    ordinal: row.ordinal,
    correlationId: row.correlation_id,
    reasons: row.reasons,
    attempts: row.attempts,
  };
}
