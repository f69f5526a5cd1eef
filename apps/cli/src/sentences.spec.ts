import { NoAnswer, RedressProblem } from '#client';
import { BrokenOff } from './import/deliver.js';
import { InvalidMapping } from './import/mapping.js';
import { RejectsNotWritten } from './import/rejects.js';
import { inOneSentence } from './sentences.js';

const system = (code: string, path?: string): Error => Object.assign(new Error(`${code}: says the system`), { code, path });
const unanswered = (code: string): NoAnswer =>
  new NoAnswer('http://127.0.0.1:3000/v1/log', undefined, new TypeError('fetch failed', { cause: system(code) }));

it.each<[string, unknown, string]>([
  [
    'a mapping',
    new InvalidMapping(['case.id: names no column', 'form: wrong']),
    'The mapping cannot be used:\n  case.id: names no column\n  form: wrong',
  ],
  ['a file that is not there', system('ENOENT', 'x.csv'), 'There is no x.csv.'],
  ['a directory', system('EISDIR', 'x.csv'), 'x.csv is a directory.'],
  [
    'a full disk',
    new RejectsNotWritten('r.csv', system('ENOSPC')),
    'The rejects could not be written to r.csv: No space is left on the device.',
  ],
  [
    'nobody there',
    unanswered('ECONNREFUSED'),
    'No answer from http://127.0.0.1:3000: nobody listens there. Is the house running, and is this its address?',
  ],
  ['no such machine', unanswered('ENOTFOUND'), 'No answer from http://127.0.0.1:3000: there is no machine of that name.'],
  [
    'a wrong token',
    new RedressProblem(401, { code: 'not-signed-in', title: 'Sign in' }),
    'The token is not, or no longer, that of a session: POST /v1/sessions gives a new one.',
  ],
  [
    'an account that may not',
    new RedressProblem(403, { code: 'not-allowed', title: 'Not allowed' }),
    'This account may not do that: Not allowed',
  ],
  [
    'bad fields',
    new RedressProblem(422, { code: 'invalid-request', title: 'Wrong', errors: [{ in: 'body', pointer: '/a', message: 'is wrong' }] }),
    'The house answered 422 (invalid-request): Wrong\n  body /a: is wrong',
  ],
  [
    'a server that died',
    new BrokenOff(50, 100, unanswered('UND_ERR_SOCKET')),
    'No answer from http://127.0.0.1:3000: the connection was lost.\n' +
      '50 of 100 cases were acknowledged before it broke off; they are safe. Run the same command again: it goes on from there.',
  ],
  ['anything else', new Error('as it says'), 'as it says'],
  ['no error at all', 'odd', 'odd'],
])('%s is said in a sentence', (_, error, sentence) => {
  expect(inOneSentence(error)).toBe(sentence);
});
