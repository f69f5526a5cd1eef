import { testDatabase } from '#testing';
import type { TestDatabase } from '#testing';

describe('a test database', () => {
  const opened: TestDatabase[] = [];
  const open = async (): Promise<TestDatabase> => {
    const database = await testDatabase();
    opened.push(database);
    return database;
  };
  afterAll(() => Promise.all(opened.map((database) => database.drop())));

  it('is its own', async () => {
    const [one, other] = await Promise.all([open(), open()]);
    await one.pool.query('create table things (id int)');
    const { rows } = await other.pool.query(`select to_regclass('things') as found`);
    expect(rows).toEqual([{ found: null }]);
  });

  it('sorts as Ukrainians do and finds Cyrillic trigrams', async () => {
    const { pool } = await open();
    await pool.query('create extension pg_trgm');
    const { rows } = await pool.query(
      `select string_agg(letter, '' order by letter) as sorted from unnest(array['я','є','г','і','ґ','ї','е','и']) as letter`,
    );
    expect(rows).toEqual([{ sorted: 'гґеєиіїя' }]);
    const { rows: found } = await pool.query(`select similarity('скарга', 'Скарги') > 0.3 as alike`);
    expect(found).toEqual([{ alike: true }]);
  });
});
