import type { EventStore, Index, LogPoint } from '#event-store';
import type { Pool, PoolClient } from 'pg';
import { arrival } from '../engine/arrival.js';
import { inTransaction, pointFrom, type StoppedBy } from '../engine/bookkeeping.js';
import { noteIntervention, type Intervention } from '../engine/interventions.js';
import type { Notices } from '../engine/notices.js';
import { isUntried, readParked, type ParkedCommand } from '../process/parked.js';
import type { Process } from '../process/process.js';
import type { ProcessError } from '../process/runner.js';
import { NotStopped, type Views } from './views.js';

/** How a process stands, for people. */
export interface ProcessState {
  readonly name: string;
  readonly doc: string;
  /** *stopped*: before the event that `error` names, until a person lets it go on. */
  readonly state: 'live' | 'stopped';
  readonly checkpoint: LogPoint | null;
  /** Events of the log that it has not dealt with. */
  readonly lag: number;
  /** There is something to deal with, and no engine deals with it. */
  readonly unattended: boolean;
  /** What stopped it; of a live one, what keeps it up just now. */
  readonly error: ProcessError | null;
  /** Commands that wait. */
  readonly parked: number;
}

/** No process of this name is declared here. */
export class UnknownProcess extends Error {
  readonly code = 'unknown-process';
}

/** No such command waits (any more). */
export class NotParked extends Error {
  readonly code = 'not-parked';
}

/** The process managers of the house, as every process of the machine sees them; one of its engines runs them. */
export interface Processes {
  readonly pool: Pool;
  readonly store: EventStore;
  readonly notices: Notices;
  readonly declared: readonly Process[];
  states(): Promise<ProcessState[]>;
  /**
   * Waits until all processes have dealt with an event, at most so long.
   * @returns whether they have; at once false where one of them is stopped before it.
   */
  waitFor(index: Index, timeoutMs: number): Promise<boolean>;
  /**
   * Waits until all processes have dealt with all that the log holds, and with what they have added to it themselves.
   * @returns the end of the log then; false where they have not within the time, or one of them is stopped.
   */
  settled(timeoutMs: number): Promise<LogPoint | null | false>;
  /** Lets a stopped process go on behind the event that it could not take. */
  skip(name: string, reason: string, by: string): Promise<void>;
  /** Lets a stopped process try the event once more. */
  retry(name: string, reason: string, by: string): Promise<void>;
  /** The commands that wait, in their order. */
  parked(): Promise<ParkedCommand[]>;
  /** Has a waiting command tried now: the queue of its target, from the front. */
  retryParked(commandId: string, reason: string, by: string): Promise<void>;
  /** Takes a command out of its queue for good; it is not sent again, also where the process reads the log anew. */
  dismissParked(commandId: string, reason: string, by: string): Promise<void>;
}

/** The name of a process in notices. */
export const processReader = (name: string): string => `process ${name}`;

/** Opens the reading side of the processes, over the books that the views have made. */
export function openProcesses({ views, processes: declared }: { views: Views; processes: readonly Process[] }): Processes {
  const { pool, store, notices } = views;
  const names = declared.map(({ name }) => name);
  if (new Set(names).size !== names.length) throw new TypeError('two processes have the same name');

  async function look(): Promise<ReadonlyMap<string, BookRow>> {
    const { rows } = await pool.query<BookRow>(
      `select name, state, position, idx, error, lease_until < clock_timestamp() as free,
              (select count(*)::int from engine.parked_commands where process = p.name and state <> 'dismissed') as parked
       from engine.processes p where name = any($1)`,
      [names],
    );
    for (const { name, idx } of rows) notices.seen(processReader(name), Number(idx));
    return new Map(rows.map((row) => [row.name, row]));
  }

  function waitFor(index: Index, timeoutMs: number): Promise<boolean> {
    const isStopped = ({ state, idx }: BookRow) => state === 'stopped' && Number(idx) < index;
    const lookAgain = async () => [...(await look()).values()].some(isStopped);
    return arrival({ notices, readers: names.map(processReader), index, look: lookAgain, timeoutMs });
  }

  async function settled(timeoutMs: number): Promise<LogPoint | null | false> {
    const deadline = performance.now() + timeoutMs;
    for (;;) {
      const end = await store.end();
      if (end !== null && !(await waitFor(end.index, deadline - performance.now()))) return false;
      const untried = await pool.query(`select from engine.parked_commands c where process = any($1) and ${isUntried} limit 1`, [names]);
      if (untried.rowCount === 0 && (await store.end())?.index === end?.index) return end;
      if (performance.now() >= deadline) return false;
      if (untried.rowCount !== 0) await notices.progress.next(undefined, 100);
    }
  }

  /** Writes down what a person does; the change is made in the same transaction, and told to whoever runs the process. */
  async function byHand(change: (client: PoolClient) => Promise<Omit<Intervention, 'reason' | 'by'>>, reason: string, by: string) {
    await inTransaction(pool, async (client) => {
      const done = await change(client);
      await noteIntervention(client, { ...done, reason, by });
    });
    await notices.stir();
  }

  function resume(kind: 'skip' | 'retry', name: string, reason: string, by: string): Promise<void> {
    if (!names.includes(name)) throw new UnknownProcess(`there is no process ${name}`);
    return byHand(
      async (client) => {
        const { rows } = await client.query<{ error: StoppedBy }>(
          `select error from engine.processes where name = $1 and state = 'stopped' for update`,
          [name],
        );
        if (!rows[0]) throw new NotStopped(`the process ${name} is not stopped`);
        await client.query(`update engine.processes set state = 'live', error = null where name = $1`, [name]);
        return { kind, subject: name, index: rows[0].error.event.index };
      },
      reason,
      by,
    );
  }

  function changeParked(kind: 'retry' | 'dismiss', commandId: string, reason: string, by: string): Promise<void> {
    return byHand(
      async (client) => {
        const { rows } = await client.query<{ process: string }>(
          `update engine.parked_commands set state = $1 where command_id = $2 and state <> 'dismissed' returning process`,
          [kind === 'retry' ? 'retrying' : 'dismissed', commandId],
        );
        if (!rows[0]) throw new NotParked(`no command ${commandId} waits`);
        return { kind, subject: rows[0].process, commandId };
      },
      reason,
      by,
    );
  }

  return {
    pool,
    store,
    notices,
    declared,
    waitFor,
    settled,
    async states() {
      const rows = await look();
      const end = (await store.end())?.index ?? -1;
      return declared.map(({ name, doc }) => {
        const { state, error, parked, free, ...row } = rows.get(name) ?? unread;
        const lag = Math.max(0, end - Number(row.idx));
        return { name, doc, state, checkpoint: pointFrom(row), lag, unattended: state === 'live' && free && lag > 0, error, parked };
      });
    },
    skip: async (name, reason, by) => resume('skip', name, reason, by),
    retry: async (name, reason, by) => resume('retry', name, reason, by),
    parked: () => readParked(pool),
    retryParked: (commandId, reason, by) => changeParked('retry', commandId, reason, by),
    dismissParked: (commandId, reason, by) => changeParked('dismiss', commandId, reason, by),
  };
}

interface BookRow {
  readonly name: string;
  readonly state: 'live' | 'stopped';
  readonly position: string | null;
  readonly idx: string;
  readonly free: boolean;
  readonly error: ProcessError | null;
  readonly parked: number;
}

/** A process that no engine has begun yet. */
const unread = { state: 'live', position: null, idx: '-1', free: true, error: null, parked: 0 } as const;
