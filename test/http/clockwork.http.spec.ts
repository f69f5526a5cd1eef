import { standingClock } from '#kernel';
import { testHouse, type Client, type TestHouse } from './house.js';

/** Monday, ten o'clock in Kyiv. */
const clock = standingClock('2026-03-02T08:00:00.000Z');
let house: TestHouse;
let [head, superior, assignee, quality]: Client[] = [];

beforeAll(async () => {
  house = await testHouse({ clock });
  const { body: unit } = await house.admin.post('/v1/directory/units', { key: 'registry', name: 'Реєстр' }).expect(201);
  quality = await house.employ({ username: 'quality', roles: ['quality-manager'] });
  head = await house.employ({ username: 'head', roles: ['process-owner'], unit: 'registry' });
  superior = await house.employ({ username: 'superior', roles: ['process-owner'], unit: 'registry' });
  assignee = await house.employ({ username: 'assignee', unit: 'registry', superior: superior.person });
  await house.admin.post(`/v1/directory/units/${(unit as { id: string }).id}/set-head`, { head: head.person }).expect(200);
  await house.admin
    .post('/v1/directory/processes', { key: 'issuing', name: 'Видача довідок', owner: superior.person, unit: 'registry' })
    .expect(201);
});
afterAll(() => house.close());

interface Entry {
  readonly type: string;
  readonly data: Record<string, unknown> & { readonly obligation?: string };
}
const historyOf = async (record: string): Promise<Entry[]> => {
  const { body } = await quality!.get(`/v1/records/${record}/history?limit=200`).expect(200);
  return (body as { items: Entry[] }).items;
};
const stepsOf = async (record: string) =>
  (await historyOf(record))
    .filter(({ type }) => type === 'EscalationStepTaken')
    .map(({ data }) => data as { step: string } & Entry['data']);
const inboxOf = async (
  person: Client,
): Promise<{ kind: string; step: { step: string } | null; earlier: { step: string }[]; subject: { id: string } }[]> =>
  (await person.get('/v1/notifications?limit=100').expect(200)).body.items;

/** Sessions end as the clock moves. */
async function signInAgain(): Promise<void> {
  [head, superior, assignee, quality] = await Promise.all(
    ['head', 'superior', 'assignee', 'quality'].map((name) => house.signIn(name, `password of ${name}`)),
  );
}

/** Moves the clock, lets the sweep set the alarms, and waits until the record's history shows what is wanted. */
async function passTo(at: string, record: string, shown: (history: readonly Entry[]) => boolean): Promise<void> {
  clock.set(at);
  await signInAgain();
  await house.house.worker.alarms.sweep();
  while (!shown(await historyOf(record)));
  await house.settled();
}
const tookStep = (step: string) => (history: readonly Entry[]) =>
  history.some(({ type, data }) => type === 'EscalationStepTaken' && data['step'] === step);

async function triaged(severity: string): Promise<string> {
  const { body } = await assignee!
    .post('/v1/nonconformities', { title: 'Застарілий шаблон', description: 'Довідку видано не тією формою' })
    .expect(201);
  const { id } = body as { id: string };
  await quality!
    .post(`/v1/records/${id}/triage`, { process: 'issuing', unit: 'registry', severity, assignee: assignee!.person })
    .expect(200);
  await house.settled();
  return id;
}

it('warns, tells the superior and the head of unit, each once, and notes what was missed', async () => {
  const record = await triaged('moderate');
  const { body: tasks } = await assignee!.get('/v1/tasks').expect(200);
  const correct = (tasks as { items: { name: string; subject: string; due: string; obligation: string }[] }).items.find(
    ({ name, subject }) => name === 'correct' && subject === record,
  )!;
  // Five working days from Monday 2 March are over at the end of Monday 9 March (martial law: the 8th moves no day off).
  expect(correct.due).toBe('2026-03-09T22:00:00.000Z');

  const reminded = async () => (await inboxOf(assignee!)).filter(({ kind, subject }) => kind === 'escalation' && subject.id === record);
  // On Sunday the step is taken; people are told of it when the office opens.
  await passTo('2026-03-08T09:00:00.000Z', record, tookStep('remind-assignee'));
  expect(await reminded()).toEqual([]);
  await passTo('2026-03-09T07:00:00.000Z', record, tookStep('remind-assignee'));
  expect(await reminded()).toMatchObject([{ step: { step: 'remind-assignee' }, earlier: [] }]);
  expect((await inboxOf(superior!)).some(({ kind }) => kind === 'escalation')).toBe(false);

  // At the instant of the due it is not late yet; the superior is told at that instant.
  await passTo('2026-03-09T22:00:00.000Z', record, tookStep('tell-superior'));
  expect((await historyOf(record)).some(({ type, data }) => type === 'ObligationMissed' && data.obligation === correct.obligation)).toBe(
    false,
  );
  await passTo('2026-03-09T22:00:00.001Z', record, (history) =>
    history.some(({ type, data }) => type === 'ObligationMissed' && data.obligation === correct.obligation),
  );
  // Two working days on, counted from the next opening: Thursday at nine in Kyiv.
  await passTo('2026-03-12T07:00:00.000Z', record, tookStep('tell-head-of-unit'));
  expect((await inboxOf(superior!)).filter(({ kind, subject }) => kind === 'escalation' && subject.id === record)).toHaveLength(1);
  expect((await inboxOf(head!)).filter(({ kind, subject }) => kind === 'escalation' && subject.id === record)).toHaveLength(1);

  // Sweeps and alarms that come again find nothing more to do.
  const before = await historyOf(record);
  await house.house.worker.alarms.sweep();
  await house.house.worker.alarms.sweep();
  await assignee!.post(`/v1/records/${record}/correction-not-needed`, { reason: 'Довідку вже замінено' }).expect(200);
  await house.settled();
  const after = await historyOf(record);
  expect(after.slice(0, before.length)).toEqual(before);
  expect(after.filter(({ type, data }) => type === 'EscalationStepTaken' && data.obligation === correct.obligation)).toHaveLength(3);
  expect(after.filter(({ type }) => type === 'ObligationMet').at(-1)?.data).toMatchObject({ obligation: correct.obligation });
});

it('after downtime takes every step in the order of its crossing, and tells each person once', async () => {
  clock.set('2026-04-06T07:00:00.000Z');
  await signInAgain();
  const record = await triaged('moderate');
  await passTo('2026-05-06T07:00:00.000Z', record, tookStep('tell-head-of-unit'));
  const steps = await stepsOf(record);
  const crossed = steps.map((step) => String(step['crossedAt']));
  expect(crossed).toEqual(crossed.toSorted());
  expect(new Set(steps.map(({ step }) => step))).toEqual(new Set(['remind-assignee', 'tell-superior', 'tell-head-of-unit']));
  for (const person of [assignee!, superior!, head!]) {
    const told = (await inboxOf(person)).filter(({ kind, subject }) => kind === 'escalation' && subject.id === record);
    expect(told).toHaveLength(1);
  }
});
