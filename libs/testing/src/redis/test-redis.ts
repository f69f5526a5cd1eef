import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { whereThereIs } from '../where-there-is.js';

/** A Redis of a spec's own, on the loopback. */
export interface TestRedis {
  readonly port: number;
  readonly url: string;
  /** The directory that it writes to. */
  readonly directory: string;
  /** Ends it as a loss of power would. */
  kill(): Promise<void>;
  /** Starts it again on what it had written. */
  start(): Promise<void>;
  /** Ends it and removes what it wrote. */
  stop(): Promise<void>;
}

/** Whether there is the program `redis-server`. */
export const redisIsHere = spawnSync('redis-server', ['--version']).status === 0;
/** Specs that need it. */
export const whereRedisIs = whereThereIs('the program redis-server', redisIsHere);

/** Ports that no machine hands out by itself; each process of a run begins elsewhere among them. */
const ports = { first: 20_000, count: 10_000 };
let next = (process.pid * 37) % ports.count;

export interface TestRedisOptions {
  /** Further lines of its configuration. */
  readonly settings?: readonly string[];
  /** Names of files in its directory that hold its certificate and key: it then speaks TLS only. */
  readonly tls?: { readonly certificate: string; readonly key: string };
  /** It is a Sentinel that watches the server at this port, by the name `main`. */
  readonly watches?: number;
  /** A directory that is there already, and goes with it. */
  readonly directory?: string;
}

/** Starts a Redis with settings as a house should have them, on a free port. */
export async function testRedis(options: TestRedisOptions = {}): Promise<TestRedis> {
  const { settings = [], tls, watches } = options;
  const directory = options.directory ?? (await mkdtemp(join(tmpdir(), 'redress-test-redis-')));
  const file = join(directory, 'redis.conf');
  let running: ChildProcess | null = null;
  let port = 0;

  const lines = (): string[] => [
    ...(tls ? ['port 0', `tls-port ${port}`] : [`port ${port}`]),
    ...(tls
      ? [`tls-cert-file ${join(directory, tls.certificate)}`, `tls-key-file ${join(directory, tls.key)}`, 'tls-auth-clients no']
      : []),
    'bind 127.0.0.1',
    `dir ${directory}`,
    ...(watches === undefined ? ['appendonly yes', 'appendfsync always', 'save ""'] : [`sentinel monitor main 127.0.0.1 ${watches} 1`]),
    ...settings,
  ];

  const launch = async (): Promise<boolean> => {
    await writeFile(file, `${lines().join('\n')}\n`);
    const child = spawn('redis-server', [file, ...(watches === undefined ? [] : ['--sentinel'])], { stdio: ['ignore', 'pipe', 'inherit'] });
    running = child;
    return new Promise((settle, refuse) => {
      let said = '';
      child.stdout.on('data', (chunk: Buffer) => {
        said += chunk.toString('utf8');
        if (/Ready to accept connections|\+monitor master/.test(said)) settle(true);
      });
      child.once('exit', () => {
        if (/Address already in use|bind: /i.test(said)) settle(false);
        else refuse(new Error(`redis-server ended:\n${said}`));
      });
      child.once('error', refuse);
    });
  };

  const kill = async (): Promise<void> => {
    const child = running;
    running = null;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGKILL');
    await once(child, 'exit');
  };

  do {
    port = ports.first + (next++ % ports.count);
  } while (!(await launch()));

  return {
    port,
    url: `${tls ? 'rediss' : 'redis'}://127.0.0.1:${port}`,
    directory,
    kill,
    async start() {
      if (!(await launch())) throw new Error(`port ${port} was taken meanwhile`);
    },
    async stop() {
      await kill();
      await rm(directory, { recursive: true, force: true });
    },
  };
}
