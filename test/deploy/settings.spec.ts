import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readConfiguration, settings, WrongConfiguration } from '#platform/ground';
import {
  composeAdditions,
  composeProcesses,
  dropInNames,
  kubernetesProcesses,
  root,
  systemdProcesses,
  textOf,
  unitNames,
  unitText,
  type StartedProcess,
} from './files.js';

const all: readonly StartedProcess[] = [
  ...composeProcesses(),
  ...composeAdditions.flatMap(composeProcesses),
  ...kubernetesProcesses(null),
  ...kubernetesProcesses('production'),
  ...systemdProcesses(),
  ...systemdProcesses(dropInNames()).filter(({ where }) => where.includes('@')),
];

/** What the files of secrets may hold, so that the rest can be judged without them. */
const secrets: Readonly<Record<string, string>> = {
  POSTGRESQL_URL: 'postgresql://redress:secret@postgresql/redress',
  EVENTSTOREDB_URL: 'esdb://redress:secret@eventstoredb:2113',
  REDIS_URL: 'redis://redress:secret@redis:6379',
  REDRESS_ADMIN_PASSWORD: 'a secret of the house',
  S3_SECRET_ACCESS_KEY: 'a secret of the bucket',
  REDRESS_OIDC_CLIENT_SECRET: 'a secret at the provider',
  REDRESS_OTLP_HEADERS: 'Authorization: Bearer a secret',
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
  expect([...new Set(by('deploy/systemd'))]).toEqual(['api', 'projector', 'standalone', 'worker']);
});

describe('the files of secrets', () => {
  const page = textOf('docs/how-to/operate/install.md');
  const filesOf = (started: readonly StartedProcess[]): readonly string[] => [
    ...new Set(
      started.flatMap(({ environment }) => Object.entries(environment).flatMap(([name, value]) => (name.endsWith('_FILE') ? [value] : []))),
    ),
  ];
  const nameOf = (path: string): string => path.split('/').at(-1)!;

  it('of pods are those of which the page says how the secret is made', () => {
    const made = [...page.matchAll(/--from-file=([\w-]+)/g)].map(([, name]) => name!);
    expect([...new Set(made)].sort()).toEqual(filesOf(kubernetesProcesses('production')).map(nameOf).sort());
  });

  it.each(unitNames())('of %s are given to it', (name) => {
    const unit = unitText(name, dropInNames());
    const given = [...unit.matchAll(/^LoadCredential=([\w-]+):\/etc\/redress\/secrets\/\1$/gm)].map(([, credential]) => `%d/${credential}`);
    const wanted = [...unit.matchAll(/^Environment=\w+_FILE=(.+)$/gm)].map(([, path]) => path!);
    expect(given.sort()).toEqual(wanted.sort());
  });
});
