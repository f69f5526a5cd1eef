import { FileRefused, examineFile } from './examine.js';

const limit = 10_000;
const pdf = Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj\n<<>>\nendobj\n');
const png = Buffer.from(
  '89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c6360000000020001e221bc330000000049454e44ae426082',
  'hex',
);
const signature = Buffer.concat([Buffer.from('308006092a864886f70d010702a080', 'hex'), Buffer.alloc(40)]);
const program = Buffer.concat([Buffer.from('7f454c460201010000000000000000000300', 'hex'), Buffer.alloc(64)]);
const refusal = (code: string): Error => expect.objectContaining({ name: 'FileRefused', code }) as Error;

describe('a file of evidence', () => {
  it.each([
    ['application/pdf', pdf],
    ['image/png', png],
    ['application/pkcs7-signature', signature],
    ['text/plain', Buffer.from('Акт перевірки\r\n')],
    ['text/csv', Buffer.from('case;activity\n')],
  ])('is taken as %s where its content says so', async (type, content) => {
    expect(await examineFile(content, `${type.toUpperCase()}; charset=utf-8`, limit)).toBe(type);
  });

  it.each([
    ['image/png', pdf, 'file-type-differs'],
    ['application/pdf', Buffer.from('text'), 'file-type-not-taken'],
    ['text/html', Buffer.from('<script>alert(1)</script>'), 'file-type-not-taken'],
    ['image/svg+xml', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'file-type-not-taken'],
    ['text/plain', program, 'file-type-not-taken'],
    ['text/plain', Buffer.from([0xc3, 0x28, 0x41]), 'file-type-not-taken'],
    ['text/plain', Buffer.from('a\u0000b'), 'file-type-not-taken'],
    ['text/plain', Buffer.alloc(0), 'file-empty'],
    ['text/plain', Buffer.alloc(limit + 1, 'a'), 'file-too-large'],
  ])('declared %s is refused: %#', async (type, content, code) => {
    await expect(examineFile(content, type, limit)).rejects.toThrow(FileRefused);
    await expect(examineFile(content, type, limit)).rejects.toThrow(refusal(code));
  });
});
