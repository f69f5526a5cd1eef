import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openCapas, openProposals } from '#capa';
import { Simulations } from '#escalation';
import type { EscalationRule } from '#escalation/domain';
import { standingClock } from '#kernel';
import { openRecords } from '#records';
import { commandLine } from './command-line.js';
import { testHouse, type Client, type TestHouse, type TestHouseOptions } from './house.js';

/** Nothing is meant to fail. */
const report = (message: string, cause: unknown): never => {
  throw new Error(message, { cause });
};
/** Monday, ten o'clock in Kyiv. */
const clock = standingClock('2026-03-02T08:00:00.000Z');
/** What the house is opened with; changed before it is opened again. */
const options: { -readonly [Name in keyof TestHouseOptions]: TestHouseOptions[Name] } = { clock };
let house: TestHouse;
let [admin, named, assignee, superior]: Client[] = [];
let record = '';
let complaint = '';
const rules = '/v1/escalation-rules';
const period = { from: '2026-03-01T00:00:00.000Z', to: '2026-04-01T00:00:00.000Z' };

interface Step {
  readonly stream: string;
  readonly step: string;
  readonly recipients: readonly string[];
  readonly obligation: string;
  readonly name: string;
}
interface Counts {
  readonly key: string;
  readonly would: number;
  readonly were: number;
}
interface Run {
  readonly status: string;
  readonly why: string | null;
  readonly found: string | null;
  readonly asked: { readonly upTo: number };
  readonly numbers: {
    readonly steps: { readonly would: number; readonly were: number; readonly onBoth: number };
    readonly load: readonly (Omit<Counts, 'key'> & { readonly person: string; readonly day: string })[];
    readonly by: Readonly<Record<'rule' | 'step' | 'unit' | 'person' | 'day', readonly Counts[]>>;
    readonly deadlines: { readonly missed: number; readonly wouldBeWarned: number; readonly wereWarned: number };
  };
}

/** Sessions end as the clock moves. */
async function signInAgain(): Promise<void> {
  [admin, named, assignee, superior] = await Promise.all(
    ['second', 'named', 'assignee', 'superior'].map((name) => house.signIn(name, `password of ${name}`)),
  );
}

/** Moves the clock on, and goes on when all that is due by then has been looked at. */
async function passTo(at: string): Promise<void> {
  clock.set(at);
  await signInAgain();
  do await house.settled();
  while ((await house.house.worker.alarms.sweep()) > 0);
}

async function tried(body: object, by: Client = admin!): Promise<Run> {
  await by.post(`${rules}/simulate`, body).expect(202);
  for (;;) {
    const { body: run } = await by.get(`${rules}/simulation`).expect(200);
    if ((run as Run).status !== 'running') return run as Run;
  }
}
const listed = async (path: string, by: Client = admin!) =>
  ((await by.get(`${rules}/simulation/${path}`).expect(200)).body as { items: Step[] }).items;

beforeAll(async () => {
  house = await testHouse(options);
  await house.admin.post('/v1/directory/units', { key: 'registry', name: 'Реєстр' }).expect(201);
  superior = await house.employ({ username: 'superior', roles: ['process-owner', 'quality-manager'], unit: 'registry' });
  assignee = await house.employ({ username: 'assignee', unit: 'registry', superior: superior.person });
  await house.employ({ username: 'second', roles: ['administrator'] });
  named = await house.employ({ username: 'named', roles: ['administrator'] });
  await house.admin
    .post('/v1/directory/processes', { key: 'issuing', name: 'Видача довідок', owner: superior.person, unit: 'registry' })
    .expect(201);
  const given = { title: 'Застарілий шаблон', description: 'Довідку видано не тією формою' };
  record = ((await assignee.post('/v1/nonconformities', given).expect(201)).body as { id: string }).id;
  const triage = { process: 'issuing', unit: 'registry', severity: 'moderate', assignee: assignee.person };
  await superior.post(`/v1/records/${record}/triage`, triage).expect(200);
  const appeal = { form: 'complaint', channel: 'letter', text: 'Довідки чекали рік', process: 'issuing', severity: 'major' };
  const against = { persons: [named.person] };
  complaint = ((await assignee.post('/v1/complaints', { ...appeal, against }).expect(201)).body as { id: string }).id;
  const rejected = ((await assignee.post('/v1/nonconformities', given).expect(201)).body as { id: string }).id;
  const said = (text: string) => assignee!.post(`/v1/records/${rejected}/comment`, { text }).expect(200);
  await said('Здається, таке вже є');
  await superior.post(`/v1/records/${rejected}/reject`, { reason: 'Те саме, що й перше' }).expect(200);
  await said('Дякую');
  for (const at of ['2026-03-09T07:00:00.000Z', '2026-03-13T07:00:00.000Z', '2026-03-31T20:00:00.000Z', '2026-04-02T07:00:00.000Z'])
    await passTo(at);
});
afterAll(() => house.close());

