import { standingClock } from '#kernel';
import { adminPassword, testHouse, type Client, type TestHouse } from './house.js';

/** Monday, ten o'clock in Kyiv. */
const clock = standingClock('2026-03-02T08:00:00.000Z');
let house: TestHouse;
let [admin, quality, assignee]: Client[] = [];

beforeAll(async () => {
  house = await testHouse({ clock });
  ({ admin } = house);
  await admin.post('/v1/directory/units', { key: 'registry', name: 'Реєстр' }).expect(201);
  quality = await house.employ({ username: 'quality', roles: ['quality-manager'] });
  assignee = await house.employ({ username: 'assignee', unit: 'registry' });
  await admin
    .post('/v1/directory/processes', { key: 'issuing', name: 'Видача довідок', owner: quality.person, unit: 'registry' })
    .expect(201);
});
afterAll(() => house.close());

const rules = '/v1/configuration/escalation-rules';
const nobody = '0198a000-0000-7000-8000-000000000001';
interface Content {
  readonly rules: readonly { readonly id: string; readonly ladder: readonly object[] }[];
}
const tell = {
  ...{ id: 'tell-owner', after: { amount: 0, unit: 'minutes' }, since: 'step-before', action: 'notify', to: [{ to: 'owner' }] },
  ...{ channel: null, urgent: false, repeat: null },
};
const aged = {
  ...{ id: 'aged', trigger: { on: 'age-in-state', status: 'triaged', span: { amount: 3, unit: 'working-days' } } },
  ...{ scope: { kinds: ['nonconformity'] }, calendar: 'ua', ladder: [tell] },
};

async function draftOf(content: object): Promise<string> {
  return ((await admin!.post(`${rules}/drafts`, { content }).expect(201)).body as { id: string }).id;
}
interface Explained {
  readonly status: string;
  readonly rests: string | null;
  readonly rules: readonly {
    readonly rule: string;
    readonly matched: boolean;
    readonly because: readonly { readonly condition: string; readonly is: readonly string[]; readonly text: string }[];
    readonly begins: { readonly at: string; readonly text: string } | null;
    readonly next: string | null;
    readonly steps: readonly { readonly step: string; readonly taken: boolean }[];
  }[];
}
/** What one rule says. */
async function explained(query: string, rule: string, language = 'en') {
  const answer = await quality!.get(`/v1/escalation-rules/explain?${query}`).set('accept-language', language).expect(200);
  const { rules: all, ...rest } = answer.body as Explained;
  return { ...rest, ...all.find((each) => each.rule === rule)! };
}
async function inForce(): Promise<{ inForce: number; content: Content }> {
  return (await admin!.get(rules).expect(200)).body as { inForce: number; content: Content };
}

it('are drafted with whatever faults, which are all named at once and keep them from being published', async () => {
  const broken = {
    ...aged,
    trigger: { ...aged.trigger, status: 'lost', span: { amount: 0, unit: 'days' } },
    ladder: [{ ...tell, to: [] }],
  };
  const draft = await draftOf({ rules: [broken, broken] });
  const { body } = await admin!.get(`${rules}/drafts/${draft}`).expect(200);
  const codes = (body as { findings: { code: string }[] }).findings.map(({ code }) => code);
  expect(new Set(codes)).toEqual(
    new Set(['step-without-recipient', 'amount-out-of-range', 'state-unknown', 'rule-twice', 'rules-say-the-same']),
  );
  const refused = await admin!.post(`${rules}/drafts/${draft}/publish`, { reason: 'try' }).expect(422);
  expect(refused.body).toMatchObject({ refusals: [{ code: 'draft-is-sound', params: { count: codes.length } }] });
  await admin!.post(`${rules}/drafts/${draft}/drop`, {}).expect(200);
});

