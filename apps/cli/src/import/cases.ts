import { Temporal } from 'temporal-polyfill';
import { columnsOf, type Mapping } from './mapping.js';

/** One thing that somebody did in a case, in the words of the system it comes from. */
export interface ImportedActivity {
  readonly id: string;
  readonly name: string;
  readonly at: string;
  readonly person?: string;
  readonly group?: string;
}

/** One case of the file, ready to be sent. Instants are ISO texts in UTC. */
export interface ImportedCase {
  readonly source: string;
  readonly externalReference: string;
  readonly form: Mapping['form'];
  readonly unit: string;
  readonly channel?: string;
  readonly responsible?: string;
  readonly startedAt: string;
  readonly due: string;
  readonly endedAt?: string;
  readonly activities: readonly ImportedActivity[];
}

/** A row that did not come in, and why. */
export interface Reject {
  readonly line: number;
  readonly column: string;
  readonly reason: string;
  readonly value: string;
}

export interface Row {
  /** Of the file, from 1; where a row spans lines, its first. */
  readonly line: number;
  readonly fields: Readonly<Record<string, string>>;
}

type CaseFacts = Omit<ImportedCase, 'activities'>;

/**
 * Collects rows into cases. A row stands or falls as a whole: what is wrong with it is said column by column, and the case is made of its
 * good rows. Rows of one case may lie anywhere in the file.
 */
export class CaseCollector {
  private readonly open = new Map<string, { facts: CaseFacts; line: number; activities: Map<string, ImportedActivity> }>();
  readonly rejects: Reject[] = [];

  constructor(private readonly mapping: Mapping) {}

  /** @throws Error where the file lacks a column that the mapping names: nothing of it can come in. */
  header(columns: readonly string[]): void {
    const missing = columnsOf(this.mapping).filter((each) => !columns.includes(each));
    if (missing.length > 0) throw new Error(`the file has no column ${missing.map((each) => `"${each}"`).join(', ')}`);
  }

  add(row: Row): void {
    const reader = new RowReader(row, this.mapping);
    const { case: of, activity } = this.mapping;
    const externalReference = reader.text(of.id, 120);
    const facts: CaseFacts = {
      source: this.mapping.source,
      form: this.mapping.form,
      externalReference,
      unit: reader.text(of.unit, 200),
      startedAt: reader.instant(of.startedAt),
      due: reader.instant(of.due),
      ...present('channel', of.channel && reader.translated(of.channel)),
      ...present('responsible', of.responsible && reader.optional(of.responsible, 200)),
      ...present('endedAt', of.endedAt && reader.optionalInstant(of.endedAt)),
    };
    const done: ImportedActivity = {
      id: reader.text(activity.id, 200),
      name: reader.text(activity.name, 300),
      at: reader.instant(activity.at),
      ...present('person', activity.person && reader.optional(activity.person, 200)),
      ...present('group', activity.group && reader.optional(activity.group, 200)),
    };
    const known = this.open.get(externalReference);
    if (known && reader.problems.length === 0) {
      for (const key of ['unit', 'startedAt', 'due', 'endedAt', 'channel', 'responsible'] as const) {
        if (known.facts[key] !== facts[key]) reader.refuse(columnName(of[key]), `differs from line ${known.line} of the same case`);
      }
      if (known.activities.has(done.id)) reader.refuse(activity.id, 'an activity of this id stands in the case already');
    }
    if (reader.problems.length > 0) {
      this.rejects.push(...reader.problems);
      return;
    }
    if (known) known.activities.set(done.id, done);
    else this.open.set(externalReference, { facts, line: row.line, activities: new Map([[done.id, done]]) });
  }

  /** The line of each case's first good row. */
  get firstLines(): ReadonlyMap<string, number> {
    return new Map([...this.open].map(([reference, { line }]) => [reference, line]));
  }

  /** The cases in the order of their first good rows; activities in the order of their times. */
  cases(): ImportedCase[] {
    return [...this.open.values()].map(({ facts, activities }) => ({
      ...facts,
      activities: [...activities.values()].sort((one, other) => one.at.localeCompare(other.at)),
    }));
  }
}

const columnName = (given: Mapping['case']['channel'] | string): string => (typeof given === 'object' ? given.column : (given ?? ''));

function present<Key extends string, Value>(key: Key, value: Value | undefined): { [K in Key]?: NonNullable<Value> } {
  return (value === undefined || value === '' ? {} : { [key]: value }) as { [K in Key]?: NonNullable<Value> };
}

class RowReader {
  readonly problems: Reject[] = [];

  constructor(
    private readonly row: Row,
    private readonly mapping: Mapping,
  ) {}

  refuse(column: string, reason: string): void {
    this.problems.push({ line: this.row.line, column, reason, value: (this.row.fields[column] ?? '').slice(0, 200) });
  }

  text(column: string, longest: number): string {
    const value = this.optional(column, longest);
    if (value === undefined) this.refuse(column, 'is empty');
    return value ?? '';
  }

  optional(column: string, longest: number): string | undefined {
    const value = (this.row.fields[column] ?? '').trim();
    if (this.mapping.empty.includes(value)) return undefined;
    if (value.length > longest) this.refuse(column, `is longer than ${longest} characters`);
    else if (value.includes('\u0000') || !value.isWellFormed()) this.refuse(column, 'holds characters that no text may hold');
    return value;
  }

  translated(given: NonNullable<Mapping['case']['channel']>): string | undefined {
    if (typeof given === 'string') return this.optional(given, 40);
    const value = this.optional(given.column, 200);
    if (value === undefined) return undefined;
    const known = given.values[value] ?? given.otherwise;
    if (known === undefined) this.refuse(given.column, `the mapping has no value for "${value}"`);
    return known;
  }

  instant(column: string): string {
    const before = this.problems.length;
    const value = this.optionalInstant(column);
    if (value === undefined && this.problems.length === before) this.refuse(column, 'is empty');
    return value ?? '';
  }

  optionalInstant(column: string): string | undefined {
    const value = this.optional(column, 64);
    if (value === undefined) return undefined;
    const read = readInstant(value, this.mapping.zone);
    if (read === undefined) this.refuse(column, 'is not a date with a time');
    else if (read < '1970-01-01T00:00:00.000Z') this.refuse(column, 'lies before 1970');
    return read;
  }
}

/** ISO 8601, with `T` or a space; without an offset it is a time of the zone. */
function readInstant(text: string, zone: string): string | undefined {
  const iso = text.replace(' ', 'T');
  try {
    const exact = /(?:Z|[+-]\d{2}:?\d{2})$/i.test(iso);
    const read = exact ? Temporal.Instant.from(iso) : Temporal.PlainDateTime.from(iso).toZonedDateTime(zone).toInstant();
    return new Date(read.epochMilliseconds).toISOString();
  } catch {
    return undefined;
  }
}
