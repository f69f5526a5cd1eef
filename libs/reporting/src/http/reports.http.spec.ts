import { standingClock } from '#kernel';
import { adminPassword, testHouse, type Client, type TestHouse } from '../../../../test/http/house.js';

/**
 * A history of March 2026 that is small enough to be counted by hand. The house is in Kyiv (until 29 March two hours before UTC); terms are those of
 * the starter policy, working days next-day to midnight.
 *
 * | record | unit (under) | process | triage due, ended | correct original due, current due, ended |
 * | --- | --- | --- | --- | --- |
 * | first | front (registry) | issuing | 4 March 24:00, 3 March | 10 March 24:00, the same, 9 March |
 * | second | archive | – | 4 March 24:00, 5 March: late | 10 March 24:00, the same, open |
 * | third | registry | issuing | 5 March 24:00, 4 March | 18 March 24:00, 5 March 24:00 (raised to critical), 10 March |
 * | fourth | – | – | 12 March 24:00, open | |
 *
 * | imported | unit | received | due | ended |
 * | --- | --- | --- | --- | --- |
 * | A | registry | 10 March | 20 March | 10 March |
 * | B | registry | 20 February | 5 March | 5 March, at the very instant |
 * | C | archive | 1 February | 3 March | 4 March: late |
 * | D | archive | 20 December | 10 March | open |
 * | E | archive | 1 November | 1 April | open |
 */
const clock = standingClock('2026-03-02T08:00:00.000Z');
let house: TestHouse;
let [olena, quality]: Client[] = [];
const units: Record<string, string> = {};
const records: Record<string, string> = {};
const processes: Record<string, string> = {};

beforeAll(async () => {
  house = await testHouse({ clock });
  const unit = async (key: string, parent?: string) => {
    units[key] = (
      await house.admin.post('/v1/directory/units', { key, name: `Відділ ${key}`, ...(parent && { parent }) }).expect(201)
    ).body.id;
  };
  await unit('registry');
  await unit('front', 'registry');
  await unit('archive');
  await house.employ({ username: 'olena', roles: ['process-owner'], unit: 'registry' });
  await house.employ({ username: 'quality', roles: ['quality-manager'] });
  await house.employ({ username: 'staff' });
  await signInAgain();
  const { body } = await house.admin
    .post('/v1/directory/processes', { key: 'issuing', name: 'Видача', owner: olena!.person, unit: 'registry' })
    .expect(201);
  processes['issuing'] = body.id;
  await house.admin
    .post('/v1/directory/processes', { key: 'keeping', name: 'Зберігання', owner: olena!.person, unit: 'archive' })
    .expect(201);

  await report('first', { unit: 'front', process: 'issuing' });
  await report('second', { unit: 'archive' });
  await at('2026-03-03T08:00:00.000Z');
  await triage('first', { unit: 'front', process: 'issuing', severity: 'moderate' });
  await report('third', { unit: 'registry', process: 'issuing' });
  await at('2026-03-04T08:00:00.000Z');
  await triage('third', { unit: 'registry', process: 'issuing', severity: 'minor' });
  await at('2026-03-05T08:00:00.000Z');
  await triage('second', { unit: 'archive', process: 'keeping', severity: 'major' });
  await at('2026-03-05T10:00:00.000Z');
  await command('third', 'change-severity', { severity: 'critical', reason: 'Сотні людей' });
  await at('2026-03-09T08:00:00.000Z');
  await command('first', 'correct', { description: 'Виправлено' });
  await at('2026-03-10T08:00:00.000Z');
  await command('third', 'correct', { description: 'Виправлено' });
  await report('fourth', {});
  await at('2026-03-11T08:00:00.000Z');
  const admin = await house.signIn('admin', adminPassword);
  const imported = (externalReference: string, of: string, startedAt: string, due: string, endedAt?: string) => ({
    ...{ source: 'old', externalReference, form: 'application', unit: of, startedAt, due, activities: [] },
    ...(endedAt && { endedAt }),
  });
  await admin
    .post('/v1/imports/cases', {
      cases: [
        imported('A', 'registry', '2026-03-10T07:00:00Z', '2026-03-20T10:00:00Z', '2026-03-10T15:00:00Z'),
        imported('B', 'registry', '2026-02-20T08:00:00Z', '2026-03-05T10:00:00Z', '2026-03-05T10:00:00Z'),
        imported('C', 'archive', '2026-02-01T08:00:00Z', '2026-03-03T10:00:00Z', '2026-03-04T10:00:00Z'),
        imported('D', 'archive', '2025-12-20T08:00:00Z', '2026-03-10T10:00:00Z'),
        imported('E', 'archive', '2025-11-01T08:00:00Z', '2026-04-01T10:00:00Z'),
      ],
    })
    .expect(200);
  await house.settled();
});
afterAll(() => house.close());

