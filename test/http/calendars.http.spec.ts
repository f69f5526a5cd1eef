import { standingClock } from '#kernel';
import { testHouse, type Client, type TestHouse } from './house.js';

/** Monday, nine o'clock in Kyiv. */
const clock = standingClock('2026-05-04T06:00:00.000Z');
let house: TestHouse;
let [quality, registrar, named]: Client[] = [];

beforeAll(async () => {
  house = await testHouse({ clock });
  quality = await house.employ({ username: 'quality', roles: ['quality-manager'] });
  registrar = await house.employ({ username: 'registrar' });
  named = await house.employ({ username: 'named', roles: ['administrator'] });
});
afterAll(() => house.close());

interface Content {
  readonly calendars: {
    readonly periods: { readonly to: string | null }[];
    readonly holidays: { readonly day: string; readonly source: string }[];
  }[];
}
interface Moving {
  readonly obligation: string;
  readonly subject: string;
  readonly name: string;
  readonly due: string;
  readonly wouldBe: string;
  readonly minutes: number;
  readonly sentences: readonly string[];
}
interface Owed {
  readonly name: string;
  readonly due: string;
  readonly originalDue: string;
}
const kind = '/v1/configuration/calendars';
const contentOf = async (): Promise<Content> => (await house.admin.get(kind).expect(200)).body.content as Content;
/** The calendars in force, with martial law over on Monday night, and Tuesday 5 May a holiday. */
async function withTuesdayOff(): Promise<Content> {
  const [ua, ...others] = (await contentOf()).calendars;
  const periods = ua!.periods.map((each) => ({ ...each, to: '2026-05-04' }));
  const holidays = [...ua!.holidays, { day: '2026-05-05', source: 'Law of the spec' }];
  return { calendars: [{ ...ua!, periods, holidays }, ...others] };
}
const whatChanges = async (
  body: object = {},
  by: Client = house.admin,
): Promise<{ version: number; confirmed: number; items: Moving[]; next: string | null }> =>
  (await by.post('/v1/calendars/what-changes', body).expect(200)).body;
const report = async (): Promise<string> =>
  (await registrar!.post('/v1/nonconformities', { title: 'Застарілий бланк', description: 'Видано не ту форму' }).expect(201)).body
    .id as string;
const triageOf = async (record: string, by: Client = quality!): Promise<Owed> =>
  ((await by.get(`/v1/records/${record}`).expect(200)).body as { obligations: Owed[] }).obligations.find(({ name }) => name === 'triage')!;

