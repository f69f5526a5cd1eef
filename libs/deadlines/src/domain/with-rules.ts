import type { z } from 'zod';
import type { Finding } from '#configuration/domain';

/**
 * A form whose parts have to fit together, too: every fault is told under its own field, with its code and what it is about.
 * @param ruled what the rules look at: where that has its form they are held against the value, whatever else is wrong; all of it where nothing is said.
 */
export function withRules<Schema extends z.ZodType>(
  shape: Schema,
  faultsOf: (value: z.output<Schema>) => readonly Finding[],
  ruled?: z.ZodType,
): Schema {
  return shape.superRefine(
    (value, context) => {
      for (const { pointer, code, params } of faultsOf(value)) {
        context.addIssue({ code: 'custom', path: pointer.split('/').slice(1).map(step), message: code, params: { ...params, code } });
      }
    },
    ruled && { when: ({ value }) => ruled.safeParse(value).success },
  );
}

const step = (text: string): string | number => (/^\d+$/.test(text) ? Number(text) : text);
