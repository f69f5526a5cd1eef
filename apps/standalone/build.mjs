import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { constants, existsSync } from 'node:fs';
import { access, mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..', '..');
const stamp = join(root, 'dist', '.built-from');
const compiler = join(root, 'node_modules', 'native-typescript', 'bin', 'tsc');

/** Whether `dist` was built from these very sources. */
export async function isBuilt() {
  const built = await readFile(stamp, 'utf8').catch(() => '');
  return built !== '' && built === (await sourcesHash());
}

/** Builds `dist`, checking types only where asked; false where that failed, and then the compiler has said why. */
export async function build({ checked = false } = {}) {
  if (!existsSync(compiler)) {
    console.error('Redress is not built, and the compiler is missing: run "npm ci" first, without --omit=dev.');
    return false;
  }
  const output = join(root, 'dist');
  try {
    await mkdir(output, { recursive: true });
    await access(output, constants.W_OK);
  } catch (error) {
    console.error(
      `Redress is not built, and this user may not write ${output} (${error.code}): run "npm run build" as the owner of ${root}.`,
    );
    return false;
  }
  console.log('Building Redress …');
  const from = await sourcesHash();
  await rm(stamp, { force: true });
  // "npm test" checks types; whoever starts the engine should not wait for that.
  const options = ['-p', join(root, 'tsconfig.build.json'), ...(checked ? [] : ['--noCheck'])];
  const { status } = spawnSync(process.execPath, [compiler, ...options], { stdio: 'inherit', cwd: root });
  if (status !== 0) {
    console.error('Redress could not be built.');
    return false;
  }
  await writeFile(`${stamp}.new`, from);
  await rename(`${stamp}.new`, stamp);
  return true;
}

/** One hash over all that the build reads. */
async function sourcesHash() {
  const found = await Promise.all(['apps', 'libs'].map((folder) => filesIn(join(root, folder))));
  const single = ['package.json', 'package-lock.json', 'tsconfig.json', 'tsconfig.build.json'].map((name) => join(root, name));
  const paths = [...found.flat(), ...single].sort();
  const contents = await Promise.all(paths.map((path) => readFile(path)));
  const hash = createHash('sha256').update(process.versions.node.split('.')[0]);
  paths.forEach((path, at) => hash.update(`\n${relative(root, path)} ${contents[at].length}\n`).update(contents[at]));
  return hash.digest('hex');
}

async function filesIn(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && /\.(ts|json)$/.test(entry.name) && !entry.name.endsWith('.spec.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.includes('node_modules') && !path.includes(`${join(root, 'apps', 'web')}/`));
}

if (import.meta.filename === process.argv[1]) {
  const checked = process.argv.includes('--check');
  process.exitCode = (!checked && (await isBuilt())) || (await build({ checked })) ? 0 : 1;
}
