import { randomUUID } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { Agent, request } from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';
import type { Client } from './house.js';
import { testHouse, type TestHouse } from './house.js';

const pdf = Buffer.concat([Buffer.from('%PDF-1.7\n%âãÏÓ\n'), Buffer.alloc(200_000, 'доказ ')]);
const limit = 1024 * 1024;

let house: TestHouse;
let olena: Client;
let ihor: Client;
let record: string;

beforeAll(async () => {
  house = await testHouse({ maximumBytesOfAFile: limit });
  [olena, ihor] = await Promise.all([house.employ({ username: 'olena' }), house.employ({ username: 'ihor', roles: ['process-owner'] })]);
  const { body } = await olena.post('/v1/nonconformities', { title: 'Стара плата', description: 'На стенді торішня плата.' }).expect(201);
  record = body.id as string;
});
afterAll(() => house.close());

const send = (by: Client, of: string, content: Buffer, type = 'application/pdf') => by.upload(`/v1/attachments?of=${of}`, content, type);
const fetched = (by: Client, of: string, attachment: string) =>
  by.get(`/v1/attachments/${attachment}?of=${of}`).buffer(true).parse(bytesOf);
const stored = async (): Promise<string[]> =>
  (await readdir(join(house.dataDirectory, 'attachments'), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();

describe('a file of a nonconformity', () => {
  let hash: string;
  let attachment: string;

  it('is kept before anything names it, and given to nobody until then', async () => {
    const { body } = await send(olena, record, pdf).expect(201);
    expect(body).toEqual({ hash: expect.stringMatching(/^[0-9a-f]{64}$/), size: pdf.length, mediaType: 'application/pdf' });
    ({ hash } = body);
    expect(await stored()).toHaveLength(1);
    expect((await send(ihor, record, pdf, 'application/octet-stream').expect(201)).body).toEqual(body);
    expect(await stored()).toHaveLength(1);
  });

  it('is attached under its hash, which the event carries', async () => {
    const input = { hash, name: 'Акт №7.pdf', mediaType: 'application/pdf', purpose: 'evidence' };
    await olena.post(`/v1/records/${record}/attach-evidence`, input).expect(200);
    const { body } = await ihor.get(`/v1/records/${record}`).expect(200);
    expect(body.attachments).toMatchObject([{ name: 'Акт №7.pdf', size: pdf.length, hash, by: olena.person }]);
    attachment = body.attachments[0].id;
    const { body: history } = await ihor.get(`/v1/records/${record}/history`).expect(200);
    expect(history.items.at(-1)).toMatchObject({ type: 'EvidenceAttached', data: { hash, attachment } });
  });

  it('is saved by whoever sees the record, and shown by no browser', async () => {
    const answer = await fetched(ihor, record, attachment).expect(200);
    expect(answer.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': String(pdf.length),
      'content-disposition': `attachment; filename="___ _7.pdf"; filename*=UTF-8''%D0%90%D0%BA%D1%82%20%E2%84%967.pdf`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    });
    expect((answer.body as Buffer).equals(pdf)).toBe(true);
  });

  it('is found only through what holds it', async () => {
    const { body } = await olena.post('/v1/nonconformities', { title: 'Інше', description: 'Інше.' }).expect(201);
    expect((await fetched(olena, body.id, attachment)).status).toBe(404);
    expect((await olena.get(`/v1/attachments/${attachment}`)).body.errors).toMatchObject([
      { in: 'query', pointer: '/of', code: 'required' },
    ]);
    expect((await olena.get(`/v1/attachments/${hash}?of=${record}`)).body.errors).toMatchObject([{ in: 'path', pointer: '/id' }]);
  });

  it('that was damaged on the disk says so, and is mended by the same file', async () => {
    const [path] = await stored();
    await writeFile(path!, 'other');
    const answer = await ihor.get(`/v1/attachments/${attachment}?of=${record}`);
    expect([answer.status, answer.body.code, answer.body.params]).toEqual([500, 'file-damaged', { hash }]);
    expect(answer.body.detail).toContain(hash);
    await send(olena, record, pdf).expect(201);
    await fetched(ihor, record, attachment).expect(200);
  });
});

describe('a file that cannot be', () => {
  const refused = async (answer: Promise<{ status: number; body: { code: string; params?: object } }>) => {
    const before = await stored();
    const { status, body } = await answer;
    expect(await stored()).toEqual(before);
    return [status, body.code, body.params];
  };

  it.each([
    ['empty', Buffer.alloc(0), 'text/plain', 422, 'file-empty', undefined],
    ['larger than allowed', Buffer.alloc(limit + 1, 'a'), 'text/plain', 413, 'file-too-large', { maximumBytes: limit }],
    ['another type than said', pdf, 'image/png', 422, 'file-type-differs', { declared: 'image/png', found: 'application/pdf' }],
    [
      'a program',
      Buffer.concat([Buffer.from('7f454c4602010100', 'hex'), Buffer.alloc(64)]),
      'text/plain',
      422,
      'file-type-not-taken',
      expect.objectContaining({ found: 'application/x-elf' }),
    ],
    ['a type nobody takes', pdf, 'image/svg+xml', 415, 'unsupported-media-type', undefined],
    ['JSON', Buffer.from('{"a":1}'), 'application/json', 415, 'unsupported-media-type', undefined],
  ])('is %s', async (_, content, type, status, code, params) => {
    expect(await refused(send(olena, record, content, type) as never)).toEqual([status, code, params]);
  });

  it('comes without end', async () => {
    const { port } = await house.listening();
    const endless = new ReadableStream({ pull: (controller) => controller.enqueue(new Uint8Array(64 * 1024).fill(97)) });
    const answer = fetch(`http://127.0.0.1:${port}/v1/attachments?of=${record}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${olena.token}`, 'content-type': 'text/plain' },
      body: endless,
      duplex: 'half',
    } as RequestInit);
    expect(await refused(answer.then(async (given) => ({ status: given.status, body: (await given.json()) as never })))).toEqual([
      413,
      'file-too-large',
      { maximumBytes: limit },
    ]);
  });

  it('breaks off', async () => {
    const { port } = await house.listening();
    const before = await stored();
    const socket = connect(port, '127.0.0.1');
    socket.write(
      `POST /v1/attachments?of=${record} HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${olena.token}\r\ncontent-type: text/plain\r\ncontent-length: 100000\r\n\r\n`,
    );
    socket.write('a'.repeat(50_000));
    while ((await stored()).length === before.length);
    socket.destroy();
    while ((await stored()).length > before.length);
    expect(await stored()).toEqual(before);
  });

  it('is refused without harm to what is asked for over the same connection afterwards', async () => {
    const { port } = await house.listening();
    const connection = new Agent({ keepAlive: true, maxSockets: 1 });
    const ask = (method: string, path: string, content?: Buffer): Promise<number> =>
      new Promise((settle, refuse) => {
        const headers = content ? { 'content-type': 'application/pdf', 'content-length': content.length } : {};
        const asked = request({ port, host: '127.0.0.1', agent: connection, method, path, headers }, (answer) =>
          answer.resume().once('end', () => settle(answer.statusCode!)),
        );
        asked.once('error', refuse).end(content);
      });
    try {
      expect(await ask('POST', `/v1/attachments?of=${record}`, pdf)).toBe(401);
      // Longer than who goes on sending is let go on.
      for (const until = performance.now() + 1_200; performance.now() < until;) expect(await ask('GET', '/health/live')).toBe(200);
    } finally {
      connection.destroy();
    }
  });

  it('belongs to nothing', async () => {
    const nothing = '0198a000-0000-7000-8000-000000000001';
    expect(await refused(send(olena, nothing, pdf) as never)).toEqual([404, 'not-there', { kind: 'record', id: nothing }]);
    expect((await refused(send(olena, 'x', pdf) as never))[1]).toBe('invalid-request');
    expect((await refused(house.anyone.upload(`/v1/attachments?of=${record}`, pdf, 'application/pdf') as never))[0]).toBe(401);
  });

  it('is sent where no file belongs', async () => {
    const answer = await olena.upload('/v1/nonconformities', pdf, 'application/pdf');
    expect([answer.status, answer.body.code]).toEqual([415, 'unsupported-media-type']);
  });
});

