import { spawn, type ChildProcess } from 'node:child_process';

/** How a run of the command line ended. */
export interface Ran {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
  readonly err: string;
}

/** A run of the command line that is under way. */
export interface Running {
  readonly ended: Promise<Ran>;
  /** As the end of a terminal or of a machine would: no word of farewell. */
  kill(): void;
}

/** Starts the command line as a user does, without a terminal. */
export const redress = (...args: readonly string[]): Running => redressWith({}, ...args);

/** Likewise, with settings in the environment. */
export function redressWith(environment: Readonly<Record<string, string>>, ...args: readonly string[]): Running {
  const child: ChildProcess = spawn(process.execPath, ['apps/cli/redress.mjs', ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_OPTIONS: '', NODE_ENV: 'production', REDRESS_SERVER: '', REDRESS_TOKEN: '', ...environment },
  });
  let [out, err] = ['', ''];
  // Letters of two bytes may come in two pieces.
  child.stdout!.setEncoding('utf8').on('data', (words: string) => (out += words));
  child.stderr!.setEncoding('utf8').on('data', (words: string) => (err += words));
  const ended = new Promise<Ran>((settle, refuse) => {
    child.once('close', (code, signal) => settle({ code, signal, out, err }));
    child.once('error', refuse);
  });
  return { ended, kill: () => child.kill('SIGKILL') };
}
