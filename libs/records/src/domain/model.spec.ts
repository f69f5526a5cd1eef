import * as fc from 'fast-check';
import { endPause, openObligations } from '#deadlines/domain';
import { derivedId, type Actor, type EventType, type Instant, type Recorded } from '#kernel';
import { someAmendment } from './amending/amend.sample.js';
import { answerAsReporter, engineCommands, goOnFromComplaint, sharingCommands } from './commands/index.js';
import { resultOf } from './complaint-part.js';
import { clearTexts, recordEvents, type RecordEvent } from './index.js';
import { closureOf, isClosedTo } from './conflict.js';
import { demandsOf } from './finding-part.js';
import { exits } from './kinds.js';
import { someConfirmation, someRepair } from './repairing/repair.sample.js';
import { recordMachines } from './machines.js';
import { unnamedReporter } from './reporter.js';
import { isCapaRequired } from './rules/capa-required.js';
import {
  appeal,
  capa,
  engine,
  halyna,
  house,
  idOf,
  ihor,
  maria,
  nina,
  now,
  oksana,
  olena,
  petro,
  record,
  reported,
  roman,
  sealedFor,
  sofiia,
  yurii,
} from './sample.js';
import type { LiveRecord, RecordState } from './state.js';

/** Whatever people do, in whatever order: no record reaches a state that the domain forbids, and the fold tells what was decided. */
type Happened = readonly [RecordEvent, Recorded];
const schemas = new Map((Object.values(recordEvents) as EventType[]).map((type) => [type.type, type.schema]));
const administrator: Actor = { person: idOf('taras'), roles: ['staff', 'administrator'] };
const people: readonly Actor[] = [roman, sofiia, nina, oksana, olena, petro, ihor, maria, halyna, yurii, administrator];
const later = (at: Instant, hours: number): Instant => new Date(Date.parse(at) + hours * 3_600_000).toISOString();
const kinds = ['nonconformity', 'complaint', 'finding'] as const;
type Kind = (typeof kinds)[number];

const beginnings: Readonly<Record<Kind, RecordEvent>> = {
  nonconformity: reported,
  complaint: recordEvents.complaintReceived({
    ...appeal.data,
    questions: ['q0', 'q1'].map((name) => ({ question: idOf(name), text: sealedFor('citizen') })),
  }),
  finding: recordEvents.findingIssued({
    record,
    title: 'Registers on paper',
    audit: 'IA-1',
    criterion: { standard: 'ISO 9001', edition: null, clause: '7.5.3' },
    evidence: 'seen',
    grade: 'minor-nonconformity',
    severity: 'minor',
    auditee: idOf('permits'),
    process: idOf('issue'),
    category: null,
    foundAt: null,
    externalReference: null,
    auditors: [yurii.person],
  }),
};

/** Everything that any command might take; not always something that is right. */
function input(kind: Kind, at: Instant, pick: number): object {
  const text = kind === 'complaint' ? sealedFor('citizen') : 'so';
  const told = pick % 5 === 0 ? null : { at, channel: 'letter' };
  const result = (['granted', 'refused', 'explained'] as const)[pick % 3]!;
  return {
    ...{ process: pick % 2 ? 'issue' : 'intake', unit: pick % 7 === 0 ? 'finance' : 'services', body: pick % 3 ? 'Council' : null },
    severity: kind === 'finding' ? null : (['minor', 'major', 'critical'] as const)[pick % 3],
    assignee: people[pick % people.length]!.person,
    ...{ reason: text, note: null, justification: text, description: text, explanation: text, text, similar: 'none', records: [] },
    ...{ comment: kind === 'complaint' ? text : idOf(`c${pick}`), mentions: [], response: 'so', evidence: 'so' },
    grade: (['major-nonconformity', 'minor-nonconformity', 'observation', 'opportunity-for-improvement'] as const)[pick % 4],
    ground: (['ill-formed', 'lacks-data'] as const)[pick % 2],
    ...{ notice: told, channel: 'letter', question: idOf(`q${pick % 2}`), rating: 1 + (pick % 5), due: later(at, pick) },
    ...{ result, justified: pick % 2 ? 'justified' : 'not-justified', signatory: maria.person, answerTerm: null },
    refusal: result === 'refused' ? { law: 'art. 8', motives: text, appeal: text } : null,
    ...{ capa, cycle: 1, sameCause: 'not-asked', recurrence: false, from: null },
    questions: [{ question: idOf(`more ${pick}`), text: sealedFor('citizen') }],
    of: { id: idOf('other'), kind, status: 'triaged', duplicateOf: null },
    to: { id: idOf('other'), kind },
    relation: 'relates-to',
    fields: { colour: pick % 3 ? 'red' : 7 },
    category: ([null, 'deadline', 'fees', 'no such'] as const)[pick % 4],
  };
}