/** Sessions end as the clock moves. */
async function signInAgain(): Promise<void> {
  [olena, quality] = await Promise.all(['olena', 'quality'].map((name) => house.signIn(name, `password of ${name}`)));
}
async function at(instant: string): Promise<void> {
  clock.set(instant);
  await signInAgain();
}
async function report(name: string, where: object): Promise<void> {
  records[name] = (await olena!.post('/v1/nonconformities', { title: name, description: name, ...where }).expect(201)).body.id;
}
const command = (name: string, verb: string, input: object) => quality!.post(`/v1/records/${records[name]}/${verb}`, input).expect(200);
const triage = (name: string, settled: object) => command(name, 'triage', { assignee: quality!.person, ...settled });

const figuresOf = async (path: string, query = '') => (await quality!.get(`/v1/reports/${path}?${query}`).expect(200)).body;
const march = 'from=2026-03-01&to=2026-04-01';
const own = 'obligation=triage&obligation=correct';
/** due, ended, on time, late, open, overdue */
const figures = (due: number, ended: number, onTime: number, late: number, open: number, overdue: number) => ({
  due,
  ended,
  onTime,
  late,
  open,
  overdue,
  // Nothing stands still in March: pauses have a spec of their own.
  ...{ paused: 0, hoursPaused: 0 },
});
const none = figures(0, 0, 0, 0, 0, 0);

