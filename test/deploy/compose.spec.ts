import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { whereThereIs } from '#testing';
import { composeAdditions, composed, composeServices, root, textOf } from './files.js';

const compose = (...args: readonly string[]) => spawnSync('docker-compose', args, { cwd: root, encoding: 'utf8' });

whereThereIs('the program docker-compose', compose('version').status === 0)('docker-compose.yml', () => {
  it('is taken by the compose program', () => {
    const { status, stderr } = compose('config', '--quiet');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  it('is taken with what a larger house adds', () => {
    const files = ['docker-compose.yml', ...composeAdditions].flatMap((path) => ['-f', path]);
    const { status, stderr } = compose(...files, 'config', '--quiet');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });
});

it.each([null, ...composeAdditions])('every secret that a service reads is given to it, and described (%s)', (addition) => {
  const { services: all, secrets } = composed(addition);
  const page = textOf('docs/how-to/operate/install.md');
  for (const [name, { environment = {}, secrets: given = [] }] of Object.entries(all)) {
    const names = given.map((each) => (typeof each === 'string' ? each : each.source));
    const read = Object.values(environment).flatMap((value) => /^\/run\/secrets\/([\w-]+)$/.exec(value)?.[1] ?? []);
    expect([name, read.filter((each) => !names.includes(each))]).toEqual([name, []]);
    expect([name, names.filter((each) => !(each in secrets))]).toEqual([name, []]);
  }
  const files = Object.values(secrets).map(({ file }) => file.replace('./secrets/', ''));
  expect(files.filter((file) => !page.includes(`\`${file}\``))).toEqual([]);
});

const services = Object.entries(composeServices());

it('every part that can be there more than once is', () => {
  expect(Object.fromEntries(services.map(([name, { scale = 1 }]) => [name, scale]))).toMatchObject({ api: 2, worker: 2, projector: 1 });
});

describe.each(services)('the service %s', (name, service) => {
  it('has no more rights than it needs, a limit on what it takes, and nowhere to write but its volumes', () => {
    expect(service).toMatchObject({
      read_only: true,
      cap_drop: ['ALL'],
      security_opt: ['no-new-privileges:true'],
      mem_limit: expect.stringMatching(/^\d+[mg]$/) as string,
      cpus: expect.any(Number) as number,
      pids_limit: expect.any(Number) as number,
    });
  });

  it('says how it is', () => {
    // Who runs a single command is not asked.
    const asked = name === 'redress' ? { disable: true } : { test: expect.arrayContaining(['CMD']) as string[] };
    expect(service['healthcheck']).toMatchObject(name === 'redis' ? { test: ['CMD-SHELL', expect.any(String)] } : asked);
  });

  it('reads files that are there', () => {
    const mounted = ((service['volumes'] ?? []) as readonly string[])
      .map((each) => each.split(':')[0]!)
      .filter((from) => from.startsWith('./'));
    expect(mounted.filter((from) => !existsSync(join(root, from)))).toEqual([]);
  });
});

it('the keys of persons lie on a volume of their own, which only processes of the house see', () => {
  const withKeys = services.filter(([, { volumes = [] }]) => (volumes as readonly string[]).some((each) => each.startsWith('keys:')));
  expect(withKeys.map(([name]) => name)).toEqual(['api', 'worker', 'projector', 'redress']);
});

it('the queue evicts nothing and is written down', () => {
  expect(textOf('deploy/redis/redis.conf')).toMatch(/^maxmemory-policy noeviction$/m);
  expect(textOf('deploy/redis/redis.conf')).toMatch(/^appendonly yes$/m);
});

it('what is built into the image carries no development tools, runs as nobody in particular, and lists what is in it', () => {
  const [, ...stages] = textOf('deploy/docker/Dockerfile').split(/^FROM /m);
  const last = stages.at(-1)!;
  expect(last).toMatch(/^USER node$/m);
  expect(last).not.toMatch(/npm|COPY --from=built \S*node_modules/);
  expect(stages.find((each) => / AS pruned$/m.test(each))).toMatch(/npm ci --omit=dev[\s\S]*npm sbom/);
});

it('the builder gets no secrets and no data', () => {
  const [first, ...rest] = textOf('.dockerignore')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  expect(first).toBe('*');
  expect(
    rest
      .filter((line) => line.startsWith('!'))
      .map((line) => line.slice(1))
      .sort(),
  ).toEqual(['LICENSE', 'apps', 'deploy/docker', 'libs', 'package-lock.json', 'package.json', 'tsconfig.build.json', 'tsconfig.json']);
});
