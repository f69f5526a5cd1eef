/** A row of a CSV file, or why it is none. `line` is the line of the file, from 1, on which it begins. */
export type CsvRow = { readonly line: number; readonly fields: readonly string[] } | { readonly line: number; readonly problem: string };

/** The longest row, in characters: beyond it a quotation mark was not closed. */
const longestRow = 1_000_000;

type Taken =
  { readonly fields: readonly string[]; readonly next: number; readonly quoted: boolean } | { readonly problem: string } | 'needs more';

/**
 * Reads CSV as RFC 4180 says, chunk by chunk. A row that is none costs itself only: where a quotation mark is not closed, or stands where none
 * may, reading goes on with the next line of the file.
 */
export class CsvReader {
  private text = '';
  private line = 1;
  /** How many fields a row has: as many as the first. */
  private width: number | null = null;

  constructor(private readonly delimiter: string) {}

  /** The rows that are whole with this chunk. */
  *push(chunk: string): Iterable<CsvRow> {
    this.text += chunk;
    yield* this.rows(false);
  }

  /** The rows that are left. */
  *end(): Iterable<CsvRow> {
    yield* this.rows(true);
  }

  private *rows(final: boolean): Iterable<CsvRow> {
    let at = 0;
    while (at < this.text.length) {
      const taken = this.take(at, final);
      if (taken === 'needs more') break;
      const row = this.rowOf(taken);
      const next = 'next' in taken && !(row && 'problem' in row) ? taken.next : this.lineAfter(at, final);
      if (next === null) break;
      if (row) yield row;
      this.line += newlines(this.text, at, next);
      at = next;
    }
    this.text = this.text.slice(at);
  }

  private rowOf(taken: Exclude<Taken, 'needs more'>): CsvRow | null {
    const { line } = this;
    if ('problem' in taken) return { line, problem: taken.problem };
    const { fields, quoted } = taken;
    if (fields.length === 1 && fields[0] === '' && !quoted) return null;
    this.width ??= fields.length;
    if (fields.length === this.width) return { line, fields };
    return { line, problem: `has ${fields.length} fields, the header has ${this.width}` };
  }

  private take(from: number, final: boolean): Taken {
    const { text, delimiter } = this;
    const short = !final && text.length - from < longestRow;
    const fields: string[] = [];
    let quoted = false;
    for (let at = from; ;) {
      if (text[at] === '"') {
        quoted = true;
        const close = closingQuote(text, at + 1);
        if (close === -1 || close - from > longestRow) return short ? 'needs more' : { problem: 'a quotation mark is not closed' };
        // What follows decides: another quotation mark may be in the next chunk.
        if (short && close + 2 >= text.length) return 'needs more';
        fields.push(text.slice(at + 1, close).replaceAll('""', '"'));
        at = close + 1;
        if (text[at] === '\r' && (text[at + 1] === '\n' || at + 1 === text.length)) at += 1;
      } else {
        const end = endOfPlain(text, at, delimiter);
        if (end === -1 && short) return 'needs more';
        const field = text.slice(at, end === -1 ? text.length : end);
        at += field.length;
        const plain = text[at] === delimiter ? field : field.replace(/\r$/, '');
        if (plain.includes('"')) return { problem: 'a quotation mark stands in a field that is not in quotation marks' };
        fields.push(plain);
      }
      if (at >= text.length) return { fields, next: at, quoted };
      if (text[at] === '\n') return { fields, next: at + 1, quoted };
      if (text[at] !== delimiter) return { problem: 'behind a quotation mark the field goes on' };
      at += 1;
    }
  }

  /** Null where the line may go on in the next chunk. */
  private lineAfter(from: number, final: boolean): number | null {
    const end = this.text.indexOf('\n', from);
    if (end !== -1) return end + 1;
    return final ? this.text.length : null;
  }
}

function closingQuote(text: string, from: number): number {
  for (let at = text.indexOf('"', from); at !== -1; at = text.indexOf('"', at + 2)) if (text[at + 1] !== '"') return at;
  return -1;
}

function endOfPlain(text: string, from: number, delimiter: string): number {
  const [field, line] = [text.indexOf(delimiter, from), text.indexOf('\n', from)];
  return field === -1 || line === -1 ? Math.max(field, line) : Math.min(field, line);
}

function newlines(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', from); at !== -1 && at < to; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}
