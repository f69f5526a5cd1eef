import type { KubernetesObject } from './files.js';

interface Validated {
  readonly prototype: { validate(this: object): void };
}

/**
 * What is wrong with an object by the schemas of Kubernetes that `kubernetes-models` carries. The schemas let unknown fields pass, as the
 * API does without strict validation: a misspelt probe would be no probe. So it is watched which fields the validation asks for; a field
 * that nobody asks for is one that the schema does not know.
 */
export async function faultsOf(object: KubernetesObject): Promise<readonly string[]> {
  const { apiVersion, kind } = object;
  const models = (await import(`kubernetes-models/${apiVersion}`)) as Readonly<Record<string, Validated | undefined>>;
  const Model = models[kind];
  if (Model === undefined) return [`there is no ${kind} in ${apiVersion}`];
  const asked = new Set<string>();
  const faults: string[] = [];
  try {
    // On the data itself: a model that is made of it would ask for all there is.
    Model.prototype.validate.call(watched(object, '', asked));
  } catch (error) {
    faults.push(error instanceof Error ? error.message : String(error));
  }
  return [
    ...faults,
    ...pathsOf(object, '')
      .filter((path) => !asked.has(path))
      .map((path) => `${path} is no field that the schema knows`),
  ];
}

/** The same data; what is asked for is noted by its path. */
function watched(data: object, at: string, asked: Set<string>): object {
  return new Proxy(data, {
    get(target, key, receiver) {
      const value: unknown = Reflect.get(target, key, receiver);
      if (typeof key === 'symbol' || !Object.hasOwn(target, key)) return value;
      const path = at === '' ? key : `${at}.${key}`;
      asked.add(path);
      return typeof value === 'object' && value !== null ? watched(value, path, asked) : value;
    },
  });
}

function pathsOf(data: object, at: string): readonly string[] {
  return Object.entries(data).flatMap(([key, value]) => {
    const path = at === '' ? key : `${at}.${key}`;
    return [path, ...(typeof value === 'object' && value !== null ? pathsOf(value as object, path) : [])];
  });
}
