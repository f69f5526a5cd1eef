import { randomUUID } from 'node:crypto';
import type { CapaThing } from './capa-thing.js';
import { framed, saysAFrame } from './capa-words.js';
import { ask } from './coverage.js';
import { addMonth, dayOf } from './days.js';
import { owe } from './debts.js';
import { newRecord } from './new-record.js';
import { personNamed, process, some, somebody, unit } from './drawing.js';
import { auditeeHead, triager } from './record-people.js';
import { grades, severities, severityOf, type Grade } from './record-thing.js';
import type { Luck, Obstacle, Said, World } from './step.js';
import { belongsTo, hands, holds, type Hat } from './town.js';

/** How something begins. */
export interface Beginning {
  readonly name: string;
  readonly path: string;
  readonly says: (world: World, luck: Luck) => Said & { readonly id: string };
  readonly obstacles: (world: World, hat: Hat, said: Said) => readonly Obstacle[];
  readonly does: (world: World, hat: Hat, said: Said) => void;
}
const beginning = <Words extends { readonly id: string }>(given: {
  readonly name: string;
  readonly path: string;
  readonly says: (world: World, luck: Luck) => Words;
  readonly obstacles: (world: World, hat: Hat, said: Words) => readonly (Obstacle | false)[];
  readonly does: (world: World, hat: Hat, said: Words) => void;
}): Beginning =>
  ({ ...given, obstacles: (...at) => given.obstacles(at[0], at[1], at[2] as never).filter((each) => each !== false) }) as Beginning;

const isInUse = ({ town }: World, id: string | null): boolean =>
  id === null || town.processes.some((each) => each.id === id && !each.ended);

const placeOf = ({ town }: World, said: { process: string | null; unit?: string | null }) => ({
  process: town.processes.find(({ id }) => id === said.process) ?? null,
  unit: town.units.find(({ id }) => id === said.unit) ?? null,
});

/** Everything begins in one of these ways. */
export const beginnings: readonly Beginning[] = [
  beginning({
    name: 'report',
    path: '/v1/nonconformities',
    says: (world, luck) => ({
      ...{ id: randomUUID(), title: 'Застарілий шаблон', description: 'Видано не тією формою' },
      process: luck.below(5) === 0 ? null : process(world, luck).id,
      unit: luck.below(3) === 0 ? null : unit(world, luck).id,
      severity: luck.below(3) === 0 ? null : luck.pick(severities),
    }),
    obstacles: (world, _, said) => [!isInUse(world, said.process) && 'input'],
    does: (world, hat, said) => {
      const thing = newRecord('nonconformity', said.id, hat.wearer, { ...placeOf(world, said), severity: said.severity });
      owe(thing, 'triage', triager(thing));
      world.records.push(thing);
    },
  }),
  beginning({
    name: 'issue',
    path: '/v1/findings',
    says: (world, luck) => ({
      ...{ id: randomUUID(), title: 'Журнал ведуть із пропусками', audit: 'Аудит 4', evidence: 'Журнал за вересень' },
      ...{ criterion: { standard: 'ISO 9001', clause: '7.5.3' }, grade: luck.pick(grades) as Grade },
      ...{ auditee: unit(world, luck).id, process: luck.below(4) === 0 ? null : process(world, luck).id },
    }),
    obstacles: (world, hat, said) => {
      if (!holds(hat, 'auditor')) return ['role'];
      const auditee = world.town.units.find(({ id }) => id === said.auditee)!;
      const isOwn = hands(hat).some((each) => belongsTo(world.town, each, auditee));
      return [isOwn && 'own-work', !isInUse(world, said.process) && 'input'];
    },
    does: (world, hat, said) => {
      const auditee = world.town.units.find(({ id }) => id === said.auditee)!;
      const audit = { grade: said.grade, auditee, acknowledged: false, disputed: false, responded: false, decided: false, verified: false };
      const about = { ...placeOf(world, said), severity: severityOf(said.grade) };
      const thing = newRecord('finding', said.id, hat.wearer, about, { audit });
      owe(thing, 'triage', triager(thing));
      owe(thing, 'respond', auditeeHead(thing));
      world.records.push(thing);
    },
  }),
  beginning({
    name: 'register',
    path: '/v1/complaints',
    says: (world, luck) => {
      const [name, contact] = luck.pick([
        ['Остап', 'ostap@example.org'],
        ['Ярина', 'yaryna@example.org'],
        ['Юхим', null],
        [null, null],
      ]);
      return {
        ...{ id: randomUUID(), form: luck.pick(['complaint', 'complaint', 'proposal', 'application'] as const), channel: 'letter' },
        ...{ text: 'Довідку не видали', citizen: name === null ? null : { name, contact } },
        questions: ['Чому не видали?', 'Коли видадуть?'].slice(luck.below(3)),
        process: luck.below(5) === 0 ? null : process(world, luck).id,
        severity: luck.below(3) === 0 ? null : luck.pick(severities),
      };
    },
    obstacles: (world, _, said) => [!isInUse(world, said.process) && 'input'],
    does: (world, hat, said) => {
      const [receivedAt, name] = [world.now(), said.citizen?.name ?? null];
      const questions = said.questions.map(() => ({ id: '', outcome: null, proposal: null, told: false }));
      const reachable = said.citizen != null && said.citizen.contact !== null;
      const thing = newRecord(
        'complaint',
        said.id,
        hat.wearer,
        { ...placeOf(world, said), severity: said.severity },
        {
          appeal: {
            ...{
              form: said.form,
              citizen: reachable ? name : name && `${name} of ${said.id}`,
              isNamed: name !== null,
              reachable,
              receivedAt,
              acknowledged: false,
              term: null,
              questions,
            },
            ...{ due: addMonth(dayOf(receivedAt)), answered: [], answeredBy: null, justified: false, marks: ['primary'], goesOnAs: null },
          },
        },
      );
      for (const what of ['triage', 'answer']) owe(thing, what, triager(thing));
      if (reachable) owe(thing, 'acknowledge', { person: hat.wearer });
      world.records.push(thing);
    },
  }),
  beginning({
    name: 'draft',
    path: '/v1/capas',
    says: (world, luck) => ({
      ...saysAFrame(world, luck),
      ...{ id: randomUUID(), owner: luck.mostly(somebody(world, luck).id, null) },
      records: some(world.records, luck)
        .slice(0, 2)
        .map(({ id }) => id),
    }),
    obstacles: (world, hat, said) => {
      if (!holds(hat, 'process-owner', 'quality-manager', 'auditor', 'head-of-department')) return ['role'];
      return [said.owner !== null && personNamed(world, said.owner).gone && 'input'];
    },
    does: (world, hat, said) => {
      const thing: CapaThing = {
        ...{ kind: 'capa', id: said.id, draftedBy: hat.wearer, status: 'drafted', cycle: 0, nature: null, leadUnit: null, units: [] },
        ...{ owner: said.owner === null ? null : personNamed(world, said.owner), risk: null, method: null, causes: [], extent: false },
        ...{ actions: [], criterion: null, approvers: [], everOwners: new Set(), watch: null, effective: false, residual: false },
        ...{
          changes: false,
          harm: null,
          notEffective: 0,
          watchers: new Set(),
          comments: 0,
          files: [],
          named: [],
          covers: new Map(),
          debts: [],
          repair: null,
          planReturned: false,
        },
      };
      framed(thing, world, said);
      for (const id of said.records)
        ask(
          thing,
          world.records.find((each) => each.id === id)!,
        );
      world.capas.push(thing);
    },
  }),
];
