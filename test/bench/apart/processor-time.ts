import { readdirSync, readFileSync } from 'node:fs';

/** What Linux counts processor time in. */
const tickMs = 10;

interface Stat {
  readonly parent: number;
  /** In milliseconds, with that of children that have ended. */
  readonly used: number;
}

function statOf(pid: number): Stat | null {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'latin1').split(') ').at(-1)!.split(' ');
    const [parent, ...ticks] = [1, 11, 12, 13, 14].map((at) => Number(fields[at]));
    return { parent: parent!, used: ticks.reduce((sum, each) => sum + each, 0) * tickMs };
  } catch {
    return null;
  }
}

/** The processor time of processes and their children up to now, in milliseconds. Linux only. */
export function processorTime(pids: readonly number[]): number {
  const wanted = new Set(pids);
  let sum = 0;
  for (const name of readdirSync('/proc')) {
    const stat = /^\d+$/.test(name) ? statOf(Number(name)) : null;
    if (stat && (wanted.has(Number(name)) || wanted.has(stat.parent))) sum += stat.used;
  }
  return sum;
}

/** The process on this machine whose command line has a word; null where there is none. */
export function processWith(word: string): number | null {
  const found = readdirSync('/proc').find((name) => {
    if (!/^\d+$/.test(name) || Number(name) === process.pid) return false;
    try {
      return readFileSync(`/proc/${name}/cmdline`, 'utf8').includes(word);
    } catch {
      return false;
    }
  });
  return found === undefined ? null : Number(found);
}
