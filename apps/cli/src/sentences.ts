import { RedressProblem } from '#client';
import { InvalidMapping } from './import/mapping.js';

/** An error as whoever typed the command should read it: what is wrong, every place at once, no stack. */
export function inOneSentence(error: unknown): string {
  if (error instanceof RedressProblem) {
    const places = error.errors.map(({ pointer, message }) => `  ${pointer}: ${message}`);
    const rules = error.refusals.map(({ message }) => `  ${message}`);
    return [error.message, ...places, ...rules].join('\n');
  }
  if (error instanceof InvalidMapping) return ['The mapping cannot be used:', ...error.problems.map((each) => `  ${each}`)].join('\n');
  if (error instanceof Error) {
    const cause = error.cause instanceof Error ? ` (${error.cause.message})` : '';
    return `${error.message}${cause}`;
  }
  return String(error);
}
