import { randomFrom, type Random } from '../../chaos/load/random.js';

/** What happened in a case of the other system, as the test knows it: the figures are computed from this, never from the file. */
export interface Happened {
  readonly id: string;
  readonly name: string;
  readonly at: number;
  readonly person: string | null;
}

export interface SampleCase {
  readonly id: string;
  readonly unit: string;
  readonly responsible: string;
  readonly startedAt: number;
  readonly due: number;
  readonly endedAt: number | null;
  readonly happened: readonly Happened[];
}

/** A row that must not come in: where it begins, which column is to blame, and why. */
export interface BadRow {
  readonly line: number;
  readonly column: string;
  readonly reason: RegExp;
}

export interface Sample {
  readonly csv: string;
  readonly mapping: object;
  readonly cases: readonly SampleCase[];
  readonly bad: readonly BadRow[];
  readonly people: ReadonlySet<string>;
  readonly units: readonly string[];
}

const hour = 3_600_000;
const day = 24 * hour;
const units = ['General', 'Customer contact', 'Відділ «Дозволи», 2-й поверх'];
const people = ['Resource01', 'Resource02', 'Оксана "Ксеня" Петренко', "О'Ніл, Шон", 'Resource05'];
const names = ['Confirmation of receipt', 'T02 Check, and "stop" advice', 'Лист надіслано,\nкопія в архіві', 'T10 Determine necessity'];
const columns = ['case', 'department', 'channel', 'responsible', 'start', 'deadline', 'end', 'task', 'activity', 'who', 'when', 'unused'];

const mapping = {
  source: 'sample',
  kind: 'complaint',
  form: 'application',
  zone: 'Europe/Amsterdam',
  empty: ['', 'EMPTY'],
  case: {
    id: 'case',
    unit: 'department',
    channel: { column: 'channel', values: { Internet: 'web', Desk: 'in-person' } },
    responsible: 'responsible',
    startedAt: 'start',
    due: 'deadline',
    endedAt: 'end',
  },
  activity: { id: 'task', name: 'activity', at: 'when', person: 'who' },
};

/**
 * A small log in the shape of the real one: cases in time, late and open ones, activities before the start and after the end of theirs, rows
 * that are none, quotation marks, line breaks and Cyrillic. It follows from its seed alone.
 */
export function sampleLog(seed: number, count: number): Sample {
  const random = randomFrom(seed);
  const cases = Array.from({ length: count }, (_, n) => madeUpCase(random, n));
  const file = new File();
  for (const each of cases) for (const activity of each.happened) file.row(fieldsOf(each, activity));
  const bad = badRows(file, cases[0]!, cases[1]!);
  return { csv: file.text, mapping, cases, bad, people: peopleOf(cases), units };
}

function madeUpCase(random: Random, n: number): SampleCase {
  const startedAt = Date.UTC(2021, 0, 4, 8) + random.below(500) * day + random.below(8 * hour);
  const due = startedAt + 56 * day;
  const endedAt = n % 7 === 3 ? null : n % 4 === 1 ? due + 1 + random.below(20 * day) : n % 11 === 0 ? due : due - random.below(40 * day);
  const last = endedAt ?? due + 90 * day;
  const happened = Array.from({ length: 3 + random.below(4) }, (_, k) => ({
    id: `task-${n}-${k}`,
    name: random.pick(names),
    at: startedAt + random.below(last - startedAt),
    person: random.below(8) === 0 ? null : random.pick(people),
  }));
  if (n % 9 === 0) happened.push({ id: `task-${n}-before`, name: names[0]!, at: startedAt - 2 * day, person: people[0]! });
  if (n % 5 === 0) happened.push({ id: `task-${n}-after`, name: names[3]!, at: last + 3 * day + 1, person: people[1]! });
  return { id: `case-${n}`, unit: units[n % units.length]!, responsible: people[n % people.length]!, startedAt, due, endedAt, happened };
}

/** As the other system prints a time: on its own clocks, here two hours ahead, with microseconds. */
const printed = (at: number | null): string =>
  at === null ? '' : `${new Date(at + 2 * hour).toISOString().replace('T', ' ').replace('Z', '000+02:00')}`;

function fieldsOf(of: SampleCase, { id, name, at, person }: Happened): string[] {
  const { unit, responsible, startedAt, due, endedAt } = of;
  const channel = of.id.endsWith('1') ? 'Desk' : 'Internet';
  return [
    of.id,
    unit,
    channel,
    responsible,
    printed(startedAt),
    printed(due),
    printed(endedAt),
    id,
    name,
    person ?? 'EMPTY',
    printed(at),
    '',
  ];
}

/** A CSV file as it grows, which knows on which line it is. */
class File {
  text = `\ufeff${columns.join(',')}\r\n`;

  get line(): number {
    return this.text.split('\n').length;
  }

  row(fields: readonly string[]): void {
    const quoted = (field: string): string => (/[",\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field);
    this.text += `${fields.map(quoted).join(',')}\r\n`;
  }

  raw(line: string): void {
    this.text += `${line}\r\n`;
  }
}

function badRows(file: File, one: SampleCase, other: SampleCase): BadRow[] {
  const good = (n: number): string[] => fieldsOf(one, { id: `bad-${n}`, name: 'bad', at: one.startedAt, person: null });
  const changed = (n: number, column: string, value: string): string[] =>
    good(n).map((field, at) => (columns[at] === column ? value : field));
  const bad: BadRow[] = [];
  const add = (fields: readonly string[] | string, column: string, reason: RegExp): void => {
    bad.push({ line: file.line, column, reason });
    if (typeof fields === 'string') file.raw(fields);
    else file.row(fields);
  };
  add(changed(1, 'when', 'yesterday'), 'when', /not a date/);
  add(changed(2, 'when', '2021-02-30 10:00:00+01:00'), 'when', /not a date/);
  add(changed(3, 'task', ''), 'task', /empty/);
  add(changed(4, 'channel', 'Pigeon'), 'channel', /no value for .*Pigeon/);
  add(changed(5, 'deadline', printed(one.due + day)), 'deadline', /differs from line 2/);
  add(changed(6, 'activity', 'x'.repeat(301)), 'activity', /longer than 300/);
  add(changed(7, 'task', one.happened[0]!.id), 'task', /stands in the case already/);
  add([...good(8), 'one more'], '', /has 13 fields, the header has 12/);
  add(`${one.id},"General`, '', /quotation mark/);
  // What follows a broken row is read again.
  file.row(fieldsOf(other, { ...other.happened[0]!, id: 'after-the-broken-ones' }));
  (other.happened as Happened[]).push({ ...other.happened[0]!, id: 'after-the-broken-ones' });
  return bad;
}

function peopleOf(cases: readonly SampleCase[]): Set<string> {
  const named = cases.flatMap(({ responsible, happened }) => [responsible, ...happened.map(({ person }) => person)]);
  return new Set(named.filter((name) => name !== null));
}

/** The on-time figures of the cases at an instant after all of them. */
export function onTimeOf(cases: readonly SampleCase[], now: number) {
  const ended = cases.filter(({ endedAt }) => endedAt !== null);
  const onTime = ended.filter(({ endedAt, due }) => endedAt! <= due);
  const open = cases.filter(({ endedAt }) => endedAt === null);
  return {
    due: cases.length,
    ended: ended.length,
    onTime: onTime.length,
    late: ended.length - onTime.length,
    open: open.length,
    overdue: open.filter(({ due }) => due < now).length,
    // In the other system no term stood still.
    paused: 0,
    hoursPaused: 0,
  };
}
