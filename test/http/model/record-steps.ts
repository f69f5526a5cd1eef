import { randomUUID } from 'node:crypto';
import { addDays, addMonth, dayOf } from './days.js';
import { cancel, isOwed, meet, owe, pass, theWhole } from './debts.js';
import { coverageNews } from './coverage.js';
import { person, personNamed, process, some, somebody, unit } from './drawing.js';
import { leave, mayResolve, oweACapa, resolve, resolveIfCured } from './record-ends.js';
import {
  assigneeOrTriager,
  assigns,
  auditeeHead,
  closes,
  needsContainment,
  oweTheWork,
  triager,
  triages,
  worksOn,
} from './record-people.js';
import { anyStatus, exits, inWork, needsCapa, needsCorrection, severities, type RecordThing, type Severity } from './record-thing.js';
import { closingStep, isFreeOfTheWork, namesSomebodyIndependent, recordsAnOutsideDecision, stepCameTo } from './record-independence.js';
import { repairSteps } from './record-repair.js';
import { step, type At, type Luck, type Step, type World } from './step.js';
import { hands, holds } from './town.js';

type Record = Step<RecordThing>;
type AtRecord = At<RecordThing>;

const reason = () => ({ reason: 'Так вирішено' });
export const notCovered = ({ thing }: AtRecord): boolean => thing.cover?.state !== 'running';
const future = '2039-01-01T00:00:00.000Z';
const unless = <Key extends string>(key: Key, luck: Luck): { readonly [K in Key]?: string } =>
  luck.below(10) === 0 ? ({ [key]: future } as { [K in Key]: string }) : {};
const isPast = (moment: unknown): boolean => moment !== future;

/** Where something goes: a unit or another body; now and then to both, or nowhere. */
export function somewhere(world: World, luck: Luck): { unit?: string; body?: string } {
  const to = { unit: unit(world, luck).id, body: 'Інший орган' };
  return luck.mostly<{ unit?: string; body?: string }>(luck.below(2) === 0 ? { unit: to.unit } : { body: to.body }, to, {});
}
export const isOnePlace = (said: { unit?: string; body?: string }): boolean => (said.unit === undefined) !== (said.body === undefined);