it('a public holiday was moved: looked at, published, confirmed, and every deadline that it moves says so', async () => {
  const record = await report();
  const complaint = (
    await registrar!
      .post('/v1/complaints', {
        form: 'complaint',
        channel: 'letter',
        text: 'Адміністратор мене образив.',
        against: { persons: [named!.person] },
      })
      .expect(201)
  ).body.id as string;
  await house.settled();
  const [before, closed] = [await triageOf(record), await triageOf(complaint)];
  expect([before.due, closed.due]).toEqual(['2026-05-06T21:00:00.000Z', '2026-05-05T21:00:00.000Z']);

  const content = await withTuesdayOff();
  const moving = await whatChanges({ content }, named!);
  expect(moving).toMatchObject({
    version: 2,
    confirmed: 1,
    // What is closed to the one who asks is not told of.
    items: [{ subject: record, name: 'triage', due: before.due, wouldBe: '2026-05-07T21:00:00.000Z', minutes: 24 * 60 }],
    next: null,
  });
  expect(moving.items[0]!.sentences).toContain('Holidays and moved days off do not count: 5 May 2026');
  expect((await whatChanges({ content })).items.map(({ subject }) => subject).sort()).toEqual([record, complaint].sort());
  expect((await whatChanges()).items).toEqual([]);

  const { body: draft } = await house.admin.post(`${kind}/drafts`, { content }).expect(201);
  const publish = `${kind}/drafts/${(draft as { id: string }).id}/publish`;
  const later = await house.admin.post(publish, { reason: 'Свято.', effectiveFrom: '2026-06-01' }).expect(422);
  expect((later.body as { refusals: { code: string }[] }).refusals.map(({ code }) => code)).toEqual(['takes-effect-at-once']);
  await house.admin.post(publish, { reason: 'Свято.' }).expect(200);
  await house.settled();

  // What opens from now on is counted on the new version; what runs waits to be confirmed.
  expect((await triageOf(await report())).due).toBe('2026-05-07T21:00:00.000Z');
  await house.house.worker.alarms.sweep();
  await house.settled();
  expect((await triageOf(record)).due).toBe(before.due);
  expect((await whatChanges({}, named!)).items.map(({ subject }) => subject)).toEqual([record]);

  const confirm = (body: object, by: Client = house.admin) => by.post('/v1/calendars/confirm-change', body);
  await confirm({ version: 2, reason: 'Свято.' }, quality!).expect(403);
  const unseen = await confirm({ version: 1, reason: 'Свято.' }).expect(422);
  expect((unseen.body as { refusals: unknown[] }).refusals).toMatchObject([
    { code: 'confirms-the-newest', params: { calendars: 1, newest: 2 } },
  ]);
  await confirm({ version: 2, reason: 'Свято перенесено.' }).expect(200);
  await house.settled();

  await house.house.worker.alarms.sweep();
  while ((await triageOf(record)).due === before.due || (await triageOf(complaint)).due === closed.due);
  await house.settled();
  expect(await triageOf(record)).toMatchObject({ due: '2026-05-07T21:00:00.000Z', originalDue: before.due });
  expect(await triageOf(complaint)).toMatchObject({ due: '2026-05-06T21:00:00.000Z', originalDue: closed.due });
  const { body: history } = await quality!.get(`/v1/records/${record}/history?limit=50`).expect(200);
  expect((history as { items: { type: string; data: object }[] }).items.filter(({ type }) => type === 'ObligationRederived')).toMatchObject(
    [{ data: { cause: 'calendar-changed', calendar: { id: 'ua', version: 2 }, previousDue: before.due } }],
  );
  expect(await whatChanges()).toMatchObject({ version: 2, confirmed: 2, items: [] });

  // Confirmed again, and looked at again: nothing more.
  await confirm({ version: 2, reason: 'Свято перенесено.' }).expect(200);
  await house.house.worker.alarms.sweep();
  await house.settled();
  const { body: same } = await quality!.get(`/v1/records/${record}/history?limit=50`).expect(200);
  expect((same as { items: unknown[] }).items).toHaveLength((history as { items: unknown[] }).items.length);
});

