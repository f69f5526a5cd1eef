import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { cpus, loadavg, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '#platform/ground';

/** Where results lie, and houses that were made to be measured; not in the repository. */
export const results = join(import.meta.dirname, 'results');

/** One figure of one contender in one round, in the unit of the table. */
export type Figures = Readonly<Record<string, number>>;

/** Something that is measured: it does its work once and says its figures. */
export type Contender = () => Promise<Figures>;

export interface Table {
  readonly name: string;
  readonly what: string;
  readonly rows: readonly {
    readonly name: string;
    readonly figures: Readonly<Record<string, { min: number; median: number; max: number }>>;
  }[];
  /** Ratios of medians within this run, and the goal of each where there is one. */
  readonly ratios: readonly { readonly name: string; readonly ratio: number; readonly goal?: string; readonly reached?: boolean }[];
}

const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
};

/** Percentile of a list of numbers, nearest rank. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))] ?? Number.NaN;
}

interface Looks {
  /** How often one looks in a round. */
  readonly looks: number;
  /** After so many milliseconds a round ends early, but not before `least` looks. */
  readonly patience?: number;
  readonly least?: number;
  /** Hears every single wait. */
  readonly hear?: (waits: readonly number[]) => void;
}

/** Looks one after another, each of them timed; a look that finds something wrong throws. */
export function timed(look: (nth: number) => Promise<unknown>, { looks, patience = Infinity, least = 0, hear }: Looks): Contender {
  return async () => {
    const waits: number[] = [];
    const until = performance.now() + patience;
    for (let n = 0; n < looks && (performance.now() < until || n < least); n += 1) {
      const began = performance.now();
      await look(n);
      waits.push(performance.now() - began);
    }
    hear?.(waits);
    return { 'p50 ms': percentile(waits, 0.5), 'p95 ms': percentile(waits, 0.95), 'p99 ms': percentile(waits, 0.99) };
  };
}

/** Measures contenders in turn, round after round, so that a drift of the machine meets all alike. The first round warms up. */
export async function inTurn(contenders: Readonly<Record<string, Contender>>, rounds = 5): Promise<Table['rows']> {
  const seen = new Map<string, Figures[]>(Object.keys(contenders).map((name) => [name, []]));
  for (let round = 0; round <= rounds; round += 1) {
    for (const [name, contender] of Object.entries(contenders)) {
      const figures = await contender();
      if (round > 0) seen.get(name)!.push(figures);
      process.stderr.write(
        `round ${round}/${rounds} ${name}: ${Object.entries(figures)
          .map(([key, value]) => `${key} ${format(value)}`)
          .join(', ')}\n`,
      );
    }
  }
  return [...seen].map(([name, all]) => ({
    name,
    figures: Object.fromEntries(
      Object.keys(all[0] ?? {}).map((key) => {
        const values = all.map((each) => each[key]!);
        return [key, { min: Math.min(...values), median: median(values), max: Math.max(...values) }];
      }),
    ),
  }));
}

/** The median of one figure of one contender. */
export function medianOf(rows: Table['rows'], name: string, figure: string): number {
  const row = rows.find((each) => each.name === name);
  const found = row?.figures[figure];
  if (!found) throw new Error(`nothing was measured as ${figure} of ${name}`);
  return found.median;
}

const format = (value: number): string => (Math.abs(value) >= 100 ? value.toFixed(0) : value.toFixed(2));

/** A table with its ratios, as Markdown. */
export function markdownOf(table: Table): string {
  const columns = [...new Set(table.rows.flatMap(({ figures }) => Object.keys(figures)))];
  const lines = [
    `## ${table.name}: ${table.what}`,
    '',
    `| what | ${columns.map((column) => `${column} (min / median / max)`).join(' | ')} |`,
    `| --- |${columns.map(() => ' --- |').join('')}`,
    ...table.rows.map(
      ({ name, figures }) =>
        `| ${name} | ${columns.map((column) => (figures[column] ? `${format(figures[column].min)} / **${format(figures[column].median)}** / ${format(figures[column].max)}` : '–')).join(' | ')} |`,
    ),
    '',
    ...table.ratios.map(
      ({ name, ratio, goal, reached }) =>
        `- ${name}: ${ratio.toFixed(2)}${goal === undefined ? '' : ` (goal ${goal}: ${reached ? 'reached' : 'not reached'})`}`,
    ),
    '',
  ];
  return lines.join('\n');
}

/** What was kept of a benchmark: when, on which machine, how busy that was (processes that wanted to run, over the last minute). */
export interface Kept extends Table {
  readonly at: string;
  readonly machine: {
    readonly cpu: string;
    readonly cores: number;
    readonly memoryGiB: number;
    readonly node: string;
    readonly load: number;
  };
}

/** Prints a table and keeps it as JSON in `test/bench/results`. */
export async function present(table: Table): Promise<void> {
  process.stdout.write(`${markdownOf(table)}\n`);
  await mkdir(results, { recursive: true });
  const kept: Kept = {
    at: new Date().toISOString(),
    machine: {
      cpu: cpus()[0]?.model ?? 'unknown',
      cores: cpus().length,
      memoryGiB: Math.round(totalmem() / 2 ** 30),
      node: process.version,
      load: Math.round(loadavg()[0]! * 10) / 10,
    },
    ...table,
  };
  await writeFile(join(results, `${table.name}.json`), `${JSON.stringify(kept, null, 2)}\n`);
}

/** A ratio with its goal. */
export function atLeast(name: string, ratio: number, goal: number): Table['ratios'][number] {
  return { name, ratio, goal: `≥ ${goal}`, reached: ratio >= goal };
}

/** A figure with the most that it may be. */
export function atMost(name: string, ratio: number, goal: number): Table['ratios'][number] {
  return { name, ratio, goal: `≤ ${goal}`, reached: ratio <= goal };
}

/** How long a work takes. */
export async function seconds(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1_000;
}

/** A PostgreSQL of its own with full durability, in a temporary directory, for the length of the work. */
export async function withPostgres<Result>(work: (url: string, directory: string) => Promise<Result>): Promise<Result> {
  const home = await mkdtemp(join(tmpdir(), 'redress-bench-'));
  const server = await startEmbeddedPostgres({ directory: join(home, 'postgres'), database: 'bench', durable: true });
  try {
    return await work(server.url, home);
  } finally {
    await server.stop();
    await rm(home, { recursive: true, force: true });
  }
}

/** Runs `count` works with so many under way at a time. */
export async function concurrently(count: number, inFlight: number, work: (n: number) => Promise<unknown>): Promise<void> {
  let next = 0;
  const lane = async (): Promise<void> => {
    while (next < count) await work(next++);
  };
  await Promise.all(Array.from({ length: Math.min(inFlight, count) }, lane));
}
