import { randomUUID } from 'node:crypto';
import type { DomainEvent } from '#kernel';
import { recordEvents } from '../../libs/records/src/domain/index.js';
import { capaOwnEvents } from '../../libs/capa/src/domain/index.js';
import { department, type Department } from './department.js';
import { testHouse, type TestHouse } from './house.js';

/**
 * Two thousand comments on one record and on one CAPA: the next one and the page cost no more than they would with two, the page carries the newest, the
 * rest are leafed through.
 */
const most = 2_000;
/** What other works of the house may read in between. */
const few = 100;

let house: TestHouse;
let people: Department;
let record: string;
let capa: string;
/** By the house, since it stands. */
let eventsRead = 0;

beforeAll(async () => {
  house = await testHouse();
  const { store } = house.house.core;
  const read = store.read.bind(store);
  Object.assign(store, {
    async *read(...what: Parameters<typeof read>) {
      for await (const event of read(...what)) {
        eventsRead += 1;
        yield event;
      }
    },
  });
  people = await department(house);
  record = (await people.ihor.post('/v1/nonconformities', { title: 'Обговорене', description: 'Усіма.' }).expect(201)).body.id;
  capa = (await people.quality.post('/v1/capas', { title: 'Обговорена', kind: 'corrective' }).expect(201)).body.id;
  const said = (n: number) => ({ comment: randomUUID(), text: `Думка ${n}.`, mentions: [] });
  await written(`nonconformity-${record}`, (n) => recordEvents.commentAdded(said(n)));
  await written(`capa-${capa}`, (n) => capaOwnEvents.capaCommentAdded({ capa, ...said(n) }));
  // What was written past the commands of the house is read once: by its readers, and by whoever asks first.
  await house.settled();
  for (const page of [`/v1/records/${record}`, `/v1/capas/${capa}`]) await people.petro.get(page).expect(200);
});
afterAll(() => house?.close());

/** Puts comments onto a stream in a few appends: as many commands would take a minute. */
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

/** How many events of streams the house reads for it. */
async function readFor(work: PromiseLike<unknown>): Promise<number> {
  const before = eventsRead;
  await work;
  return eventsRead - before;
}

describe.each([
  ['a record', () => `/v1/records/${record}`],
  ['a CAPA', () => `/v1/capas/${capa}`],
] as const)('two thousand comments on %s', (_, address) => {
  it('are not in the way of the next one, nor of another command', async () => {
    for (let n = most; n < most + 5; n += 1)
      expect(await readFor(people.petro.post(`${address()}/comment`, { text: `Думка ${n}.` }).expect(200))).toBeLessThan(few);
    for (const command of ['watch', 'unwatch'])
      expect(await readFor(people.petro.post(`${address()}/${command}`).expect(200))).toBeLessThan(few);
  });

  it('leave the page as it is: it carries the newest, and how many there are', async () => {
    const page = people.olena.get(address()).expect(200);
    expect(await readFor(page)).toBeLessThan(few);
    const { body } = await page;
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
    expect(await readFor(people.olena.get(`${address()}/comments?limit=200`).expect(200))).toBeLessThan(200 + few);
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
