import { testDatabase, type TestDatabase } from '#testing';
import { prepareBooks } from './bookkeeping.js';
import { checkpointIndexes, repositionCheckpoints } from './reposition.js';

let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase();
});

afterAll(() => database.drop());

describe('the checkpoints of a house whose log moves to another store', () => {
  test('are none where no house is', async () => {
    expect(await checkpointIndexes(database.pool)).toEqual(new Set());
    await repositionCheckpoints(database.pool, new Map([[1, 'x']]));
  });

  test('keep their index and get the position that it has there', async () => {
    const { pool } = database;
    await prepareBooks(pool);
    await pool.query(
      `insert into views.feeds (name, hash, position, idx) values ('list', 'a', '7', 7), ('list', 'b', null, -1), ('numbers', 'c', '9', 9)`,
    );
    await pool.query(`insert into engine.processes (name, position, idx) values ('records-follow', '7', 7)`);
    expect(await checkpointIndexes(pool)).toEqual(new Set([7, 9]));
    const positions = new Map([
      [7, '700-700'],
      [9, '900-900'],
    ]);
    await repositionCheckpoints(pool, positions);
    await repositionCheckpoints(pool, positions);
    const { rows } = await pool.query(
      'select name, position, idx from views.feeds union all select name, position, idx from engine.processes order by 1, 3',
    );
    expect(rows).toEqual([
      { name: 'list', position: null, idx: '-1' },
      { name: 'list', position: '700-700', idx: '7' },
      { name: 'numbers', position: '900-900', idx: '9' },
      { name: 'records-follow', position: '700-700', idx: '7' },
    ]);
  });
});