/** A complaint that may follow another one. */
const another = recordMachines.complaint.fold([
  [
    recordEvents.complaintReceived({ ...appeal.data, record: idOf('another'), marks: ['mass'] }),
    { eventId: derivedId('another'), recordedAt: now, occurredAt: now, by: olena.person },
  ],
]) as LiveRecord;

/** An obligation that is open, or none. */
const someOpen = ({ obligations }: LiveRecord, pick: number): string => {
  const open = openObligations(obligations);
  return open[pick % Math.max(1, open.length)]?.obligation ?? idOf('nothing');
};
const independent = (pick: number) => ({
  ...{ duty: (['close-record', 'verify-closure', 'regrade-finding'] as const)[pick % 3], about: null, reason: 'so' },
  ...{
    person: people[pick % people.length]!.person,
    body: 'Council',
    position: 'Deputy',
    decidedOn: '2026-03-01',
    document: idOf(`f${pick}`),
  },
});
const particular: Readonly<Record<string, (kind: Kind, at: Instant, pick: number, state: LiveRecord) => object>> = {
  comment: (kind, _, pick) => ({ comment: idOf(`c${pick}`), text: kind === 'complaint' ? sealedFor('citizen') : 'so' }),
  'attach-evidence': (kind, _, pick) => ({
    ...{ attachment: idOf(`f${pick}`), mediaType: 'text/plain', size: 1, hash: 'a'.repeat(64), purpose: 'evidence' },
    name: kind === 'complaint' ? sealedFor('citizen') : 'a.txt',
  }),
  'propose-inadmissible': (_, __, pick) => ({ ground: pick % 2 ? 'incapable-person' : 'out-of-time', reason: sealedFor('citizen') }),
  'propose-question-inadmissible': (_, __, pick) => ({
    ...{ question: idOf(`q${pick % 2}`), ground: 'incapable-person' },
    reason: sealedFor('citizen'),
  }),
  'name-complained-of': (_, __, pick) => ({
    against: {
      persons: pick % 3 === 0 ? [people[pick % people.length]!.person] : [],
      units: pick % 3 === 1 ? [(['finance', 'permits', 'services'] as const)[(pick % 7) % 3]!] : [],
      wholeDepartment: pick % 50 === 2,
      words: null,
    },
    reason: sealedFor('citizen'),
  }),
  'ask-to-explain': (_, at, pick) => ({
    ...{ explanation: idOf(`explanation ${pick % 3}`), person: people[pick % people.length]!.person },
    ...{ excerpt: sealedFor('citizen'), due: later(at, 1 + (pick % 90)) },
  }),
  explain: (_, __, pick) => ({ explanation: idOf(`explanation ${pick % 3}`), text: sealedFor('citizen') }),
  'record-outside-decision': (_, at) => ({
    ...{ decidedAt: at, result: 'granted', reference: sealedFor('citizen') },
    document: { name: sealedFor('citizen'), mediaType: 'application/pdf', size: 1, hash: 'a'.repeat(64) },
  }),
  'examine-report': (_, at, pick) => ({
    ...{ outcome: (['inquiry', 'no-grounds'] as const)[pick % 2], reason: sealedFor('citizen'), notice: { at, channel: 'letter' } },
  }),
  'extend-inquiry': (_, at, pick) => ({ due: later(at, 1 + (pick % 90)), reason: sealedFor('citizen'), notice: { at, channel: 'letter' } }),
  'conclude-inquiry': (_, at) => ({ outcome: 'confirmed', reason: sealedFor('citizen'), notice: { at, channel: 'letter' } }),
  mark: (_, __, pick) => ({
    ...{ marks: [(['primary', 'mass', 'multiple'] as const)[pick % 3]], reason: sealedFor('citizen') },
    concerned: [],
  }),
  'share-investigation': () => ({ complaints: [another], reason: sealedFor('citizen') }),
  ...Object.fromEntries(
    ['follow-investigation', 'note-lead-resolution', 'leave-with-lead'].map((name) => [
      name,
      (_, __, pick) => ({ lead: idOf('lead'), resolution: pick % 3 ? null : { capa: pick % 2 ? capa : null } }),
    ]),
  ),
  'go-on-as-nonconformity': () => ({ title: 'Fee', description: 'An old fee.', naming: [] }),
  'note-undelivered': (_, __, pick) => ({
    ...{ message: idOf(`message ${pick}`), channel: 'e-mail', addressee: people[pick % people.length]!.person },
    ...{ reason: 'smtp-550', attempts: 1 },
  }),
  'note-count': (_, at, pick, state) => ({
    ...{
      counting: idOf(`${pick % 3}`)
        .replaceAll('-', '')
        .repeat(2),
      of: 'unit',
      records: 2,
      first: at,
    },
    at: pick % 4 === 0 ? at : ((state as Partial<LiveRecord>).triagedAt ?? at),
  }),
  'note-follower-lost': () => ({ complaint: another.id }),
  'hand-over-triage': (kind, _, pick) => ({
    to: people[pick % people.length]!.person,
    reason: kind === 'complaint' ? sealedFor('citizen') : 'so',
  }),
  'pause-term': (kind, at, pick, state) => ({
    ...{
      obligation: someOpen(state, pick),
      awaits: pick % 4 ? 'other-body' : 'citizen',
      reason: kind === 'complaint' ? sealedFor('citizen') : 'so',
    },
    ...{ legalBasis: null, until: pick % 2 ? later(at, 1 + (pick % 90)) : null, notice: pick % 8 ? null : { at, channel: 'letter' } },
  }),
  'resume-term': (_, __, pick, state) => ({ obligation: someOpen(state, pick) }),
  'name-independent-person': (_, __, pick) => independent(pick),
  'record-independent-decision': (_, __, pick) => independent(pick),
  'ask-reporter': (_, __, pick) => ({ message: idOf(`asked ${pick}`), text: 'so' }),
  'answer-as-reporter': (_, __, pick) => ({ message: idOf(`answered ${pick}`), text: 'so' }),
  amend: someAmendment,
  repair: someRepair,
  'confirm-repair': someConfirmation,
  'record-satisfaction': (_, __, pick) => ({ rating: 1 + (pick % 5), channel: 'telephone', comment: null }),
};
/** Where a walk begins: a nonconformity is reported by name, or by somebody of whom nothing is known. */
const walks: readonly (readonly [what: string, kind: Kind, beginning: RecordEvent, by: Actor])[] = [
  ...kinds.map((kind) => [kind, kind, beginnings[kind], olena] as const),
  [
    'nonconformity without a name',
    'nonconformity',
    recordEvents.nonconformityReported({ ...reported.data, reporter: null, reporting: 'anonymously' }),
    unnamedReporter,
  ],
];
const begins = new Set(['report', 'register', 'issue', 'import', 'record-activities', 'end-imported', 'go-on-from-complaint']);

