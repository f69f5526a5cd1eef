import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { get as overHttp } from 'node:http';
import { get as overTls } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePorts } from '../free-ports.js';

/** An EventStoreDB of a spec's own, a single node on the loopback. */
export interface TestEventStoreDb {
  readonly port: number;
  /** The directory that it writes to. */
  readonly directory: string;
  /** Ends it as a loss of power would. */
  kill(): Promise<void>;
  /** Starts it again on what it had written, and waits until it answers. */
  start(): Promise<void>;
  /** Ends it and removes what it wrote. */
  stop(): Promise<void>;
}

/** What `EVENTSTOREDB_COMMAND` is: a shell's command that runs a server of version 23.10, which takes its settings from its environment. */
export const eventStoreDbCommand = process.env['EVENTSTOREDB_COMMAND'] || null;

export interface TestEventStoreDbOptions {
  /** Files of its certificate and key, and the directory of the authorities that it trusts: it then speaks TLS only. */
  readonly tls?: { readonly certificate: string; readonly key: string; readonly authorities: string };
  /** Further settings, by their names in the environment. */
  readonly settings?: Readonly<Record<string, string>>;
}

/** How long a server may take to answer, in milliseconds: it reads its index first. */
const patience = 120_000;

/**
 * Starts an EventStoreDB on a free port.
 * @throws Error where no command is named, or with what the server said where it ended
 */
export async function testEventStoreDb({ tls, settings = {} }: TestEventStoreDbOptions = {}): Promise<TestEventStoreDb> {
  const command = eventStoreDbCommand;
  if (command === null) throw new Error('EVENTSTOREDB_COMMAND names no server');
  const directory = await mkdtemp(join(tmpdir(), 'redress-test-eventstoredb-'));
  const [port, between] = (await freePorts(2)) as [number, number];
  let running: ChildProcess | null = null;

  async function start(): Promise<void> {
    const child = spawn(command!, {
      shell: true,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        EVENTSTORE_DB: join(directory, 'db'),
        EVENTSTORE_LOG: join(directory, 'log'),
        EVENTSTORE_HTTP_PORT: String(port),
        EVENTSTORE_INT_TCP_PORT: String(between),
        EVENTSTORE_NODE_IP: '127.0.0.1',
        EVENTSTORE_RUN_PROJECTIONS: 'None',
        ...(tls
          ? {
              EVENTSTORE_CERTIFICATE_FILE: tls.certificate,
              EVENTSTORE_CERTIFICATE_PRIVATE_KEY_FILE: tls.key,
              EVENTSTORE_TRUSTED_ROOT_CERTIFICATES_PATH: tls.authorities,
            }
          : { EVENTSTORE_INSECURE: 'true' }),
        ...settings,
      },
    });
    running = child;
    let said = '';
    const hear = (chunk: Buffer): void => void (said = (said + chunk.toString('utf8')).slice(-4_000));
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    const until = Date.now() + patience;
    while (!(await answers(port, tls !== undefined))) {
      if (child.exitCode !== null || child.signalCode !== null) throw new Error(`EventStoreDB ended:\n${said}`);
      if (Date.now() > until) throw new Error(`EventStoreDB does not answer after ${patience / 1000} s:\n${said}`);
      await pause(50);
    }
  }

  async function kill(): Promise<void> {
    const child = running;
    running = null;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    process.kill(-child.pid!, 'SIGKILL');
    await ended;
  }

  const stop = async (): Promise<void> => {
    await kill();
    await rm(directory, { recursive: true, force: true });
  };
  await start().catch(async (error: unknown) => {
    await stop();
    throw error;
  });
  return { port, directory, kill, start, stop };
}

/** Whether it says that it lives; who it is, is not looked at. */
function answers(port: number, tls: boolean): Promise<boolean> {
  return new Promise((settle) => {
    const where = { host: '127.0.0.1', port, path: '/health/live', timeout: 1_000 };
    const request = tls ? overTls({ ...where, rejectUnauthorized: false }) : overHttp(where);
    request.once('response', (response) => {
      response.resume();
      settle(response.statusCode === 204);
    });
    request.once('timeout', () => request.destroy());
    request.once('error', () => settle(false));
  });
}
