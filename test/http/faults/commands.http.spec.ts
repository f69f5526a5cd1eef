import type { Test } from 'supertest';
import type { LogPoint } from '#event-store';
import { routesOf } from '#platform';
import type { Client } from '../house.js';
import { nobodys, surfaceOf, type Operation } from '../surface.js';
import { Probes, type Naming, type Probe } from './probes.js';
import { FaultyWorld, type Subject } from './world.js';

/**
 * Every command with every id in it wrong; by who has nothing to do with it; by who holds the right under another hat; by a substitute before and
 * after their days: each is refused with every reason at once, in either language, and changes nothing. Commands come from the API's own
 * description and from what subjects offer, so that a new one is probed as soon as it is there.
 */
const world = new FaultyWorld();
let operations: readonly Operation[];
let probes: Probes;

beforeAll(async () => {
  await world.make();
  const surface = surfaceOf((await world.house.anyone.get('/openapi.json').expect(200)).body);
  ({ operations } = surface);
  probes = new Probes(world, await world.subjects(), surface);
});
afterAll(() => world.house?.close());

let end: LogPoint | null;
beforeEach(async () => {
  end = await world.house.house.core.store.end();
});
const nothingChanged = async (): Promise<void> => {
  const written: string[] = [];
  for await (const { events } of world.house.house.core.store.readAll(end))
    written.push(...events.map(({ stream, type }) => `${stream} ${type}`));
  expect(written).toEqual([]);
};

/** Under which there is nothing either; well-formed bodies have the other one. */
const nobodyElses = nobodys.replace(/1$/, '2');

/** What people may be named for although they have left: one complains of them still. */
const ofLeavers = ['/v1/complaints /against/persons', '/v1/records/{id}/name-complained-of /persons'];
/** Commands that answer item by item, and what only looks for what there may be: a wrong id finds nothing. */
const looking = ['/v1/complaints/answers', '/v1/records/likely-duplicates', '/v1/records/bulk', '/v1/capas/bulk', '/v1/capas/actions/bulk'];
/**
 * What is judged only with what stands beside it, once a repair is proposed, or at a provider: the specs of these look at it. Of a unit that is
 * closed by now other systems may still read what happened there.
 */
const judgedElsewhere = [
  '/v1/account/authentications /of',
  '/v1/subscriptions /units',
  '/v1/capas/{id}/amend /changes/0/of',
  '/v1/records/{id}/confirm-repair /repair',
  '/v1/capas/{id}/confirm-repair /repair',
];
/** What comes about only over days or by the engine, and is probed by the specs of its own. */
const elsewhere = ['/v1/directory/service-accounts/{id}/revoke-service-token', '/v1/subscriptions/{id}/change-subscription'];

interface Answer {
  readonly status: number;
  readonly body: {
    readonly code?: string;
    readonly instance?: string;
    readonly params?: object;
    readonly refusals?: readonly { readonly code: string; readonly message: string }[];
    readonly errors?: readonly { readonly pointer: string; readonly code: string; readonly message: string }[];
  };
}

const send = ({ operation, address }: Probe, body: object): Test =>
  operation.verb === 'put' ? world.people.boss.put(address, body) : world.people.boss.post(address, body);

/** The answer, without what any two answers differ in. */
const likeness = ({ status, body: { instance: _, ...body } }: Answer, id: string): string =>
  JSON.stringify([status, body]).replaceAll(id, '…').replaceAll(nobodys, '…');

/** Whether the answer says which id is wrong: by itself, or by where it stands. */
function isNamed({ body: { instance: _, ...body } }: Answer, aliases: readonly string[], { pointer }: Naming): boolean {
  return (
    body.code === 'not-there' ||
    aliases.some((alias) => JSON.stringify(body).includes(alias)) ||
    (body.errors ?? []).some((each) => each.pointer.startsWith(pointer))
  );
}

const letters = { uk: /\p{Script=Cyrillic}/u, en: /[a-z]/ } as const;
const languages = ['uk', 'en'] as const;
type Language = (typeof languages)[number];

const reasonsOf = ({ body: { refusals = [], errors = [] } }: Answer) => [...refusals, ...errors];
const codesOf = (answer: Answer): string[] => reasonsOf(answer).map(({ code }) => code);
const isSaidIn = (language: Language, answer: Answer): boolean =>
  reasonsOf(answer).every(({ message }) => letters[language].test(message) && !/[{}]|^refusal\./.test(message));

