import { z } from 'zod';

const texts = [
  'Плата за довідку указана торішня',
  '3f2504e0-4f89-51d3-9a0c-0305e82c3301',
  '2026-03-03T12:02:00.000Z',
  '2026-03-03',
  '09:00',
  '7d'.repeat(32),
  'c2VhbGVk',
  'a@example.org',
  'https://example.org/',
  'Europe/Kyiv',
  'uk',
  'a',
  'key-1',
  '1',
];
const numbers = [1, 2, 0, 7, 0.5, 100, 2026, -1];

/**
 * A value that fits a schema, always the same: every optional field filled, the first option of every union.
 * @throws Error where it finds none: then somebody has to write the sample by hand.
 */
export function sampleOf(schema: z.core.$ZodType, path = ''): unknown {
  const inner = unwrapped(schema);
  if (inner) return sampleOf(inner, path);
  if (schema instanceof z.ZodObject) {
    const shape = Object.entries(schema.shape) as [string, z.core.$ZodType][];
    return Object.fromEntries(shape.map(([key, child]) => [key, sampleOf(child, path === '' ? key : `${path}.${key}`)]));
  }
  if (schema instanceof z.ZodArray) return firstThatFits(schema, path, () => [[sampleOf(schema.element, `${path}[]`)], []]);
  if (schema instanceof z.ZodTuple) return schema.def.items.map((item) => sampleOf(item, `${path}[]`));
  if (schema instanceof z.ZodRecord) {
    const value = sampleOf(schema.valueType, `${path}{}`);
    const keys = schema.keyType instanceof z.ZodEnum ? schema.keyType.options : [String(sampleOf(schema.keyType, path))];
    return Object.fromEntries(keys.map((key) => [key, value]));
  }
  if (schema instanceof z.ZodUnion) return sampleOf(schema.options[0]!, path);
  if (schema instanceof z.ZodLiteral) return [...schema.values][0];
  if (schema instanceof z.ZodEnum) return schema.options[0];
  if (schema instanceof z.ZodBoolean) return true;
  if (schema instanceof z.ZodNull) return null;
  if (schema instanceof z.ZodUnknown) return texts[0];
  return firstThatFits(schema, path, () => [...texts, ...numbers]);
}

function unwrapped(schema: z.core.$ZodType): z.core.$ZodType | null {
  if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodPrefault ||
    schema instanceof z.ZodReadonly ||
    schema instanceof z.ZodNonOptional ||
    schema instanceof z.ZodCatch ||
    schema instanceof z.ZodLazy
  ) {
    return schema.unwrap();
  }
  return schema instanceof z.ZodPipe ? schema.in : null;
}

function firstThatFits(schema: z.core.$ZodType, path: string, candidates: () => readonly unknown[]): unknown {
  const found = candidates().find((candidate) => z.core.safeParse(schema, candidate).success);
  if (found === undefined) throw new Error(`no sample fits ${path === '' ? 'the schema' : path}: write one by hand`);
  return found;
}
