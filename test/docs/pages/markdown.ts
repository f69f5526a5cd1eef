/** A table; a column in which no row says anything is left out. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const kept = head.map((_, column) => column).filter((column) => column === 0 || rows.some((row) => row[column] !== ''));
  const line = (cells: readonly string[]): string => `| ${kept.map((column) => cell(cells[column] ?? '')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

export const code = (text: string): string => `\`${text}\``;

/** The anchor that a heading gets. */
export function anchor(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');
}

/** A text of the translations without a case at hand: its parameters by their names. */
export function withoutParameters(text: string): string {
  return text.replaceAll(
    /\{\{\s*(\w+)[^}]*\}\}/g,
    (_, name: string) => `*${name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)}*`,
  );
}