describe('attaching', () => {
  it.each([
    ['a file that nobody sent', { hash: 'f'.repeat(64) }, 404, 'not-there'],
    ['a file as another type', { mediaType: 'image/png' }, 422, 'file-type-differs'],
  ])('refuses %s', async (_, changes, status, code) => {
    const { body: kept } = await send(olena, record, pdf).expect(201);
    const input = { hash: kept.hash, name: 'a.pdf', mediaType: 'application/pdf', ...changes };
    const answer = await olena.post(`/v1/records/${record}/attach-evidence`, input);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });
});

describe('a file of a complaint', () => {
  let complaint: string;
  let attachment: string;
  const kept = { hash: '' };

  beforeAll(async () => {
    const { body } = await house.admin
      .post('/v1/imports/cases', {
        cases: [
          {
            source: 'appeals',
            externalReference: 'A-1',
            form: 'complaint',
            unit: 'Реєстр',
            startedAt: '2026-03-02T08:00:00Z',
            due: '2026-04-02T08:00:00Z',
            activities: [],
          },
        ],
      })
      .expect(200);
    complaint = body.items[0].record;
  });

  it('lies encrypted under the key of the complaint, each time anew', async () => {
    const before = new Set(await stored());
    const { body } = await send(house.admin, complaint, pdf).expect(201);
    const { body: again } = await send(house.admin, complaint, pdf).expect(201);
    expect(body).toMatchObject({ size: pdf.length, mediaType: 'application/pdf' });
    expect(again.hash).not.toBe(body.hash);
    kept.hash = body.hash;
    for (const path of await stored()) {
      if (!before.has(path)) expect((await readFile(path)).includes('доказ')).toBe(false);
    }
  });

  it('belongs to this complaint alone', async () => {
    const input = { hash: kept.hash, name: 'скан.pdf', mediaType: 'application/pdf' };
    expect((await olena.post(`/v1/records/${record}/attach-evidence`, input)).status).toBe(422);
    const { body: clear } = await send(olena, record, pdf).expect(201);
    const foreign = await house.admin.post(`/v1/records/${complaint}/attach-evidence`, { ...input, hash: clear.hash });
    expect([foreign.status, foreign.body.code]).toEqual([404, 'not-there']);
    await house.admin.post(`/v1/records/${complaint}/attach-evidence`, input).expect(200);
  });

  it('is open to those to whom its texts are, and to nobody else', async () => {
    const head = await house.employ({ username: 'hanna', roles: ['head-of-department'] });
    const { body } = await head.get(`/v1/records/${complaint}`).expect(200);
    expect(body.attachments).toMatchObject([{ name: 'скан.pdf', hash: kept.hash }]);
    attachment = body.attachments[0].id;
    expect(((await fetched(head, complaint, attachment).expect(200)).body as Buffer).equals(pdf)).toBe(true);
    const answer = await olena.get(`/v1/attachments/${attachment}?of=${complaint}`);
    expect([answer.status, answer.body.code]).toEqual([403, 'forbidden']);
  });
});

