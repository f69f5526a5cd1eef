import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse, parseAllDocuments } from 'yaml';

export const root = resolve(import.meta.dirname, '..', '..');

/** A process of the house that a file of `deploy/` or `docker-compose.yml` starts. */
export interface StartedProcess {
  /** Where it is written, for messages. */
  readonly where: string;
  /** The module that is run, from the root of the image. */
  readonly program: string;
  readonly environment: Readonly<Record<string, string>>;
}

/** An object of Kubernetes, as it is written. */
export interface KubernetesObject {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly labels?: Readonly<Record<string, string>> };
  readonly spec?: Record<string, unknown>;
  readonly data?: Readonly<Record<string, string>>;
}

export const textOf = (path: string): string => readFileSync(join(root, path), 'utf8');

/** What the image sets for every process in it. */
const imageEnvironment = (): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...textOf('deploy/docker/Dockerfile').matchAll(/^ENV (.+)$/gm)].flatMap(([, line = '']) =>
      line.split(' ').map((each) => each.split('=') as [string, string]),
    ),
  );

interface ComposeService {
  readonly image?: string;
  readonly entrypoint?: readonly string[];
  readonly command?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly secrets?: readonly (string | { readonly source: string })[];
  readonly [other: string]: unknown;
}

interface ComposeFile {
  readonly services: Readonly<Record<string, ComposeService>>;
  readonly secrets: Readonly<Record<string, { readonly file: string }>>;
}

/** What a larger house adds to `docker-compose.yml`, by the names of their files. */
export const composeAdditions = readdirSync(join(root, 'deploy', 'compose')).map((name) => `deploy/compose/${name}`);

/** A file for compose, with what its services share filled in, and what is not set outside taken as its standard. */
const composeFile = (path: string): ComposeFile =>
  parse(textOf(path).replaceAll(/\$\{\w+:-([^}]*)\}/g, '$1'), { merge: true }) as ComposeFile;

/** `docker-compose.yml`, with an addition laid over it as the compose program does. */
export function composed(addition: string | null = null): ComposeFile {
  const whole = composeFile('docker-compose.yml');
  if (addition === null) return whole;
  const over = composeFile(addition);
  const services = Object.entries(over.services).map(([name, { environment, secrets = [], ...rest }]) => {
    const under = whole.services[name]!;
    const own = { environment: { ...under.environment, ...environment }, secrets: [...(under.secrets ?? []), ...secrets] };
    return [name, { ...under, ...rest, ...own }] as const;
  });
  return { services: { ...whole.services, ...Object.fromEntries(services) }, secrets: { ...whole.secrets, ...over.secrets } };
}

/** The services of `docker-compose.yml`. */
export const composeServices = (): ComposeFile['services'] => composed().services;

/** The processes of the house that `docker-compose.yml` starts, with an addition or without. */
export function composeProcesses(addition: string | null = null): readonly StartedProcess[] {
  return Object.entries(composed(addition).services)
    .filter(([, { image }]) => image?.startsWith('redress:'))
    .map(([name, { entrypoint = [], command = [], environment = {} }]) => ({
      where: `${addition ?? 'docker-compose.yml'}, ${name}`,
      program: [...entrypoint, ...command].find((word) => word.startsWith('dist/'))!,
      environment: { ...imageEnvironment(), ...environment },
    }));
}

const kubernetes = 'deploy/kubernetes';

/** The objects of one folder below `deploy/kubernetes`, but for what kustomize itself reads. */
export function kubernetesObjects(folder: string): readonly KubernetesObject[] {
  return readdirSync(join(root, kubernetes, folder))
    .filter((name) => name.endsWith('.yaml') && name !== 'kustomization.yaml')
    .flatMap((name) => kubernetesObjectsIn(`${folder}/${name}`));
}

