/** A JSON schema, as far as the reference prints it. */
export interface JsonSchema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly description?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
}

/** Schemas by name, as `$ref` finds them. */
export type Components = Readonly<Record<string, JsonSchema>>;

const words: Readonly<Record<string, string>> = {
  string: 'text',
  integer: 'whole number',
  boolean: 'true or false',
  null: 'null',
  uuid: 'id',
  'date-time': 'instant',
  date: 'date',
};
const word = (name: string): string => words[name] ?? name;

/** The schema behind a `$ref`. */
export function resolved(schema: JsonSchema, components: Components): JsonSchema {
  const name = schema.$ref?.split('/').at(-1);
  return name === undefined ? schema : (components[name] ?? {});
}

/** The form of a value on one line. */
export function formOf(given: JsonSchema, components: Components = {}): string {
  return formLines(given, components)
    .map((line) => line.trim())
    .join(' ')
    .replaceAll(', }', ' }');
}

/** The form of a value, one field a line. */
export function formLines(given: JsonSchema, components: Components = {}): readonly string[] {
  const schema = resolved(given, components);
  if (schema.const !== undefined) return [quoted(schema.const)];
  if (schema.enum) return [schema.enum.map(quoted).join(' | ')];
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return alternatives(choices.map((each) => formLines({ type: schema.type, ...each } as JsonSchema, components)));
  const types = [schema.type ?? []].flat();
  if (types.length > 1) return alternatives(types.map((type) => formLines({ ...schema, type }, components)));
  if (types[0] === 'array') return prefixed('list of ', schema.items ? formLines(schema.items, components) : ['anything']);
  if (schema.properties) return isSealed(schema) ? ['sealed'] : fieldLines(schema, components);
  return [schema.format !== undefined && types[0] !== 'null' ? word(schema.format) : word(types[0] ?? 'anything')];
}

/** Bounds in words: "1 to 300 characters". */
export function boundsOf(given: JsonSchema, components: Components = {}): string {
  const { minLength = 0, maxLength, minimum, maximum, maxItems } = resolved(given, components);
  if (maxLength !== undefined) return `${minLength > 1 ? `${minLength} to ` : 'at most '}${maxLength} characters`;
  if (maxItems !== undefined) return `at most ${maxItems}`;
  if (minimum !== undefined && maximum !== undefined && maximum < Number.MAX_SAFE_INTEGER) return `${minimum} to ${maximum}`;
  return '';
}

function fieldLines({ properties = {}, required = [] }: JsonSchema, components: Components): readonly string[] {
  const fields = Object.entries(properties).flatMap(([name, field]) => {
    const lines = prefixed(`${name}${required.includes(name) ? '' : '?'}: `, formLines(field, components));
    return suffixed(lines, ',').map((line) => `  ${line}`);
  });
  return ['{', ...fields, '}'];
}

/** Alternatives without doubles; those of several lines follow each other. */
function alternatives(forms: readonly (readonly string[])[]): readonly string[] {
  const different = [...new Map(forms.map((lines) => [lines.join('\n'), lines])).values()];
  return different.reduce((all, lines) => (all.length === 0 ? lines : [...all.slice(0, -1), ...prefixed(`${all.at(-1)!} | `, lines)]), []);
}

const quoted = (value: unknown): string => (typeof value === 'string' ? `'${value}'` : String(value));
const prefixed = (prefix: string, [first = '', ...rest]: readonly string[]): readonly string[] => [prefix + first, ...rest];
const suffixed = (lines: readonly string[], suffix: string): readonly string[] => [...lines.slice(0, -1), `${lines.at(-1) ?? ''}${suffix}`];

/** A personal value: ciphertext and commitment in place of what it says. */
const isSealed = ({ properties = {} }: JsonSchema): boolean => 'sealed' in properties && 'box' in properties;
