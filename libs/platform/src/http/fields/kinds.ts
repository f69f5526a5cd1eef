import { instant, isUuid } from '#kernel';
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { isStorableText, pointerStep } from '../body.js';
import { normalisedWithin, problemsWithin } from './declared.js';
import { problemsOfIssue } from './issues.js';

/** What is wrong with one field. `pointer` is a JSON pointer from the field itself on: empty for the field, `/3` for an item of a list. */
export interface FieldProblem {
  readonly pointer: string;
  readonly code: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** A form that a value may have: how it is examined, and how OpenAPI describes it. */
export interface Kind {
  readonly examine: (value: unknown) => readonly FieldProblem[];
  /** JSON schema (OpenAPI 3.1) of one value. */
  readonly schema: Readonly<Record<string, unknown>>;
  /** In a query string all is text: the value that the text stands for, or the text itself where it stands for none. */
  readonly fromText?: (text: string) => unknown;
  /** The one form in which the value goes on, where a client may write it in several. */
  readonly normalise?: (value: unknown) => unknown;
  /** The class of an object's own fields. */
  readonly fields?: () => Constructor;
  /** Set for a list: of what. */
  readonly items?: Kind;
}

export type Constructor = new () => object;

const wrong = (code: string, params: FieldProblem['params'] = {}): readonly FieldProblem[] => [{ pointer: '', code, params }];
const fine: readonly FieldProblem[] = [];

/** Text of at most `max` characters (UTF-16 units), not blank. One line, unless `lines`. */
export function text({ max, min = 1, lines = false, pattern }: { max: number; min?: number; lines?: boolean; pattern?: RegExp }): Kind {
  return {
    examine: (value) => {
      if (typeof value !== 'string') return wrong('text-wanted');
      if (!isStorableText(value)) return wrong('forbidden-text');
      if (value.length > max) return wrong('too-long', { max, length: value.length });
      if (min > 0 && value.trim().length < min) return wrong(value.trim() === '' ? 'blank' : 'too-short', { min });
      if (lines ? /[^\P{Cc}\n\r\t]/u.test(value) : /\p{Cc}/u.test(value)) return wrong('control-characters');
      if (pattern && !pattern.test(value)) return wrong('wrong-form', { pattern: pattern.source });
      return fine;
    },
    schema: { type: 'string', minLength: min, maxLength: max, ...(pattern && { pattern: pattern.source }) },
  };
}

/** An identifier: a UUID in lower case. */
export function id(): Kind {
  return {
    examine: (value) => (typeof value === 'string' && isUuid(value) ? fine : wrong('not-an-id')),
    schema: { type: 'string', format: 'uuid' },
  };
}

/** One of the given words. */
export function choice(words: readonly string[]): Kind {
  return {
    examine: (value) => (typeof value === 'string' && words.includes(value) ? fine : wrong('not-one-of', { allowed: words })),
    schema: { type: 'string', enum: [...words] },
  };
}

/** Years that a date may lie in: no paper of the house is older, no term ends later. */
const years = { from: 1900, to: 2199 };
const inRange = (year: number): readonly FieldProblem[] =>
  year >= years.from && year <= years.to ? fine : wrong('date-out-of-range', years);

/** An instant: ISO 8601 with an offset, whatever it is; goes on in UTC. */
export function moment(): Kind {
  const parse = (value: unknown): string | undefined => {
    try {
      return typeof value === 'string' ? instant(value) : undefined;
    } catch {
      return undefined;
    }
  };
  return {
    examine: (value) => {
      const at = parse(value);
      return at === undefined ? wrong('not-an-instant') : inRange(new Date(at).getUTCFullYear());
    },
    normalise: (value) => parse(value) ?? value,
    schema: { type: 'string', format: 'date-time' },
  };
}

/** A span of time: two instants with a slash between, as ISO 8601 has it, the first not after the second; both go on in UTC. */
export function span(): Kind {
  const ends = (value: unknown): readonly string[] => (typeof value === 'string' ? value.split('/') : []);
  const instants = (value: unknown): readonly unknown[] => ends(value).map((each) => moment().normalise?.(each));
  return {
    examine: (value) => {
      if (ends(value).length !== 2) return wrong('not-a-span');
      const [found] = ends(value).flatMap((each) => moment().examine(each));
      if (found !== undefined) return found.code === 'not-an-instant' ? wrong('not-a-span') : [found];
      const [from, to] = instants(value) as [string, string];
      return from <= to ? fine : wrong('span-ends-first');
    },
    normalise: (value) => (ends(value).length === 2 ? instants(value).join('/') : value),
    schema: { type: 'string', examples: ['2026-05-06T12:00:00+03:00/2026-05-09T12:00:00+03:00'] },
  };
}

/** A day of the calendar, `2026-03-03`. */
export function day(): Kind {
  return {
    examine: (value) => {
      try {
        if (typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value))
          return inRange(Temporal.PlainDate.from(value, { overflow: 'reject' }).year);
      } catch {
        return wrong('not-a-date');
      }
      return wrong('not-a-date');
    },
    schema: { type: 'string', format: 'date' },
  };
}

