import type { z } from 'zod';
import type { Finding } from '#configuration/domain';

/** A form whose parts have to fit together, too: every fault is told under its own field, with its code and what it is about. */
export function withRules<Schema extends z.ZodType>(shape: Schema, faultsOf: (value: z.output<Schema>) => readonly Finding[]): Schema {
  return shape.superRefine((value, context) => {
    for (const { pointer, code, params } of faultsOf(value)) {
      context.addIssue({ code: 'custom', path: pointer.split('/').slice(1).map(step), message: code, params: { ...params, code } });
    }
  });
}

const step = (text: string): string | number => (/^\d+$/.test(text) ? Number(text) : text);
