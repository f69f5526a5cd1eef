import type { z } from 'zod';
import { pointerStep } from '../body.js';
import type { FieldProblem } from './kinds.js';

/** What is wanted where zod expects a type. */
const wanted: Readonly<Record<string, string>> = {
  string: 'text-wanted',
  int: 'integer-wanted',
  number: 'number-wanted',
  boolean: 'flag-wanted',
  object: 'object-wanted',
  record: 'object-wanted',
  array: 'list-wanted',
  tuple: 'list-wanted',
};

/** What a text of one of zod's forms is not. */
const formed: Readonly<Record<string, string>> = { uuid: 'not-an-id', datetime: 'not-an-instant', date: 'not-a-date' };

/**
 * What zod found wrong with a value, in the words of the fields: one problem for each field that is meant. A rule of a schema's own is told by
 * its code (`params.code` of the issue).
 * @param value the whole that was parsed
 */
export function problemsOfIssue(issue: z.core.$ZodIssue, value: unknown): readonly FieldProblem[] {
  const pointer = issue.path.map((step) => pointerStep(String(step))).join('');
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((name) => ({ pointer: pointer + pointerStep(name), code: 'unknown-field', params: {} }));
  const given = givenAt(value, issue.path);
  const nearest = issue.code === 'invalid_union' && given !== undefined && given !== null ? nearestOf(issue.errors) : null;
  if (nearest !== null)
    return nearest.flatMap((each) => problemsOfIssue(each, given)).map((each) => ({ ...each, pointer: pointer + each.pointer }));
  const [code, params] = toldOf(issue, given);
  return [{ pointer, code, params: params ?? {} }];
}

type Told = readonly [code: string, params?: FieldProblem['params']];

function toldOf(issue: z.core.$ZodIssue, given: unknown): Told {
  if (issue.code === 'custom') {
    const { code, ...params } = (issue.params ?? {}) as { readonly code?: string } & FieldProblem['params'];
    return code === undefined ? ['does-not-match', { rule: issue.code }] : [code, params];
  }
  if (given === undefined) return ['required'];
  if (given === null) return ['null-refused'];
  switch (issue.code) {
    case 'invalid_type':
      return [wanted[issue.expected] ?? 'does-not-match', { ...(!(issue.expected in wanted) && { rule: issue.expected }) }];
    case 'invalid_value':
      return ['not-one-of', { allowed: issue.values }];
    case 'invalid_union': {
      const { options } = issue as { readonly options?: readonly unknown[] };
      return options ? ['not-one-of', { allowed: options }] : ['of-another-kind', { allowed: kindsOf(issue.errors) }];
    }
    case 'invalid_format':
      return ofForm(issue);
    case 'too_small':
      if (issue.origin === 'string') return isBlank(given) ? ['blank'] : ['too-short', { min: issue.minimum }];
      return [isOfNumbers(issue) ? 'below-the-least' : 'too-few', { min: issue.minimum }];
    case 'too_big':
      if (issue.origin === 'string') return ['too-long', { max: issue.maximum, length: lengthOf(given) }];
      return [isOfNumbers(issue) ? 'above-the-most' : 'too-many', { max: issue.maximum }];
    default:
      return ['does-not-match', { rule: issue.code }];
  }
}

function ofForm({ format, pattern }: { readonly format: string; readonly pattern?: string }): Told {
  const code = formed[format];
  if (code !== undefined) return [code];
  return pattern === undefined ? ['does-not-match', { rule: format }] : ['wrong-form', { pattern: pattern.replace(/^\/|\/[a-z]*$/g, '') }];
}

type Branches = readonly (readonly z.core.$ZodIssue[])[];

/** Of several forms that a value might have had the one of its kind of which least is wrong; null where it is of no such kind at all. */
function nearestOf(branches: Branches): readonly z.core.$ZodIssue[] | null {
  const ofItsKind = branches.filter((issues) => !issues.some(({ code, path }) => code === 'invalid_type' && path.length === 0));
  return ofItsKind.reduce<readonly z.core.$ZodIssue[] | null>(
    (best, each) => (best === null || each.length < best.length ? each : best),
    null,
  );
}

/** The kinds of value that would do, as JSON calls them. */
function kindsOf(branches: Branches): readonly string[] {
  return [...new Set(branches.flatMap((issues) => issues.flatMap((each) => (each.code === 'invalid_type' ? [each.expected] : []))))];
}

const isBlank = (given: unknown): boolean => typeof given === 'string' && given.trim() === '';
const isOfNumbers = ({ origin }: { readonly origin: string }): boolean => origin === 'number' || origin === 'int';
const lengthOf = (given: unknown): number => (typeof given === 'string' ? given.length : 0);

/** What stands at the place of an issue; undefined where nothing does. */
function givenAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (at, step) => (typeof at === 'object' && at !== null ? (at as Record<PropertyKey, unknown>)[step] : undefined),
    value,
  );
}
