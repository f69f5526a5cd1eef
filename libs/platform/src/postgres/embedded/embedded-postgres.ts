import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { cp, open, readFile, rename, stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client, escapeIdentifier } from 'pg';
import { binariesIn, findBinaries } from './binaries.js';
import type { PostgresBinaries } from './binaries.js';
import {
  checkDataDirectory,
  closeToOthers,
  damaged,
  ensureDataDirectory,
  postgresEnvironment,
  readPassword,
  superuser,
} from './data-directory.js';
import { full, isFull } from './disk.js';
import { EmbeddedPostgresError } from './errors.js';
import { end, stopOrphan } from './orphan.js';
import { identify } from './processes.js';
import { findRunAs, giveTo, makeDataFolder } from './run-as.js';
import type { RunAs } from './run-as.js';
import { settings } from './settings.js';

export interface EmbeddedPostgresOptions {
  /** PostgreSQL's own data directory. Its parent also holds the server's log. The caller holds the lock on it. */
  readonly directory: string;
  /** The database that the address names; made where it is not there. */
  readonly database?: string;
  /** False only for tests: then a loss of power may lose what was committed. */
  readonly durable?: boolean;
  /** As whom the server runs; found by itself where not given. */
  readonly runAs?: RunAs;
}

/** A running server on this machine's loopback. */
export interface EmbeddedPostgres {
  /** Address with user and password. */
  readonly url: string;
  readonly directory: string;
  readonly pid: number;
  /** The process number of a server that a killed run had left and that was stopped first. */
  readonly stoppedOrphan: number | null;
  /** Whether others had rights on the directory that PostgreSQL refuses; they were taken away. */
  readonly wasOpenToOthers: boolean;
  /** Settles when the server ends, whoever ended it, with what it said of that: `ended-by-itself` where nobody asked for it. */
  readonly ended: Promise<EmbeddedPostgresError>;
  /** Ends it: commands in flight are cut off, what is committed stays. Safe to call twice. */
  stop(): Promise<void>;
}

const startPatience = 60_000;
const logLimit = 10 * 1024 * 1024;

/**
 * Starts PostgreSQL from the binaries that npm brought, in a session of its own, so that a Ctrl-C in the terminal does not end it before
 * those who use it have finished. Makes the data directory where there is none.
 * @throws EmbeddedPostgresError
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const directory = resolve(options.directory);
  const durable = options.durable ?? true;
  await makeDataFolder(dirname(directory));
  const found = await findBinaries();
  const runAs = options.runAs ?? (await findRunAs([dirname(directory)]));
  const binaries = runAs.way === 'other-user' ? await copyBinaries(found, dirname(directory)) : found;
  await ensureDataDirectory(directory, binaries, runAs, durable);
  await checkDataDirectory(directory);
  await giveTo(runAs, directory);
  const wasOpenToOthers = await closeToOthers(directory);
  const stoppedOrphan = await stopOrphan(directory);
  const password = await readPassword(directory);

  const until = Date.now() + startPatience;
  for (;;) {
    const port = await freePort();
    const server = await launch(directory, binaries, runAs, settings(port, durable));
    const outcome = await readiness(server, directory, until);
    if (outcome.ready) {
      const address = (database: string): string => `postgresql://${superuser}:${password}@127.0.0.1:${port}/${database}`;
      const database = options.database ?? 'redress';
      const stop = stopper(server.child);
      try {
        await ensureDatabase(address('postgres'), database);
      } catch (error) {
        await stop();
        throw error;
      }
      const ended = server.ended.then(async () => endedByItself(directory, await server.said()));
      return { url: address(database), directory, pid: server.child.pid!, stoppedOrphan, wasOpenToOthers, ended, stop };
    }
    const passing = passesByItself.test(outcome.said);
    if (!passing || Date.now() > until) throw await failure(directory, outcome.said);
    await pause(100);
  }
}

/**
 * Another program took the port meanwhile; children of a killed server still hold its shared memory; or the killed server itself is dead, but
 * its number is taken until somebody has collected it: no orphan lives here any more.
 */
const passesByItself =
  /Address already in use|could not create any TCP\/IP sockets|pre-existing shared memory block|lock file "postmaster\.pid" already exists/;

interface Server {
  readonly child: ChildProcess;
  readonly ended: Promise<number | null>;
  /** What the server has written to its log since this launch. */
  said(): Promise<string>;
}

