/** A cell as RFC 4180 has it; what a spreadsheet would run as a formula is made a text. */
function cell(value: string | number | boolean | null): string {
  if (value === null) return '';
  if (typeof value !== 'string') return String(value);
  const harmless = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** Rows of one shape as CSV with a header. */
export function csv<Row extends Readonly<Record<string, string | number | boolean | null>>>(
  columns: readonly (keyof Row & string)[],
  rows: readonly Row[],
): string {
  return [columns.map(cell).join(','), ...rows.map((row) => columns.map((column) => cell(row[column]!)).join(',')), ''].join('\r\n');
}
