import { testHouse, type Client, type TestHouse } from '../house.js';

/** Two administrators publish at once, whatever kind of configuration it is: one wins, the other hears both revisions, and nothing is lost. */
let house: TestHouse;
let anna: Client;
let kinds: readonly string[];

beforeAll(async () => {
  house = await testHouse();
  anna = await house.employ({ username: 'anna', roles: ['administrator'] });
  const { body } = await anna.get('/v1/configuration').expect(200);
  kinds = (body.items as { key: string }[]).map(({ key }) => key);
});
afterAll(() => house?.close());

it('of every kind of configuration one version wins; the other draft stays, is told of both, and is published after it is built anew', async () => {
  const { admin } = house;
  expect(kinds.length).toBeGreaterThan(5);
  for (const kind of kinds) {
    const address = `/v1/configuration/${kind}`;
    const newest = async () => (await anna.get(address).expect(200)).body.newest as number;
    const base = await newest();
    const drafts = await Promise.all(
      [admin, anna].map(async (by, n) => (await by.post(`${address}/drafts`, { note: `draft ${n}` }).expect(201)).body.id as string),
    );
    const publish = (n: number) => [admin, anna][n]!.post(`${address}/drafts/${drafts[n]}/publish`, { reason: `reason ${n}` });
    const answers = await Promise.all([publish(0), publish(1)]);
    expect([kind, ...answers.map(({ status }) => status).sort()]).toEqual([kind, 200, 409]);
    const lost = answers.findIndex(({ status }) => status === 409);
    expect([kind, answers[lost]!.body]).toEqual([
      kind,
      expect.objectContaining({ code: 'newer-version-published', params: expect.objectContaining({ base, newest: base + 1 }) as object }),
    ]);
    expect(await newest()).toBe(base + 1);
    const before = await house.house.core.store.end();
    expect((await publish(lost)).status).toBe(409);
    expect(await house.house.core.store.end()).toEqual(before);
    const { body: kept } = await admin.get(`${address}/drafts/${drafts[lost]}`).expect(200);
    expect([kind, kept]).toEqual([kind, expect.objectContaining({ base, outrun: true, note: `draft ${lost}` })]);
    await admin.post(`${address}/drafts/${drafts[lost]}/save`, { content: kept.content as object, base: base + 1 }).expect(200);
    await publish(lost).expect(200);
    const { body: versions } = await anna.get(address).expect(200);
    expect((versions.versions as { reason: string | null }[]).slice(-2).map(({ reason }) => reason)).toEqual([
      `reason ${1 - lost}`,
      `reason ${lost}`,
    ]);
  }
});

it('two who save the same draft at once do not overwrite each other unseen', async () => {
  const { admin } = house;
  for (const kind of kinds) {
    const address = `/v1/configuration/${kind}`;
    const { body: draft, headers } = await admin.post(`${address}/drafts`, { note: 'shared' }).expect(201);
    const { content } = (await admin.get(`${address}/drafts/${draft.id}`).expect(200)).body as { content: object };
    const seen = headers['etag']!;
    const answers = await Promise.all(
      [admin, anna].map((by, n) => by.post(`${address}/drafts/${draft.id}/save`, { content, note: `by ${n}` }).set('if-match', seen)),
    );
    // Whoever began the draft has seen their own writing: to them nothing is new but what the other wrote.
    const statuses = answers.map(({ status }) => status).sort();
    expect([kind, statuses.includes(200), statuses.every((status) => [200, 412].includes(status))]).toEqual([kind, true, true]);
    expect([kind, statuses.includes(412)]).toEqual([kind, true]);
  }
});
