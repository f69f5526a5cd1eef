import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { kubernetesObjects, kubernetesObjectsIn, overlayOf, podOf, root, type KubernetesObject } from './files.js';
import { faultsOf } from './kubernetes-schema.js';

const base = kubernetesObjects('base');
const deployments = base.filter(({ kind }) => kind === 'Deployment');
const named = (object: KubernetesObject): string => `${object.kind} ${object.metadata.name}`;

describe.each(base.map((each) => [named(each), each] as const))('%s', (_, object) => {
  it('is what the schema of Kubernetes takes, and has no field that it does not know', async () => {
    expect(await faultsOf(object)).toEqual([]);
  });
});

describe('the overlay', () => {
  const { resources, patches } = overlayOf('production');
  const objectsOf = (name: string): readonly KubernetesObject[] => kubernetesObjectsIn(`overlays/production/${name}`);

  it('changes what is there', () => {
    for (const { path, target } of patches)
      for (const patch of objectsOf(path))
        expect(base.map((each) => (target === undefined ? named(each) : each.kind))).toContain(target?.kind ?? named(patch));
  });

  it('adds what the schema takes', async () => {
    const added = resources.filter((each) => each.endsWith('.yaml')).flatMap(objectsOf);
    expect(added.map(named)).toEqual(['Ingress redress', 'NetworkPolicy projector-to-bucket']);
    for (const each of added) expect(await faultsOf(each)).toEqual([]);
  });

  // No registry of the distribution has a kustomize of this age: what it makes is looked at where one is installed.
  const kustomize = spawnSync('kubectl', ['kustomize', join(root, 'deploy/kubernetes/overlays/production')], { encoding: 'utf8' });
  if (kustomize.error === undefined) {
    it('is built by kustomize into what the schema takes', async () => {
      expect({ status: kustomize.status, stderr: kustomize.stderr }).toEqual({ status: 0, stderr: '' });
      const built = parseAllDocuments(kustomize.stdout).map((each) => each.toJS() as KubernetesObject);
      const gone = ['PersistentVolumeClaim redress-attachments'];
      const added = ['Ingress redress', 'NetworkPolicy projector-to-bucket'];
      const kept = base.map(named).filter((each) => !gone.includes(each));
      expect(built.map(named).sort()).toEqual([...kept, ...added].sort());
      for (const each of built) expect([named(each), await faultsOf(each)]).toEqual([named(each), []]);
    });
  }
});

describe.each(deployments.map((each) => [each.metadata.name, each] as const))('the pods of %s', (name, deployment) => {
  const pod = podOf(deployment);
  const selected = { 'app.kubernetes.io/name': 'redress', 'app.kubernetes.io/component': name };

  it('are what pod security calls restricted', () => {
    expect(pod.securityContext).toMatchObject({ runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } });
    for (const { securityContext } of pod.containers)
      expect(securityContext).toMatchObject({
        allowPrivilegeEscalation: false,
        readOnlyRootFilesystem: true,
        capabilities: { drop: ['ALL'] },
      });
    expect(Object.keys(pod).filter((field) => field.startsWith('host'))).toEqual([]);
    const kinds = pod.volumes.flatMap((each) => Object.keys(each).filter((field) => field !== 'name'));
    expect(kinds.filter((kind) => !['secret', 'persistentVolumeClaim', 'emptyDir'].includes(kind))).toEqual([]);
  });

  it('are asked how they are, and have limits', () => {
    for (const container of pod.containers)
      expect(container).toMatchObject({
        startupProbe: { httpGet: { path: '/health/live' } },
        livenessProbe: { httpGet: { path: '/health/live' } },
        readinessProbe: { httpGet: { path: name === 'api' ? '/health/serving' : '/health/ready' } },
        resources: {
          requests: { cpu: expect.anything() as string, memory: expect.anything() as string },
          limits: { memory: expect.anything() as string },
        },
      });
  });

  it('are more than one, of which one stays when a node is taken away', () => {
    expect(deployment.spec!['replicas']).toBeGreaterThan(1);
    const budgets = base.filter(({ kind }) => kind === 'PodDisruptionBudget').map(({ spec }) => spec);
    expect(budgets).toContainEqual({ minAvailable: 1, selector: { matchLabels: selected } });
  });

  it('see the keys of persons on a volume of their own', () => {
    const mounts = pod.containers.flatMap(({ volumeMounts = [] }) => volumeMounts.map(({ mountPath }) => mountPath));
    expect(mounts).toEqual(expect.arrayContaining(['/var/lib/redress/keys', '/var/lib/redress/attachments']));
  });
});

it('nobody speaks to anybody unless a policy says so', () => {
  const policies = base.filter(({ kind }) => kind === 'NetworkPolicy').map(({ spec }) => spec);
  expect(policies).toContainEqual({ podSelector: {}, policyTypes: ['Ingress', 'Egress'] });
});

it('the namespace lets nothing in that is not restricted', () => {
  const namespace = base.find(({ kind }) => kind === 'Namespace');
  expect(namespace?.metadata.labels).toMatchObject({ 'pod-security.kubernetes.io/enforce': 'restricted' });
});

it('a fault is found: a wrong value, a missing field, a field that nobody knows', async () => {
  const [first] = deployments;
  const broken = structuredClone(first!) as unknown as {
    spec: Record<string, unknown> & { template: { spec: { containers: Record<string, unknown>[] } } };
  };
  broken.spec['replicas'] = 'two';
  delete broken.spec['selector'];
  broken.spec.template.spec.containers[0]!['readinesProbe'] = {};
  const faults = await faultsOf(broken as unknown as KubernetesObject);
  expect(faults.join('\n')).toMatch(/replicas must be integer/);
  expect(faults.join('\n')).toMatch(/must have required property selector/);
  expect(faults).toContain('spec.template.spec.containers.0.readinesProbe is no field that the schema knows');
});