it('the rules that were in force, tried on what has happened, would have done what was done', async () => {
  const { status, numbers } = await tried({ rules: { version: 1 }, ...period });
  expect(status).toBe('done');
  const { would } = numbers.steps;
  expect(would).toBeGreaterThan(5);
  expect(numbers.steps).toEqual({ would, were: would, onBoth: would });
  for (const by of ['rule', 'step', 'unit', 'person'] as const) for (const each of numbers.by[by]) expect(each.would).toBe(each.were);
  expect(await listed('steps?side=would&on=both&limit=200')).toHaveLength(would);
  expect(await listed('steps?side=were&on=one&limit=200')).toEqual([]);
  const { person, day, would: told } = numbers.load.find((each) => each.would > 0)!;
  expect(await listed(`steps?side=would&by=load&key=${person}%20${day}&limit=200`)).toHaveLength(told);
  // In a simulation no machine is down: whoever was told too late would have been told in time.
  expect(numbers.deadlines.wouldBeWarned).toBeGreaterThanOrEqual(numbers.deadlines.wereWarned);
});

it('another draft is compared with what was done; every number opens its list, without what is closed to the reader', async () => {
  const { versions } = (await admin!.get(rules).expect(200)).body as { versions: { rules: { ladder: { id: string }[] }[] }[] };
  const first = versions[0]!.rules[0]!;
  // Nobody is reminded before a deadline.
  const content = { rules: [{ ...first, ladder: first.ladder.filter(({ id }) => id !== 'remind-assignee') }] };
  for (const by of [admin!, named!]) {
    const { numbers } = await tried({ rules: { content }, ...period }, by);
    expect(numbers.steps.would).toBeLessThan(numbers.steps.were);
    expect(numbers.deadlines.wouldBeWarned).toBe(0);
    expect(numbers.deadlines.wereWarned).toBeGreaterThan(0);
    const reminders = numbers.by.step.find(({ key }) => key === 'due-ladder/remind-assignee')!;
    expect(reminders.would).toBe(0);
    const open = (steps: readonly Step[]) => steps.filter(({ stream }) => stream !== `complaint-${complaint}`);
    const steps = await listed(`steps?side=were&by=step&key=due-ladder/remind-assignee&limit=200`, by);
    const all = await listed(`steps?side=were&by=step&key=due-ladder/remind-assignee&limit=200`);
    if (by === admin) expect(steps).toHaveLength(reminders.were);
    else expect(steps).toEqual(open(all));
    expect(open(steps).every(({ stream }) => stream === `nonconformity-${record}`)).toBe(true);
    expect((await listed('deadlines?warned=were&limit=200', by)).length).toBe(
      by === admin ? numbers.deadlines.wereWarned : open(await listed('deadlines?warned=were&limit=200')).length,
    );
  }
});

