import { appealHighlights } from './appeals.js';
import { configurationHighlights } from './configuration.js';
import { cureHighlights } from './cures.js';
import type { Highlight } from './highlight.js';
import { letterHighlights } from './letters.js';
import { openWork } from './open-work.js';
import { pauseHighlights } from './pauses.js';
import { peopleHighlights } from './people.js';
import { unnamedHighlights } from './unnamed.js';

/** All that the story wants to have happened. */
export const highlights: readonly Highlight[] = [
  ...cureHighlights,
  ...letterHighlights,
  ...appealHighlights,
  ...peopleHighlights,
  ...pauseHighlights,
  ...unnamedHighlights,
  ...configurationHighlights,
  ...openWork,
];