describe('on-time', () => {
  it('the history is as the table says', async () => {
    const { body } = await quality!.get(`/v1/records/${records['third']}`).expect(200);
    const own = (body.obligations as { name: string }[]).filter(({ name }) => ['triage', 'correct'].includes(name));
    expect(own).toMatchObject([
      { name: 'triage', originalDue: '2026-03-05T22:00:00.000Z' },
      { name: 'correct', originalDue: '2026-03-18T22:00:00.000Z', due: '2026-03-05T22:00:00.000Z', endedAt: '2026-03-10T08:00:00.000Z' },
    ]);
  });

  it('counts what was due in the period, against the original and the current due', async () => {
    expect(await figuresOf('on-time', `${march}&${own}`)).toEqual({
      original: { total: figures(7, 5, 4, 1, 2, 1), groups: [] },
      current: { total: figures(7, 5, 3, 2, 2, 1), groups: [] },
    });
  });

  it('counts, where nothing is said, what is owed to citizens and what was imported', async () => {
    // E is due in April.
    expect((await figuresOf('on-time', march)).original.total).toEqual(figures(4, 3, 2, 1, 1, 1));
    expect((await figuresOf('on-time', 'from=2026-03-01&to=2026-05-01')).original.total).toEqual(figures(5, 3, 2, 1, 2, 1));
    expect((await figuresOf('on-time', `${march}&obligation=imported`)).original.total).toEqual(figures(4, 3, 2, 1, 1, 1));
    expect((await figuresOf('on-time', `${march}&obligation=answer`)).original.total).toEqual(none);
  });

  it('takes dates as midnights of the house, and instants as they are, the beginning included and the end not', async () => {
    const total = async (from: string, to: string) =>
      (await figuresOf('on-time', `from=${encodeURIComponent(from)}&to=${encodeURIComponent(to)}&obligation=triage`)).original.total;
    // Triage of the first and the second was due on 4 March at 24:00, which is 5 March at 00:00.
    expect(await total('2026-03-01', '2026-03-05')).toEqual(none);
    expect(await total('2026-03-05', '2026-03-06')).toEqual(figures(2, 2, 1, 1, 0, 0));
    expect(await total('2026-03-04T22:00:00Z', '2026-03-04T22:00:00.001Z')).toEqual(figures(2, 2, 1, 1, 0, 0));
    expect(await total('2026-03-04T22:00:00.001Z', '2026-03-05T22:00:00Z')).toEqual(none);
    expect(await total('2026-03-05T00:00:00+02:00', '2026-03-05T00:00:00+02:00')).toEqual(none);
  });

  it('breaks down by unit, by process and by kind', async () => {
    const groups = async (by: string, query = `${march}&${own}`) => (await figuresOf('on-time', `${query}&groupBy=${by}`)).original.groups;
    expect(await groups('unit')).toEqual(
      expect.arrayContaining([
        { id: units['front'], key: 'front', name: 'Відділ front', ...figures(2, 2, 2, 0, 0, 0) },
        { id: units['archive'], key: 'archive', name: 'Відділ archive', ...figures(2, 1, 0, 1, 1, 1) },
        { id: units['registry'], key: 'registry', name: 'Відділ registry', ...figures(2, 2, 2, 0, 0, 0) },
        { id: null, key: null, name: null, ...figures(1, 0, 0, 0, 1, 0) },
      ]),
    );
    expect(await groups('unit')).toHaveLength(4);
    expect(await groups('process')).toEqual(
      expect.arrayContaining([
        { id: processes['issuing'], key: 'issuing', name: 'Видача', ...figures(4, 4, 4, 0, 0, 0) },
        expect.objectContaining({ key: 'keeping', ...figures(2, 1, 0, 1, 1, 1) }),
        { id: null, key: null, name: null, ...figures(1, 0, 0, 0, 1, 0) },
      ]),
    );
    const all = `${march}&${own}&obligation=imported`;
    expect(await groups('kind', all)).toEqual(
      expect.arrayContaining([
        { id: 'nonconformity', key: 'nonconformity', name: 'nonconformity', ...figures(7, 5, 4, 1, 2, 1) },
        { id: 'complaint', key: 'complaint', name: 'complaint', ...figures(4, 3, 2, 1, 1, 1) },
      ]),
    );
    expect((await figuresOf('on-time', `${all}&groupBy=kind`)).original.total).toEqual(figures(11, 8, 6, 2, 3, 2));
  });

  it('is narrowed to a unit with its sub-units, a process, a kind, by id or key', async () => {
    const total = async (query: string) => (await figuresOf('on-time', `${march}&${own}&obligation=imported&${query}`)).original.total;
    expect(await total('unit=front')).toEqual(figures(2, 2, 2, 0, 0, 0));
    // The first, the third, A and B.
    expect(await total('unit=registry')).toEqual(figures(6, 6, 6, 0, 0, 0));
    expect(await total(`unit=${units['registry']}`)).toEqual(figures(6, 6, 6, 0, 0, 0));
    expect(await total('process=issuing')).toEqual(figures(4, 4, 4, 0, 0, 0));
    expect(await total(`process=${processes['issuing']}&unit=archive`)).toEqual(none);
    expect(await total('kind=complaint')).toEqual(figures(4, 3, 2, 1, 1, 1));
    expect(await total('kind=finding')).toEqual(none);
  });

  it('is answered as it was reported then', async () => {
    // On 6 March the fourth and the imported were not there, nothing was corrected, and the third had been raised.
    const then = await figuresOf('on-time', `${march}&${own}&obligation=imported&at=2026-03-06T08:00:00Z`);
    expect(then.original.total).toEqual(figures(6, 3, 2, 1, 3, 0));
    expect(then.current.total).toEqual(figures(6, 3, 2, 1, 3, 1));
    expect((await figuresOf('on-time', `${march}&${own}&at=2026-03-01T00:00:00Z`)).original.total).toEqual(none);
  });

  it('opens the list behind every number', async () => {
    const list = async (figure: string, basis = 'original') =>
      (
        (await figuresOf('on-time/items', `${march}&${own}&figure=${figure}&basis=${basis}`)).items as { subject: string; name: string }[]
      ).map(({ subject, name }) => `${Object.entries(records).find(([, id]) => id === subject)![0]} ${name}`);
    expect(await list('onTime')).toEqual(['first triage', 'third triage', 'first correct', 'third correct']);
    expect(await list('late')).toEqual(['second triage']);
    expect((await list('late', 'current')).sort()).toEqual(['second triage', 'third correct']);
    expect(await list('open')).toEqual(['second correct', 'fourth triage']);
    expect(await list('overdue')).toEqual(['second correct']);
    expect(await list('ended')).toHaveLength(5);
    expect(await list('due')).toHaveLength(7);
    const pages: string[] = [];
    for (let next: string | null = ''; next !== null;) {
      const body: { items: { obligation: string }[]; next: string | null } = await figuresOf(
        'on-time/items',
        `${march}&${own}&limit=2${next && `&cursor=${next}`}`,
      );
      pages.push(...body.items.map(({ obligation }) => obligation));
      next = body.next;
    }
    expect([pages.length, new Set(pages).size]).toEqual([7, 7]);
  });

  it('shows both dues in the list, whichever it is held against', async () => {
    const dues = { originalDue: '2026-03-18T22:00:00.000Z', currentDue: '2026-03-05T22:00:00.000Z', endedAt: '2026-03-10T08:00:00.000Z' };
    const third = async (basis: 'original' | 'current', figure: string) =>
      (
        (await figuresOf('on-time/items', `${march}&obligation=correct&figure=${figure}&basis=${basis}`)).items as { subject: string }[]
      ).find(({ subject }) => subject === records['third']);
    expect(await third('original', 'onTime')).toMatchObject({ ...dues, due: dues.originalDue });
    expect(await third('current', 'late')).toMatchObject({ ...dues, due: dues.currentDue });
  });

  it('comes as CSV too', async () => {
    const answer = await quality!.get(`/v1/reports/on-time?${march}&${own}&groupBy=kind&format=csv`).expect(200);
    expect(answer.headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="on-time.csv"',
    });
    expect(answer.text.split('\r\n')).toEqual([
      'basis,line,key,name,due,ended,onTime,late,open,overdue,paused,hoursPaused',
      'original,group,nonconformity,nonconformity,7,5,4,1,2,1,0,0',
      'original,total,,,7,5,4,1,2,1,0,0',
      'current,group,nonconformity,nonconformity,7,5,3,2,2,1,0,0',
      'current,total,,,7,5,3,2,2,1,0,0',
      '',
    ]);
    const items = await quality!.get(`/v1/reports/on-time/items?${march}&${own}&figure=overdue&format=csv`).expect(200);
    expect(items.text.split('\r\n')).toHaveLength(3);
    expect(items.text).toContain(records['second']!);
    expect(items.text.split('\r\n')[0]).toBe('obligation,name,subject,subjectKind,subjectNumber,unit,due,originalDue,currentDue,endedAt');
  });
});