/** A day of the calendar or an instant. */
export function dayOrMoment(): Kind {
  const isDay = (value: unknown): boolean => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value);
  return {
    examine: (value) => {
      if (isDay(value)) return day().examine(value);
      const found = moment().examine(value);
      return found[0]?.code === 'not-an-instant' ? wrong('not-a-date-or-instant') : found;
    },
    normalise: (value) => (isDay(value) ? value : moment().normalise?.(value)),
    schema: {
      anyOf: [
        { type: 'string', format: 'date' },
        { type: 'string', format: 'date-time' },
      ],
    },
  };
}

/** A whole number between two bounds, both included. */
export function integer({ min = Number.MIN_SAFE_INTEGER, max = Number.MAX_SAFE_INTEGER }: { min?: number; max?: number } = {}): Kind {
  return {
    examine: (value) => {
      if (!Number.isSafeInteger(value)) return wrong('integer-wanted');
      return (value as number) < min || (value as number) > max ? wrong('out-of-range', { min, max }) : fine;
    },
    fromText: (given) => (/^-?\d{1,16}$/.test(given) ? Number(given) : given),
    schema: { type: 'integer', minimum: min, maximum: max },
  };
}

/** A number between two bounds, both included. */
export function number({ min = -Number.MAX_VALUE, max = Number.MAX_VALUE }: { min?: number; max?: number } = {}): Kind {
  const bounds = { ...(min > -Number.MAX_VALUE && { minimum: min }), ...(max < Number.MAX_VALUE && { maximum: max }) };
  return {
    examine: (value) => {
      if (typeof value !== 'number' || !Number.isFinite(value)) return wrong('number-wanted');
      return value < min || value > max ? wrong('out-of-range', { min, max }) : fine;
    },
    fromText: (given) => (/^-?\d{1,15}(\.\d{1,15})?$/.test(given) ? Number(given) : given),
    schema: { type: 'number', ...bounds },
  };
}

/** Yes or no. */
export function flag(): Kind {
  return {
    examine: (value) => (typeof value === 'boolean' ? fine : wrong('flag-wanted')),
    fromText: (given) => (given === 'true' ? true : given === 'false' ? false : given),
    schema: { type: 'boolean' },
  };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An object with the fields that the class declares. */
export function object(fields: () => Constructor): Kind {
  return {
    examine: (value) => (isRecord(value) ? problemsWithin(fields(), value) : wrong('object-wanted')),
    normalise: (value) => (isRecord(value) ? normalisedWithin(fields(), value) : value),
    schema: {},
    fields,
  };
}

/** A list of values of one kind. */
export function list(items: Kind, { min = 0, max, unique = false }: { min?: number; max: number; unique?: boolean }): Kind {
  return {
    examine: (value) => {
      if (!Array.isArray(value)) return wrong('list-wanted');
      if (value.length < min) return wrong('too-few', { min });
      if (value.length > max) return wrong('too-many', { max });
      if (unique && new Set(value).size < value.length) return wrong('given-twice');
      return value.flatMap((item, index) =>
        items.examine(item).map((found) => ({ ...found, pointer: pointerStep(index) + found.pointer })),
      );
    },
    normalise: (value) => (Array.isArray(value) && items.normalise ? value.map((item: unknown) => items.normalise?.(item)) : value),
    fromText: (given) => [items.fromText ? items.fromText(given) : given],
    schema: { type: 'array', items: items.schema, minItems: min, maxItems: max, ...(unique && { uniqueItems: true }) },
    items,
    ...(items.fields && { fields: items.fields }),
  };
}

/** What a schema of the domain says: for values that have their one description there. A rule of its own is told by its code (`params.code`). */
export function matching(schema: z.ZodType): Kind {
  return {
    examine: (value) => (schema.safeParse(value).error?.issues ?? []).flatMap((issue) => problemsOfIssue(issue, value)),
    schema: jsonSchema(schema),
  };
}

/** A schema of the domain as OpenAPI 3.1 prints it. */
export function jsonSchema(schema: z.ZodType): Record<string, unknown> {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  return rest;
}
