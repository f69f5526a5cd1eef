import { cureHighlights } from './cures.js';
import type { Highlight } from './highlight.js';
import { letterHighlights } from './letters.js';
import { openWork } from './open-work.js';
import { peopleHighlights } from './people.js';

/** All that the story wants to have happened. */
export const highlights: readonly Highlight[] = [...cureHighlights, ...letterHighlights, ...peopleHighlights, ...openWork];