it('take effect as a version, and look at a record that waits too long, once', async () => {
  const { content } = await inForce();
  const draft = await draftOf({ rules: [...content.rules, aged] });
  await admin!.post(`${rules}/drafts/${draft}/publish`, { reason: 'Nothing lies about for three days.' }).expect(200);
  await house.settled();
  const { body: reported } = await assignee!
    .post('/v1/nonconformities', { title: 'Застарілий шаблон', description: 'Не та форма' })
    .expect(201);
  const { id } = reported as { id: string };
  const triage = { process: 'issuing', unit: 'registry', severity: 'minor', assignee: assignee!.person };
  await quality!.post(`/v1/records/${id}/triage`, triage).expect(200);
  await house.settled();
  expect(await house.house.worker.cases.look()).toBe(0);
  const crossing = '2026-03-05T08:00:00.000Z';
  expect(await explained(`record=${id}`, 'aged')).toMatchObject({
    ...{ obligation: null, subject: id, subjectKind: 'nonconformity', status: 'triaged', due: null, rests: null },
    ...{ matched: true, because: [], next: crossing, steps: [{ step: 'tell-owner', taken: false }] },
    begins: { at: crossing, text: 'The rule begins on 5 March 2026 at 10:00: 3 working days in the state “triaged”' },
  });
  clock.set(crossing);
  quality = await house.signIn('quality', 'password of quality');
  admin = await house.signIn('admin', adminPassword);
  // The house may have looked by itself meanwhile: its history says whether it was once.
  await house.house.worker.cases.look();
  expect(await house.house.worker.cases.look()).toBe(0);
  await house.settled();
  const { body: history } = await quality.get(`/v1/records/${id}/history?limit=200`).expect(200);
  const steps = (history as { items: { type: string; data: { rule: string } }[] }).items.filter(
    ({ type, data }) => type === 'EscalationStepTaken' && data.rule === 'aged',
  );
  expect(steps).toMatchObject([
    {
      data: {
        ...{ subject: id, obligation: null, step: 'tell-owner', ruleVersion: 2, crossedAt: '2026-03-05T08:00:00.000Z' },
        recipients: [{ person: assignee!.person, found: [{ how: 'owner', of: assignee!.person }] }],
      },
    },
  ]);
  expect(await explained(`record=${id}`, 'aged')).toMatchObject({ next: null, steps: [{ taken: true }] });
  const past = `record=${id}&at=2026-03-04T08:00:00.000Z`;
  expect(await explained(past, 'aged')).toMatchObject({ next: crossing, steps: [{ taken: false }] });
  expect(await explained(past, 'due-ladder', 'uk')).toMatchObject({
    ...{ matched: false, begins: null, next: null, steps: [] },
    because: [{ condition: 'watches', text: 'Підстава правила — частка строку, а на це тут не дивляться: це сама справа' }],
  });
  // On the calendar of that instant: by the one of today the fourth was no working day.
  await fourthIsOff();
  expect(await explained(past, 'aged')).toMatchObject({ next: crossing });
  expect(await explained(`record=${id}`, 'aged')).toMatchObject({ begins: { at: '2026-03-06T08:00:00.000Z' } });
});

async function fourthIsOff(): Promise<void> {
  const calendars = '/v1/configuration/calendars';
  const { body } = await admin!.get(calendars).expect(200);
  const [ua] = (body as { content: { calendars: { weekly: { days: (object | null)[] }[] }[] } }).content.calendars;
  const { days } = ua!.weekly.at(-1)!;
  const without = { from: '2026-03-04', days: days.map((each, at) => (at === 2 ? null : each)) };
  const content = { calendars: [{ ...ua, weekly: [...ua!.weekly, without, { from: '2026-03-05', days }] }] };
  const { body: draft } = await admin!.post(`${calendars}/drafts`, { content }).expect(201);
  await admin!.post(`${calendars}/drafts/${(draft as { id: string }).id}/publish`, { reason: 'A day of mourning.' }).expect(200);
  await house.settled();
}

it.each([
  ['', ['/obligation']],
  [`record=${nobody}&capa=${nobody}`, ['/record', '/capa']],
])('are explained of exactly one thing: ?%s', async (query, pointers) => {
  const { body } = await quality!.get(`/v1/escalation-rules/explain?${query}`).expect(400);
  const { errors } = body as { errors: { pointer: string; code: string; message: string }[] };
  expect(errors.map(({ pointer, code }) => `${pointer} ${code}`)).toEqual(pointers.map((each) => `${each} exactly-one-wanted`));
  expect(errors[0]!.message).toBe('Name exactly one of these: obligation, record, capa, and proposal');
});

