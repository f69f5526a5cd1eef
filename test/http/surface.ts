/** A JSON schema as OpenAPI 3.1 prints it, as far as the specs look at it. */
export interface Schema {
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxItems?: number;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly $ref?: string;
}

interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required?: boolean;
  readonly schema: Schema;
}

/** One operation of the API, as its document describes it. */
export interface Operation {
  readonly verb: 'get' | 'post' | 'put' | 'delete';
  readonly path: string;
  readonly id: string;
  readonly isPublic: boolean;
  readonly parameters: readonly Parameter[];
  /** The form of its JSON body; absent where it takes none. */
  readonly body?: Schema;
}

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}
interface Described {
  readonly operationId: string;
  readonly security?: readonly object[];
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
}

/** The surface of a house, from its OpenAPI document: what the specs over all routes walk. */
export function surfaceOf(document: unknown): {
  readonly operations: readonly Operation[];
  readonly whole: (schema: Schema) => Schema;
  /** Something well-formed of a schema, with what it needs and nothing more. */
  readonly sampleOf: (schema: Schema) => unknown;
} {
  const { paths, components } = document as Document;
  const operations = Object.entries(paths).flatMap(([path, verbs]) =>
    Object.entries(verbs).map(([verb, described]): Operation => {
      const body = described.requestBody?.content['application/json']?.schema;
      return {
        verb: verb as Operation['verb'],
        path,
        id: described.operationId,
        isPublic: described.security?.some((each) => Object.keys(each).length === 0) ?? false,
        parameters: described.parameters ?? [],
        ...(body && { body }),
      };
    }),
  );
  /** The schema behind references, and without the null that it may be. */
  const whole = (schema: Schema): Schema => {
    if (schema.$ref !== undefined) return whole(components.schemas[schema.$ref.split('/').at(-1)!]!);
    const choices = [...(schema.anyOf ?? []), ...(schema.allOf ?? [])].filter(({ type }) => type !== 'null');
    return choices.length === 1 ? whole(choices[0]!) : schema;
  };
  return { operations, whole, sampleOf: (schema) => sampleOf(schema, whole) };
}

/** An id under which there is nothing. */
export const nobodys = '0198a000-0000-7000-8000-000000000001';

function sampleOf(schema: Schema, whole: (schema: Schema) => Schema): unknown {
  const sample = (inner: Schema): unknown => sampleOf(inner, whole);
  const {
    type,
    enum: words,
    format,
    anyOf,
    oneOf,
    properties,
    required = [],
    items,
    minItems = 0,
    minLength = 1,
    minimum = 1,
    pattern,
    const: only,
  } = whole(schema);
  if (only !== undefined) return only;
  if (words) return words[0];
  if (oneOf) return sample(oneOf[0]!);
  if (properties) return Object.fromEntries(required.map((name) => [name, sample(properties[name]!)]));
  const kind = [type].flat()[0];
  if (kind === 'array') return Array.from({ length: minItems }, () => sample(items!));
  if (kind === 'integer' || kind === 'number') return Math.max(minimum, 1);
  if (kind === 'boolean') return true;
  if (kind !== 'string') return {};
  const form = format ?? anyOf?.[0]?.format;
  if (form === 'uuid') return nobodys;
  if (form === 'date-time') return '2026-03-02T08:00:00Z';
  if (form === 'date') return '2026-03-02';
  return pattern === undefined ? 'a'.repeat(Math.max(minLength, 10)) : pattern.includes('64') ? 'a'.repeat(64) : 'application/pdf';
}

/** Fields of a form with the objects inside it: pointer → schema, and how a body holds a value there. */
export interface Place {
  readonly pointer: string;
  readonly schema: Schema;
  readonly put: (value: unknown) => object;
}
export function placesOf(
  form: Schema,
  whole: (schema: Schema) => Schema,
  pointer = '',
  put: (inner: object) => object = (inner) => inner,
): Place[] {
  return Object.entries(form.properties ?? {}).flatMap(([name, schema]) => {
    const here = `${pointer}/${name}`;
    const own: Place = { pointer: here, schema, put: (value) => put({ [name]: value }) };
    const inner = whole(schema);
    const item = inner.items && whole(inner.items);
    if (inner.properties) return [own, ...placesOf(inner, whole, here, (value) => put({ [name]: value }))];
    return item?.properties ? [own, ...placesOf(item, whole, `${here}/0`, (value) => put({ [name]: [value] }))] : [own];
  });
}
