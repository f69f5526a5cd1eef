import { z } from 'zod';
import { sealed, type Sealed } from '#kernel';

/**
 * What a person wrote on a record: clear on a nonconformity, sealed under the citizen's key on a complaint (under the record's own key where
 * no citizen is known). The kind of the record decides, so both forms pass the schema; `clearTexts` finds a text that stands in clear.
 */
export function freeText(longest: number, what: string) {
  return z.union([z.string().min(1).max(longest), sealed('citizen', what)]).meta({ freeText: true, what });
}
export type FreeText = string | Sealed;

const known = new WeakMap<z.ZodObject, readonly string[]>();

/** The fields of a schema that hold free text, by path. */
export function freeTextFields(schema: z.ZodObject): readonly string[] {
  const found = known.get(schema) ?? Object.entries(schema.shape).flatMap(([name, field]) => fieldsOf(name, field as z.ZodType));
  known.set(schema, found);
  return found;
}

function fieldsOf(name: string, field: z.ZodType): readonly string[] {
  if (field.meta()?.['freeText'] === true) return [name];
  if (field instanceof z.ZodNullable || field instanceof z.ZodOptional) return fieldsOf(name, field.unwrap() as z.ZodType);
  if (field instanceof z.ZodArray) return fieldsOf(name, field.element as z.ZodType);
  if (field instanceof z.ZodObject) return freeTextFields(field).map((inner) => `${name}.${inner}`);
  return [];
}

/** The free-text fields of the data that stand in clear, by path. */
export function clearTexts(schema: z.ZodObject, data: object): readonly string[] {
  return freeTextFields(schema).filter((path) => valuesAt(data, path.split('.')).some((value) => typeof value === 'string'));
}

function valuesAt(value: unknown, path: readonly string[]): readonly unknown[] {
  if (Array.isArray(value)) return value.flatMap((each) => valuesAt(each, path));
  const [first, ...rest] = path;
  if (first === undefined) return [value];
  return typeof value === 'object' && value !== null ? valuesAt((value as Record<string, unknown>)[first], rest) : [];
}
