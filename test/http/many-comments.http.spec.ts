import { randomUUID } from 'node:crypto';
import type { DomainEvent } from '#kernel';
import { recordEvents } from '../../libs/records/src/domain/index.js';
import { capaOwnEvents } from '../../libs/capa/src/domain/index.js';
import { department, type Department } from './department.js';
import { testHouse, type TestHouse } from './house.js';

/** Ten thousand comments on one record and on one CAPA: the next is taken at once, the page opens at once and carries the newest, the rest are leafed through. */
const most = 10_000;
/** Far more than it takes on a machine that is busy with other specs, far less than copying ten thousand comments for each would. */
const atOnce = 500;

let house: TestHouse;
let people: Department;
let record: string;
let capa: string;

beforeAll(async () => {
  house = await testHouse();
  people = await department(house);
  record = (await people.ihor.post('/v1/nonconformities', { title: 'Обговорене', description: 'Усіма.' }).expect(201)).body.id;
  capa = (await people.quality.post('/v1/capas', { title: 'Обговорена', kind: 'corrective' }).expect(201)).body.id;
  const said = (n: number) => ({ comment: randomUUID(), text: `Думка ${n}.`, mentions: [] });
  await written(`nonconformity-${record}`, (n) => recordEvents.commentAdded(said(n)));
  await written(`capa-${capa}`, (n) => capaOwnEvents.capaCommentAdded({ capa, ...said(n) }));
});
afterAll(() => house?.close());

/** Puts comments onto a stream in a few appends: ten thousand commands would take minutes. */
async function written(stream: string, comment: (n: number) => DomainEvent): Promise<void> {
  const { store, catalogue, clock } = house.house.core;
  let head: { revision: number; hash: string } | undefined;
  for await (const last of store.read(stream, { direction: 'backward', limit: 1 })) head = last;
  for (let from = 0; from < most; from += 400) {
    const now = clock.now();
    const events = Array.from({ length: Math.min(400, most - from) }, (_, n) =>
      catalogue.encode(comment(from + n), {
        id: randomUUID(),
        metadata: {
          ...{ actor: people.ihor.person, commandId: randomUUID(), bodyHash: '0'.repeat(64), correlationId: randomUUID() },
          ...{ occurredAt: now, recordedAt: now, decidedBy: { machine: 'nonconformity', version: 1, house: '0' } },
        },
      }),
    );
    ({ head } = await store.append(stream, events, head!));
  }
}

/** The shortest of a few tries, in milliseconds. */
async function quickest(work: () => PromiseLike<unknown>): Promise<number> {
  let best = Infinity;
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const began = performance.now();
    await work();
    best = Math.min(best, performance.now() - began);
  }
  return best;
}

describe.each([
  ['a record', () => `/v1/records/${record}`],
  ['a CAPA', () => `/v1/capas/${capa}`],
] as const)('ten thousand comments on %s', (_, address) => {
  it('are not in the way of the next one, nor of another command', async () => {
    let n = most;
    const comment = () => people.petro.post(`${address()}/comment`, { text: `Думка ${n++}.` }).expect(200);
    expect(await quickest(comment)).toBeLessThan(atOnce);
    expect(await quickest(() => people.petro.post(`${address()}/watch`).expect(200))).toBeLessThan(atOnce);
    await people.petro.post(`${address()}/unwatch`).expect(200);
  });

  it('leave the page as quick as any: it carries the newest, and how many there are', async () => {
    expect(await quickest(() => people.olena.get(address()).expect(200))).toBeLessThan(atOnce);
    const { body } = await people.olena.get(address()).expect(200);
    expect(body.commentCount).toBe(most + 5);
    expect((body.comments as { text: string }[]).map(({ text }) => text)).toEqual(
      Array.from({ length: 50 }, (__, n) => `Думка ${most + 5 - 50 + n}.`),
    );
  });

  it('are leafed through from the newest to the first, each once', async () => {
    const texts: string[] = [];
    for (let next: string | null = ''; next !== null;) {
      const { body }: { body: { items: { text: string }[]; next: string | null } } = await people.olena
        .get(`${address()}/comments?limit=200${next && `&cursor=${next}`}`)
        .expect(200);
      texts.push(...body.items.map(({ text }) => text));
      next = body.next;
    }
    expect(texts).toEqual(Array.from({ length: most + 5 }, (__, n) => `Думка ${most + 4 - n}.`));
    expect(await quickest(() => people.olena.get(`${address()}/comments?limit=200`).expect(200))).toBeLessThan(atOnce);
  });

  it('are told as of an instant as well, and the cursor of another thing is none', async () => {
    const { body: now } = await people.olena.get(`${address()}/comments?limit=1`).expect(200);
    const at = (now.items[0] as { at: string }).at;
    await people.petro.post(`${address()}/comment`, { text: 'Пізніше.' }).expect(200);
    const { body: then } = await people.olena.get(`${address()}/comments?limit=1&at=${at}`).expect(200);
    expect(then.items).toEqual(now.items);
    const others = address().includes('records') ? `/v1/capas/${capa}` : `/v1/records/${record}`;
    expect((await people.olena.get(`${others}/comments?cursor=${now.next}`)).body.code).toBe('bad-cursor');
    expect((await people.olena.get(`${address()}/comments?cursor=${now.next}&limit=1`).expect(200)).body.items).toHaveLength(1);
  });
});
