import type { Merges } from './merges.js';

/** What must be known of the register of subjects wherever a citizen is named: which entries are one citizen. */
export interface SubjectsHouse {
  readonly subjects: Merges;
}
