/** A piece of SQL with its parameters, composed of other pieces; a query that `pg` takes as it is. */
export class Sql {
  constructor(
    private readonly strings: readonly string[],
    private readonly parts: readonly unknown[],
  ) {}

  /** The text with `$1`, `$2` … in the order of `values`. */
  get text(): string {
    return this.write([]);
  }

  get values(): unknown[] {
    const values: unknown[] = [];
    this.write(values);
    return values;
  }

  private write(values: unknown[]): string {
    let text = this.strings[0]!;
    this.parts.forEach((part, place) => {
      if (part instanceof Sql) text += part.write(values);
      else text += `$${values.push(part)}`;
      text += this.strings[place + 1]!;
    });
    return text;
  }
}

/**
 * SQL written as SQL: a `Sql` inside is put in as it stands, every other value becomes a parameter.
 * ``sql`select * from ${asOf(records, at)} r where r.status = ${status}` ``
 */
export function sql(strings: TemplateStringsArray, ...parts: readonly unknown[]): Sql {
  return new Sql(strings, parts);
}

/** A text that is trusted as SQL: never one that came from outside. */
export function rawSql(text: string): Sql {
  return new Sql([text], []);
}

/** Pieces with another between them: `joinSql(conditions, sql` and `)`; `otherwise` where there is none. */
export function joinSql(pieces: readonly Sql[], separator: Sql, otherwise: Sql = rawSql('')): Sql {
  if (pieces.length === 0) return otherwise;
  const parts = pieces.flatMap((piece, place) => (place === 0 ? [piece] : [separator, piece]));
  return new Sql(['', ...parts.map(() => '')], parts);
}

/** A name as PostgreSQL reads it whatever it holds. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** A text as a literal of a statement that cannot take parameters. */
export function literal(text: string | number | null): string {
  if (text === null) return 'null';
  if (typeof text === 'number') return String(text);
  const doubled = text.replaceAll("'", "''");
  return doubled.includes('\\') ? `E'${doubled.replaceAll('\\', '\\\\')}'` : `'${doubled}'`;
}