it('every id that is wrong is refused by name, in either language, and nothing changes', async () => {
  const { probes: naming, missed } = probes.naming();
  expect(missed.filter((path) => !elsewhere.includes(path))).toEqual([]);
  expect(naming.length).toBeGreaterThan(60);
  const faults: string[] = [];
  const { gone, archive, closed, foreign } = world;
  let n = 0;
  for (const probe of naming.filter(({ operation }) => !looking.includes(operation.path))) {
    for (const place of probe.names) {
      const where = `${probe.operation.path} ${place.pointer}`;
      if (judgedElsewhere.includes(where)) continue;
      const wrong: readonly (readonly [what: string, value: string, aliases: readonly string[]])[] = [
        ['nobody', nobodyElses, [nobodyElses]],
        ...(ofLeavers.includes(where) ? [] : [['who has left', gone, [gone]] as const]),
        ['a closed unit', archive, [archive]],
        ...(place.byKey ? [['a closed unit by its key', 'archive', ['archive', archive]] as const] : []),
        ['a closed record', closed, [closed]],
        ['a question of another record', foreign.question, [foreign.question]],
        ['an action of another CAPA', foreign.action, [foreign.action]],
      ];
      let ofNobody = '';
      for (const [what, value, aliases] of wrong) {
        const language = (n += 1) % 2 === 0 ? 'uk' : 'en';
        const answer = (await send(probe, probe.body(place.put(value))).set('accept-language', language)) as Answer;
        const told = `${where}: ${what} → ${answer.status} ${answer.body.code} ${codesOf(answer).join()}`;
        if (answer.status < 400 || answer.status >= 500) faults.push(`taken: ${told}`);
        else if (!isNamed(answer, aliases, place)) faults.push(`not named: ${told}`);
        if (!isSaidIn(language, answer)) faults.push(`not in ${language}: ${told}`);
        if (what === 'nobody') ofNobody = likeness((await send(probe, probe.body(place.put(value)))) as Answer, value);
        if (what === 'a closed record' && likeness((await send(probe, probe.body(place.put(value)))) as Answer, value) !== ofNobody)
          faults.push(`tells of what is closed: ${told}`);
      }
    }
  }
  expect(faults).toEqual([]);
  await nothingChanged();
}, 120_000);

/** What anyone may do who sees a record or a CAPA. */
const anyones = ['comment', 'attach-evidence', 'watch', 'unwatch', 'link'];
const everySubject = async (by: Client, hat?: Client): Promise<Subject[]> => {
  const { records, capas, actions } = await world.subjects(by, hat);
  return [...records, ...capas, ...actions];
};

type Person = Client & { readonly username: string };
const person = (username: 'stranger' | 'nina'): Person => ({ ...world.people[username], username });
const passwordOf = ({ username }: Person): string => `password of ${username}`;

/** Sends each command that is not open, once for each set of reasons: its answer has every reason that the offer had. What is wrong, in words. */
async function refusedAsOffered(by: Person, subjects: readonly Subject[], hat?: Client): Promise<string[]> {
  const seen = new Set<string>();
  const faults: string[] = [];
  for (const subject of subjects) {
    for (const { name, refusals } of subject.commands.filter(({ allowed }) => !allowed)) {
      const key = [name, ...refusals.map(({ code }) => code)].join();
      if (seen.has(key)) continue;
      const language = languages[seen.add(key).size % 2]!;
      const body = probes.bodyOf(probes.offeredBy(subject, name), {}, passwordOf(by));
      const sent = by.post(`${subject.address}/${name}`, body).set('accept-language', language);
      const answer = (await (hat ? sent.set('on-behalf-of', hat.person) : sent)) as Answer;
      // What a command names is looked up first: what is not there is told before any rule.
      const isTold = answer.body.code === 'not-there' || refusals.every(({ code }) => codesOf(answer).includes(code));
      if (![404, 409, 422].includes(answer.status) || !isTold || !isSaidIn(language, answer))
        faults.push(`${key} → ${answer.status} ${answer.body.code} ${codesOf(answer).join()}`);
    }
  }
  expect(seen.size).toBeGreaterThan(80);
  return faults;
}

it('whoever has nothing to do with it is offered what anyone may do, and refused the rest with every reason', async () => {
  const { stranger } = world.people;
  const subjects = await everySubject(stranger);
  const open = subjects.flatMap(({ address, commands }) =>
    commands.filter(({ name, allowed }) => allowed && !anyones.includes(name)).map(({ name }) => `${address} ${name}`),
  );
  expect(open).toEqual([]);
  expect(await refusedAsOffered(person('stranger'), subjects)).toEqual([]);
  await nothingChanged();
}, 120_000);