const step = fc.record({
  command: fc.nat(1000),
  person: fc.constantFrom(...people),
  actsFor: fc.option(fc.constantFrom(...people), { freq: 6 }),
  hours: fc.integer({ min: 0, max: 60 }),
  pick: fc.nat(1000),
});

describe('any sequence of commands', () => {
  it.each(walks)('to a %s reaches only what the domain allows', (_, kind, beginning, reporter) => {
    const machine = recordMachines[kind];
    const commands = machine.commands.filter(({ name }) => !begins.has(name));
    fc.assert(
      fc.property(fc.array(step, { minLength: 20, maxLength: 90 }), (steps) => {
        let at: Instant = now;
        const history: Happened[] = [[beginning, { eventId: derivedId('model', 0), recordedAt: at, occurredAt: at, by: reporter.person }]];
        let state = machine.fold(history);
        for (const { command, person, actsFor, hours, pick } of steps) {
          at = later(at, hours);
          const { name } = commands[command % commands.length]!;
          const fromEngine = [...engineCommands, ...sharingCommands, goOnFromComplaint].some((each) => each.name === name);
          const byCode = name === answerAsReporter.name && pick % 4 > 0;
          const by: Actor = byCode
            ? unnamedReporter
            : fromEngine
              ? engine
              : actsFor
                ? { ...actsFor, person: person.person, onBehalfOf: actsFor.person }
                : person;
          const envelope = (n: number) => ({
            eventId: derivedId('model', history.length + n),
            recordedAt: at,
            occurredAt: at,
            by: by.person,
          });
          const given = particular[name]?.(kind, at, pick, state as LiveRecord) ?? input(kind, at, pick);
          const decision = machine.decide({ state, by, now: at, house }, name, given, envelope);
          if (decision.outcome === 'refused') continue;
          for (const [n, event] of decision.events.entries()) {
            const error = schemas.get(event.type)?.safeParse(event.data).error;
            if (error) throw new Error(`${name} gave an ${event.type} that its schema refuses: ${error.message}`);
            if (kind === 'complaint') expect(clearTexts(schemas.get(event.type)! as never, event.data)).toEqual([]);
            history.push([event, envelope(n)]);
          }
          keepsWhatWas(state, decision.state);
          isLegal(decision.state);
          isOutOfTheirHands(decision.state);
          state = decision.state;
        }
        expect(machine.fold(history)).toEqual(state);
      }),
      { numRuns: 40 },
    );
  });
});

