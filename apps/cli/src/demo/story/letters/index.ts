import type { Letter } from '../letter.js';
import { applications } from './applications.js';
import { complaints } from './complaints.js';

/** All that citizens write about, the likelier ones more often. */
export const letters: readonly (readonly [Letter, number])[] = [
  ...complaints.map((letter) => [letter, 3] as const),
  ...applications.map((letter) => [letter, letter.form === 'proposal' ? 1 : 2] as const),
];