describe('a file of a complaint against somebody', () => {
  it('is not there for whom it names, in the very words of what does not exist', async () => {
    const complaint = randomUUID();
    const about = { form: 'complaint', channel: 'letter', text: 'Олена не прийняла заяву.', against: { persons: [olena.person] } };
    await ihor.post('/v1/complaints', { id: complaint, ...about }).expect(201);
    const { body: kept } = await send(ihor, complaint, pdf).expect(201);
    const attachment = randomUUID();
    const input = { id: attachment, hash: kept.hash, name: 'лист.pdf', mediaType: 'application/pdf' };
    await ihor.post(`/v1/records/${complaint}/attach-evidence`, input).expect(200);
    expect(((await fetched(ihor, complaint, attachment).expect(200)).body as Buffer).equals(pdf)).toBe(true);

    const nothing = randomUUID();
    const words = ({ status, body }: { status: number; body: object }, of: string) => {
      const { instance: _, ...said } = body as { instance: string };
      return [status, JSON.stringify(said).replaceAll(of, 'ID')];
    };
    for (const ask of [
      (of: string) => olena.get(`/v1/attachments/${attachment}?of=${of}`),
      (of: string) => send(olena, of, pdf),
      (of: string) => olena.post(`/v1/records/${of}/attach-evidence`, input),
    ]) {
      const closed = words(await ask(complaint), complaint);
      expect(closed).toEqual(words(await ask(nothing), nothing));
      expect(closed[0]).toBe(404);
    }
  });
});

describe('a file of a CAPA', () => {
  it('is evidence once it is attached', async () => {
    const { body: drafted } = await ihor.post('/v1/capas', { title: 'Плати на стендах' }).expect(201);
    const capa = drafted.id as string;
    const { body: kept } = await send(ihor, capa, pdf).expect(201);
    await ihor.post(`/v1/capas/${capa}/attach-evidence`, { hash: kept.hash, name: 'run.bat', mediaType: 'application/pdf' }).expect(200);
    const { body } = await olena.get(`/v1/capas/${capa}`).expect(200);
    expect(body.attachments).toMatchObject([{ name: 'run.bat', hash: kept.hash, size: pdf.length, by: ihor.person }]);
    const answer = await fetched(olena, capa, body.attachments[0].id).expect(200);
    expect(answer.headers['content-disposition']).toContain('filename="run.bat.pdf"');
    expect((answer.body as Buffer).equals(pdf)).toBe(true);
    expect((await fetched(olena, record, body.attachments[0].id)).status).toBe(404);
  });
});

function bytesOf(response: unknown, done: (error: Error | null, body: Buffer) => void): void {
  const pieces: Buffer[] = [];
  (response as NodeJS.ReadableStream).on('data', (piece: Buffer) => pieces.push(piece)).on('end', () => done(null, Buffer.concat(pieces)));
}
