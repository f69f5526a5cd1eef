import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { stopOrphan } from '#platform/ground';

/** A real standalone, in a process group of its own. */
export interface RunningHouse {
  readonly url: string;
  readonly pid: number;
  /** From the start of the process to the word that it listens, in milliseconds. */
  readonly readyAfter: number;
  /** All that it has said and complained so far. */
  said(): string;
  /** Its exit code, when it has ended. */
  readonly ended: Promise<number | null>;
  /** Ends the whole process group as a loss of power would, and waits until the process is gone. The database server is not in the group. */
  kill(): Promise<void>;
  /** Asks it to end, and gives its exit code. */
  end(signal?: NodeJS.Signals): Promise<number | null>;
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
  readonly environment?: Readonly<Record<string, string>>;
  /** The program; the standalone's own where not given. */
  readonly program?: string;
}

/**
 * Starts a standalone on the data directory and a free port, and waits until it is ready.
 * @throws DidNotStart
 */
export async function startHouse({ data, environment = {}, program = 'apps/standalone/start.mjs' }: HouseOptions): Promise<RunningHouse> {
  const began = performance.now();
  const child = spawn(process.execPath, [program], {
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
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
  const ended = new Promise<number | null>((settle) => child.once('close', settle));
  const url = await new Promise<string | null>((settle) => {
    const hear = (chunk: Buffer): void => {
      said += chunk.toString('utf8');
      const found = /^Redress listens on +(\S+)$/m.exec(said);
      if (found && said.includes('Ready after')) settle(found[1] ?? null);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    void ended.then(() => settle(null));
  });
  if (url === null) throw new DidNotStart(child.exitCode, said);
  return {
    url,
    pid: child.pid!,
    readyAfter: performance.now() - began,
    said: () => said,
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

/** Stops what a killed house may have left, so that its directory can be removed. */
export async function clearAfter(data: string): Promise<void> {
  await stopOrphan(join(data, 'postgres'));
}