describe('ageing', () => {
  const counts = (...given: number[]) => [
    { from: 0, to: 15, count: given[0] },
    { from: 16, to: 30, count: given[1] },
    { from: 31, to: 45, count: given[2] },
    { from: 46, to: 90, count: given[3] },
    { from: 91, to: null, count: given[4] },
  ];

  it('counts what is open by whole days since receipt, else since the report', async () => {
    // Open on 11 March: the four, D (81 days) and E (130 days). A, B and C had ended elsewhere.
    expect(await figuresOf('ageing')).toEqual({ total: { open: 6, buckets: counts(4, 0, 0, 1, 1) }, groups: [] });
    expect((await figuresOf('ageing', 'kind=nonconformity')).total).toEqual({ open: 4, buckets: counts(4, 0, 0, 0, 0) });
    expect((await figuresOf('ageing', 'unit=registry')).total).toEqual({ open: 2, buckets: counts(2, 0, 0, 0, 0) });
    expect((await figuresOf('ageing', 'groupBy=unit')).groups).toEqual(
      expect.arrayContaining([
        { id: units['archive'], key: 'archive', name: 'Відділ archive', open: 3, buckets: counts(1, 0, 0, 1, 1) },
        { id: null, key: null, name: null, open: 1, buckets: counts(1, 0, 0, 0, 0) },
      ]),
    );
  });

  it('is answered as of any instant', async () => {
    expect((await figuresOf('ageing', 'at=2026-03-02T09:00:00Z')).total).toEqual({ open: 2, buckets: counts(2, 0, 0, 0, 0) });
    // Fifteen whole days and not sixteen: the first and the second until 18 March 10:00, the third and the fourth for longer.
    clock.set('2026-03-18T07:59:59.999Z');
    await signInAgain();
    expect((await figuresOf('ageing', 'kind=nonconformity')).total).toEqual({ open: 4, buckets: counts(4, 0, 0, 0, 0) });
    clock.set('2026-03-18T08:00:00.000Z');
    expect((await figuresOf('ageing', 'kind=nonconformity')).total).toEqual({ open: 4, buckets: counts(2, 2, 0, 0, 0) });
    clock.set('2026-03-11T08:00:00.000Z');
  });

  it('opens the list behind every number, oldest first', async () => {
    await signInAgain();
    const list = async (query: string) => (await figuresOf('ageing/items', query)).items as { id: string; since: string; closedAt: null }[];
    expect((await list('bucket=91')).map(({ since }) => since)).toEqual(['2025-11-01T08:00:00.000Z']);
    expect((await list('bucket=0')).map(({ id }) => id).sort()).toEqual(Object.values(records).sort());
    expect((await list('')).map(({ since }) => since)).toEqual([...(await list('')).map(({ since }) => since)].sort());
    expect(await list('')).toHaveLength(6);
    expect((await quality!.get('/v1/reports/ageing?format=csv').expect(200)).text.split('\r\n').slice(0, 3)).toEqual([
      'line,key,name,from,to,count',
      'total,,,0,15,4',
      'total,,,16,30,0',
    ]);
  });
});

