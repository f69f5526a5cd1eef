import { Pool } from 'pg';
import { atMost, inTurn, present, timed, type Contender, type Table } from './harness.js';
import { preparedHouse } from './history/prepared.js';
import { withHouse, type MeasuredHouse } from './house.js';
import { Lines } from './load.js';

const usualSize = 1_000_000;
const limit = 50;
/** Looks of one contender in one round: so many, and no longer than that many milliseconds. */
const looks = 30;
const patience = 2_000;

/** Each filter that the list has an index for, alone and as people join them; what it narrows to is said by SQL, to find a deep page. */
const filters: readonly { readonly name: string; readonly query: string; readonly where: string }[] = [
  { name: 'no filter', query: '', where: 'true' },
  { name: 'kind', query: 'kind=complaint', where: `kind = 'complaint'` },
  { name: 'status, common', query: 'status=closed', where: `status = 'closed'` },
  { name: 'status, two', query: 'status=reported&status=rejected', where: `status in ('reported', 'rejected')` },
  { name: 'severity', query: 'severity=major', where: `severity = 'major'` },
  { name: 'unit', query: 'unit=permits', where: `unit = $unit` },
  { name: 'process', query: 'process=construction-permits', where: `process = $process` },
  { name: 'assignee', query: 'assignee=$assignee', where: `assignee = $assignee` },
  { name: 'status and unit', query: 'status=reported&unit=permits', where: `status = 'reported' and unit = $unit` },
  {
    name: 'kind, severity and unit',
    query: 'kind=nonconformity&severity=minor&unit=permits',
    where: `kind = 'nonconformity' and severity = 'minor' and unit = $unit`,
  },
  { name: 'q, rare', query: 'q=$reference', where: `external_reference = $reference` },
  { name: 'q, common', query: `q=${encodeURIComponent('висновку пожежної')}`, where: `kind = 'nonconformity'` },
];

/** The list of a million records by every indexed filter: first, middle and deep pages, as of now and of instants of the past. */
export async function lists(size?: string): Promise<void> {
  const records = size === undefined ? usualSize : Number(size);
  const data = await preparedHouse({ of: 'lists', records });
  await withHouse(async (house) => {
    const lines = await Lines.open(house.url, 1, { authorization: `Bearer ${house.token}` });
    const contenders: Record<string, Contender> = {
      'nothing but an answer (/health/live)': read(lines, ['/health/live']),
      ...(await pages(house, lines)).reduce<Record<string, Contender>>(
        (all, { name, paths }) => ({ ...all, [name]: read(lines, paths) }),
        {},
      ),
    };
    const rows = await inTurn(contenders);
    const worst = (part: string): Table['ratios'][number] => {
      const slow = rows
        .filter(({ name }) => name.endsWith(part))
        .toSorted((one, other) => other.figures['p99 ms']!.median - one.figures['p99 ms']!.median)[0]!;
      return atMost(`p99 of the slowest filter, ${part} (${slow.name}), ms`, slow.figures['p99 ms']!.median, 50);
    };
    await present({
      name: 'lists',
      what: `pages of ${limit} out of ${records} records, first, middle and deep, one reader over HTTP (lower is better)`,
      rows,
      ratios: [worst('now'), worst('at an instant')],
    });
    lines.close();
  }, data);
}

/** Looks at one page after another. */
const read = (lines: Lines, paths: readonly string[]): Contender =>
  timed((n) => lines.answer({ method: 'GET', path: paths[n % paths.length]! }), { looks, patience, least: paths.length });

/** The addresses of first, middle and deep pages of every filter, now and at instants of the past. */
async function pages({ databaseUrl }: MeasuredHouse, lines: Lines): Promise<{ name: string; paths: string[] }[]> {
  const pool = new Pool({ connectionString: databaseUrl, max: 1 });
  try {
    const { rows: tables } = await pool.query<{ name: string }>(
      `select tablename as name from pg_tables where schemaname = 'views' and tablename ~ '^records_[0-9a-f]{8}_now$'`,
    );
    const table = `views."${tables[0]!.name}"`;
    const { rows: words } = await pool.query<Record<string, string>>(
      `select unit, process, assignee, external_reference as reference from ${table} where external_reference is not null and unit = (select unit from ${table} where kind = 'nonconformity' and unit is not null limit 1) limit 1`,
    );
    const named = (text: string, quote: (word: string) => string): string =>
      text.replaceAll(/\$(\w+)/g, (_, word: string) => quote(words[0]![word]!));
    const { rows: span } = await pool.query<{ first: Date; last: Date }>(`select min(since) as first, max(since) as last from ${table}`);
    const instants = [0.1, 0.5, 0.9].map((share) => {
      const [first, last] = [span[0]!.first.getTime(), span[0]!.last.getTime()];
      return new Date(first + share * (last - first)).toISOString();
    });
    const cursorFor = cursorsLike((await lines.send({ method: 'GET', path: '/v1/records?limit=1' })).body);
    const found: { name: string; paths: string[] }[] = [];
    for (const { name, query, where } of filters) {
      const condition = named(where, (word) => `'${word}'`);
      const { rows } = await pool.query<{ n: string }>(`select count(*) as n from ${table} where ${condition}`);
      const cursors = [''];
      for (const share of [0.5, 0.95]) {
        const { rows: places } = await pool.query<{ place: string }>(
          `select place from ${table} where ${condition} order by place desc offset $1 limit 1`,
          [Math.floor(Number(rows[0]!.n) * share)],
        );
        if (places[0]) cursors.push(`&cursor=${cursorFor(Number(places[0].place))}`);
      }
      const base = `/v1/records?limit=${limit}&${named(query, encodeURIComponent)}`;
      found.push({ name: `${name}, now`, paths: cursors.map((cursor) => base + cursor) });
      found.push({ name: `${name}, at an instant`, paths: cursors.flatMap((cursor) => instants.map((at) => `${base}${cursor}&at=${at}`)) });
    }
    return found;
  } finally {
    await pool.end();
  }
}

/** A cursor is opaque to clients; this one is made by putting another place into one that the house gave. */
function cursorsLike(page: string): (place: number) => string {
  const { next } = JSON.parse(page) as { next: string };
  const given = JSON.parse(Buffer.from(next, 'base64url').toString('utf8')) as unknown[];
  return (place) => Buffer.from(JSON.stringify([...given.slice(0, -1), place])).toString('base64url');
}