/** Nothing that ended is undone, nobody who corrected is forgotten, no answer is taken back. */
function keepsWhatWas(before: RecordState, after: RecordState): void {
  if (before.status === 'none' || after.status === 'none') return;
  expect(after.endings.slice(0, before.endings.length)).toEqual(before.endings);
  expect(after.earlierRounds.slice(0, before.earlierRounds.length)).toEqual(before.earlierRounds);
  for (const person of before.correctedBy) expect(after.correctedBy).toContain(person);
  if (before.own.kind === 'nonconformity' && after.own.kind === 'nonconformity')
    expect(after.own.messages.slice(0, before.own.messages.length)).toEqual(before.own.messages);
  if (before.own.kind !== 'complaint' || after.own.kind !== 'complaint') return;
  expect(after.own.answers.slice(0, before.own.answers.length)).toEqual(before.own.answers);
  expect(after.own.against.persons).toEqual(expect.arrayContaining([...before.own.against.persons]));
  expect(after.own.against.units).toEqual(expect.arrayContaining([...before.own.against.units]));
  if (before.own.outside !== null) expect(after.own.outside).toMatchObject({ at: before.own.outside.at });
}

/** Whoever owes a term that stands still looks after the pause, and nobody looks after what runs; terms of law never stand still. */
function isLookedAfter({ obligations }: LiveRecord): void {
  const open = openObligations(obligations);
  const still = open.filter(({ pausedAt }) => pausedAt !== null);
  const looked = open.filter(({ name }) => name === endPause);
  expect(looked.map(({ about }) => about).sort()).toEqual(still.map(({ obligation }) => obligation).sort());
  expect(still.filter(({ basis }) => basis === 'law')).toEqual([]);
}

/** What is still owed of a record that has ended: its acknowledgement, and that somebody confirms a repair of it. */
const isOfTheWork = (name: string): boolean => !name.startsWith('acknowledge') && !name.startsWith('confirm-repair');

function isLegal(state: RecordState): void {
  if (state.status === 'none') return;
  const open = state.obligations.filter(({ status }) => status === 'open');
  const names = open.map(({ name, about }) => `${name} ${about ?? ''}`);
  expect(new Set(names).size).toBe(names.length);
  isLookedAfter(state);
  for (const { due, originalDue, name, term, from } of state.obligations) {
    if (name === 'answer' && term?.maximum) expect(Date.parse(due) - Date.parse(from)).toBeLessThanOrEqual(46 * 86_400_000);
    expect(originalDue).toMatch(/Z$/);
  }
  if ((exits as readonly string[]).includes(state.status)) {
    expect(names.filter(isOfTheWork)).toEqual([]);
    if (state.own.kind === 'complaint') expect(resultOf(state)).not.toBeNull();
  }
  if (state.status === 'resolved' || state.status === 'closed') {
    if (isCapaRequired(state, state.severity) && state.status === 'resolved' && state.own.kind !== 'complaint')
      expect(state.coverage?.status).toBe('effective');
    if (state.own.kind === 'nonconformity') expect(state.work.correction).not.toBeNull();
    if (state.own.kind === 'finding') {
      const demands = demandsOf[state.own.grade];
      if (demands.response) expect(state.own.response).not.toBeNull();
      if (demands.decision) expect(state.own.improvement).not.toBeNull();
      if (demands.correction) expect(state.work.correction).not.toBeNull();
    }
  }
  if (state.status !== 'closed') return;
  expect(names.filter(isOfTheWork)).toEqual([]);
  if (state.own.kind === 'nonconformity') expect(state.correctedBy).not.toContain(state.closedBy);
  if (state.own.kind === 'finding') expect(state.own.verification?.verifiedBy.every((each) => each === yurii.person)).toBe(true);
  if (state.own.kind === 'complaint' && state.own.outside === null && state.own.corruption === null)
    for (const { outcome } of state.own.questions) expect(outcome).not.toBeNull();
}

/** Nobody owes anything, or works, on a record that is closed to them; only who is in conflict is asked to explain. */
function isOutOfTheirHands(state: RecordState): void {
  if (state.status === 'none') return;
  const closure = closureOf(state);
  const open = state.obligations.filter(({ status, name }) => status === 'open' && name !== 'explain');
  for (const { assignee } of open) expect(assignee !== null && isClosedTo(closure, assignee, house.directory)).toBe(false);
  if (state.own.kind !== 'complaint' || state.own.outside !== null || !['triaged', 'in-correction', 'awaiting-capa'].includes(state.status))
    return;
  expect(state.assignee !== null && isClosedTo(closure, state.assignee, house.directory)).toBe(false);
}