it('calendars with faults are neither looked at nor published: every fault at once, by its place', async () => {
  const [ua] = (await contentOf()).calendars;
  const holidays = [...ua!.holidays, ua!.holidays[0]!];
  const moved = [{ off: ua!.holidays[0]!.day, worked: '2026-05-09', source: 'Order of the spec' }];
  const content = {
    calendars: [{ ...ua!, zone: 'Europe/Atlantis', holidays, moved, weekly: [{ from: '2020-01-01', days: Array(7).fill(null) }] }],
  };
  const expected = [
    ['unknown-zone', '/calendars/0/zone'],
    ['day-twice', `/calendars/0/holidays/${holidays.length - 1}/day`],
    ['moved-day-is-a-holiday', '/calendars/0/moved/0/off'],
    ['no-working-days', '/calendars/0/weekly/0/days'],
  ];
  const { body: looked } = await house.admin.post('/v1/calendars/what-changes', { content }).expect(400);
  const { errors } = looked as { errors: { code: string; pointer: string; message: string }[] };
  expect(errors.map(({ code, pointer }) => [code, pointer])).toEqual(expected.map(([code, pointer]) => [code, `/content${pointer}`]));
  for (const { message } of errors) expect(message).not.toMatch(/^field\.|\{\{/);
  const { body: checked } = await house.admin.post(`${kind}/check`, { content }).expect(200);
  expect((checked as { findings: { code: string; pointer: string }[] }).findings.map(({ code, pointer }) => [code, pointer])).toEqual(
    expected,
  );
  const idle = { calendars: [{ ...ua!, moved: [], weekly: [{ from: '2020-01-01', days: Array(7).fill(null) }] }] };
  const { body: empty } = await house.admin.post(`${kind}/check`, { content: idle }).expect(200);
  expect((empty as { findings: object[] }).findings).toMatchObject([{ code: 'no-working-days', pointer: '/calendars/0/weekly/0/days' }]);
});

it('terms, spans and dates that cannot be are refused where they are written, each by its place', async () => {
  const path = (of: string): string => `/v1/configuration/${of}`;
  const inForce = async (of: string): Promise<Record<string, object[]>> =>
    ((await house.admin.get(path(of)).expect(200)).body as { content: Record<string, object[]> }).content;
  /** What is found wrong with the content in force where the first thing in it is changed. */
  const wrongWith = async (of: string, list: string, change: (first: never) => object): Promise<string[]> => {
    const content = await inForce(of);
    const [first, ...others] = content[list]!;
    const { body } = await house.admin.post(`${path(of)}/check`, { content: { ...content, [list]: [change(first as never), ...others] } });
    const { errors = [], findings = [] } = body as Record<'errors' | 'findings', { pointer: string; code: string; weight?: string }[]>;
    return [...errors, ...findings.filter(({ weight }) => weight === 'fault')].map(({ pointer, code }) => `${pointer} ${code}`);
  };
  const term =
    (amount: number, unit = 'days') =>
    (line: object) => ({
      ...line,
      term: { amount, unit, start: 'next-day', end: 'midnight', rollOver: 'none' },
    });
  const span = (amount: number) => (rule: object) => ({ ...rule, trigger: { on: 'lag', span: { amount, unit: 'hours' } } });
  const days = (...spans: [from: string, to: string | null][]) => spans.map(([from, to]) => ({ from, to, minutes: 60, source: 'Spec' }));
  const zone = (name: string) => (calendar: object) => ({ ...calendar, zone: name });
  const holiday = (day: string) => (calendar: object) => ({ ...calendar, moved: [], holidays: [{ day, source: 'Spec' }] });
  const onMondays = (from: string, hours: object | null) => ({ from, days: [hours, ...Array<null>(6).fill(null)] });
  const backwardsAndIdle = (calendar: object) => ({
    ...{ ...calendar, moved: [] },
    weekly: [onMondays('2020-01-01', { open: '18:00', close: '09:00', break: null }), onMondays('2027-01-01', null)],
  });
  for (const [of, list, change, expected] of [
    ['deadline-policies', 'policies', term(0), ['/content/policies/0/term/amount below-the-least']],
    ['deadline-policies', 'policies', term(-1), ['/content/policies/0/term/amount below-the-least']],
    ['deadline-policies', 'policies', term(10_001), ['/content/policies/0/term/amount above-the-most']],
    ['deadline-policies', 'policies', term(10_000, 'years'), ['/policies/0/term/amount beyond-calendars']],
    ['escalation-rules', 'rules', span(-1), ['/rules/0/trigger/span/amount amount-out-of-range']],
    ['escalation-rules', 'rules', span(10_001), ['/rules/0/trigger/span/amount amount-out-of-range']],
    ['calendars', 'calendars', zone('Europe/Atlantis'), ['/calendars/0/zone unknown-zone']],
    ['calendars', 'calendars', zone('+02:00'), ['/calendars/0/zone unknown-zone']],
    ['calendars', 'calendars', holiday('1850-01-01'), ['/content/calendars/0/holidays/0/day beyond-calendars']],
    [
      ...(['calendars', 'calendars', backwardsAndIdle] as const),
      ['/calendars/0/weekly/0/days/0 hours-out-of-order', '/calendars/0/weekly/1/days no-working-days'],
    ],
  ] as const)
    expect([of, await wrongWith(of, list, change)]).toEqual([of, expected]);
  const overlapping = days(['2026-01-01', '2026-12-31'], ['2026-12-31', null]);
  expect(await wrongWith('calendars', 'calendars', (first: object) => ({ ...first, shortDays: overlapping }))).toEqual([
    '/calendars/0/shortDays/1/from spans-overlap',
  ]);
  const draft = (await house.admin.post(`${path('escalation-rules')}/drafts`, { version: 1 }).expect(201)).body as { id: string };
  const early = { reason: 'Ще вчора.', effectiveFrom: '2026-05-03' };
  const refused = await house.admin.post(`${path('escalation-rules')}/drafts/${draft.id}/publish`, early).expect(422);
  expect((refused.body as { refusals: { code: string }[] }).refusals.map(({ code }) => code)).toEqual(['effective-not-before-publishing']);
});

it('a switch that a lawyer settled is turned in the policies, and what opens from then on follows it', async () => {
  const policies = '/v1/configuration/deadline-policies';
  const { content } = (await house.admin.get(policies).expect(200)).body as { content: { switches: { code: string; chosen: string }[] } };
  const switches = content.switches.map((each) => (each.code === 'article-7-days' ? { ...each, chosen: 'working-days' } : each));
  const from = '2026-06-04T06:00:00Z';
  const due = async (): Promise<string> =>
    (await registrar!.get(`/v1/deadlines/preview?policy=forward&from=${from}`).expect(200)).body.due as string;
  expect(await due()).toBe('2026-06-09T21:00:00.000Z');
  const { body: draft } = await house.admin.post(`${policies}/drafts`, { content: { ...content, switches } }).expect(201);
  const { body: shown } = await house.admin.get(`${policies}/drafts/${(draft as { id: string }).id}`).expect(200);
  expect((shown as { differences: object[] }).differences).toEqual([
    { pointer: '/switches/article-7-days/chosen', change: 'changed', before: 'calendar-days', after: 'working-days' },
  ]);
  await house.admin
    .post(`${policies}/drafts/${(draft as { id: string }).id}/publish`, { reason: 'Роз’яснення юриста.', effectiveFrom: '2026-06-01' })
    .expect(200);
  await house.settled();
  expect(await due()).toBe('2026-06-11T21:00:00.000Z');
  const { body: earlier } = await registrar!.get('/v1/deadlines/preview?policy=forward&from=2026-05-14T06:00:00Z').expect(200);
  expect((earlier as { due: string }).due).toBe('2026-05-19T21:00:00.000Z');
});

it('a line that this release needs and the house never had is there after the next start, once, as a version that says so', async () => {
  const policies = '/v1/configuration/deadline-policies';
  type Kept = {
    content: { policies: { obligation: string }[] };
    newest: number;
    versions: { published: { by: string; reason: string } | null }[];
  };
  const kept = async (): Promise<Kept> => (await house.admin.get(policies).expect(200)).body as Kept;
  const before = await kept();
  const content = { ...before.content, policies: before.content.policies.filter(({ obligation }) => obligation !== 'judge-data') };
  const { body: draft } = await house.admin.post(`${policies}/drafts`, { content }).expect(201);
  await house.admin
    .post(`${policies}/drafts/${(draft as { id: string }).id}/publish`, { reason: 'As an earlier release had it.' })
    .expect(200);
  await house.restart();
  const after = await kept();
  expect(after.newest).toBe(before.newest + 2);
  expect(after.content.policies.map(({ obligation }) => obligation)).toEqual([
    ...content.policies.map(({ obligation }) => obligation),
    'judge-data',
  ]);
  expect(JSON.stringify(after.versions)).toContain('judge-data');
  await house.restart();
  expect((await kept()).newest).toBe(after.newest);
});
