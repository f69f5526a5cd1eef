import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

/** A forbidden import for each rule: the file it is planted in, the import, the rule that must name it. */
const planted = [
  ['libs/records/src/domain/framework.ts', '@nestjs/common', 'domain-is-pure'],
  ['libs/records/src/domain/disk.ts', 'node:fs', 'domain-is-pure'],
  ['libs/records/src/domain/database.ts', 'pg', 'domain-is-pure'],
  ['libs/records/src/domain/door.ts', '#capa/domain', 'records-domain-order'],
  ['libs/directory/src/domain/later.ts', '#records/domain', 'directory-domain-order'],
  ['libs/kernel/src/up.ts', '#records', 'ground-knows-no-capability'],
  ['libs/kernel/src/impure.ts', 'node:fs', 'kernel-is-pure'],
  ['libs/event-store/src/up.ts', '#projections', 'event-store-stands-on'],
  ['libs/jobs/src/up.ts', '#platform', 'jobs-stands-on'],
  ['libs/records/src/views/edge.ts', '../http/controller.js', 'inside-a-capability'],
  ['libs/records/src/commands/inside.ts', '../../../capa/src/inner.js', 'by-the-door'],
  ['libs/platform/src/test.ts', '#testing', 'tests-stay-in-tests'],
  ['libs/platform/src/eager.ts', '@opentelemetry/api', 'traces-are-loaded-on-demand'],
  ['libs/capa/src/app.ts', '../../../apps/api/src/main.js', 'libraries-know-no-app'],
  ['apps/worker/src/other.ts', '../../api/src/main.js', 'apps-stand-alone'],
  ['libs/capa/src/nowhere.ts', '#nowhere', 'not-resolvable'],
] as const;

/** Imports that are allowed: what the rules must not hit. */
const sound = [
  ['libs/records/src/domain/good.ts', '#kernel'],
  ['libs/capa/src/domain/good.ts', '#records/domain'],
  ['libs/records/src/commands/good.ts', '../domain/good.js'],
  ['libs/records/src/commands/platform.ts', '#platform'],
  ['libs/records/src/domain/good.spec.ts', '#testing'],
  ['apps/standalone/src/good.ts', '#records'],
] as const;

const there = [
  ...['records', 'capa', 'projections', 'platform', 'kernel', 'testing'].map((name) => `libs/${name}/src/index.ts`),
  ...['records', 'capa'].map((name) => `libs/${name}/src/domain/index.ts`),
  'libs/records/src/http/controller.ts',
  'libs/capa/src/inner.ts',
  'apps/api/src/main.ts',
];

interface Violation {
  readonly from: string;
  readonly rule: { readonly name: string };
}

async function violations(root: string): Promise<Violation[]> {
  const checker = resolve('node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const output = await new Promise<string>((settle) => {
    execFile(
      process.execPath,
      [checker, '--config', '.dependency-cruiser.cjs', '--output-type', 'json', 'apps', 'libs'],
      { cwd: root, env: { ...process.env, NODE_OPTIONS: '' }, maxBuffer: 64 * 1024 * 1024 },
      (_error, stdout, stderr) => settle(stdout || stderr),
    );
  });
  return (JSON.parse(output) as { summary: { violations: Violation[] } }).summary.violations;
}

describe('the rules of imports', () => {
  let root: string;
  let found: Violation[];
  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'redress-imports-'));
    const write = async (path: string, text: string): Promise<void> => {
      await mkdir(dirname(join(root, path)), { recursive: true });
      await writeFile(join(root, path), text);
    };
    await Promise.all(['.dependency-cruiser.cjs', 'package.json', 'tsconfig.json'].map((name) => cp(name, join(root, name))));
    await symlink(resolve('node_modules'), join(root, 'node_modules'));
    for (const path of there) await write(path, 'export const here = 1;\n');
    for (const [path, target] of [...planted, ...sound])
      await write(path, `import * as planted from '${target}';\nexport const used = planted;\n`);
    found = await violations(root);
  });
  afterAll(() => rm(root, { recursive: true }));

  it.each(planted)('%s may not import %s: %s', (path, _target, rule) => {
    expect(found.filter(({ from }) => from === path).map(({ rule: { name } }) => name)).toContain(rule);
  });

  it.each(sound)('%s may import %s', (path) => {
    expect(found.filter(({ from }) => from === path)).toEqual([]);
  });

  it('are what npm test runs over the real tree', async () => {
    const { scripts } = JSON.parse(await readFile('package.json', 'utf8')) as { scripts: Record<string, string> };
    expect(scripts.imports).toContain('depcruise --config .dependency-cruiser.cjs apps libs test');
  });
});
