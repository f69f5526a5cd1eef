import { derivedId } from '#kernel';
import type { Random } from './random.js';
import { process, unit } from './world.js';
import type { KnownCapa, Sender, World } from './world.js';

/** One command of a burst, before it is sent. */
export interface Command {
  readonly by: Sender;
  readonly path: string;
  readonly body: object;
  /** What the clients know once it is accepted. */
  readonly accepted: (answer: { readonly id: string }) => void;
}

/** A kind of command: how often it comes, and one of it where there is something to do it to. */
interface Kind {
  readonly weight: number;
  readonly plan: (world: World, random: Random, key: string, round: Busy) => Command | null;
}

/** What a burst has to do with already: a second command on it might find the first one done or not. */
export type Busy = Set<object>;

interface Step {
  readonly command: string;
  readonly body: object;
  readonly by?: Sender;
}

const severities = ['minor', 'moderate', 'major'];

/** From reported to closed. */
const recordSteps = (assignee: string, random: Random): readonly Step[] => [
  { command: 'triage', body: { process, unit, severity: random.pick(severities), assignee } },
  { command: 'contain', body: { description: 'Зупинено видачу' } },
  { command: 'start-correction', body: {} },
  { command: 'correct', body: { description: 'Видано правильну довідку' } },
  { command: 'answer-extent', body: { similar: 'could-occur', explanation: 'Той самий зразок лежить і в інших' } },
  { command: 'resolve', body: { justification: 'Помилка одна, її виправлено' } },
  { command: 'close', body: {}, by: 'closer' },
];
/** Up to here a record goes that a CAPA covers: the rest waits for the CAPA. */
const stepsInCapa = 5;

const capaSteps: readonly Step[] = [
  { command: 'rate-risk', body: { severity: 'moderate', likelihood: 'possible' } },
  { command: 'begin-investigation', body: {} },
  { command: 'choose-method', body: { method: '5-whys' } },
  { command: 'add-cause', body: { text: 'Зразками ніхто не опікується' } },
  { command: 'answer-extent', body: { similarExist: true, similarCouldOccur: true, explanation: 'Усюди' } },
];

/** One that the burst leaves alone so far. */
function free<Known extends object>(random: Random, known: readonly Known[], busy: Busy, fits: (each: Known) => boolean): Known | null {
  const left = known.filter((each) => !busy.has(each) && fits(each));
  if (left.length === 0) return null;
  const found = random.pick(left);
  busy.add(found);
  return found;
}

/** What clients of a house do all day. */
export const kinds: readonly Kind[] = [
  {
    weight: 24,
    plan: ({ records }, random, key) => {
      const id = random.next() < 0.5 ? { id: derivedId('chaos', key) } : {};
      const body = { title: `Невідповідність ${key}`, description: 'Плата торішня', severity: random.pick(severities), ...id };
      const accepted: Command['accepted'] = (answer) => void records.push({ id: answer.id, steps: 0, inCapa: false });
      return { by: 'worker', path: '/v1/nonconformities', body, accepted };
    },
  },
  {
    weight: 40,
    plan: ({ sessions, records }, random, _key, busy) => {
      const steps = recordSteps(sessions.worker.person, random);
      const record = free(random, records, busy, (each) => each.steps < (each.inCapa ? stepsInCapa : steps.length));
      if (record === null) return null;
      const { command, body, by = 'worker' } = steps[record.steps]!;
      const accepted = (): void => void (record.steps += 1);
      return { by, path: `/v1/records/${record.id}/${command}`, body, accepted };
    },
  },
  {
    weight: 10,
    plan: ({ records }, random, key) => {
      if (records.length === 0) return null;
      const path = `/v1/records/${random.pick(records).id}/comment`;
      return { by: 'closer', path, body: { text: `Нотатка ${key}` }, accepted: () => undefined };
    },
  },
  {
    weight: 6,
    plan: ({ records, capas }, random, key, busy) => {
      const record = free(random, records, busy, (each) => each.steps > 0 && each.steps < stepsInCapa && !each.inCapa);
      const frame = { title: `Захід ${key}`, kind: 'corrective', leadUnit: unit, units: [unit] };
      const body = { ...frame, records: record ? [record.id] : [] };
      const accepted: Command['accepted'] = ({ id }) => {
        if (record) record.inCapa = true;
        capas.push({ id, steps: 0 });
      };
      return { by: 'worker', path: '/v1/capas', body, accepted };
    },
  },
  {
    weight: 8,
    plan: ({ capas }, random, _key, busy) => {
      const capa: KnownCapa | null = free(random, capas, busy, ({ steps }) => steps < capaSteps.length);
      if (capa === null) return null;
      const { command, body } = capaSteps[capa.steps]!;
      return { by: 'worker', path: `/v1/capas/${capa.id}/${command}`, body, accepted: () => void (capa.steps += 1) };
    },
  },
  {
    weight: 4,
    plan: (_world, random, key) => {
      const body = { key: `unit-${key}`, name: `Відділ ${key}`, parent: random.next() < 0.5 ? unit : null };
      return { by: 'worker', path: '/v1/directory/units', body, accepted: () => undefined };
    },
  },
  {
    weight: 3,
    plan: ({ people }, _random, key) => {
      const body = { name: `Людина ${key}`, unit, contact: `${key}@example.org` };
      return { by: 'worker', path: '/v1/directory/people', body, accepted: ({ id }) => void people.push(id) };
    },
  },
  {
    // A sign-in is made beside the log: two stores that a crash may come between.
    weight: 1,
    plan: ({ people }, _random, key) => {
      const body = { name: `Людина ${key}`, unit, username: `user-${key}`, password: 'a long password' };
      return { by: 'worker', path: '/v1/directory/people', body, accepted: ({ id }) => void people.push(id) };
    },
  },
  {
    weight: 4,
    plan: ({ people }, random, key) => {
      if (people.length === 0) return null;
      const path = `/v1/directory/people/${random.pick(people)}/change-details`;
      return { by: 'worker', path, body: { name: `Людина ${key}` }, accepted: () => undefined };
    },
  },
  {
    weight: 4,
    plan: (_world, random, key) => {
      const cases = Array.from({ length: 1 + random.below(3) }, (_, at) => importedCase(`${key}/${at}`, random));
      return { by: 'worker', path: importPath, body: { cases }, accepted: () => undefined };
    },
  },
];

/** The one route whose commands derive from what it brings, not from its key. */
export const importPath = '/v1/imports/cases';
/** The other system that imported cases come from. */
export const importSource = 'chaos';

function importedCase(externalReference: string, random: Random): object {
  const group = `group-${random.below(5)}`;
  return {
    source: importSource,
    externalReference,
    form: 'application',
    unit: group,
    responsible: `${group}-head`,
    startedAt: '2025-10-01T08:00:00.000Z',
    due: '2025-11-15T08:00:00.000Z',
    ...(random.next() < 0.7 && { endedAt: '2025-11-10T08:00:00.000Z' }),
    activities: Array.from({ length: 1 + random.below(6) }, (_, at) => ({
      id: `${externalReference}#${at}`,
      name: 'T02 Check confirmation of receipt',
      at: `2025-10-0${at + 2}T09:00:00.000Z`,
      person: `person-${random.below(8)}`,
    })),
  };
}
