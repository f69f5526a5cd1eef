import { z } from 'zod';

const column = z.string().min(1, 'names no column').describe('name of a column of the file');

/** A column whose values may be translated: what stands in `values` is replaced; all else becomes `otherwise`, or is rejected. */
const translated = z.preprocess(
  (given) => (typeof given === 'string' ? { column: given } : given),
  z.strictObject({
    column,
    values: z.record(z.string(), z.string().min(1).max(60)).optional(),
    otherwise: z.string().min(1).max(60).optional(),
  }),
);

const zone = z.string().refine((name) => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}, 'is no time zone; one looks like Europe/Kyiv');

/**
 * How the rows of one CSV file become records with activities: one row an activity, rows of one case share the case's columns.
 * Written by whoever imports; `docs/how-to/import-receipt.mapping.json` is an example.
 */
export const mappingSchema = z.strictObject({
  source: z
    .string()
    .regex(/^[a-z0-9-]{1,40}$/, 'is 1 to 40 of a–z, 0–9 and -')
    .describe('the system that the rows come from; with the case id it says which record a row belongs to, in every later run too'),
  kind: z.literal('complaint'),
  form: z.enum(['proposal', 'application', 'complaint']),
  /** For times that carry no offset. */
  zone: zone.default('Europe/Kyiv'),
  /** Values that mean "nothing stands here". */
  empty: z.array(z.string()).default(['']),
  delimiter: z
    .string()
    .regex(/^[^"\r\n]$/, 'is one character, and neither a quotation mark nor a line break')
    .default(','),
  case: z.strictObject({
    id: column,
    unit: column,
    channel: translated.optional(),
    responsible: column.optional(),
    startedAt: column,
    due: column,
    endedAt: column.optional(),
  }),
  activity: z.strictObject({ id: column, name: column, at: column, person: column.optional(), unit: column.optional() }),
});

export type Mapping = z.output<typeof mappingSchema>;

/** The columns that a mapping names, each once. */
export function columnsOf(mapping: Mapping): string[] {
  const named = [...Object.values(mapping.case), ...Object.values(mapping.activity)];
  return [...new Set(named.filter((each) => each !== undefined).map((each) => (typeof each === 'string' ? each : each.column)))];
}

/** The mapping is not what it should be; every problem at once. */
export class InvalidMapping extends Error {
  override readonly name = 'InvalidMapping';
  constructor(readonly problems: readonly string[]) {
    super(problems.join('\n'));
  }
}

/**
 * Parses a mapping.
 * @throws InvalidMapping with every problem and where it stands.
 */
export function parseMapping(text: string): Mapping {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new InvalidMapping([`it is not JSON: ${(error as Error).message}`]);
  }
  const parsed = mappingSchema.safeParse(json);
  if (parsed.success) return parsed.data;
  throw new InvalidMapping(parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'the whole'}: ${message}`));
}
