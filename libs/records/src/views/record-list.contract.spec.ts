import { eventCatalogue, memoryEventStore } from '#event-store';
import { askedWords, asOf, openViews, startProjector, WaysToWords, type Sql } from '#projections';
import { testDatabase, type TestDatabase } from '#testing';
import { ownRecordEvents } from '../domain/index.js';
import { recordsSql, type RecordFilter } from './record-list.js';
import { recordsView } from './records.js';

interface Plan {
  readonly 'Node Type': string;
  readonly 'Index Cond'?: string;
  readonly Plans?: readonly Plan[];
}

const unit = '00000000-0000-4000-8000-000000000007';
const indexed: readonly RecordFilter[] = [
  {},
  { kind: ['complaint'] },
  { status: ['closed'] },
  { severity: ['major'] },
  { unit },
  { process: unit },
  { assignee: unit },
  { category: ['code-7'] },
  { marks: ['mass'] },
];
const several: readonly RecordFilter[] = [
  { status: ['reported', 'closed'] },
  { severity: ['minor', 'major'] },
  { category: ['code-7', 'code-8'] },
  { marks: ['mass', 'repeat'] },
  { kind: ['complaint', 'nonconformity'], severity: ['minor', 'major'] },
];
const page = { after: 60_000, limit: 51 };

describe('the list of records', () => {
  let database: TestDatabase;

  /** Tables as the engine makes them, with many records in them: rows that are open, and one closed version of each. */
  beforeAll(async () => {
    database = await testDatabase();
    const store = memoryEventStore();
    const views = await openViews({ pool: database.pool, store, views: [recordsView] });
    const projector = await startProjector({ views, catalogue: eventCatalogue(Object.values(ownRecordEvents)) });
    await projector.built();
    await projector.stop();
    await views.close();
    await store.close();
    const now = asOf(recordsView, null).text;
    const past = now.replace(/_now"$/, '_past"');
    const id = (n: string) => `('00000000-0000-4000-8000-' || lpad((${n})::text, 12, '0'))::uuid`;
    const columns = [
      ...['id', 'kind', 'status', 'since', 'severity', 'process', 'unit', 'assignee', 'reported_at'],
      ...['closings', 'reopenings', 'earlier_endings', 'marks', 'imported', 'search', 'place', 'category', 'fields', 'counted'],
    ];
    const values = `${id('n')}, (array['nonconformity', 'complaint'])[1 + n % 2], (array['reported', 'closed', 'resolved'])[1 + n % 3], at,
      (array['minor', 'major'])[1 + n % 2], ${id('n % 50')}, ${id('n % 40')}, ${id('n % 30')}, at, 0, 0, '[]'::jsonb, (array['["primary"]', '["mass"]', '["repeat","mass"]', '[]'])[1 + n % 4]::jsonb, false, ' record ' || n || ' ', n * 3, 'code-' || n % 20, '{}'::jsonb, '[]'::jsonb`;
    const from = `from (select n, timestamptz '2026-01-01Z' + n * interval '2 minutes' as at from generate_series(1, 30000) n) s`;
    await database.pool.query(
      `insert into ${now} (key, ${columns.join(', ')}, valid_from) select ${id('n')}::text, ${values}, n * 3 + 1 ${from};
       insert into ${past} (key, ${columns.join(', ')}, valid_from, valid_to) select ${id('n')}::text, ${values}, n * 3, n * 3 + 1 ${from};
       analyze ${now}; analyze ${past}`,
    );
  });
  afterAll(() => database.drop());

  async function planOf(query: Sql): Promise<readonly Plan[]> {
    const { rows } = await database.pool.query<{ 'QUERY PLAN': [{ Plan: Plan }] }>(`explain (format json) ${query.text}`, query.values);
    const flat = (plan: Plan): readonly Plan[] => [plan, ...(plan.Plans ?? []).flatMap(flat)];
    return flat(rows[0]!['QUERY PLAN'][0].Plan);
  }
  const kinds = (plan: readonly Plan[]) => plan.map((node) => node['Node Type']);

  it.each(indexed)('walks down one index for a page of today by %j, and sorts nothing', async (filter) => {
    const plan = kinds(await planOf(recordsSql(filter, { ...page, at: null })));
    expect(plan.filter((kind) => kind !== 'Limit')).toEqual(['Index Scan']);
  });

  it.each(indexed)('merges one index of open rows and one of closed versions for a page of the past by %j', async (filter) => {
    const plan = kinds(await planOf(recordsSql(filter, { ...page, at: 45_000 })));
    expect(plan.filter((kind) => kind !== 'Limit')).toEqual(['Merge Append', 'Index Scan', 'Index Scan']);
  });

  it.each(several)('merges an index scan for each of several words by %j, and sorts nothing', async (filter) => {
    const today = kinds(await planOf(recordsSql(filter, { ...page, at: null })));
    expect(today.filter((kind) => kind !== 'Limit' && kind !== 'Subquery Scan')).toEqual(['Merge Append', 'Index Scan', 'Index Scan']);
    const past = kinds(await planOf(recordsSql(filter, { ...page, at: 45_000 })));
    const branch = ['Merge Append', 'Index Scan', 'Index Scan'];
    expect(past.filter((kind) => kind !== 'Limit' && kind !== 'Subquery Scan')).toEqual(['Merge Append', ...branch, ...branch]);
  });

  it('looks at nothing that came after the instant', async () => {
    const plan = await planOf(recordsSql({ kind: ['complaint'] }, { after: null, limit: 51, at: 3_000 }));
    const scans = plan.filter((node) => node['Node Type'] === 'Index Scan');
    expect(scans).toHaveLength(2);
    for (const scan of scans) expect(scan['Index Cond']).toMatch(/place <= '3000'/);
  });

  it('finds words and numbers by their indexes', async () => {
    const words = askedWords('record 29999');
    const way = await new WaysToWords(database.pool, recordsView).to(words);
    expect(way).toEqual({ by: 'index', words: [{ stem: '29999', whole: false }] });
    const plan = await planOf(recordsSql({ asked: { words, way, meant: [unit] } }, { after: null, limit: 51, at: null }));
    expect(kinds(plan)).toEqual(expect.arrayContaining(['BitmapOr', 'Bitmap Index Scan']));
    expect(kinds(plan)).not.toContain('Seq Scan');
  });

  it('looks at the newest where many have the words', async () => {
    const words = askedWords('RECORD');
    const way = await new WaysToWords(database.pool, recordsView).to(words);
    const plan = kinds(await planOf(recordsSql({ asked: { words, way, meant: [] } }, { after: null, limit: 51, at: null })));
    expect(plan.filter((kind) => kind !== 'Limit')).toEqual(['Index Scan']);
  });
});
