import type { EventType, PersonalMark } from '#kernel';
import type { Capability } from '#platform';
import { z } from 'zod';

interface JsonSchema {
  type?: string | string[];
  format?: string;
  enum?: unknown[];
  const?: unknown;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  items?: JsonSchema;
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  description?: string;
  additionalProperties?: JsonSchema | boolean;
}

/** The catalogue of events: every type with its fields, and whose each personal field is. */
export function eventsPage(capabilities: readonly Capability[]): string {
  const sections = capabilities.filter(({ events }) => events.length > 0).map(({ name, events }) => section(name, events));
  return [
    '# Events',
    '',
    'Every type of event that the log can hold, drawn from the declarations. Each event also carries the envelope that [the log](log.md) describes.',
    'A field marked *personal* holds a sealed value: ciphertext under the key of its data subject, and a commitment.',
    '',
    ...sections,
  ].join('\n');
}

function section(capability: string, events: readonly EventType[]): string {
  const sorted = [...events].sort((one, other) => one.type.localeCompare(other.type));
  return [`## ${capability}`, '', ...sorted.map(entry)].join('\n');
}

function entry(event: EventType): string {
  const schema = z.toJSONSchema(event.schema, { unrepresentable: 'any', io: 'output' }) as JsonSchema;
  const personal = new Map(
    Object.entries(event.schema.shape).flatMap(([name, field]) => {
      const mark = personalMark(field as z.ZodType);
      return mark ? [[name, mark] as const] : [];
    }),
  );
  const required = new Set(schema.required ?? []);
  const rows = Object.entries(schema.properties ?? {}).map(([name, field]) => {
    const mark = personal.get(name);
    const meaning = mark ? `*personal*: ${mark.what}, of the ${mark.personal}` : (field.description ?? '');
    return `| \`${name}\`${required.has(name) ? '' : ' (may be absent)'} | ${mark ? 'sealed' : shapeOf(field)} | ${meaning.replaceAll('|', '\\|')} |`;
  });
  return [
    `### ${event.type}`,
    '',
    `Version ${event.version} · ${event.nature}. ${event.doc}`,
    '',
    ...(rows.length === 0 ? ['No fields.'] : ['| field | shape | meaning |', '| --- | --- | --- |', ...rows]),
    '',
  ].join('\n');
}

/** The mark of a personal field, also where the field may be null or absent. */
function personalMark(field: z.ZodType): PersonalMark | undefined {
  const mark = field.meta() as Partial<PersonalMark> | undefined;
  if (mark?.personal) return mark as PersonalMark;
  const inner = (field as { unwrap?: () => z.ZodType }).unwrap;
  return typeof inner === 'function' && !(field instanceof z.ZodArray) ? personalMark(inner.call(field)) : undefined;
}

function shapeOf(field: JsonSchema): string {
  if (field.const !== undefined) return `\`${String(field.const)}\``;
  if (field.enum) return field.enum.map((each) => `\`${String(each)}\``).join(' \\| ');
  const choices = field.anyOf ?? field.oneOf;
  if (choices) return [...new Set(choices.map(shapeOf))].join(' or ');
  if (field.type === 'array') return `list of ${field.items ? shapeOf(field.items) : 'anything'}`;
  if (field.type === 'object' && field.properties) {
    if ('sealed' in field.properties && 'box' in field.properties) return 'sealed';
    return `{ ${Object.entries(field.properties)
      .map(([name, inner]) => `${name}: ${shapeOf(inner)}`)
      .join(', ')} }`;
  }
  if (field.format) return field.format;
  return Array.isArray(field.type) ? field.type.join(' or ') : (field.type ?? 'anything');
}