describe('backlog', () => {
  it('carries what is open from month to month', async () => {
    // November: E. December: D. February: B, C. March: A and the four; B, C and A ended in March.
    expect(await figuresOf('backlog', 'from=2025-11-01&to=2026-04-01')).toEqual({
      step: 'month',
      stretches: [
        { from: '2025-10-31T22:00:00.000Z', to: '2025-11-30T22:00:00.000Z', opened: 1, closed: 0, open: 1, toClear: null },
        { from: '2025-11-30T22:00:00.000Z', to: '2025-12-31T22:00:00.000Z', opened: 1, closed: 0, open: 2, toClear: null },
        { from: '2025-12-31T22:00:00.000Z', to: '2026-01-31T22:00:00.000Z', opened: 0, closed: 0, open: 2, toClear: null },
        { from: '2026-01-31T22:00:00.000Z', to: '2026-02-28T22:00:00.000Z', opened: 2, closed: 0, open: 4, toClear: null },
        { from: '2026-02-28T22:00:00.000Z', to: '2026-03-31T21:00:00.000Z', opened: 5, closed: 3, open: 6, toClear: null },
      ],
    });
  });

  it('says how long it takes to clear where more went than came', async () => {
    const { stretches } = await figuresOf('backlog', 'from=2026-03-02&to=2026-03-07&step=day&kind=complaint');
    expect(stretches.map(({ opened, closed, open, toClear }: Record<string, number>) => [opened, closed, open, toClear])).toEqual([
      [0, 0, 4, null],
      [0, 0, 4, null],
      [0, 1, 3, 3],
      [0, 1, 2, 2],
      [0, 0, 2, null],
    ]);
  });

  it('opens the list behind every number', async () => {
    const of = async (figure: string) => ((await figuresOf('backlog/items', `${march}&figure=${figure}`)).items as { id: string }[]).length;
    expect([await of('opened'), await of('closed'), await of('open')]).toEqual([5, 3, 6]);
  });

  it('comes as CSV too', async () => {
    const { text } = await quality!.get('/v1/reports/backlog?from=2026-03-01&to=2026-04-01&format=csv').expect(200);
    expect(text.split('\r\n')).toEqual([
      'from,to,opened,closed,open,toClear',
      '2026-02-28T22:00:00.000Z,2026-03-31T21:00:00.000Z,5,3,6,',
      '',
    ]);
  });
});

describe('a record that was reopened', () => {
  it('was closed when it was closed, and is open again since', async () => {
    const { items } = (await quality!.get('/v1/records?q=A&kind=complaint').expect(200)).body as { items: { id: string }[] };
    await quality!.post(`/v1/records/${items[0]!.id}/reopen`, { reason: 'Закрито помилково' }).expect(200);
    await house.settled();
    const { stretches } = await figuresOf('backlog', 'from=2026-03-10&to=2026-03-12&step=day&kind=complaint');
    expect(stretches.map(({ opened, closed, open }: Record<string, number>) => [opened, closed, open])).toEqual([
      [1, 1, 2],
      [1, 0, 3],
    ]);
    const of = async (figure: string, period: string): Promise<string[]> =>
      ((await figuresOf('backlog/items', `${period}&kind=complaint&figure=${figure}`)).items as { id: string }[]).map(({ id }) => id);
    const [tenth, eleventh] = ['from=2026-03-10&to=2026-03-11', 'from=2026-03-11&to=2026-03-12'];
    const { id } = items[0]!;
    expect(await of('closed', tenth!)).toEqual([id]);
    expect(await of('opened', eleventh!)).toEqual([id]);
    expect([(await of('open', tenth!)).includes(id), (await of('open', eleventh!)).includes(id)]).toEqual([false, true]);
  });
});