async function launch(directory: string, binaries: PostgresBinaries, runAs: RunAs, set: Record<string, string>): Promise<Server> {
  const logPath = join(dirname(directory), 'postgres.log');
  if (((await stat(logPath).catch(() => null))?.size ?? 0) > logLimit) await rename(logPath, `${logPath}.1`);
  const log = await open(logPath, 'a', 0o600);
  try {
    const from = (await log.stat()).size;
    const options = Object.entries(set).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    const { file, args } = runAs.command(binaries.postgres, ['-D', directory, ...options]);
    const child = spawn(file, args, {
      ...runAs.ids,
      cwd: directory,
      env: postgresEnvironment(),
      detached: true,
      stdio: ['ignore', log.fd, log.fd],
    });
    const ended = new Promise<number | null>((settle, refuse) => {
      child.once('exit', settle);
      child.once('error', refuse);
    });
    ended.catch(() => undefined);
    child.unref();
    return { child, ended, said: async () => (await readFile(logPath)).subarray(from).toString('utf8') };
  } finally {
    await log.close();
  }
}

/** Waits until the server says in `postmaster.pid` that it takes connections, or ends. */
async function readiness(server: Server, directory: string, until: number): Promise<{ ready: true } | { ready: false; said: string }> {
  let gone = false;
  server.ended.then(
    () => (gone = true),
    () => (gone = true),
  );
  for (;;) {
    if (gone) return { ready: false, said: await server.said() };
    const [pid, , , , , , , status] = (await readFile(join(directory, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n');
    if (Number(pid) === server.child.pid && status?.trim() === 'ready') return { ready: true };
    if (Date.now() > until) {
      await stopper(server.child)();
      return { ready: false, said: `${await server.said()}\nit was not ready after ${startPatience / 1000} s` };
    }
    await pause(10);
  }
}

function stopper(child: ChildProcess): () => Promise<void> {
  let stopping: Promise<void> | null = null;
  return () => {
    stopping ??= (async () => {
      const identity = child.exitCode === null && child.signalCode === null ? await identify(child.pid!) : null;
      if (identity === null || (await end(identity, 'SIGINT', 30_000))) return;
      await end(identity, 'SIGQUIT', 10_000);
    })();
    return stopping;
  };
}

async function ensureDatabase(address: string, database: string): Promise<void> {
  const client = new Client({ connectionString: address });
  await client.connect();
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [database]);
    if (rowCount === 0) await client.query(`create database ${escapeIdentifier(database)}`);
  } finally {
    await client.end();
  }
}

/** Where the server runs as another user, who may not reach the clone, it runs from a copy beside the data. */
async function copyBinaries(binaries: PostgresBinaries, beside: string): Promise<PostgresBinaries> {
  const home = join(beside, 'postgres-binaries');
  await cp(binaries.home, home, { recursive: true, verbatimSymlinks: true, force: true });
  return binariesIn(home);
}

async function failure(directory: string, said: string): Promise<EmbeddedPostgresError> {
  const why = lastWord(said);
  if (await isFull(directory, why))
    return new EmbeddedPostgresError('start-failed', `The database in ${directory} does not start: ${full}`);
  const isDamage =
    /checksum|incompatible with server|corrupt|invalid data|invalid magic|could not (open|read|find|locate)|bogus|control file/i;
  if (isDamage.test(why) && !/No space left|Permission denied/.test(why)) return damaged(directory, `PostgreSQL says "${why}"`);
  return new EmbeddedPostgresError(
    'start-failed',
    `The database in ${directory} does not start: ${why || 'PostgreSQL ended without a word'}.`,
  );
}

async function endedByItself(directory: string, said: string): Promise<EmbeddedPostgresError> {
  const last = lastWord(said);
  const why = (await isFull(directory, last)) ? 'the disk is full; make room and start again' : last;
  return new EmbeddedPostgresError(
    'ended-by-itself',
    `The database server of ${directory} ended by itself${why && `: ${why}`}. What was acknowledged is kept.`,
  );
}

/** The last complaint among the lines of the server's log. */
function lastWord(said: string): string {
  const lines = said.trim().split('\n');
  const complaint = lines.findLast((line) => /(FATAL|PANIC|ERROR):/.test(line)) ?? lines.at(-1) ?? '';
  return complaint.replace(/^.*?(FATAL|PANIC|ERROR):\s*/, '').trim();
}

function freePort(): Promise<number> {
  return new Promise((settle, refuse) => {
    const probe = createServer();
    probe.once('error', refuse);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => settle(port));
    });
  });
}