it('an office that is not held is refused by name, wherever one is needed', async () => {
  const { petro } = world.people;
  const faults: string[] = [];
  const forOffices = routesOf(world.house.house.api.app).filter(({ method, access }) => method !== 'GET' && access?.who === 'roles');
  expect(forOffices.length).toBeGreaterThan(30);
  for (const { method, path, access } of forOffices) {
    const form = path.replaceAll(/:\w+/g, '*');
    const operation = operations.find((each) => each.verb === method.toLowerCase() && each.path.replaceAll(/\{\w+\}/g, '*') === form)!;
    const body = Buffer.from(JSON.stringify(probes.bodyOf(operation)));
    const { status, body: said } = await petro.raw(operation.verb, form.replaceAll('*', nobodys), operation.body ? body : null);
    if (status !== 403 || said.code !== 'forbidden' || !access || !('roles' in access) || said.params.roles.join() !== access.roles.join())
      faults.push(`${method} ${path} → ${status} ${said.code}`);
  }
  expect(faults).toEqual([]);
  await nothingChanged();
});

const dayOf = (ahead: number): string =>
  new Date(Date.parse(world.clock.now()) + ahead * 86_400_000).toLocaleDateString('sv-SE', { timeZone: 'Europe/Kyiv' });
const standIn = (person: Client, substitute: Client, from: number, to: number): Promise<unknown> =>
  Promise.resolve(
    person
      .post(`/v1/directory/people/${person.person}/name-substitute`, { from: dayOf(from), to: dayOf(to), substitute: substitute.person })
      .expect(200),
  );

it('the right that somebody holds is not theirs under the hat of another', async () => {
  const { nina, petro } = world.people;
  await standIn(petro, nina, 0, 0);
  const [own, worn, lent] = [await everySubject(nina), await everySubject(nina, petro), await everySubject(petro)];
  const openTo = (subjects: readonly Subject[]) =>
    new Set(subjects.flatMap(({ address, commands }) => commands.filter(({ allowed }) => allowed).map(({ name }) => `${address} ${name}`)));
  const [mine, theirs] = [openTo(own), openTo(lent)];
  expect([...openTo(worn)].filter((each) => !theirs.has(each))).toEqual([]);
  const wrongHat = worn.map((subject) => ({
    ...subject,
    commands: subject.commands.filter(({ name, allowed }) => !allowed && mine.has(`${subject.address} ${name}`)),
  }));
  expect(new Set(wrongHat.flatMap(({ commands }) => commands.map(({ name }) => name))).size).toBeGreaterThan(20);
  await world.house.settled();
  end = await world.house.house.core.store.end();
  expect(await refusedAsOffered(person('nina'), worn, petro)).toEqual([]);
  await nothingChanged();
}, 120_000);

it('a substitute is none on the day before, and none on the day after', async () => {
  await standIn(world.people.olena, world.people.petro, 1, 1);
  const commands = operations.filter(({ verb, isPublic }) => verb !== 'get' && !isPublic);
  const refused = async (): Promise<void> => {
    const { petro, olena } = world.people;
    end = await world.house.house.core.store.end();
    for (const operation of commands) {
      const body = operation.body ? Buffer.from(JSON.stringify(probes.bodyOf(operation))) : null;
      const address = operation.path.replaceAll(/\{\w+\}/g, nobodys);
      const answer = await petro.raw(operation.verb, address, body, 'application/json', { 'on-behalf-of': olena.person });
      expect([operation.id, answer.status, answer.body.code]).toEqual([operation.id, 403, 'no-substitution']);
    }
    await nothingChanged();
  };
  await refused();
  const nextDay = () => world.moveTo(new Date(Date.parse(world.clock.now()) + 86_400_000).toISOString());
  await nextDay();
  const { petro, olena } = world.people;
  const triage = { process: 'issuing', unit: 'registry', severity: 'minor', assignee: petro.person };
  await petro.post(`/v1/records/${world.records['reported']}/triage`, triage).expect(422);
  await petro.post(`/v1/records/${world.records['reported']}/triage`, triage).set('on-behalf-of', olena.person).expect(200);
  await nextDay();
  await refused();
}, 120_000);
