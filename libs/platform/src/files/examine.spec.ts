import { examination, FileRefused, type Examined } from './examine.js';
import { nameFor } from './media-types.js';

const limit = 300_000;
const pdf = Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj\n<<>>\nendobj\n');
const png = Buffer.from(
  '89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c6360000000020001e221bc330000000049454e44ae426082',
  'hex',
);
const signature = Buffer.concat([Buffer.from('308006092a864886f70d010702a080', 'hex'), Buffer.alloc(40)]);
const program = Buffer.concat([Buffer.from('7f454c460201010000000000000000000300', 'hex'), Buffer.alloc(64)]);
const long = Buffer.from('Акт перевірки, '.repeat(1_000));

/** Sends the content through in pieces of that length. */
async function examined(content: Buffer, declared: string, length: number): Promise<Examined> {
  const pieces = Array.from({ length: Math.ceil(content.length / length) }, (_, n) => content.subarray(n * length, (n + 1) * length));
  const { watch, found } = examination(declared, limit);
  const passed: Uint8Array[] = [];
  for await (const piece of watch(pieces)) passed.push(piece);
  expect(Buffer.concat(passed).equals(content)).toBe(true);
  return found();
}

describe.each([1_000_000, 7])('a file of evidence that comes in pieces of %i bytes', (length) => {
  it.each([
    ['application/pdf', pdf],
    ['image/png', png],
    ['application/pkcs7-signature', signature],
    ['text/plain', Buffer.from('Акт перевірки\r\n')],
    ['text/csv', Buffer.from('case;activity\n')],
    ['text/plain', long],
  ])('is taken as %s where its content says so', async (type, content) => {
    const found = { mediaType: type, bytes: content.length };
    expect(await examined(content, `${type.toUpperCase()}; charset=utf-8`, length)).toEqual(found);
  });

  it.each([
    ['application/pdf', pdf],
    ['text/plain', Buffer.from('case;activity\n')],
  ])('of which nothing is said is %s', async (mediaType, content) => {
    expect(await examined(content, 'application/octet-stream', length)).toMatchObject({ mediaType });
  });

  it.each([
    ['image/png', pdf, 'file-type-differs', { declared: 'image/png', found: 'application/pdf' }],
    ['application/pdf', Buffer.from('text'), 'file-type-not-taken', { found: 'unknown' }],
    ['text/html', Buffer.from('<script>alert(1)</script>'), 'file-type-not-taken', { found: 'text/html' }],
    ['image/svg+xml', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'file-type-not-taken', {}],
    ['text/plain', program, 'file-type-not-taken', { found: 'application/x-elf' }],
    ['text/plain', Buffer.from([0xc3, 0x28, 0x41]), 'file-type-not-taken', {}],
    ['text/plain', Buffer.from([0x41, 0xc3]), 'file-type-not-taken', {}],
    ['text/plain', Buffer.from('a\u0000b'), 'file-type-not-taken', {}],
    ['text/plain', Buffer.alloc(0), 'file-empty', {}],
    ['text/plain', Buffer.alloc(limit + 1, 'a'), 'file-too-large', { maximumBytes: limit }],
  ])('declared %s is refused: %#', async (type, content, code, params) => {
    const refused = await examined(content, type, length).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(FileRefused);
    expect(refused).toMatchObject({ code, params });
  });
});

it.each([
  ['Акт.PDF', 'application/pdf', 'Акт.PDF'],
  ['фото.jpeg', 'image/jpeg', 'фото.jpeg'],
  ['run.bat', 'text/plain', 'run.bat.txt'],
  ['Акт', 'application/pdf', 'Акт.pdf'],
  ['.', 'text/csv', '..csv'],
])('%s, a %s, is saved as %s', (name, mediaType, saved) => {
  expect(nameFor(name, mediaType)).toBe(saved);
});
