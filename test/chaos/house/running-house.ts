import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { stopOrphan } from '#platform/ground';

/** The process of a standalone, in a process group of its own, ready or not. */
export interface Launched {
  readonly pid: number;
  /** All that it has said and complained so far. */
  said(): string;
  /** Waits for a word of it; null where it ended without. */
  heard(word: RegExp): Promise<RegExpExecArray | null>;
  /** Its exit code, when it has ended. */
  readonly ended: Promise<number | null>;
  /** Ends the whole process group as a loss of power would, and waits until the process is gone. The database server is not in the group. */
  kill(): Promise<void>;
  /** Asks it to end, and gives its exit code. */
  end(signal?: NodeJS.Signals): Promise<number | null>;
}

/** A standalone that is ready. */
export interface RunningHouse extends Launched {
  readonly url: string;
  /** From the start of the process to the word that it is ready, in milliseconds. */
  readonly readyAfter: number;
}

/** It ended instead of becoming ready. */
export class DidNotStart extends Error {
  override readonly name = 'DidNotStart';
  constructor(
    readonly exitCode: number | null,
    readonly said: string,
  ) {
    super(`the house ended with ${exitCode}:\n${said}`);
  }
}

export const adminPassword = 'a long password of a test';

export interface HouseOptions {
  readonly data: string;
  /** Beside the usual; `undefined` takes one away. */
  readonly environment?: Readonly<Record<string, string | undefined>>;
  /** The program; the standalone's own where not given. */
  readonly program?: string;
  /** A program that runs it, such as a shell that sets limits first. */
  readonly under?: readonly string[];
  /** As whom it runs, where not as the caller. */
  readonly user?: { readonly uid: number; readonly gid: number };
  /** The folder of the project. */
  readonly root?: string;
}

/** What `npm start` gives to Node.js. */
const nodeOptions = ['--max-semi-space-size=32', '--no-allocation-site-pretenuring'];

/** Starts a standalone on the data directory and a free port. */
export function launchHouse({
  data,
  environment = {},
  program = 'apps/standalone/start.mjs',
  under = [],
  user,
  root,
}: HouseOptions): Launched {
  const [file, ...args] = [...under, process.execPath, ...nodeOptions, program];
  const child = spawn(file!, args, {
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    cwd: root ?? process.cwd(),
    ...user,
    env: {
      ...process.env,
      NODE_OPTIONS: '',
      NODE_ENV: 'production',
      PORT: '0',
      REDRESS_DATA: data,
      REDRESS_ADMIN_PASSWORD: adminPassword,
      REDRESS_LOG_LEVEL: 'warn',
      ...environment,
    },
  });
  let said = '';
  const listeners = new Set<() => void>();
  const hear = (words: string): void => {
    said += words;
    for (const each of listeners) each();
  };
  // Letters of two bytes may come in two pieces.
  child.stdout.setEncoding('utf8').on('data', hear);
  child.stderr.setEncoding('utf8').on('data', hear);
  const ended = new Promise<number | null>((settle, refuse) => {
    child.once('close', settle);
    child.once('error', refuse);
  });
  return {
    pid: child.pid!,
    said: () => said,
    heard: (word) =>
      new Promise((settle, refuse) => {
        const look = (): void => {
          const found = word.exec(said);
          if (!found) return;
          listeners.delete(look);
          settle(found);
        };
        listeners.add(look);
        ended.then(() => {
          look();
          settle(null);
        }, refuse);
        look();
      }),
    ended,
    async kill() {
      if (child.exitCode === null && child.signalCode === null) process.kill(-child.pid!, 'SIGKILL');
      await ended;
    },
    async end(signal = 'SIGTERM') {
      child.kill(signal);
      return ended;
    },
  };
}

/**
 * Starts a standalone and waits until it is ready.
 * @throws DidNotStart
 */
export async function startHouse(options: HouseOptions): Promise<RunningHouse> {
  const began = performance.now();
  const launched = launchHouse(options);
  const ready = await launched.heard(/^Redress listens on +(\S+)$[\s\S]*Ready after/m);
  if (ready === null) throw new DidNotStart(await launched.ended, launched.said());
  return { ...launched, url: ready[1]!, readyAfter: performance.now() - began };
}

/** Starts a standalone that must not become ready; gives how it ended. */
export async function failedStart(options: HouseOptions): Promise<DidNotStart> {
  try {
    const house = await startHouse(options);
    await house.end();
  } catch (error) {
    if (error instanceof DidNotStart) return error;
    throw error;
  }
  throw new Error('it started');
}

/** Stops what a killed house may have left, so that its directory can be removed. */
export async function clearAfter(data: string): Promise<void> {
  await stopOrphan(join(data, 'postgres'));
}
