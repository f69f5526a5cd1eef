import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { callerAt, patiently, signIn, type Caller } from '../../chaos/house/caller.js';

type Role = 'owner' | 'worker' | 'quality';
type People = Readonly<Record<Role, Caller>>;

/** What is under way when the window of monitoring has begun. */
export interface Cure {
  readonly record: string;
  readonly capa: string;
}

const passwordOf = (role: Role): string => `the password of ${role}`;
const roles: Readonly<Record<Role, readonly string[]>> = { owner: ['process-owner'], worker: [], quality: ['quality-manager'] };

/** Everybody signs in: at the house that listens there now. */
async function everybody(url: string): Promise<People> {
  const entries = await Promise.all(
    (Object.keys(roles) as Role[]).map(async (role) => {
      const session = await signIn(url, { username: role, password: passwordOf(role) });
      return [role, callerAt(url, session)] as const;
    }),
  );
  return Object.fromEntries(entries) as unknown as People;
}

/** Sends a command that has to be accepted. */
async function act(by: Caller, path: string, body: object = {}, status = 200): Promise<Readonly<Record<string, unknown>>> {
  const key = randomUUID();
  const answer = await patiently(() => by.post(path, body, key));
  expect([path, answer.status, answer.status === status ? null : answer.body]).toEqual([path, status, null]);
  return answer.body;
}

/** Waits until the page shows the status: what processes send arrives a moment later. */
async function becomes(by: Caller, path: string, status: string): Promise<Readonly<Record<string, unknown>>> {
  for (;;) {
    const { body } = await by.get(path);
    if (body['status'] === status) return body;
    await pause(20);
  }
}

/** From what a report shows to a CAPA whose cure is watched: reported by one, triaged by another, approved by a third. */
export async function cureUntilMonitoring(url: string, admin: Caller, { unit, title }: { unit: string; title: string }): Promise<Cure> {
  for (const [username, given] of Object.entries(roles))
    await act(
      admin,
      '/v1/directory/people',
      { name: `Людина ${username}`, username, password: passwordOf(username as Role), unit, roles: given },
      201,
    );
  const { owner, worker, quality } = await everybody(url);
  await act(admin, '/v1/directory/processes', { key: 'answers', name: 'Розгляд заяв', owner: owner.person, unit }, 201);

  const record = String(
    (await act(worker, '/v1/nonconformities', { title, description: 'Так показує звіт про строки.', process: 'answers', unit }, 201))['id'],
  );
  const ofRecord = (by: Caller, command: string, body?: object) => act(by, `/v1/records/${record}/${command}`, body);
  await ofRecord(owner, 'triage', { process: 'answers', unit, severity: 'moderate', assignee: worker.person });
  await ofRecord(worker, 'correct', { description: 'Прострочені заяви розглянуто.', disposition: 'corrected' });
  await ofRecord(worker, 'answer-extent', { similar: 'could-occur', explanation: 'Черга спільна для всіх заяв.' });
  await ofRecord(worker, 'await-capa', { reason: 'Причина залишилася.' });

  const frame = {
    title: 'Черга без сліпих місць',
    kind: 'corrective',
    leadUnit: unit,
    units: [unit],
    process: 'answers',
    records: [record],
  };
  const capa = String((await act(owner, '/v1/capas', frame, 201))['id']);
  const of = (by: Caller, command: string, body?: object) => act(by, `/v1/capas/${capa}/${command}`, body);
  await of(owner, 'rate-risk', { severity: 'moderate', likelihood: 'possible' });
  await of(owner, 'begin-investigation');
  await of(owner, 'choose-method', { method: '5-whys' });
  const cause = randomUUID();
  await of(owner, 'add-cause', { id: cause, text: 'Про прострочену заяву ніхто не дізнається.' });
  await of(owner, 'confirm-cause', { cause, evidence: [{ note: 'Журнал черги' }] });
  await of(owner, 'answer-extent', { similarExist: false, similarCouldOccur: true, explanation: 'Так у кожному відділі.' });
  await of(owner, 'finish-investigation');
  const action = randomUUID();
  await of(owner, 'plan-action', {
    ...{ id: action, title: 'Щоденний перегляд черги', kind: 'corrective', removes: [cause] },
    ...{ owner: worker.person, verifier: quality.person, expectedResult: 'Жодної заяви без відповідального' },
    due: new Date(Date.now() + 14 * 86_400_000).toISOString().slice(0, 10),
  });
  await of(owner, 'set-criterion', {
    measure: 'Прострочені заяви',
    target: { comparison: 'at-most', value: 0, unit: 'заяви' },
    ...{ window: { amount: 1, unit: 'days' }, leastOccurrences: 10, assessor: quality.person },
  });
  await of(owner, 'submit-plan');
  await of(quality, 'approve-plan', { password: passwordOf('quality') });
  await of(worker, `actions/${action}/accept-action`);
  await of(worker, `actions/${action}/start-action`);
  await of(worker, `actions/${action}/complete-action`, { result: 'Черга має чергового.', evidence: [{ note: 'Наказ' }] });
  await of(quality, `actions/${action}/verify-action`, { remarks: 'Бачено.' });
  await of(owner, 'finish-implementation');
  await of(owner, 'finish-verification');
  await of(owner, 'record-measurement', { occurrences: 12, value: 0 });
  return { record, capa };
}

/** After the window: assessed as effective, closed by signature; the record hears of it and is closed by someone else than who corrected it. */
export async function cureToTheEnd(url: string, { record, capa }: Cure): Promise<void> {
  const { owner, quality } = await everybody(url);
  const of = (by: Caller, command: string, body?: object) => act(by, `/v1/capas/${capa}/${command}`, body);
  await becomes(quality, `/v1/capas/${capa}`, 'assessing');
  await of(quality, 'assess', { verdict: 'effective', value: 0, reason: 'Із дванадцяти — жодної.' });
  await of(quality, 'rate-residual-risk', { severity: 'moderate', likelihood: 'rare' });
  await of(quality, 'record-system-changes', {
    riskRegister: { change: 'not-needed', explanation: 'Ризик у реєстрі є.' },
    documents: { change: 'made', explanation: 'Інструкція, розділ 4.' },
  });
  await of(quality, 'answer-adverse-effects', { found: false, explanation: 'Не виявлено.' });
  await of(quality, 'close', { password: passwordOf('quality') });
  await becomes(owner, `/v1/capas/${capa}`, 'closed');
  expect(await becomes(owner, `/v1/records/${record}`, 'resolved')).toMatchObject({ coverage: { capa, status: 'effective' } });
  await act(owner, `/v1/records/${record}/close`);
  await becomes(owner, `/v1/records/${record}`, 'closed');

  const history = (await owner.get(`/v1/capas/${capa}/history?limit=200`)).body['items'] as { type: string; text: string }[];
  const told = history.map(({ type }) => type);
  const course = ['CapaDrafted', 'CauseConfirmed', 'PlanSubmitted', 'PlanApproved', 'ActionVerified', 'CapaClosed'];
  expect(told.filter((type, n) => course.includes(type) && told.indexOf(type) === n)).toEqual(course);
  // The record says yes in its own time.
  expect(told).toContain('CapaRecordCovered');
  expect(history.every(({ text }) => text.length > 0)).toBe(true);
}