it('compareWith runs other rules in the same way, a version or a draft, and not what was done', async () => {
  const { versions } = (await admin!.get(rules).expect(200)).body as { versions: { rules: { ladder: { id: string }[] }[] }[] };
  const first = versions[0]!.rules[0]!;
  const content = { rules: [{ ...first, ladder: first.ladder.filter(({ id }) => id !== 'remind-assignee') }] };
  const alone = await tried({ rules: { version: 1 }, ...period });
  const { asked, numbers } = await tried({ rules: { content }, compareWith: { version: 1 }, ...period });
  expect(asked).toMatchObject({ compareWith: (alone.asked as { rules?: string }).rules });
  expect(numbers.steps.were).toBe(alone.numbers.steps.would);
  expect(numbers.steps.onBoth).toBe(numbers.steps.would);
  expect(numbers.by.step.map(({ key, were }) => [key, were])).toEqual(alone.numbers.by.step.map(({ key, would }) => [key, would]));
  const reminders = numbers.by.step.find(({ key }) => key === 'due-ladder/remind-assignee')!;
  expect(reminders).toMatchObject({ would: 0, were: numbers.steps.were - numbers.steps.would });
  expect(await listed('steps?side=were&on=one&limit=200')).toHaveLength(reminders.were);
  const turned = await tried({ rules: { version: 1 }, compareWith: { content }, ...period });
  expect(turned.numbers.steps).toEqual({ would: numbers.steps.were, were: numbers.steps.would, onBoth: numbers.steps.onBoth });
});

it('the same input gives the same bytes, whatever happened since', async () => {
  const bytes = async (upTo?: number): Promise<{ text: string; upTo: number }> => {
    const { asked, numbers } = await tried({ rules: { version: 1 }, ...period, ...(upTo !== undefined && { upTo }) });
    const lists = [
      await listed('steps?side=would&limit=200'),
      await listed('steps?side=were&limit=200'),
      await listed('deadlines?limit=200'),
    ];
    return { text: JSON.stringify({ asked, numbers, lists }), upTo: asked.upTo };
  };
  const first = await bytes();
  await assignee!.post(`/v1/records/${record}/correction-not-needed`, { reason: 'Довідку вже замінено' }).expect(200);
  expect((await bytes(first.upTo)).text).toBe(first.text);
});

/** Runs over the past of this house, under limits of their own. */
const simulationsOf = (limits: { readonly steps: number; readonly endedKept: number }): Simulations => {
  const { store, catalogue, house: follower } = house.house.core;
  const cases = [openRecords, openCapas, openProposals];
  return new Simulations({ store, catalogue, house: follower, clock, cases, limits: { ...limits, milliseconds: 60_000 }, report });
};

it('a limit of steps breaks a run off, which says how far it came', async () => {
  const { store, house: follower } = house.house.core;
  const { index: upTo } = (await store.end())!;
  const simulations = simulationsOf({ steps: 3, endedKept: 10 });
  const { rules: tried } = follower.current().house.escalation.ruleSets[0]!;
  simulations.begin('somebody', { rules: tried, compareWith: null, ...period, upTo });
  await simulations.ended('somebody');
  const run = simulations.of('somebody')!;
  expect(run).toMatchObject({ status: 'failed', error: 'simulation-too-large', limit: 3, numbers: null, of: upTo + 1 });
  expect(run.events).toBeGreaterThan(0);
  expect(run.events).toBeLessThan(run.of);
  expect(run.reached! > period.from && run.reached! < period.to).toBe(true);
});

it('what it passes over while it reads, and what it lets go, is nothing that it finds', async () => {
  const { store, house: follower } = house.house.core;
  const { index: upTo } = (await store.end())!;
  const first = follower.current().house.escalation.ruleSets[0]!.rules;
  // A rule that never crosses, and asks for every event.
  const idle: EscalationRule = { ...first[0]!, id: 'idle', trigger: { on: 'no-activity', span: { amount: 900, unit: 'days' } } };
  const found = async (tried: readonly EscalationRule[], endedKept: number) => {
    const simulations = simulationsOf({ steps: 1_000, endedKept });
    simulations.begin('somebody', { rules: [...tried], compareWith: null, ...period, upTo });
    await simulations.ended('somebody');
    const { would, were, missed } = simulations.found('somebody')!;
    return { would, were, missed };
  };
  const whole = await found([...first, idle], 1_000);
  expect(whole.would.length).toBeGreaterThan(5);
  expect(await found([...first, idle], 0)).toEqual(whole);
  expect(await found(first, 0)).toEqual(whole);
});

