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
export function surfaceOf(document: unknown): { readonly operations: readonly Operation[]; readonly whole: (schema: Schema) => Schema } {
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
  return { operations, whole };
}
