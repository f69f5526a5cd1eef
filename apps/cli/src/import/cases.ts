import { columnsOf, type Mapping } from './mapping.js';
import { readInstant } from './instants.js';

/** One thing that somebody did in a case, in the words of the system it comes from. */
export interface ImportedActivity {
  readonly id: string;
  readonly name: string;
  readonly at: string;
  readonly person?: string;
  readonly unit?: string;
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
  /** Empty where the row as a whole is none. */
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

interface OpenCase {
  readonly facts: CaseFacts;
  /** The row that the facts were read from. */
  readonly first: Row;
  readonly activities: Map<string, ImportedActivity>;
}

/**
 * Collects rows into cases. A row stands or falls as a whole: what is wrong with it is said column by column, and the case is made of its
 * good rows. Rows of one case may lie anywhere in the file.
 */
export class CaseCollector {
  private readonly open = new Map<string, OpenCase>();
  private readonly caseColumns: readonly string[];
  readonly rejects: Reject[] = [];

  constructor(private readonly mapping: Mapping) {
    this.caseColumns = Object.values(mapping.case).map(columnName);
  }

  /** The columns of the mapping that the file does not have: without them nothing of it can come in. */
  missingIn(columns: readonly string[]): string[] {
    return columnsOf(this.mapping).filter((each) => !columns.includes(each));
  }

  add(row: Row): void {
    const reader = new RowReader(row, this.mapping);
    const done = this.activityOf(reader);
    const known = this.open.get((row.fields[this.mapping.case.id] ?? '').trim());
    if (known && this.caseColumns.every((column) => known.first.fields[column] === row.fields[column])) {
      this.addTo(known, done, reader);
      return;
    }
    const facts = this.factsOf(reader);
    if (known && reader.problems.length === 0) {
      for (const key of ['unit', 'startedAt', 'due', 'endedAt', 'channel', 'responsible'] as const) {
        if (known.facts[key] !== facts[key])
          reader.refuse(columnName(this.mapping.case[key]), `differs from line ${known.first.line} of the same case`);
      }
    }
    if (known) this.addTo(known, done, reader);
    else if (reader.problems.length > 0) this.rejects.push(...reader.problems);
    else this.open.set(facts.externalReference, { facts, first: row, activities: new Map([[done.id, done]]) });
  }

  /** The line of each case's first good row. */
  get firstLines(): ReadonlyMap<string, number> {
    return new Map([...this.open].map(([reference, { first }]) => [reference, first.line]));
  }

  /** The cases in the order of their first good rows; activities in the order of their times. */
  cases(): ImportedCase[] {
    return [...this.open.values()].map(({ facts, activities }) => ({
      ...facts,
      activities: [...activities.values()].sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0)),
    }));
  }

  private addTo(known: OpenCase, done: ImportedActivity, reader: RowReader): void {
    if (reader.problems.length === 0 && known.activities.has(done.id))
      reader.refuse(this.mapping.activity.id, 'an activity of this id stands in the case already');
    if (reader.problems.length > 0) this.rejects.push(...reader.problems);
    else known.activities.set(done.id, done);
  }

  private factsOf(reader: RowReader): CaseFacts {
    const { source, form, case: of } = this.mapping;
    return {
      source,
      form,
      externalReference: reader.text(of.id, 120),
      unit: reader.text(of.unit, 200),
      startedAt: reader.instant(of.startedAt),
      due: reader.instant(of.due),
      ...present('channel', of.channel && reader.translated(of.channel)),
      ...present('responsible', of.responsible && reader.optional(of.responsible, 200)),
      ...present('endedAt', of.endedAt && reader.optionalInstant(of.endedAt)),
    };
  }

  private activityOf(reader: RowReader): ImportedActivity {
    const { activity } = this.mapping;
    return {
      id: reader.text(activity.id, 300),
      name: reader.text(activity.name, 300, 'lines'),
      at: reader.instant(activity.at),
      ...present('person', activity.person && reader.optional(activity.person, 200)),
      ...present('unit', activity.unit && reader.optional(activity.unit, 200)),
    };
  }
}

const columnName = (given: Mapping['case']['channel'] | string): string => (typeof given === 'object' ? given.column : (given ?? ''));

function present<Key extends string, Value>(key: Key, value: Value | undefined): { [K in Key]?: NonNullable<Value> } {
  return (value === undefined || value === '' ? {} : { [key]: value }) as { [K in Key]?: NonNullable<Value> };
}

/** Reads one row column by column, and notes what is wrong. */
class RowReader {
  readonly problems: Reject[] = [];

  constructor(
    private readonly row: Row,
    private readonly mapping: Mapping,
  ) {}

  refuse(column: string, reason: string): void {
    this.problems.push({ line: this.row.line, column, reason, value: (this.row.fields[column] ?? '').slice(0, 200) });
  }

  /** @param form `lines` where the text may have several. */
  text(column: string, longest: number, form?: 'lines'): string {
    const value = this.optional(column, longest, form);
    if (value === undefined) this.refuse(column, 'is empty');
    return value ?? '';
  }

  optional(column: string, longest: number, form?: 'lines'): string | undefined {
    const value = (this.row.fields[column] ?? '').trim();
    if (this.mapping.empty.includes(value)) return undefined;
    if (value.length > longest) this.refuse(column, `is longer than ${longest} characters`);
    else if (value.includes('\ufffd')) this.refuse(column, 'is not UTF-8');
    else if (form === 'lines' ? /[^\P{Cc}\n\r\t]/u.test(value) : /\p{Cc}/u.test(value))
      this.refuse(column, 'holds a line break or another control character');
    return value;
  }

  translated({ column, values, otherwise }: NonNullable<Mapping['case']['channel']>): string | undefined {
    const value = this.optional(column, values ? 200 : 60);
    if (value === undefined || !values) return value;
    const known = values[value] ?? otherwise;
    if (known === undefined) this.refuse(column, `the mapping has no value for "${value}"`);
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
    if ('instant' in read) return read.instant;
    this.refuse(column, read.problem);
    return undefined;
  }
}
