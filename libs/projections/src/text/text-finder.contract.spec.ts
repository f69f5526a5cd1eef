import { eventCatalogue, memoryEventStore } from '#event-store';
import { eventType } from '#kernel';
import { testDatabase, type TestDatabase } from '#testing';
import { z } from 'zod';
import { startProjector } from '../engine/projector.js';
import { openViews } from '../queries/views.js';
import type { Sql } from '../sql/sql.js';
import { asOf } from '../view/as-of.js';
import { askedWords } from './asked.js';
import { indexedSql, newestSql, TextFinder } from './text-finder.js';
import { heading, textsView } from './texts-view.js';

interface Plan {
  readonly 'Node Type': string;
  readonly Plans?: readonly Plan[];
}

const opened = eventType('BinderOpened', { nature: 'content', doc: 'Opened.', data: z.strictObject({ title: z.string() }) });
const binders = textsView({
  name: 'binder_texts',
  doc: 'Texts of binders.',
  version: '1',
  events: { opened },
  begins: ['BinderOpened'],
  pieces: { BinderOpened: ({ data }) => [{ field: heading, text: (data as { title: string }).title }] },
});
const page = { at: null, after: null, limit: 20 };

describe('finding texts', () => {
  let database: TestDatabase;
  let finder: TextFinder;

  /** Each text has the word `папка`, one in ten `червона`, one in five thousand `скарга`. */
  beforeAll(async () => {
    database = await testDatabase();
    const store = memoryEventStore();
    const views = await openViews({ pool: database.pool, store, views: [binders] });
    const projector = await startProjector({ views, catalogue: eventCatalogue([opened]) });
    await projector.built();
    await projector.stop();
    await views.close();
    await store.close();
    const now = asOf(binders, null).text;
    const id = `('00000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid`;
    const words = `' папка ' || n || case when n % 10 = 0 then ' червона ' else ' ' end || case when n % 5000 = 7 then 'скарги ' else '' end`;
    await database.pool.query(
      `insert into ${now} (key, subject, kind, place, field, text, words, valid_from)
       select ${id}::text, ${id}, 'binder', n, 'heading', ${words}, ${words}, n from generate_series(1, 30000) n;
       analyze ${now}`,
    );
    finder = new TextFinder(database.pool, binders);
  });
  afterAll(() => database.drop());

  async function kindsOf({ text, values }: Sql): Promise<readonly string[]> {
    const { rows } = await database.pool.query<{ 'QUERY PLAN': [{ Plan: Plan }] }>(`explain (format json) ${text}`, values);
    const flat = (plan: Plan): readonly Plan[] => [plan, ...(plan.Plans ?? []).flatMap(flat)];
    return flat(rows[0]!['QUERY PLAN'][0].Plan).map((node) => node['Node Type']);
  }

  it('looks at the newest for words that many have, and asks the index for those that few have', async () => {
    expect(await finder.ways.to(askedWords('червоні папки'))).toEqual({ by: 'newest' });
    expect(await finder.ways.to(askedWords('скарга папка'))).toEqual({ by: 'index', words: askedWords('скарга') });
    expect(await finder.ways.to(askedWords('гіперболоїд'))).toEqual({ by: 'index', words: askedWords('гіперболоїд') });
  });

  it('sorts nothing on the way down from the newest, and reads nothing but what the index brings on the other', async () => {
    const newest = await kindsOf(newestSql(binders, askedWords('червона'), page));
    expect(newest).toContain('Index Scan');
    expect(newest).not.toContain('Sort');
    const indexed = await kindsOf(indexedSql(binders, askedWords('скарга'), askedWords('скарга'), page));
    expect(indexed).toContain('Bitmap Index Scan');
    expect(indexed).not.toContain('Seq Scan');
  });

  it('finds the same either way, page by page', async () => {
    const pages = async (q: string, limit: number): Promise<number[]> => {
      const places: number[] = [];
      for (let after: number | null = null; ; after = places.at(-1)!) {
        const found = await finder.subjects(askedWords(q), { at: null, after, limit });
        places.push(...found.map(({ place }) => place));
        if (found.length < limit) return places;
      }
    };
    expect(await pages('скарга', 2)).toEqual([25_007, 20_007, 15_007, 10_007, 5_007, 7]);
    expect(await pages('червона папка', 1_000)).toHaveLength(3_000);
    expect(await pages('червона скарга', 5)).toEqual([]);
    const { rows } = await database.pool.query<{ place: string }>(indexedSql(binders, askedWords('скарга'), askedWords('скарга'), page));
    expect(rows.map(({ place }) => Number(place))).toEqual([25_007, 20_007, 15_007, 10_007, 5_007, 7]);
  });
});
