import type { Chance } from '../chance.js';

/** A text with choices, `{а|б|в}`, each settled by chance; `%` stands for the case in hand. */
export function worded(text: string, about: string, chance: Chance): string {
  return text.replaceAll('%', about).replaceAll(/\{([^{}]+)\}/g, (_, choices: string) => chance.oneOf(choices.split('|')));
}
