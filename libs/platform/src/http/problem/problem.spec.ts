import { BadRequestException, HttpException } from '@nestjs/common';
import { OutcomeUnknown, StoreUnavailable } from '#event-store';
import { HttpProblem, problemOf } from './problem.js';
import { problemTable } from './table.js';

const table = new Map(problemTable.map((row) => [row.code, row]));
const found = (error: unknown) => {
  const { code, status, retryAfter } = problemOf(error, table);
  return [code, status, retryAfter];
};

it.each([
  ['a store that is away', new StoreUnavailable('away'), ['store-unavailable', 503, 5]],
  ['an unknown outcome', new OutcomeUnknown('?'), ['outcome-unknown', 503, 1]],
  ['patience asked for', Object.assign(new Error(), { code: 'throttled', retryAfterSeconds: 17 }), ['throttled', 429, 17]],
  ['a database that refuses', Object.assign(new Error(), { code: 'ECONNREFUSED' }), ['database-unavailable', 503, 5]],
  ['a database that is ending', Object.assign(new Error(), { code: '57P01' }), ['database-unavailable', 503, 5]],
  ['a broken statement', Object.assign(new Error(), { code: '42601' }), ['internal', 500, undefined]],
  ['the framework', new BadRequestException('secret'), ['malformed-request', 400, undefined]],
  [
    'the framework, over a cause of ours',
    new HttpException('x', 400, { cause: new HttpProblem('too-deep') }),
    ['too-deep', 400, undefined],
  ],
  ['a server before any handler', Object.assign(new Error(), { statusCode: 413 }), ['body-too-large', 413, undefined]],
  ['a mistake', new TypeError('x is undefined'), ['internal', 500, undefined]],
  ['no error at all', 'text', ['internal', 500, undefined]],
])('%s', (_, error, expected) => {
  expect(found(error)).toEqual(expected);
});
