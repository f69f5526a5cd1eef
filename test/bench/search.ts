import { Pool } from 'pg';
import { atMost, inTurn, present, timed, type Contender } from './harness.js';
import { preparedHouse } from './history/prepared.js';
import { withHouse } from './house.js';
import { Lines, type Request } from './load.js';

const usualSize = 1_000_000;
/** Looks of one contender in one round: so many, and no longer than that many milliseconds. */
const looks = 30;
const patience = 3_000;

/** Search over a million records: words that many texts have, and none, numbers, references and units; and what is likely reported already. */
export async function search(size?: string): Promise<void> {
  const records = size === undefined ? usualSize : Number(size);
  const data = await preparedHouse({ of: 'lists', records });
  await withHouse(async ({ url, token, databaseUrl }) => {
    const lines = await Lines.open(url, 1, { authorization: `Bearer ${token}` });
    const references = await referencesIn(databaseUrl);
    const asked = (q: string, more = ''): Request => ({ method: 'GET', path: `/v1/search?q=${encodeURIComponent(q)}${more}` });
    const draft = (title: string, description: string): Request => ({
      method: 'POST',
      path: '/v1/records/likely-duplicates',
      body: JSON.stringify({ title, description, process: 'construction-permits' }),
    });
    const questions: Readonly<Record<string, readonly Request[]>> = {
      'a word that many have': [asked('висновок'), asked('пожежної служби'), asked('дозвіл', '&kind=nonconformity')],
      'a reference': references.map((reference) => asked(reference)),
      'a word that none has': [asked('гіперболоїд'), asked('висновок гіперболоїда')],
      'words of which none is with the other': [asked('чотири висновок'), asked('шаблон пожежної')],
      'a number': ['NC-2026-00042', 'co 2026 7', '4711'].map((number) => asked(number)),
      'a unit by its name': [asked('дозволи'), asked('реєстр', '&kind=complaint')],
      'likely duplicates of what is often reported': [draft('Дозвіл видано без висновку', 'У справі немає висновку служби.')],
      'likely duplicates of what is new': [draft('Черга на вході', 'Громадяни чекали дві години, бо каса не працювала.')],
    };
    const put = (requests: readonly Request[]): Contender =>
      timed((n) => lines.answer(requests[n % requests.length]!), { looks, patience, least: requests.length });
    const rows = await inTurn({
      'nothing but an answer (/health/live)': put([{ method: 'GET', path: '/health/live' }]),
      ...Object.fromEntries(Object.entries(questions).map(([name, requests]) => [name, put(requests)])),
    });
    const slowest = (of: (name: string) => boolean) =>
      rows.filter(({ name }) => of(name)).toSorted((one, other) => other.figures['p99 ms']!.median - one.figures['p99 ms']!.median)[0]!;
    const isDuplicates = (name: string): boolean => name.startsWith('likely');
    const [searched, duplicates] = [slowest((name) => !isDuplicates(name)), slowest(isDuplicates)];
    await present({
      name: 'search',
      what: `search over ${records} records, first pages of 50, one reader over HTTP (lower is better)`,
      rows,
      ratios: [
        atMost(`p99 of the slowest question (${searched.name}), ms`, searched.figures['p99 ms']!.median, 100),
        atMost('p99 of likely duplicates, ms', duplicates.figures['p99 ms']!.median, 50),
      ],
    });
    lines.close();
  }, data);
}

/** References of some records. */
async function referencesIn(databaseUrl: string): Promise<readonly string[]> {
  const pool = new Pool({ connectionString: databaseUrl, max: 1 });
  try {
    const { rows: tables } = await pool.query<{ name: string }>(
      `select tablename as name from pg_tables where schemaname = 'views' and tablename ~ '^records_[0-9a-f]{8}_now$'`,
    );
    const { rows } = await pool.query<{ reference: string }>(
      `select external_reference as reference from views."${tables[0]!.name}" where external_reference is not null order by key limit 5`,
    );
    return rows.map(({ reference }) => reference);
  } finally {
    await pool.end();
  }
}
