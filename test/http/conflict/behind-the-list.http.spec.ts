import { testHouse, type Client, type TestHouse } from '../house.js';
import { appendPoison } from '../poison.js';
import { listened, read } from './walk.js';

/** The list of records stands still from here on: every closing below lies behind it in the log, for good. */
let house: TestHouse;
let [nina, petro, olha]: Client[] = [];
let known: { id: string; number: string; reference: string };

beforeAll(async () => {
  house = await testHouse();
  const { admin } = house;
  for (const key of ['permits', 'integrity']) await admin.post('/v1/directory/units', { key, name: key }).expect(201);
  await admin.post('/v1/directory/processes', { key: 'issue', name: 'Видача довідок' }).expect(201);
  [nina, petro, olha] = await Promise.all([
    house.employ({ username: 'nina', roles: ['quality-manager'] }),
    house.employ({ username: 'petro', unit: 'permits', roles: ['auditor'] }),
    house.employ({ username: 'olha', unit: 'permits' }),
  ]);
  await house.employ({ username: 'roman', unit: 'integrity' });
  await admin.put('/v1/complaint-handling', { deputies: [], authorisedUnit: 'integrity' }).expect(200);
  known = await registered({}, 'ВХ-перша');
  await triaged(known.id);
  await house.settled();
  await appendPoison(house, nina!.person);
  for (;;) {
    const { body } = await admin.get('/v1/operations/views').expect(200);
    if ((body.items as { name: string; state: string }[]).some(({ name, state }) => name === 'records' && state === 'stopped')) break;
  }
});
afterAll(() => house?.close());

async function registered(against: object, reference: string): Promise<{ id: string; number: string; reference: string }> {
  const appeal = { form: 'complaint', channel: 'letter', text: 'Довідки чекали рік', process: 'issue', severity: 'major' };
  const citizen = { name: 'Соломія Крушельницька', contact: `${reference}@example.com` };
  const { body } = await olha!.post('/v1/complaints', { ...appeal, citizen, against, externalReference: reference }).expect(201);
  return { ...(body as { id: string; number: string }), reference };
}
const triaged = (id: string) =>
  nina!.post(`/v1/records/${id}/triage`, { process: 'issue', unit: 'permits', severity: 'major', assignee: petro!.person }).expect(200);

/** All that somebody can read where a record could show, and what the stream tells them until the newest change. */
async function shownTo(reader: Client, reference: string, from: string): Promise<string> {
  const places = [
    ...['/v1/records?limit=1', '/v1/records', `/v1/records?q=${encodeURIComponent(reference)}`, '/v1/tasks', '/v1/notifications'],
    ...['/v1/log?limit=500', '/v1/changes?limit=500', `/v1/search?q=${encodeURIComponent(reference)}`],
  ];
  const { body } = await nina!.post('/v1/nonconformities', { title: 'Останній', description: 'Щоб потік мав кінець' }).expect(201);
  const seen = await Promise.all(places.map((path) => read(reader, path)));
  // The log is for auditors.
  for (const { path, status } of seen.flat())
    expect([path, status]).toEqual([path, path.startsWith('/v1/log') && reader !== petro ? 403 : 200]);
  const heard = await listened(await house.listening(), reader, from, (body as { id: string }).id);
  return [...seen.flat().map(({ text }) => text), heard].join('\n');
}

describe('behind a list that does not follow the log', () => {
  it('somebody who is named is shown nothing more, from the answer to the command on', async () => {
    const beginning = (await house.admin.get('/v1/log?limit=1').expect(200)).body.position as string;
    expect(await shownTo(petro!, known.reference, beginning)).toContain(known.id);
    const body = { persons: [petro!.person], reason: 'Так каже заявниця' };
    await nina!.post(`/v1/records/${known.id}/name-complained-of`, body).expect(200);
    const shown = await shownTo(petro!, 'довідки', beginning);
    for (const word of [known.id, known.number, known.reference]) expect(shown).not.toContain(word);
    expect(await shownTo(petro!, known.reference, beginning)).not.toContain(known.id);
    expect(await shownTo(nina!, known.reference, beginning)).toContain(known.id);
  });

  it('what has begun there is closed to whom it names, wherever something open names it', async () => {
    const beginning = (await house.admin.get('/v1/log?limit=1').expect(200)).body.position as string;
    const complaint = await registered({ persons: [petro!.person] }, 'ВХ-друга');
    const { body: report } = await nina!.post('/v1/nonconformities', { title: 'Черги', description: 'Як у скарзі' }).expect(201);
    await nina!.post(`/v1/records/${report.id}/link`, { to: complaint.id, relation: 'relates-to' }).expect(200);
    expect(await shownTo(petro!, complaint.reference, beginning)).not.toContain(complaint.id);
    expect(await shownTo(nina!, complaint.reference, beginning)).toContain(complaint.id);
  });

  it('a report of corruption is closed to all but the authorised unit as soon as it is handed over', async () => {
    const beginning = (await house.admin.get('/v1/log?limit=1').expect(200)).body.position as string;
    const report = await registered({}, 'ВХ-третя');
    expect(await shownTo(petro!, report.reference, beginning)).toContain(report.id);
    const handed = await nina!.post(`/v1/records/${report.id}/hand-to-authorised-unit`, { reason: 'Скидається на хабар' });
    expect([handed.status, handed.body.refusals]).toEqual([200, undefined]);
    for (const reader of [petro!, nina!]) expect(await shownTo(reader, report.reference, beginning)).not.toContain(report.id);
  });
});