/** The steps that all kinds of records have. */
export const coreSteps: Readonly<{ [name: string]: Record }> = {
  triage: step({
    when: ['reported'],
    who: triages,
    says: ({ thing, world }: AtRecord, luck) => ({
      process: process(world, luck).key,
      unit: unit(world, luck).key,
      severity: luck.mostly(thing.kind !== 'finding', thing.kind === 'finding') ? luck.pick(severities) : null,
      assignee: somebody(world, luck).id,
      answerTerm:
        thing.kind === 'complaint' && thing.appeal!.term === null && luck.below(2) === 0
          ? luck.pick(['one-month', 'no-further-study'] as const)
          : luck.mostly(null, 'one-month' as const),
    }),
    fits: ({ thing, world }, said) =>
      world.town.processes.some(({ key, ended }) => key === said.process && !ended) &&
      (thing.kind === 'finding') === (said.severity === null) &&
      !personNamed(world, said.assignee).gone &&
      (said.answerTerm === null || (thing.kind === 'complaint' && thing.appeal!.term === null && isOwed(thing, 'answer'))),
    does: ({ thing, world }, said) => {
      thing.status = 'triaged';
      thing.proposal = null;
      thing.process = world.town.processes.find(({ key }) => key === said.process)!;
      thing.unit = world.town.units.find(({ key }) => key === said.unit)!;
      thing.severity = said.severity ?? thing.severity;
      thing.assignee = personNamed(world, said.assignee);
      meet(thing, 'triage');
      cancel(thing, ['forward', 'return', 'decide-inadmissible'], theWhole);
      for (const what of ['answer', 'forward']) pass(thing, what, () => ({ person: thing.assignee! }));
      if (thing.appeal?.term === null && isOwed(thing, 'answer')) {
        const { appeal } = thing;
        appeal.term = said.answerTerm ?? 'one-month';
        appeal.due = termOf(appeal);
      }
      oweTheWork(thing);
      coverageNews(thing);
    },
  }),
  'hand-over-triage': step({
    when: ['reported'],
    who: triages,
    gate: ({ thing }: AtRecord) => isOwed(thing, 'triage') && thing.handOvers < 3,
    says: ({ world }, luck) => ({ ...reason(), to: luck.mostly(luck.pick(owners(world)), person(world, luck)).id }),
    fits: ({ thing, world }, said) => {
      const to = personNamed(world, said.to);
      return (
        owners(world).includes(to) &&
        !thing.debts.some(({ what, by, state }) => what === 'triage' && state === 'open' && 'person' in by && by.person === to)
      );
    },
    does: ({ thing, world }, said) => {
      thing.handOvers += 1;
      const to = thing.handOvers < 3 ? { person: personNamed(world, said.to) } : ({ office: 'quality-manager' } as const);
      pass(thing, 'triage', () => to);
      if (thing.assignee === null) for (const what of ['answer', 'forward']) pass(thing, what, () => to);
    },
  }),
  reject: step({
    when: ['reported'],
    who: triages,
    gate: notCovered,
    says: reason,
    does: ({ thing }: AtRecord) => leave(thing, 'rejected'),
  }),
  'mark-duplicate': step({
    when: ['reported'],
    who: triages,
    gate: notCovered,
    says: ({ world }: AtRecord, luck) => ({ of: luck.pick(world.records).id }),
    fits: ({ thing, world }, { of }) => {
      const other = world.records.find(({ id }) => id === of)!;
      return other !== thing && other.kind === thing.kind && other.status !== 'duplicate';
    },
    does: ({ thing }) => leave(thing, 'duplicate'),
  }),
  'propose-forward': step({
    when: ['reported'],
    who: triages,
    gate: notCovered,
    says: ({ world }: AtRecord, luck) => ({ ...somewhere(world, luck), ...reason() }),
    fits: (_, said) => isOnePlace(said),
    does: ({ thing }) => {
      thing.proposal = 'forwarded';
      meet(thing, 'triage');
      cancel(thing, ['return', 'decide-inadmissible'], theWhole);
      owe(thing, 'forward', triager(thing));
    },
  }),
  'record-consequences': step({ when: [...inWork, 'resolved'], who: worksOn, says: () => ({ description: 'Наслідки' }) }),
  contain: work({
    says: (_, luck) => ({ description: 'Відкликано', ...unless('containedAt', luck) }),
    fits: (_, { containedAt }) => isPast(containedAt),
    does: ({ thing }) => contained(thing),
  }),
  'containment-not-needed': work({ says: reason, does: ({ thing }) => contained(thing) }),
  'start-correction': step({ when: ['triaged'], who: worksOn, does: ({ thing }: AtRecord) => void (thing.status = 'in-correction') }),
  correct: work({
    says: ({ world }, luck) => {
      const concession = { authority: somebody(world, luck).id, document: 'Наказ 5' };
      const accepted = luck.below(3) === 0;
      return {
        description: 'Виправлено',
        disposition: accepted ? 'accepted-under-concession' : 'corrected',
        concession: luck.mostly(accepted, !accepted) ? concession : null,
        ...unless('correctedAt', luck),
      };
    },
    fits: ({ hat, world }, said) => {
      const concession = said['concession'] as { authority: string } | null;
      const authority = concession === null ? null : personNamed(world, concession.authority);
      const named = (said['disposition'] === 'accepted-under-concession') === (authority !== null);
      return isPast(said['correctedAt']) && named && (authority === null || (!authority.gone && !hands(hat).includes(authority)));
    },
    does: corrected,
  }),
  'correction-not-needed': work({ says: reason, does: corrected }),
  'answer-extent': work({
    says: ({ world, thing }, luck) => ({
      similar: luck.pick(['none', 'could-occur', 'exist']),
      explanation: 'Перевірено',
      records: some(world.records, luck)
        .filter((each) => each !== thing)
        .slice(0, 2)
        .map(({ id }) => id),
    }),
    does: ({ thing }) => void (thing.extent = true),
  }),
  assign: step({
    when: [...inWork, 'with-authorised-unit', 'resolved'],
    who: assigns,
    says: ({ world }: AtRecord, luck) => ({ assignee: somebody(world, luck).id }),
    fits: ({ world }, said) => !personNamed(world, said.assignee).gone,
    does: ({ thing, world }, said) => {
      thing.assignee = personNamed(world, said.assignee);
      for (const what of ['contain', 'correct', 'answer', 'forward']) pass(thing, what, () => ({ person: thing.assignee! }));
    },
  }),
  'change-category': step({
    when: ['reported', ...inWork, 'resolved'],
    who: triages,
    says: (_: AtRecord, luck) => ({ ...reason(), category: luck.mostly(null, 'no-such-category') }),
    fits: (_, { category }) => category === null,
  }),
  'set-fields': step({
    when: ['reported', ...inWork, 'resolved'],
    who: (at: AtRecord) => (at.thing.status === 'reported' && at.thing.reporter === at.hat.wearer) || triages(at) || worksOn(at),
    says: (_, luck) => ({ fields: luck.mostly({}, { 'no-such-field': 1 }) }),
    fits: (_, { fields }) => Object.keys(fields).length === 0,
  }),
  'migrate-configuration': step({
    when: ['reported', ...inWork, 'resolved'],
    who: ({ hat }: AtRecord) => holds(hat, 'administrator'),
    says: reason,
  }),
  'await-capa': step({
    when: ['triaged', 'in-correction'],
    who: worksOn,
    does: ({ thing, world }: AtRecord) => {
      thing.status = 'awaiting-capa';
      oweACapa(thing);
      resolveIfCured(thing, world);
    },
  }),
  'back-to-correction': step({
    when: ['awaiting-capa'],
    who: worksOn,
    gate: ({ thing }: AtRecord) => !needsCapa(thing),
    says: reason,
    does: ({ thing }) => {
      thing.status = 'in-correction';
      meet(thing, 'open-capa');
    },
  }),
  reopen: step({
    when: ['resolved', 'closed', ...exits],
    who: ({ hat }: AtRecord) => holds(hat, 'quality-manager', 'auditor'),
    says: reason,
    does: ({ thing }) => reopened(thing),
  }),
  comment: step({
    when: anyStatus,
    says: ({ world }: AtRecord, luck) => ({
      text: 'Слово',
      mentions: luck.mostly(
        some(world.town.people, luck).map(({ id }) => id),
        [randomUUID()],
      ),
    }),
    fits: ({ world }, { mentions }) => mentions.every((id) => personNamed(world, id)?.gone === false),
    does: ({ thing }) => void (thing.comments += 1),
  }),
  'attach-evidence': step({
    when: anyStatus,
    says: (_: AtRecord) => ({ id: randomUUID(), name: 'доказ.txt', mediaType: 'text/plain' }),
    does: ({ thing }, { id }) => void thing.files.push(id),
  }),
  watch: step({ when: anyStatus, does: ({ thing, hat }: AtRecord) => void thing.watchers.add(hat.wearer) }),
  unwatch: step({ when: anyStatus, does: ({ thing, hat }: AtRecord) => void thing.watchers.delete(hat.wearer) }),
  link: step({
    when: anyStatus,
    says: ({ world }: AtRecord, luck) => ({
      to: luck.pick(world.records).id,
      relation: luck.pick(['relates-to', 'repeats', 'follows-from']),
    }),
    fits: ({ thing }, { to }) => to !== thing.id,
  }),
  ...repairSteps,
  'name-independent-person': namesSomebodyIndependent,
  'record-independent-decision': recordsAnOutsideDecision,
};