/** The objects of one file below `deploy/kubernetes`. */
export const kubernetesObjectsIn = (path: string): readonly KubernetesObject[] =>
  parseAllDocuments(textOf(`${kubernetes}/${path}`)).map((each) => each.toJS() as KubernetesObject);

/** What an overlay adds and changes, by the names of its files. */
export function overlayOf(name: string): {
  readonly resources: readonly string[];
  readonly patches: readonly { readonly path: string; readonly target?: { readonly kind: string } }[];
} {
  return parse(textOf(`${kubernetes}/overlays/${name}/kustomization.yaml`)) as ReturnType<typeof overlayOf>;
}

export interface Container {
  readonly name: string;
  readonly args: readonly string[];
  readonly env?: readonly { readonly name: string; readonly value: string }[];
  readonly envFrom?: readonly { readonly configMapRef: { readonly name: string } }[];
  readonly securityContext?: unknown;
  readonly resources?: { readonly requests?: object; readonly limits?: object };
  readonly volumeMounts?: readonly { readonly mountPath: string }[];
  readonly startupProbe?: object;
  readonly livenessProbe?: object;
  readonly readinessProbe?: object;
}

/** What a deployment says of its pods. */
export interface PodSpec {
  readonly containers: readonly Container[];
  readonly volumes: readonly Readonly<Record<string, unknown>>[];
  readonly securityContext: unknown;
  readonly [other: string]: unknown;
}

export const podOf = ({ spec }: KubernetesObject): PodSpec => (spec!['template'] as { readonly spec: PodSpec }).spec;

/** The processes that the base starts, with what an overlay sets over the settings of the base. */
export function kubernetesProcesses(overlay: string | null): readonly StartedProcess[] {
  const over = overlay === null ? [] : kubernetesObjects(`overlays/${overlay}`);
  const base = kubernetesObjects('base');
  const settings = (name: string): Readonly<Record<string, string>> =>
    Object.assign(
      {},
      ...[...base, ...over].filter(({ kind, metadata }) => kind === 'ConfigMap' && metadata.name === name).map(({ data }) => data),
    );
  return base
    .filter(({ kind }) => kind === 'Deployment')
    .flatMap((each) =>
      podOf(each).containers.map(({ name, args, env = [], envFrom = [] }) => ({
        where: `${kubernetes}/${overlay === null ? 'base' : `overlays/${overlay}`}, ${name}`,
        program: args[0]!,
        environment: {
          ...imageEnvironment(),
          ...Object.assign({}, ...envFrom.map(({ configMapRef }) => settings(configMapRef.name))),
          ...Object.fromEntries(env.map(({ name: variable, value }) => [variable, value])),
        },
      })),
    );
}

/** The names of the units of systemd. */
export const unitNames = (): readonly string[] => readdirSync(join(root, 'deploy', 'systemd')).filter((name) => name.endsWith('.service'));

/** What a larger house adds to units, by the names of their files. */
export const dropInNames = (): readonly string[] => readdirSync(join(root, 'deploy', 'systemd', 'drop-in'));

/** A unit of systemd, with drop-ins as if they stood in it. */
export const unitText = (name: string, dropIns: readonly string[] = []): string =>
  [`deploy/systemd/${name}`, ...dropIns.map((each) => `deploy/systemd/drop-in/${each}`)].map(textOf).join('\n');

/** The processes that the units of systemd start, with drop-ins or without; `%i` is the port that an instance is named by. */
export function systemdProcesses(dropIns: readonly string[] = []): readonly StartedProcess[] {
  return unitNames().map((name) => {
    const text = unitText(name, dropIns).replaceAll('%i', '3000');
    return {
      where: ['deploy/systemd', name, ...dropIns].join(' '),
      program: /^ExecStart=.*?(dist\/\S+)$/m.exec(text)![1]!,
      environment: Object.fromEntries([...text.matchAll(/^Environment=(\w+)=(.*)$/gm)].map(([, variable, value]) => [variable, value])),
    };
  });
}
