import { problemOf } from './problem.js';
import { problemTable } from './table.js';

const table = new Map(problemTable.map((row) => [row.code, row]));

describe('an error as a problem', () => {
  it.each(['57P01', '53300', '08006', 'ECONNREFUSED'])('%s is a database that is away: come again', (code) => {
    const error = Object.assign(new Error('away'), { code });
    expect(problemOf(error, table)).toEqual({ code: 'database-unavailable', status: 503, retryAfter: 5 });
  });

  it.each([
    'Connection terminated unexpectedly',
    'Client has encountered a connection error and is not queryable',
    'timeout exceeded when trying to connect',
  ])('so is "%s", which the driver gives no code', (message) => {
    expect(problemOf(new Error(message), table)).toEqual({ code: 'database-unavailable', status: 503, retryAfter: 5 });
  });

  it('a view that no projector has built yet is to be waited for; another table that is not there is our own mistake', () => {
    const missing = (relation: string) => Object.assign(new Error(`relation "${relation}" does not exist`), { code: '42P01' });
    expect(problemOf(missing('views.records_now_1a2b'), table)).toEqual({ code: 'view-not-built', status: 503, retryAfter: 5 });
    expect(problemOf(missing('identity.account'), table)).toEqual({ code: 'internal', status: 500 });
  });

  it('anything else is our own mistake, and the client is told nothing of it', () => {
    for (const error of [Object.assign(new Error('no integer'), { code: '22P02' }), new Error('The connection is unclear'), null, 'odd'])
      expect(problemOf(error, table)).toEqual({ code: 'internal', status: 500 });
  });
});
