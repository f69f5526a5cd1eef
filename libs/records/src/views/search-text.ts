/**
 * A text as searches compare it: lower case, one space for any run of them, and one apostrophe for the three that Ukrainian is typed with
 * (' U+0027, ’ U+2019, ʼ U+02BC).
 */
export function searchText(...parts: readonly (string | null)[]): string {
  return parts
    .filter((part) => part !== null)
    .join(' ')
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/['’`]/g, 'ʼ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