export const severityChange: Record = step({
  when: [...inWork],
  who: triages,
  says: (_: AtRecord, luck) => ({ ...reason(), severity: luck.pick(severities) as Severity }),
  does: ({ thing }, said) => {
    thing.severity = said.severity;
    if (needsContainment(thing)) owe(thing, 'contain', { person: thing.assignee! });
    else cancel(thing, ['contain']);
    coverageNews(thing);
  },
});

/** Where a correction is not the end of it by itself, it says why it is enough. */
export const resolving = (when: readonly string[]): Record =>
  step({
    when,
    who: worksOn,
    gate: ({ thing }: AtRecord) => mayResolve(thing),
    says: (_, luck) => ({ justification: luck.mostly('Виправлення досить', null) }),
    fits: ({ thing }, said) => !needsCorrection(thing) || thing.cover?.state === 'effective' || said.justification !== null,
    does: ({ thing, world }) => resolve(thing, world),
  });

/** The steps of a nonconformity beside those that all have. */
export const nonconformitySteps: Readonly<{ [name: string]: Record }> = {
  ...coreSteps,
  'change-severity': severityChange,
  'ask-reporter': step({
    when: anyStatus,
    who: (at: AtRecord) => triages(at) || worksOn(at),
    gate: () => false,
    says: () => ({ text: 'Коли це було?' }),
  }),
  forward: step({
    when: ['reported'],
    who: triages,
    gate: notCovered,
    says: ({ world }: AtRecord, luck) => ({ ...somewhere(world, luck), ...reason() }),
    fits: (_, said) => isOnePlace(said),
    does: ({ thing }) => leave(thing, 'forwarded'),
  }),
  resolve: resolving(['in-correction', 'awaiting-capa']),
  close: step({
    when: ['resolved'],
    who: (at: AtRecord) => closes(at) || stepCameTo(at, closingStep(at)),
    apart: (at) => isFreeOfTheWork(at, closingStep(at)),
    does: ({ thing }) => {
      thing.status = 'closed';
      meet(thing, 'close');
    },
  }),
};

