import { z } from 'zod';
import type { EventType, PersonalMark } from '#kernel';
import type { Capability } from '#platform';
import { code, table } from './markdown.js';
import { formOf, type JsonSchema } from './shape.js';

/** `docs/reference/events.md`: every type of event with its fields, and whose each personal field is. */
export function eventsPage(capabilities: readonly Capability[]): string {
  const sections = capabilities.filter(({ events }) => events.length > 0).map(({ name, events }) => section(name, events));
  return `# Events

Every type of event that the log can hold, as the code declares it. Around the data stands the envelope that [the log](log.md) describes.

- An event of *content* is what people did and decided; one of *clockwork* is what the engine noted by itself: it is never in conflict with what
  somebody has seen.
- *sealed* is a personal value: ciphertext under the key of the person whom it is about, and a commitment
  ([personal data](../explanation/personal-data.md)).
- A field with \`?\` may be absent. *id* is a UUID, *instant* a time in UTC with milliseconds, *date* a day of the calendar.

${sections.join('\n')}`;
}

function section(capability: string, events: readonly EventType[]): string {
  const sorted = [...events].sort((one, other) => (one.type < other.type ? -1 : 1));
  return [`## ${capability}`, '', ...sorted.map(entry)].join('\n');
}

function entry({ type, version, nature, doc, schema }: EventType): string {
  const { properties = {}, required = [] } = z.toJSONSchema(schema, { unrepresentable: 'any', io: 'output' }) as JsonSchema;
  const rows = Object.entries(properties).map(([name, field]) => {
    const mark = markOf(schema.shape[name] as z.ZodType);
    const meaning = mark ? `${mark.what}, of the ${mark.personal}` : (field.description ?? '');
    return [code(`${name}${required.includes(name) ? '' : '?'}`), formOf(field), meaning];
  });
  const fields = rows.length === 0 ? 'No fields.' : table(['field', 'form', 'meaning'], rows);
  return `### ${type}\n\n${doc} *${nature === 'content' ? 'Content' : 'Clockwork'}*, version ${version}.\n\n${fields}\n`;
}

/** The mark of a personal field, also where the field may be null, absent, or in clear for another kind of record. */
function markOf(field: z.ZodType): PersonalMark | undefined {
  const mark = field.meta() as Partial<PersonalMark> | undefined;
  if (mark?.personal) return mark as PersonalMark;
  if (field instanceof z.ZodNullable || field instanceof z.ZodOptional) return markOf(field.unwrap() as z.ZodType);
  if (field instanceof z.ZodUnion) return (field.options as z.ZodType[]).map(markOf).find((found) => found !== undefined);
  return undefined;
}