it('says everything that is wrong with what is asked at once, and is for administrators alone', async () => {
  const body = { rules: { version: 7 }, from: '2026-04-01T00:00:00.000Z', to: '2027-03-01T00:00:00.000Z', compareWith: { version: 8 } };
  const answer = await admin!.post(`${rules}/simulate`, body).expect(400);
  expect((answer.body as { errors: { pointer: string; code: string }[] }).errors.map(({ pointer, code }) => `${pointer} ${code}`)).toEqual([
    '/to not-yet-over',
    '/rules/version rules-version-not-there',
    '/compareWith/version rules-version-not-there',
  ]);
  const { versions } = (await admin!.get(rules).expect(200)).body as { versions: { rules: { ladder: object[] }[] }[] };
  const first = versions[0]!.rules[0]!;
  const content = {
    rules: [
      { ...first, scope: { kinds: ['martian'] } },
      { ...first, id: 'second', trigger: { on: 'moonrise' } },
    ],
  };
  const offences = await admin!.post(`${rules}/simulate`, { ...body, rules: { content } }).expect(400);
  const found = (offences.body as { errors: { pointer: string; code: string }[] }).errors.map(({ pointer, code }) => `${pointer} ${code}`);
  expect(found).toEqual(expect.arrayContaining(['/to not-yet-over', '/compareWith/version rules-version-not-there']));
  for (const place of ['/rules/content/rules/0/scope/kinds', '/rules/content/rules/1/trigger'])
    expect(found.filter((each) => each.startsWith(place))).toHaveLength(1);
  expect(found).toHaveLength(4);
  await assignee!.post(`${rules}/simulate`, body).expect(403);
  await house.admin.post(`${rules}/simulation/cancel`).expect(401);
});

describe('explain', () => {
  it('says of every rule whether it looks at an obligation, what is next, and what was done; at an instant what was so then', async () => {
    const [step] = await listed('steps?side=were&limit=200');
    const path = `${rules}/explain?obligation=${step!.obligation}`;
    const before = (await assignee!.get(`${path}&at=2026-03-02T08:00:00.000Z`).expect(200)).body as {
      rests: string | null;
      taken: string[];
      rules: {
        rule: string;
        matched: boolean;
        because: object[];
        next: string | null;
        steps: { step: string; at: string; taken: boolean }[];
      }[];
    };
    expect(before).toMatchObject({ rests: null, taken: [], rulesVersion: 1, rules: [{ rule: 'due-ladder', matched: true, because: [] }] });
    expect(before.rules[0]!.steps.map(({ step: each, taken }) => [each, taken])).toEqual([
      ['remind-assignee', false],
      ['tell-superior', false],
      ['tell-head-of-unit', false],
    ]);
    expect(before.rules[0]!.next).toBe(before.rules[0]!.steps[0]!.at);
    const now = (await assignee!.get(path).expect(200)).body as typeof before;
    expect(now.rules[0]!.steps.every(({ taken }) => taken)).toBe(true);
    expect(now.rules[0]!.next).toBeNull();
    const { body: history } = await superior!.get(`/v1/records/${record}/history?limit=200`).set('Accept-Language', 'en').expect(200);
    const taken = (history as { items: { type: string; text: string }[] }).items.filter(({ type }) => type === 'EscalationStepTaken');
    expect(taken.length).toBeGreaterThan(0);
    for (const { text } of taken)
      expect(text).toMatch(
        /^Escalation of “.+”: step .+ of the rule due-ladder — people are told; crossed on .+, taken on .+; for .+ \(.+\)/,
      );
  });

  it('is as if not there for whom the record is closed to, as where there is none', async () => {
    const all = await listed('steps?side=were&limit=200');
    const closed = all.find(({ stream }) => stream === `complaint-${complaint}`)!;
    await admin!.get(`${rules}/explain?obligation=${closed.obligation}`).expect(200);
    await named!.get(`${rules}/explain?obligation=${closed.obligation}`).expect(404);
    await named!.get(`${rules}/explain?obligation=00000000-0000-4000-8000-000000000001`).expect(404);
  });
});