it.each([`record=${nobody}`, `capa=${nobody}`, `proposal=${nobody}`, `record=${nobody}&at=2020-01-01T00:00:00Z`])(
  'are explained of nothing that is not there: ?%s',
  async (query) => {
    await quality!.get(`/v1/escalation-rules/explain?${query}`).expect(404);
  },
);

it('are compared side by side, and an earlier version comes back by publishing it again', async () => {
  const { body: back } = await admin!.post(`${rules}/drafts`, { version: 1 }).expect(201);
  await admin!.post(`${rules}/drafts/${(back as { id: string }).id}/publish`, { reason: 'Too much noise.' }).expect(200);
  const compared = await admin!.get(`${rules}/comparison?from=2&to=3`).expect(200);
  expect(compared.body).toMatchObject({ differences: [{ pointer: '/rules/aged', change: 'removed' }] });
  expect((await inForce()).content.rules.map(({ id }) => id)).toEqual(['due-ladder']);
  const { body: read } = await admin!.get('/v1/escalation-rules').expect(200);
  expect(read).toMatchObject({ inForce: 3, versions: [{ version: 1 }, { version: 2 }, { version: 3 }] });
});

it('begin with the record that completes a count, once, whatever is counted again; and a simulation counts alike', async () => {
  const { content } = await inForce();
  const many = {
    ...{ id: 'many', trigger: { on: 'count', atLeast: 3, within: { amount: 5, unit: 'working-days' }, of: 'unit' } },
    ...{ scope: { kinds: ['nonconformity'] }, calendar: 'ua', ladder: [tell] },
  };
  const rulesWith = { rules: [...content.rules, many] };
  const draft = await draftOf(rulesWith);
  await admin!.post(`${rules}/drafts/${draft}/publish`, { reason: 'One is chance, three are none.' }).expect(200);
  await house.settled();
  const triage = { process: 'issuing', unit: 'registry', severity: 'minor', assignee: assignee!.person };
  const triaged: string[] = [];
  for (const at of ['08:01', '08:02', '08:03']) {
    clock.set(`2026-03-05T${at}:00.000Z`);
    const { body } = await quality!.post('/v1/nonconformities', { title: 'Застарілий шаблон', description: 'Знову' }).expect(201);
    const { id } = body as { id: string };
    await quality!.post(`/v1/records/${id}/triage`, triage).expect(200);
    triaged.push(id);
  }
  await house.settled();
  // One record is there from before; with the second of these there are three.
  // Two rounds at once, and one after a crash that forgot all, say it again: it is noted once.
  const { cases } = house.house.worker;
  await Promise.all([cases.look(), cases.look()]);
  await house.settled();
  expect(await cases.look()).toBe(0);
  const noted = await Promise.all(
    triaged.map(async (id) => {
      const { body } = await quality!.get(`/v1/records/${id}/history?limit=200`).expect(200);
      const items = (body as { items: { type: string; data: { rule?: string } }[] }).items;
      return items.filter(({ type, data }) => type === 'RecordCountReached' || data.rule === 'many');
    }),
  );
  const at = '2026-03-05T08:02:00.000Z';
  expect(noted).toMatchObject([
    [],
    [
      { type: 'RecordCountReached', data: { by: 'unit', records: 3, first: '2026-03-02T08:00:00.000Z', at } },
      { data: { obligation: null, subject: triaged[1], crossedAt: at, recipients: [{ person: assignee!.person }] } },
    ],
    [],
  ]);
  const [second, third, fourth] = await Promise.all(triaged.map((id) => explained(`record=${id}`, 'many')));
  expect(second).toMatchObject({
    matched: false,
    because: [{ condition: 'counted', is: ['2'], text: 'It did not complete a count of 3; counted up to it, with it: 2' }],
  });
  expect(third).toMatchObject({ matched: true, begins: { at }, next: null, steps: [{ taken: true }] });
  expect(third!.begins!.text).toContain('with this case there were 3 within 5 working days');
  expect(fourth).toMatchObject({ matched: false, because: [{ condition: 'counted', is: ['4'] }] });
  clock.set('2026-03-05T09:00:00.000Z');
  const period = { from: '2026-03-01T00:00:00.000Z', to: '2026-03-05T08:30:00.000Z' };
  await admin!.post('/v1/escalation-rules/simulate', { rules: { content: rulesWith }, ...period }).expect(202);
  let run = { status: 'running', numbers: { by: { rule: [] as object[] } } };
  while (run.status === 'running') run = (await admin!.get('/v1/escalation-rules/simulation').expect(200)).body as typeof run;
  expect(run.numbers.by.rule).toContainEqual({ key: 'many', would: 1, were: 1 });
});

