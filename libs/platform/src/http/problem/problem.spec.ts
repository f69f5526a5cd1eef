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

  it('anything else is our own mistake, and the client is told nothing of it', () => {
    for (const error of [Object.assign(new Error('no integer'), { code: '22P02' }), new Error('The connection is unclear'), null, 'odd'])
      expect(problemOf(error, table)).toEqual({ code: 'internal', status: 500 });
  });
});