describe('from the command line', () => {
  const simulated = async (...args: readonly string[]) => {
    const { port } = await house.listening();
    const reach = ['--server', `http://127.0.0.1:${port}`, '--token', admin!.token];
    return commandLine('simulate', '--from', period.from, '--to', period.to, ...args, ...reach);
  };
  const inFile = async (content: object): Promise<string> => {
    const file = join(house.dataDirectory, 'rules.json');
    await writeFile(file, JSON.stringify(content));
    return file;
  };
  const counts = (out: string): readonly string[] => out.split('\n').map((line) => line.replace(/ +/g, ' ').trim());

  it('the numbers are told in sentences and with the names of units and persons', async () => {
    const { numbers, found } = await tried({ rules: { version: 1 }, ...period });
    const { out, code } = await simulated('--version', '1');
    expect(code).toBe(0);
    const [said, ...lines] = counts(out);
    expect(said).toBe(found);
    expect(said).toContain(
      `Rules tried: 1; steps that they would have taken: ${numbers.steps.would}. Steps that were taken: ${numbers.steps.were};`,
    );
    const of = (id: string) => numbers.by.person.find(({ key }) => key === id)!;
    for (const [name, { would, were }] of [
      ['assignee', of(assignee!.person)],
      ['superior', of(superior!.person)],
      ['Реєстр', numbers.by.unit[0]!],
    ] as const)
      expect(lines).toContain(`${name} ${would} ${were}`);
    expect(out).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/);
  });

  it('of a draft without rules it is said what was taken, beside nothing', async () => {
    const { numbers, found } = await tried({ rules: { content: { rules: [] } }, ...period });
    expect(numbers.steps).toMatchObject({ would: 0, onBoth: 0 });
    expect(numbers.steps.were).toBeGreaterThan(5);
    const sentence = `There are no rules in what was tried: no step would have been taken. Steps that were taken: ${numbers.steps.were}; `;
    expect(found).toContain(sentence);
    const { out, code } = await simulated('--rules', await inFile({ rules: [] }));
    expect(code).toBe(0);
    expect(counts(out)).toEqual(
      expect.arrayContaining([
        found,
        `steps 0 ${numbers.steps.were}`,
        `assignee 0 ${numbers.by.person.find(({ key }) => key === assignee!.person)!.were}`,
      ]),
    );
  });

  it('a house with low limits says which one a run met, and how far it had come', async () => {
    const { versions } = (await admin!.get(rules).expect(200)).body as { versions: { rules: { ladder: object[] }[] }[] };
    const first = versions[0]!.rules[0]!;
    const hourly = { every: { amount: 1, unit: 'hours' }, atMost: 100 };
    const many = Array.from({ length: 150 }, (_, n) => ({
      ...{ ...first, id: `rule-${n}`, trigger: { on: 'lag', span: { amount: n + 1, unit: 'minutes' } } },
      ladder: [{ ...first.ladder[0]!, after: { amount: 0, unit: 'minutes' }, since: 'step-before', repeat: hourly }],
    }));
    const content = { rules: many };
    const met = async (limits: { readonly steps: number; readonly milliseconds: number }) => {
      options.simulationLimits = limits;
      await house.restart();
      await signInAgain();
      const { status, why, numbers } = await tried({ rules: { content }, ...period });
      expect([status, numbers]).toEqual(['failed', null]);
      const { body: ukrainian } = await admin!.get(`${rules}/simulation`).set('accept-language', 'uk').expect(200);
      return [why, ukrainian.why as string];
    };
    const far = String.raw`It had come to event \d+ of \d+, recorded on \d+ March 2026 at \d\d:\d\d\.`;
    const [large, largeInUkrainian] = await met({ steps: 3, milliseconds: 60_000 });
    expect(large).toMatch(
      new RegExp(`^There are more steps than the limit of 3: choose a shorter period, or rules that look at less\\. ${far}$`),
    );
    expect(largeInUkrainian).toMatch(/^Кроків більше за межу, 3: візьміть .+\. Дійшло до події \d+ з \d+, записаної \d+ березня 2026/);
    const { code, out, err } = await simulated('--rules', await inFile(content));
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain(large);
    const [long, longInUkrainian] = await met({ steps: 10_000_000, milliseconds: 1_000 });
    expect(long).toMatch(new RegExp(`^It took longer than the limit of 1 s: choose a period that ends earlier\\. ${far}$`));
    expect(longInUkrainian).toMatch(
      /^Проба триває довше за межу, 1 с: візьміть .+\. Дійшло до події \d+ з \d+, записаної \d+ березня 2026/,
    );
  });
});
