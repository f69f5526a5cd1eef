import type { Cure } from './cure.js';
import { officeCures } from './cures/office.js';
import { registryCures } from './cures/registry.js';
import { serviceCures } from './cures/services.js';
import type { Matter } from './matter.js';
import { officeMatters } from './matters/office.js';
import { registryMatters } from './matters/registry.js';
import { serviceMatters } from './matters/services.js';

/** All that goes wrong in the department. */
export const matters: readonly Matter[] = [...serviceMatters, ...registryMatters, ...officeMatters];

/** How each theme's cause is removed, by theme. */
export const cures: ReadonlyMap<string, Cure> = new Map(
  [...serviceCures, ...registryCures, ...officeCures].map((cure) => [cure.theme, cure]),
);
