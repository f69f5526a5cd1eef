import { randomUUID } from 'node:crypto';
import { addressRange } from '#platform';
import { seedsOf } from '#testing';
import { randomFrom } from '../../chaos/load/random.js';
import { testHouse, type Client, type TestHouse } from '../house.js';
import { surfaceOf, type Operation, type Schema } from '../surface.js';
import { isClosed, type ModelComplaint } from './model.js';
import { openMail, type OpenMail } from './mail.js';
import { otherSystem, thisMachine, type OtherSystem } from './other-system.js';
import { addressesOf, likeness, listened, read, type Known } from './walk.js';
import { WorldMaker, type Complaint, type World } from './world.js';

/**
 * Every readable route of the OpenAPI document is walked as every person of a random department with random complaints: of a complaint that is
 * closed to somebody, judged by a small model of the rule, they find nothing, wherever they look.
 */
const isLong = process.env['REDRESS_LONG'] === '1';
const seeds = seedsOf(isLong ? 3 : 1);
const complaintsOfAWorld = isLong ? 8 : 3;

describe.each(seeds)('the world of seed %i', (seed) => {
  let house: TestHouse;
  let world: World;
  let operations: readonly Operation[];
  let whole: (schema: Schema) => Schema;
  let known: Known;
  /** Of each complaint, all that tells of it: ids that only its stream has, its number, its words. */
  let traces: ReadonlyMap<string, readonly string[]>;
  let models: ReadonlyMap<string, ModelComplaint>;
  let beginning: string;
  let mail: OpenMail;
  let other: OtherSystem;

  beforeAll(async () => {
    house = await testHouse({ webhooks: { addresses: [addressRange(thisMachine)!] } });
    await house.listening();
    beginning = (await house.house.core.store.end())!.position;
    mail = await openMail(house);
    other = await otherSystem(house);
    world = await new WorldMaker(house, randomFrom(seed)).make(complaintsOfAWorld);
    ({ operations, whole } = surfaceOf((await house.anyone.get('/openapi.json').expect(200)).body));
    await look();
  });
  afterAll(async () => {
    await house?.close();
    other?.close();
  });

  /** What the log has of each complaint. */
  async function look(): Promise<void> {
    const { store, numbers } = house.house.core;
    const others = new Set([
      ...world.clients.keys(),
      ...world.model.units.keys(),
      ...world.open.records,
      ...world.open.capas,
      ...world.open.processes,
    ]);
    const numbered = await numbers.of(world.complaints.map(({ id }) => id));
    const found = new Map<string, readonly string[]>();
    const judged = new Map<string, ModelComplaint>();
    const instants: string[] = [];
    for (const complaint of world.complaints) {
      const ids = new Set<string>([complaint.id, numbered.get(complaint.id)!, ...complaint.words]);
      let outside = false;
      for await (const { id, type, data, metadata } of store.read(`complaint-${complaint.id}`)) {
        ids.add(id);
        outside ||= type === 'ComplaintHandedOutside';
        instants.push((JSON.parse(metadata) as { recordedAt: string }).recordedAt);
        const { citizen, ...said } = JSON.parse(data) as { citizen?: string };
        for (const each of JSON.stringify(said).match(/[0-9a-f]{8}-[0-9a-f-]{27}/g) ?? [])
          if (!others.has(each) && each !== citizen) ids.add(each);
      }
      found.set(complaint.id, [...ids]);
      judged.set(complaint.id, { ...complaint, outside });
    }
    // A citizen is an entry of the register by itself, open to whom any of their complaints is; sealed values name their subject.
    for await (const page of store.readAll(null, { filter: { streamPrefixes: ['subject-'] } })) {
      for (const { stream } of page.events)
        for (const [id, ids] of found)
          found.set(
            id,
            ids.filter((each) => !stream.includes(each)),
          );
    }
    traces = found;
    models = judged;
    const numbersAndWords = world.complaints.flatMap((each) => [numbered.get(each.id)!, each.words[0]!, each.words[3]!]);
    known = {
      ids: [...world.complaints.map(({ id }) => id), ...world.open.records, ...world.open.capas],
      words: [...numbersAndWords, 'слово'],
      instants: [instants.sort()[Math.floor(instants.length / 2)]!, instants.at(-1)!],
      keys: {
        ...{ record: world.complaints.map(({ id }) => id), of: [...world.complaints.map(({ id }) => id)] },
        ...{ kind: ['complaint'], status: ['reported', 'triaged'], mark: ['primary'], unread: ['true'], bucket: ['0'], groupBy: ['unit'] },
        ...{
          assignee: [...world.clients.keys()].slice(0, 3),
          owner: [...world.clients.keys()].slice(0, 2),
          unit: [...world.model.units.keys()],
        },
        ...{
          process: world.open.processes,
          stream: ['complaint-', 'capa-'],
          type: ['CapaCoverageAsked', 'ComplaintReceived'],
          basis: ['current'],
        },
        ...{ figure: ['open'], obligation: ['triage', 'answer'], capa: world.open.capas, number: ['CO-2026-00001'] },
      },
    };
  }

  const closedTo = (person: string): readonly Complaint[] =>
    world.complaints.filter(({ id }) => isClosed(world.model, models.get(id)!, person));

  /** What of a complaint that is closed to them somebody must not see; of an explanation that is asked of them the excerpt and its own ids may. */
  async function forbiddenTo(person: string, complaint: Complaint): Promise<readonly string[]> {
    const allowed = new Set(complaint.excerpts.filter((each) => each.person === person).map(({ words }) => words));
    for await (const { type, data } of house.house.core.store.read(`complaint-${complaint.id}`)) {
      const said = JSON.parse(data) as { name?: string; assignee?: string; obligation?: string; about?: string };
      if (type === 'ObligationOpened' && said.name === 'explain' && said.assignee === person)
        allowed.add(said.obligation!).add(said.about!);
    }
    return [...traces.get(complaint.id)!, ...complaint.excerpts.map(({ words }) => words)].filter((each) => !allowed.has(each));
  }

  /** In the short form those to whom most is closed, each of another office; in the long one everybody. */
  const walkers = (most: number): readonly (readonly [string, Client])[] => {
    const byCount = [...world.clients].toSorted(([one], [other]) => closedTo(other).length - closedTo(one).length);
    const officeOf = (person: string): string => world.model.people.get(person)!.roles.join();
    const offices = new Map(byCount.toReversed().map((each) => [officeOf(each[0]), each]));
    return isLong
      ? byCount
      : [...offices.values()].toSorted(([one], [other]) => closedTo(other).length - closedTo(one).length).slice(0, most);
  };

  const readable = (): readonly Operation[] =>
    operations.filter(({ verb, isPublic, path }) => verb === 'get' && !isPublic && path !== '/v1/stream');

  it('has something to find: complaints that are closed to some and open to others, linked, covered and worked on', () => {
    const judged = [...world.clients.keys()].flatMap((person) =>
      world.complaints.map(({ id }) => isClosed(world.model, models.get(id)!, person)),
    );
    expect(judged).toContain(true);
    expect(world.complaints.length).toBe(complaintsOfAWorld);
  });

  it('shows a complaint to everyone to whom it is open', async () => {
    for (const [person, client] of world.clients) {
      for (const { id } of world.complaints) {
        const { status } = await client.get(`/v1/records/${id}`);
        expect([seed, person, id, status]).toEqual([seed, person, id, isClosed(world.model, models.get(id)!, person) ? 404 : 200]);
      }
    }
  });

  // One at a time, so that each ends in its time however busy the machine is.
  const turns: readonly (number | 'everybody')[] = isLong ? ['everybody'] : [1, 2, 3];
  it.each(turns)('shows nothing of a closed complaint, in any answer of any readable route: %s', async (nth) => {
    const leaks = new Set<string>();
    for (const [person, client] of typeof nth === 'number' ? walkers(3).slice(nth - 1, nth) : walkers(Infinity)) {
      let answers = 0;
      const closed = await Promise.all(
        closedTo(person).map(async (complaint) => ({ complaint, forbidden: await forbiddenTo(person, complaint) })),
      );
      for (const operation of readable()) {
        for (const address of addressesOf(operation, known)) {
          for (const { path, status, text } of await read(client, address)) {
            answers += 1;
            for (const { complaint, forbidden } of closed) {
              const given = decodeURIComponent(path);
              const number = traces.get(complaint.id)![1]!;
              const isOutside = models.get(complaint.id)!.outside && operation.path === '/v1/outside-cases';
              const found = forbidden.filter((each) => text.includes(each) && !given.includes(each) && !(isOutside && each === number));
              if (found.length > 0) leaks.add(`${operation.path} ${status} ${found.map((each) => nameOf(each, complaint)).join()}`);
              // What the caller gave may come back only where nothing is there.
              if (given.includes(complaint.id) && status === 200 && text.includes(complaint.id))
                leaks.add(`${operation.path} answers ${given}`);
            }
          }
        }
      }
      expect(answers).toBeGreaterThan(300);
    }
    expect([seed, [...leaks]]).toEqual([seed, []]);
  });

  const nameOf = (trace: string, complaint: Complaint): string =>
    trace === complaint.id
      ? 'its id'
      : complaint.words.includes(trace)
        ? `word ${complaint.words.indexOf(trace)}`
        : trace.startsWith('CO-')
          ? 'its number'
          : `an id of its stream (${trace})`;

  it('tells nothing of a closed complaint as it happens, or to who was away', async () => {
    const address = await house.listening();
    const { body } = await house.admin.post('/v1/directory/units', { key: `last-${randomUUID()}`, name: 'Останній' }).expect(201);
    const end = (await house.house.core.store.end())!.position;
    for (const [person, client] of world.clients) {
      const heard = await listened(address, client, beginning, `"position":"${end}"`);
      for (const complaint of closedTo(person)) {
        const found = (await forbiddenTo(person, complaint)).filter((each) => heard.includes(each));
        expect([seed, person, found]).toEqual([seed, person, []]);
      }
    }
    expect(body.id).toBeDefined();
  });

  it('says nothing of a closed complaint in any mail, though what was told before it was closed is among what is to be sent', async () => {
    const letters = await mail.sentOf();
    expect(letters.length).toBeGreaterThan(0);
    for (const { person, said } of letters) {
      for (const complaint of closedTo(person)) {
        const found = (await forbiddenTo(person, complaint)).filter((each) => said.includes(each));
        expect([seed, person, found]).toEqual([seed, person, []]);
      }
    }
  });

  it('tells another system nothing of a complaint that is closed to its program, and of the others something', async () => {
    const told = await other.told();
    for (const complaint of world.complaints) {
      const found = (await forbiddenTo(other.program, complaint)).filter((each) => told.includes(each));
      const isOut = isClosed(world.model, models.get(complaint.id)!, other.program);
      expect([seed, complaint.id, isOut ? found : found.includes(complaint.id)]).toEqual([seed, complaint.id, isOut ? [] : true]);
    }
  });

  it('answers about a closed complaint as about none, byte for byte, on every route and command', async () => {
    const differing = new Set<string>();
    for (const [person, client] of walkers(3)) {
      for (const complaint of closedTo(person).slice(0, isLong ? 3 : 1)) {
        for (const operation of operations) {
          if (operation.isPublic || operation.path === '/v1/stream') continue;
          for (const [how, send] of waysToName(operation, client)) {
            const missing = randomUUID();
            const [closed, none] = [await send(complaint.id), await send(missing)];
            const alike =
              likeness(closed.status, closed.text, closed.headers, complaint.id) ===
              likeness(none.status, none.text, none.headers, missing);
            // Too many wrong passwords: that is about the caller. And what is accepted has ids and revisions of its own.
            if ([closed.status, none.status].includes(429) || (closed.status < 300 && closed.status === none.status)) continue;
            if (!alike)
              differing.add(
                `${operation.verb} ${operation.path} ${how}: ${closed.status} ${closed.text.slice(0, 300)} / ${none.status} ${none.text.slice(0, 300)}`,
              );
          }
        }
      }
    }
    expect([seed, [...differing]]).toEqual([seed, []]);
  });

  interface Told {
    readonly status: number;
    readonly text: string;
    readonly headers: Readonly<Record<string, string>>;
  }

  /** Each way in which a request to the operation can name a record: in its path, in its query, in each field of its body. */
  function waysToName(operation: Operation, client: Client): [string, (id: string) => Promise<Told>][] {
    const { verb, path, parameters, body } = operation;
    const other = world.open.records[0] ?? randomUUID();
    const capa = world.open.capas[0] ?? randomUUID();
    const sendTo = async (address: string, given: object | null): Promise<Told> => {
      const answer = await client.raw(verb, address, given === null ? null : Buffer.from(JSON.stringify(given)));
      return { status: answer.status, text: answer.text ?? '', headers: answer.headers as Record<string, string> };
    };
    const there = path.replaceAll(/\{\w+\}/g, path.includes('/capas/') ? capa : other);
    const ways: [string, (id: string) => Promise<Told>][] = [];
    const query = parameters
      .filter((each) => each.in === 'query' && each.required)
      .map(({ name }) => `${name}=${other}`)
      .join('&');
    const withQuery = (address: string): string => (query === '' ? address : `${address}?${query}`);
    for (const name of path.match(/\{\w+\}/g) ?? []) {
      ways.push([
        `path ${name}`,
        (id) => sendTo(withQuery(path.replace(name, id).replaceAll(/\{\w+\}/g, other)), body ? (valid(body, other) as object) : null),
      ]);
    }
    for (const { name, in: place } of parameters) {
      if (place === 'query' && ['record', 'of', 'capa', 'q'].includes(name))
        ways.push([`query ${name}`, (id) => sendTo(`${there}?${name}=${id}`, body ? (valid(body, other) as object) : null)]);
    }
    // Under an id that is taken nothing begins: whoever names one for what is new knows it already.
    if (body && verb === 'post') {
      for (const field of ['record', 'of', 'to', 'records', 'earlier', 'from', 'goesOnAs', 'subject']) {
        const schema = whole(body).properties?.[field];
        if (!schema) continue;
        ways.push([
          `body ${field}`,
          (id) => sendTo(there, { ...(valid(body, other) as object), [field]: whole(schema).items ? [id] : id }),
        ]);
      }
    }
    return ways;
  }

  /** Something that the form takes; ids are this one. */
  function valid(schema: Schema, id: string): unknown {
    const {
      type,
      format,
      enum: words,
      const: only,
      pattern,
      properties,
      required,
      items,
      minItems,
      minimum,
      oneOf,
      anyOf,
      minLength,
    } = whole(schema);
    if (only !== undefined) return only;
    if (words) return words[0];
    const choice = (oneOf ?? anyOf)?.find((each) => each.type !== 'null');
    if (choice) return valid(choice, id);
    const kind = [type].flat().find((each) => each !== 'null');
    if (kind === 'object' || properties) return Object.fromEntries((required ?? []).map((name) => [name, valid(properties![name]!, id)]));
    if (kind === 'array') return Array.from({ length: minItems ?? 0 }, () => valid(items!, id));
    if (kind === 'integer' || kind === 'number') return minimum ?? 1;
    if (kind === 'boolean') return true;
    if (format === 'uuid') return id;
    if (format === 'date-time') return '2026-03-03T10:00:00.000Z';
    if (format === 'date') return '2026-03-03';
    if (pattern?.includes('0-9a-f')) return 'a'.repeat(64);
    if (pattern?.includes('/')) return 'text/plain';
    return 'слово'.padEnd(minLength ?? 0, 'а');
  }
});
