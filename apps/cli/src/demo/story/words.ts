import type { Chance } from '../chance.js';

/** What settles the choices of a text. */
export interface Wording {
  /** The case in hand. */
  readonly about: string;
  readonly chance: Chance;
  /** Whether the person who speaks, or is spoken of, is a woman. */
  readonly woman?: boolean;
}

/**
 * A text with choices: `{а|б|в}`, each settled by chance, and `[а/б]`, the form for a man and that for a woman; `%` stands for the case in
 * hand.
 */
export function worded(text: string, { about, chance, woman = false }: Wording): string {
  return text
    .replaceAll('%', about)
    .replaceAll(/\{([^{}]+)\}/g, (_, choices: string) => chance.oneOf(choices.split('|')))
    .replaceAll(/\[([^/\]]*)\/([^\]]*)\]/g, (_, man: string, other: string) => (woman ? other : man));
}
