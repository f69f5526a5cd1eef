import { execFile } from 'node:child_process';
import { readFile, readlink } from 'node:fs/promises';
import { basename } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** What tells one process from a later one that got the same number. */
export interface ProcessIdentity {
  readonly pid: number;
  /** When it started, in the words of the operating system; compared only for equality. */
  readonly started: string;
}

/** The identity of the process of that number, or null where none such lives (a zombie is dead). */
export async function identify(pid: number): Promise<ProcessIdentity | null> {
  if (!Number.isSafeInteger(pid) || pid <= 0) return null;
  const started = process.platform === 'linux' ? await startedOnLinux(pid) : await startedByPs(pid);
  return started === null ? null : { pid, started };
}

/** Whether this very process still lives. */
export async function lives(identity: ProcessIdentity): Promise<boolean> {
  return (await identify(identity.pid))?.started === identity.started;
}

/** The name of the executable and the folder that the process works in; null where either cannot be told. */
export async function executableOf(pid: number): Promise<{ name: string; workingDirectory: string } | null> {
  try {
    if (process.platform === 'linux') {
      const [executable, workingDirectory] = await Promise.all([readlink(`/proc/${pid}/exe`), readlink(`/proc/${pid}/cwd`)]);
      return { name: basename(executable.replace(/ \(deleted\)$/, '')), workingDirectory };
    }
    const [executable, open] = await Promise.all([
      run('ps', ['-o', 'comm=', '-p', String(pid)]),
      run('lsof', ['-a', '-p', String(pid), '-d', 'cwd', '-Fn']),
    ]);
    const workingDirectory = /^n(.+)$/m.exec(open.stdout)?.[1];
    return workingDirectory === undefined ? null : { name: basename(executable.stdout.trim()), workingDirectory };
  } catch {
    return null;
  }
}

async function startedOnLinux(pid: number): Promise<string | null> {
  try {
    const [stat, boot] = await Promise.all([readFile(`/proc/${pid}/stat`, 'utf8'), readFile('/proc/sys/kernel/random/boot_id', 'utf8')]);
    // The second field is the command in brackets and may hold blanks and brackets itself: what follows the last bracket is regular.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const [state, ticks] = [fields[0], fields[19]];
    return state === 'Z' || state === 'X' || ticks === undefined ? null : `${boot.trim()}/${ticks}`;
  } catch {
    return null;
  }
}

async function startedByPs(pid: number): Promise<string | null> {
  try {
    const { stdout } = await run('ps', ['-o', 'stat=,lstart=', '-p', String(pid)], { env: { ...process.env, LC_ALL: 'C' } });
    const line = stdout.trim();
    return line === '' || line.startsWith('Z') ? null : line.replace(/^\S+\s+/, '');
  } catch {
    return null;
  }
}