describe('a case that had been imported open', () => {
  const again = (endedAt: string) => ({
    ...{ source: 'old', externalReference: 'D', form: 'application', unit: 'archive', activities: [] },
    ...{ startedAt: '2025-12-20T08:00:00Z', due: '2026-03-10T10:00:00Z', endedAt },
  });
  const bring = async (endedAt: string) => {
    const admin = await house.signIn('admin', adminPassword);
    const { body } = await admin.post('/v1/imports/cases', { cases: [again(endedAt)] }).expect(200);
    return body.items[0] as { outcome: string; refusals?: { code: string }[] };
  };

  it('ends when it has ended there since, and keeps that date whatever a later run says', async () => {
    expect(await bring('2026-03-10T09:00:00Z')).toMatchObject({ outcome: 'completed' });
    expect(await bring('2026-03-10T09:00:00Z')).toMatchObject({ outcome: 'already-there' });
    expect(await bring('2026-03-10T11:00:00Z')).toMatchObject({ outcome: 'refused', refusals: [{ code: 'imported-end-stays' }] });
    await house.settled();
    expect((await figuresOf('backlog/items', 'from=2026-03-10&to=2026-03-11&figure=closed&kind=complaint')).items).toContainEqual(
      expect.objectContaining({ closedAt: '2026-03-10T09:00:00.000Z' }),
    );
  });
});

describe('a CAPA over several units', () => {
  it('counts once in the total, and once in the group of each of them', async () => {
    const frame = { title: 'Forms of two units', kind: 'corrective', leadUnit: 'registry', units: ['archive', 'registry'] };
    const capa = (await quality!.post('/v1/capas', frame).expect(201)).body.id as string;
    await quality!.post(`/v1/capas/${capa}/rate-risk`, { severity: 'moderate', likelihood: 'possible' }).expect(200);
    await quality!.post(`/v1/capas/${capa}/begin-investigation`).expect(200);
    await house.settled();
    const asked = 'from=2026-03-01&to=2026-05-01&obligation=investigate';
    const { original } = await figuresOf('on-time', `${asked}&groupBy=unit`);
    expect(original.total).toMatchObject({ due: 1, open: 1 });
    expect(original.groups).toMatchObject([{ due: 1 }, { due: 1 }]);
    expect((original.groups as { key: string }[]).map(({ key }) => key).sort()).toEqual(['archive', 'registry']);
    expect((await figuresOf('on-time', `${asked}&groupBy=kind`)).original.groups).toMatchObject([{ key: 'capa', due: 1 }]);
    for (const unit of ['archive', 'registry', 'front']) {
      const { total } = (await figuresOf('on-time', `${asked}&unit=${unit}`)).original;
      expect([unit, total.due]).toEqual([unit, unit === 'front' ? 0 : 1]);
      expect((await figuresOf('on-time/items', `${asked}&unit=${unit}`)).items).toHaveLength(total.due as number);
    }
  });
});

describe('what cannot be reported', () => {
  it.each([
    ['on-time?', ['/from required', '/to required']],
    ['on-time?from=2026-03-01', ['/to required']],
    ['on-time?from=2026-04-01&to=2026-03-01', ['/to ends-before-it-begins']],
    ['on-time?from=2026-02-30&to=soon', ['/from not-a-date', '/to not-a-date-or-instant']],
    [`on-time?${march}&unit=nowhere&process=nothing`, ['/unit unknown-unit', '/process unknown-process']],
    [`on-time?${march}&kind=letter&groupBy=colour&format=xml`, ['/kind not-one-of', '/groupBy not-one-of', '/format not-one-of']],
    [`on-time?${march}&obligation=`, ['/obligation/0 blank']],
    [`on-time/items?${march}&figure=lost&basis=first&limit=0`, ['/figure not-one-of', '/basis not-one-of', '/limit out-of-range']],
    ['ageing?at=never', ['/at not-an-instant']],
    ['ageing/items?bucket=17', ['/bucket not-one-of']],
    ['backlog?from=2026-04-01&to=2026-03-01', ['/to ends-before-it-begins']],
    ['backlog?from=1990-01-01&to=2026-03-01&step=day', ['/step too-many-stretches']],
    ['backlog/items?from=2026-04-01&to=2026-03-01', ['/to ends-before-it-begins']],
  ])('%s: each fault is named', async (path, faults) => {
    const { status, body } = await quality!.get(`/v1/reports/${path}`);
    expect(status).toBe(400);
    expect((body.errors as { pointer: string; code: string }[]).map(({ pointer, code }) => `${pointer} ${code}`).sort()).toEqual(
      [...faults].sort(),
    );
  });

  it('is not shown to those who answer for nothing', async () => {
    const staff = await house.signIn('staff', 'password of staff');
    expect((await staff.get(`/v1/reports/on-time?${march}`)).status).toBe(403);
  });
});