/** A step of the work on a record; whoever fills the last gap of one whose CAPA was effective resolves it. */
function work(given: Pick<Record, 'says' | 'fits'> & { readonly does: NonNullable<Record['does']> }): Record {
  return step({
    ...given,
    when: [...inWork],
    who: worksOn,
    does: (at: AtRecord, said) => {
      given.does(at, said);
      resolveIfCured(at.thing, at.world);
    },
  });
}

function contained(thing: RecordThing): void {
  thing.contained = true;
  meet(thing, 'contain');
}

function corrected({ thing, hat }: AtRecord): void {
  thing.corrected = true;
  if (thing.status === 'triaged') thing.status = 'in-correction';
  for (const each of hands(hat)) thing.correctors.add(each);
  meet(thing, 'correct');
}

/** Back to triage: the work begins anew; what was found in an exit that was wrong is undone. */
function reopened(thing: RecordThing): void {
  const { appeal, audit, status } = thing;
  Object.assign(thing, { status: 'reported', contained: false, corrected: false, extent: false, proposal: null, handOvers: 0 });
  thing.round += 1;
  meet(thing, 'close');
  owe(thing, 'triage', triager(thing));
  if (audit !== null && !audit.acknowledged && !audit.disputed) owe(thing, 'respond', auditeeHead(thing));
  if (appeal === null) return;
  for (const question of appeal.questions) if (question.outcome === status) Object.assign(question, { outcome: null, told: false });
  if (appeal.answered.length > 0) return;
  // What had ended is owed anew, under its ordinary term: what was decided about the earlier one ended with that.
  if (!isOwed(thing, 'answer')) appeal.due = termOf(appeal);
  owe(thing, 'answer', assigneeOrTriager(thing));
}

const termOf = ({ term, receivedAt }: NonNullable<RecordThing['appeal']>): string =>
  term === 'no-further-study' ? addDays(dayOf(receivedAt), 15) : addMonth(dayOf(receivedAt));

const owners = ({ town }: World) => town.processes.flatMap(({ owner, ended }) => (owner === null || ended ? [] : [owner]));
