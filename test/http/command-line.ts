import { spawn } from 'node:child_process';

/** Runs the command line as a process of its own, from the sources, and says how it ended. */
export async function commandLine(...args: readonly string[]): Promise<{ code: number | null; out: string; err: string }> {
  const from = ['--import', './libs/testing/src/cluster/from-source.mjs', 'apps/cli/src/main.ts'];
  const child = spawn(process.execPath, [...from, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_OPTIONS: '', REDRESS_SERVER: '', REDRESS_TOKEN: '' },
  });
  let [out, err] = ['', ''];
  // Letters of two bytes may come in two pieces.
  child.stdout.setEncoding('utf8').on('data', (words: string) => (out += words));
  child.stderr.setEncoding('utf8').on('data', (words: string) => (err += words));
  return new Promise((settle, refuse) => {
    child.once('close', (code) => settle({ code, out, err }));
    child.once('error', refuse);
  });
}
