import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readConfiguration, settings, WrongConfiguration } from '#platform/ground';
import { composeProcesses, kubernetesProcesses, root, systemdProcesses, type StartedProcess } from './files.js';

const all: readonly StartedProcess[] = [
  ...composeProcesses(),
  ...kubernetesProcesses(null),
  ...kubernetesProcesses('production'),
  ...systemdProcesses(),
];

/** What the files of secrets may hold, so that the rest can be judged without them. */
const secrets: Readonly<Record<string, string>> = {
  POSTGRESQL_URL: 'postgresql://redress:secret@postgresql/redress',
  EVENTSTOREDB_URL: 'esdb://redress:secret@eventstoredb:2113',
  REDIS_URL: 'redis://redress:secret@redis:6379',
  REDRESS_ADMIN_PASSWORD: 'a secret of the house',
};

/** What Node.js itself reads. */
const ofNode = ['NODE_ENV'];

const names = new Set<string>(
  Object.values(settings).flatMap((each) => ('secret' in each ? [each.name, `${each.name}_FILE`] : [each.name])),
);

/** The environment as it is when the secrets are there. */
const withSecrets = (environment: StartedProcess['environment']): Record<string, string> =>
  Object.fromEntries(
    Object.entries(environment).map(([name, value]) => {
      const secret = secrets[name.replace(/_FILE$/, '')];
      return name.endsWith('_FILE') && secret !== undefined ? [name.replace(/_FILE$/, ''), secret] : [name, value];
    }),
  );

const wrongIn = ({ program, environment }: StartedProcess): readonly string[] => {
  try {
    readConfiguration(withSecrets(environment), { apart: !/\/(standalone|cli)\//.test(program) });
    return [];
  } catch (error) {
    if (error instanceof WrongConfiguration) return error.wrong.map(({ name, allowed }) => `${name}: ${allowed}`);
    throw error;
  }
};

describe.each(all)('what is started by $where', (started) => {
  it('is a program of the house', () => {
    const source = started.program.replace(/^dist\//, '').replace(/\.js$/, '.ts');
    expect([source, existsSync(join(root, source))]).toEqual([source, true]);
  });

  it('sets only what there is to set', () => {
    expect(Object.keys(started.environment).filter((name) => !names.has(name) && !ofNode.includes(name))).toEqual([]);
  });

  it('has all that it needs to start, and nothing that cannot be', () => {
    expect(wrongIn(started)).toEqual([]);
  });

  it('has no secret in its settings', () => {
    const secret = new Set<string>(Object.values(settings).flatMap((each) => ('secret' in each ? [each.name] : [])));
    expect(Object.keys(started.environment).filter((name) => secret.has(name))).toEqual([]);
  });
});

it('what is started is all that there is: api, worker, projector by each way, and the whole in one', () => {
  const by = (where: string): readonly string[] =>
    all
      .filter((each) => each.where.startsWith(where))
      .map(({ program }) => /apps\/(\w+)\//.exec(program)![1]!)
      .sort();
  expect(by('docker-compose')).toEqual(['api', 'cli', 'projector', 'worker']);
  expect(by('deploy/kubernetes/base')).toEqual(['api', 'projector', 'worker']);
  expect(by('deploy/kubernetes/overlays')).toEqual(['api', 'projector', 'worker']);
  expect(by('deploy/systemd')).toEqual(['api', 'projector', 'standalone', 'worker']);
});
