import { randomUUID } from 'node:crypto';
import { untraced, type Tracing } from '#kernel';
import { skippedBy } from '../engine/interventions.js';
import { releaseLeases, renewLeases, takeLease } from '../engine/lease.js';
import type { Report } from '../engine/projector.js';
import { Rounds } from '../engine/rounds.js';
import type { LogTail } from '../log/tail.js';
import { processReader, type Processes } from '../queries/processes.js';
import type { Send } from './delivery.js';
import type { Process } from './process.js';
import { ProcessRunner } from './runner.js';

/** What the engine of processes works with. */
export interface ProcessEngineParts {
  readonly processes: Processes;
  /** The reader of the log in this process. */
  readonly tail: LogTail;
  readonly send: Send;
  readonly report?: Report;
  /** Shows what each event leads to. */
  readonly tracing?: Tracing;
  /** How long a runner that gives no sign keeps its process; a stand-by takes over soon after. */
  readonly leaseMs?: number;
  readonly again?: { readonly least: number; readonly most: number };
  readonly paceMs?: number;
}

/** The engine of processes in this process: runs every one whose lease it gets. */
export interface ProcessEngine {
  /** Ends after the commands under way and gives the leases back. */
  stop(): Promise<void>;
}

/** Starts the engine. Any number may run on one database: one of them runs a process, another takes over when it is gone. */
export async function startProcesses(parts: ProcessEngineParts): Promise<ProcessEngine> {
  const { processes, tail, send, report = () => undefined } = parts;
  const { leaseMs = 3_000, again = { least: 100, most: 5_000 }, paceMs = 15, tracing = untraced } = parts;
  const { pool, notices, declared } = processes;
  const names = declared.map(({ name }) => name);
  const holder = randomUUID();
  const ending = new AbortController();
  const { signal } = ending;
  const runners = new Map<string, ProcessRunner>();
  /** How much people have done to each process by hand, as far as its runner was told. */
  const told = new Map<string, string>();

  async function run(each: Process): Promise<void> {
    const { name } = each;
    const lease = await takeLease(pool, 'engine.processes', { name }, holder, leaseMs);
    if (!lease) return;
    const reader = processReader(name);
    notices.moved(reader, lease.point?.index ?? -1);
    const runner = new ProcessRunner({
      pool,
      tail,
      process: each,
      lease,
      skipped: await skippedBy(pool, { name }),
      send,
      tracing,
      again,
      paceMs,
      signal,
      moved: ({ index }) => notices.moved(reader, index),
      trouble: ({ name: command, stream, correlationId }, error) => {
        const message = `${command} to ${stream} could not be sent; it is tried again`;
        report({ level: 'error', message, subject: name, correlationId, error });
      },
    });
    runners.set(name, runner);
    try {
      const ended = await runner.run();
      if (ended === 'stopped') {
        report({ level: 'error', message: 'the process has stopped before an event that it could not take', subject: name });
        notices.progress.ring();
      }
      if (ended === 'lost') report({ level: 'warn', message: 'another engine has taken over', subject: name });
    } finally {
      runners.delete(name);
    }
  }

  const rounds = new Rounds({
    signal,
    everyMs: leaseMs / 3,
    look: notices.look,
    failed: (error) => report({ level: 'error', message: 'the books of the processes cannot be read', subject: 'engine', error }),
    round: async () => {
      await renewLeases(pool, 'engine.processes', holder, leaseMs);
      const { rows } = await pool.query<{ name: string; free: boolean; done: string }>(
        `select name, state = 'live' and (holder = $1 or lease_until < clock_timestamp()) as free,
                (select count(*) from engine.interventions where subject = p.name) as done
         from engine.processes p where name = any($2)`,
        [holder, names],
      );
      for (const { name, free, done } of rows) {
        if (told.get(name) !== done) runners.get(name)?.nudge();
        told.set(name, done);
        const each = declared.find((known) => known.name === name)!;
        const failed = (error: unknown) =>
          report({ level: 'error', message: 'running the process failed; it is tried again', subject: name, error });
        if (free) rounds.begin(name, () => run(each), failed);
      }
    },
  });

  await pool.query('insert into engine.processes (name) select * from unnest($1::text[]) on conflict do nothing', [names]);
  await notices.listen();
  const keeping = rounds.keep();

  return {
    async stop() {
      ending.abort();
      await keeping;
      await releaseLeases(pool, 'engine.processes', holder);
      await notices.stir();
    },
  };
}