it('ask for a CAPA over a case that waits: what is proposed a person accepts, or declines with a reason', async () => {
  const { content } = await inForce();
  const cure = {
    ...{ id: 'cure', trigger: { on: 'age-in-state', status: 'triaged', span: { amount: 1, unit: 'working-days' } } },
    ...{ scope: { kinds: ['nonconformity'], categories: ['deadline', 'service'] }, calendar: 'ua' },
    ladder: [{ ...tell, id: 'ask', action: 'propose-capa' }],
  };
  const draft = await draftOf({ rules: [...content.rules, cure] });
  await admin!.post(`${rules}/drafts/${draft}/publish`, { reason: 'What waits for a day has a cause.' }).expect(200);
  await house.settled();
  const triaged = async (category: string): Promise<string> => {
    const { body } = await quality!
      .post('/v1/nonconformities', { title: 'Відповідь із запізненням', description: 'На тиждень' })
      .expect(201);
    const { id } = body as { id: string };
    const triage = { process: 'issuing', unit: 'registry', severity: 'minor', assignee: assignee!.person, category };
    await quality!.post(`/v1/records/${id}/triage`, triage).expect(200);
    return id;
  };
  const records = [await triaged('deadline'), await triaged('service')];
  clock.set('2026-03-06T09:00:00.000Z');
  quality = await house.signIn('quality', 'password of quality');
  assignee = await house.signIn('assignee', 'password of assignee');
  await house.settled();
  expect(await house.house.worker.cases.look()).toBe(2);
  expect(await house.house.worker.cases.look()).toBe(0);
  await house.settled();

  const proposals = async (): Promise<{ id: string; category: string; status: string; capa: string | null }[]> =>
    ((await quality!.get('/v1/capa-proposals').expect(200)).body as { items: never[] }).items;
  const open = await proposals();
  expect(open.map(({ category, status }) => [category, status]).sort()).toEqual([
    ['deadline', 'open'],
    ['service', 'open'],
  ]);
  for (const id of records) {
    const { body } = await quality.get(`/v1/records/${id}/history?limit=200`).expect(200);
    const types = (body as { items: { type: string }[] }).items.map(({ type }) => type);
    expect(types.filter((type) => type === 'EscalationStepTaken' || type === 'CapaProposalAsked')).toEqual([
      'EscalationStepTaken',
      'CapaProposalAsked',
    ]);
    expect(await explained(`record=${id}`, 'cure')).toMatchObject({ matched: true, next: null, steps: [{ step: 'ask', taken: true }] });
  }
  const of = (category: string): string => `/v1/capa-proposals/${open.find((each) => each.category === category)!.id}`;
  const { body: page } = await quality.get(of('deadline')).expect(200);
  expect(page).toMatchObject({ trigger: { trigger: 'escalation', rule: 'cure' }, records: [{ record: records[0] }] });
  const refused = await assignee.post(`${of('deadline')}/decline-proposal`, { reason: 'Не треба' }).expect(422);
  expect(refused.body).toMatchObject({ refusals: [{ code: 'decides-proposals' }] });
  const frame = { title: 'Відповіді запізнюються', kind: 'corrective', leadUnit: 'registry', units: ['registry'], process: 'issuing' };
  await quality.post(`${of('deadline')}/accept-proposal`, { ...frame, owner: quality.person }).expect(200);
  await quality.post(`${of('service')}/decline-proposal`, { reason: 'Одиничний випадок' }).expect(200);
  await house.settled();
  const decided = new Map((await proposals()).map((each) => [each.category, each]));
  expect(decided.get('service')).toMatchObject({ status: 'declined', capa: null });
  expect(decided.get('deadline')).toMatchObject({ status: 'accepted' });
  const { body: capa } = await quality.get(`/v1/capas/${decided.get('deadline')!.capa}`).expect(200);
  expect(capa).toMatchObject({ status: 'drafted', coverage: [{ record: records[0], answer: 'covered' }] });
});
