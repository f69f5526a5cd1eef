import {
  chmodSync,
  chownSync,
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  readlinkSync,
  symlinkSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

/** The user `node` of the image, whose is nothing of the program. */
export const imageUser = { uid: 1000, gid: 1000 };

const read = (name: string): unknown => JSON.parse(readFileSync(name, 'utf8'));

/**
 * Lays out what `deploy/docker/Dockerfile` puts into the image, for everybody to read: what is built, and of the packages those that the lock file
 * does not call development's. Without the network, hence not by `npm ci --omit=dev`.
 */
export function imageTree(to: string): void {
  const { packages } = read('package-lock.json') as { packages: Record<string, { dev?: boolean }> };
  const { devDependencies } = read('package.json') as { devDependencies: Record<string, string> };
  const ofDevelopment = new Set(Object.keys(devDependencies).map((name) => `node_modules/${name}`));
  for (const [path, { dev }] of Object.entries(packages)) {
    // Those of other machines are in the lock file too.
    if (path !== '' && dev !== true && !ofDevelopment.has(path) && existsSync(path)) layFolder(path, join(to, path));
  }
  layFolder('dist', join(to, 'dist'));
  layFile('package.json', join(to, 'package.json'));
  layFile('deploy/docker/healthy.mjs', join(to, 'healthy.mjs'));
}

/** All but the packages inside of it. */
function layFolder(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const each of readdirSync(from, { withFileTypes: true })) {
    const [path, place] = [join(from, each.name), join(to, each.name)];
    if (each.isSymbolicLink()) symlinkSync(readlinkSync(path), place);
    else if (!each.isDirectory()) layFile(path, place);
    else if (each.name !== 'node_modules') layFolder(path, place);
  }
}

/** The same file under another name: it is ten times as fast as a copy. */
function layFile(from: string, to: string): void {
  const { mode, dev } = statSync(from);
  if ((mode & 0o004) !== 0 && dev === statSync(dirname(to)).dev) return linkSync(from, to);
  copyFileSync(from, to);
  chmodSync(to, (mode & 0o111) === 0 ? 0o644 : 0o755);
}

/** The data directory as the image has it: {@link imageUser} may write keys and evidence, and nothing beside them. */
export function imageData(at: string): void {
  mkdirSync(at);
  for (const name of ['keys', 'attachments']) {
    mkdirSync(join(at, name), { mode: 0o700 });
    chownSync(join(at, name), imageUser.uid, imageUser.gid);
  }
}
