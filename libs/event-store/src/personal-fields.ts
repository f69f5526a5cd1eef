import { z } from 'zod';
import type { PersonalMark } from '#kernel';

/** A field that holds a personal value: where it stands in the data, whose it is, what it says. */
export interface PersonalField extends PersonalMark {
  /** `questions[].text`: arrays as `[]`, the values of a record as `{}`. */
  readonly path: string;
}

/** The personal fields of a schema, found by their marks, however deep they stand. */
export function personalFieldsOf(schema: z.ZodType): PersonalField[] {
  const found = new Map<string, PersonalField>();
  walk(schema, '', found, new Set());
  return [...found.values()];
}

function walk(schema: z.core.$ZodType, path: string, found: Map<string, PersonalField>, above: ReadonlySet<z.core.$ZodType>): void {
  if (above.has(schema)) return;
  const mark = z.globalRegistry.get(schema) as Partial<PersonalMark> | undefined;
  if (mark?.personal && mark.what !== undefined) {
    found.set(path, { path, personal: mark.personal, what: mark.what });
    return;
  }
  const inside = new Set(above).add(schema);
  for (const [step, child] of childrenOf(schema)) walk(child, joined(path, step), found, inside);
}

function joined(path: string, step: string): string {
  if (step === '') return path;
  return path === '' || step === '[]' || step === '{}' ? path + step : `${path}.${step}`;
}

function childrenOf(schema: z.core.$ZodType): (readonly [step: string, child: z.core.$ZodType])[] {
  if (schema instanceof z.ZodObject) return Object.entries(schema.shape) as [string, z.core.$ZodType][];
  if (schema instanceof z.ZodArray) return [['[]', schema.element]];
  if (schema instanceof z.ZodRecord) return [['{}', schema.valueType]];
  if (schema instanceof z.ZodTuple) return schema.def.items.map((item) => ['[]', item] as const);
  if (schema instanceof z.ZodUnion) return schema.options.map((option) => ['', option] as const);
  if (schema instanceof z.ZodIntersection)
    return [
      ['', schema.def.left],
      ['', schema.def.right],
    ];
  if (schema instanceof z.ZodPipe)
    return [
      ['', schema.in],
      ['', schema.out],
    ];
  if (schema instanceof z.ZodLazy) return [['', schema.unwrap()]];
  if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodPrefault ||
    schema instanceof z.ZodReadonly ||
    schema instanceof z.ZodNonOptional ||
    schema instanceof z.ZodCatch
  ) {
    return [['', schema.unwrap()]];
  }
  return [];
}
