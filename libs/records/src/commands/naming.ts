/** So long a word of a name is looked for; shorter ones are in too many texts. */
const shortest = 4;
/** Endings change with the case: so much of a word at its end is not looked at. */
const ending = 2;

const plain = (text: string): string => text.toLocaleLowerCase('uk').replaceAll(/[’ʼ']/g, 'ʼ').normalize('NFC');
const wordsOf = (text: string): string[] => plain(text).match(/[\p{L}ʼ]+/gu) ?? [];

/**
 * Whether a text names somebody: one of the words of their name in any case (*Крушельницької* names *Крушельницька*), or their contact as it is
 * written. Rather too often than too seldom: whoever writes says it otherwise then.
 */
export function names(text: string, { name, contact }: { readonly name: string | null; readonly contact: string | null }): boolean {
  if (contact !== null && plain(text).includes(plain(contact))) return true;
  const stems = wordsOf(name ?? '')
    .filter((word) => word.length >= shortest)
    .map((word) => word.slice(0, Math.max(shortest, word.length - ending)));
  return wordsOf(text).some((word) => stems.some((stem) => word.startsWith(stem) && word.length <= stem.length + 2 * ending));
}
