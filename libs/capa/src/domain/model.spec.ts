import * as fc from 'fast-check';
import { endPause, openObligations, type Obligations } from '#deadlines/domain';
import { derivedId, type Actor, type EventType, type Instant, type Recorded } from '#kernel';
import { amendableTexts } from './amending/texts.js';
import { capaMachine } from './capa.js';
import { isBeneath, rootCauses, stands } from './causes.js';
import { capaTexts } from './events/amendment.js';
import { capaEvents, type CapaEvent } from './events/index.js';
import {
  actionOf,
  actingFor,
  actor,
  assessing,
  causeNode,
  criterion,
  drafted,
  drafting,
  engine,
  evidence,
  house,
  id,
  implementing,
  investigating,
  monitoring,
  planned,
  settled,
  signing,
  verifying,
} from './sample.js';
import { capaRepairWays } from './repairing/ways.js';
import { isDone, type CapaState, type Closing, type Investigation, type Monitoring } from './state.js';
import { gates, rootCauseMethods, type CapaKind } from './values.js';

/** Whatever people do, in whatever order: the machine never reaches a state that the domain forbids, and the fold tells what was decided. */
type Happened = readonly [CapaEvent, Recorded];
const schemas = new Map((Object.values(capaEvents) as EventType[]).map((type) => [type.type, type.schema]));
const people = ['olena', 'ihor', 'nadia', 'taras', 'hanna', 'maria', 'stepan'] as const;
const names = ['new template', 'second'] as const;
const causes = ['worn template', 'людська помилка', 'no owner'] as const;
const later = (now: Instant, days: number): Instant => new Date(Date.parse(now) + days * 86_400_000).toISOString();

const planning = (now: Instant, pick: number) => ({
  ...actionOf(names[pick % 2]!, { owner: id(people[pick % people.length]!), due: later(now, 5 + (pick % 20)) }),
  dependsOn: pick % 3 === 0 && pick % 2 === 1 ? [id(names[0])] : [],
});

/** Something that could be typed for a command; not always something that is right. */
const inputs: Record<string, (now: Instant, pick: number, by: string, state: CapaState) => unknown> = {
  draft: () => drafting(),
  describe: () => drafting(),
  'rate-risk': (_, pick) => ({ severity: pick % 2 ? 'minor' : 'critical', likelihood: pick % 3 ? 'possible' : 'likely', reason: null }),
  'assign-owner': (_, pick) => ({ owner: id(people[pick % people.length]!), reason: null }),
  'choose-method': (_, pick) => ({ method: rootCauseMethods[pick % 3] }),
  'add-cause': (_, pick) =>
    causeNode(causes[pick % 3]!, {
      parent: pick % 4 ? null : id('worn template'),
      category: pick % 5 ? 'law' : null,
      gate: pick % 7 ? null : gates[pick % 2]!,
    }),
  'move-cause': (_, pick) => ({ cause: id(causes[pick % 3]!), parent: pick % 4 ? id(causes[pick % 2]!) : null, category: 'staff' }),
  'drop-cause': (_, pick) => ({ cause: id(causes[pick % 3]!), reason: 'written twice' }),
  'classify-cause': (_, pick) => ({ cause: id(causes[pick % 3]!), code: ([null, 'workload', 'no such'] as const)[pick % 3] }),
  'migrate-configuration': () => ({ reason: 'so' }),
  'confirm-cause': (_, pick) => ({ cause: id(causes[pick % 3]!), evidence: evidence('seen') }),
  'support-cause': () => ({ cause: id('worn template'), basis: 'data', evidence: evidence('seen') }),
  'rule-out-cause': () => ({ cause: id('людська помилка'), reason: 'no' }),
  'answer-extent': () => ({ similarExist: true, similarCouldOccur: false, explanation: 'asked' }),
  'plan-action': planning,
  'change-action': planning,
  'set-criterion': () => criterion,
  'approve-plan': (now, _, by) => signing(by, now),
  'return-plan': (now, _, by) => ({ ...signing(by, now), reason: 'too vague' }),
  close: (now, _, by) => signing(by, now),
  amend: (_, pick) => ({ amendment: id(`amendment ${pick}`), changes: [someText(pick)], reason: 'so' }),
  repair: (_, pick) => ({ repair: id(`repair ${pick % 2}`), change: wayOf(pick), reason: 'so' }),
  'confirm-repair': (_, pick) => ({ repair: id(`repair ${pick % 2}`) }),
  'consent-to-amendment': (now, _, by) => signing(by, now),
  cancel: () => ({ reason: 'enough' }),
  reopen: () => ({ reason: 'it came back' }),
  'complete-action': (_, pick) => ({ action: id(names[pick % 2]!), result: 'done', evidence: evidence('photo') }),
  'return-action': (now, pick) => ({ action: id(names[pick % 2]!), reason: 'not yet', due: later(now, 3) }),
  'reassign-action': (_, pick) => ({ action: id(names[pick % 2]!), owner: id(people[pick % people.length]!), reason: 'away' }),
  'ask-extension': (now, pick) => ({ action: id(names[pick % 2]!), due: later(now, 40), reason: 'slow' }),
  'attach-evidence': (_, pick) => ({
    ...{ attachment: id(names[pick % 2]!), name: 'photo.jpg', mediaType: 'image/jpeg', size: pick, hash: 'a'.repeat(64) },
  }),
  comment: (_, pick) => ({ comment: id(`comment ${pick}`), text: 'seen', mentions: [id(people[pick % people.length]!)] }),
  'record-measurement': (now, pick) => ({ observedAt: now, occurrences: pick % 3 ? 12 : 0, value: 0, note: null, evidence: [] }),
  'fail-early': () => ({ reason: 'it came back', evidence: evidence('its numbers') }),
  'lengthen-window': (now, pick, by) => ({ ...signing(by, now), window: { amount: 1 + (pick % 9), unit: 'days' }, reason: 'quiet' }),
  assess: (_, pick) => ({ verdict: pick % 3 ? 'effective' : 'not-effective', value: pick % 2, reason: 'counted', evidence: [] }),
  'rate-residual-risk': () => ({ severity: 'minor', likelihood: 'rare', reason: null }),
  'record-system-changes': () => ({
    riskRegister: { change: 'made', reference: 'entry' },
    documents: { change: 'not-needed', reason: 'said already' },
  }),
  'answer-adverse-effects': (_, pick) => ({ found: pick % 4 === 0, explanation: 'asked' }),
  'cover-record': () => ({ record: id('record'), recordKind: 'nonconformity', sameCause: 'the same' }),
  'note-record-covered': (_, pick) => ({
    record: id('record'),
    kind: 'nonconformity',
    severity: 'major',
    unit: null,
    process: null,
    requiresCapa: pick % 2 === 0,
    recurrence: false,
    from: pick % 3 ? null : id('another capa'),
  }),
  'note-coverage-refused': () => ({ record: id('record'), refusals: [] }),
  'note-covered-severity': () => ({ record: id('record'), severity: 'critical', requiresCapa: true }),
  'take-over-record': (_, pick) => ({
    ...{ record: id('record'), recordKind: 'nonconformity', sameCause: 'the same' },
    from: pick % 4 ? id('another capa') : drafting().capa,
  }),
  'release-record': () => ({ record: id('record'), reason: 'another matter' }),
  'note-record-taken-over': () => ({ record: id('record'), by: id('another capa') }),
  'pause-term': (now, pick, _, state) => ({
    obligation: someOpen(state, pick),
    ...{ awaits: 'other-body', reason: 'so', legalBasis: null, until: pick % 2 ? later(now, 4) : null, notice: null },
  }),
  'resume-term': (_, pick, __, state) => ({ obligation: someOpen(state, pick) }),
  'name-independent-person': (_, pick) => independent(pick),
  'record-independent-decision': (_, pick) => independent(pick),
  'note-undelivered': (_, pick) => ({
    ...{ message: id(`message ${pick}`), channel: 'e-mail', addressee: id(people[pick % people.length]!), reason: 'smtp-550', attempts: 1 },
  }),
  'note-record-released': () => ({ record: id('record') }),
};
/** An obligation that is open, or none. */
const someOpen = (state: CapaState, pick: number): string => {
  const open = state.status === 'none' ? [] : openObligations(state.obligations);
  return open[pick % Math.max(1, open.length)]?.obligation ?? id('nothing');
};
const wayOf = (pick: number) => {
  const { from, to } = capaRepairWays[pick % capaRepairWays.length]!;
  return { from, to };
};
const someText = (pick: number) => {
  const field = capaTexts[pick % capaTexts.length]!;
  const { of } = amendableTexts[field];
  return { field, of: of === 'cause' ? id(causes[pick % 3]!) : of === 'action' ? id(names[pick % 2]!) : null, now: `amended ${pick}` };
};
const independent = (pick: number) => ({
  ...{
    duty: (['approve-plan', 'verify-action', 'close-capa'] as const)[pick % 3],
    about: pick % 3 === 1 ? id(names[pick % 2]!) : null,
    reason: 'so',
  },
  ...{
    person: id(people[pick % people.length]!),
    body: 'Council',
    position: 'Deputy',
    decidedOn: '2026-03-01',
    document: id(names[pick % 2]!),
  },
});
const otherwise = (_: Instant, pick: number) => ({ action: id(names[pick % 2]!), due: null, reason: 'so', remarks: null });

const step = fc.record({
  command: fc.constantFrom(...capaMachine.commands.map(({ name }) => name)),
  person: fc.constantFrom(...people),
  actsFor: fc.option(fc.constantFrom(...people), { freq: 5 }),
  hours: fc.integer({ min: 0, max: 200 }),
  pick: fc.nat(1000),
});
const beginnings = { drafted, investigating, planned, implementing, verifying, monitoring, assessing, settled };

describe('any sequence of commands', () => {
  it('reaches only what the domain allows', () => {
    fc.assert(
      fc.property(fc.constantFrom(...Object.values(beginnings)), fc.array(step, { minLength: 10, maxLength: 60 }), (begin, steps) => {
        const history: Happened[] = [...begin().history];
        let state = capaMachine.fold(history);
        let now = history.at(-1)![1].recordedAt;
        for (const { command, person, actsFor, hours, pick } of steps) {
          now = new Date(Date.parse(now) + hours * 3_600_000).toISOString();
          const byEngine = command.startsWith('note-') || command === 'look' || command === 'pass-on';
          const by: Actor = byEngine ? engine : actsFor ? actingFor(person, actsFor) : actor(person);
          const envelope = (n: number) => ({
            eventId: derivedId('model', history.length + n),
            recordedAt: now,
            occurredAt: now,
            by: by.person,
          });
          const decision = capaMachine.decide(
            { state, by, now, house },
            command,
            (inputs[command] ?? otherwise)(now, pick, person, state),
            envelope,
          );
          if (decision.outcome === 'refused') continue;
          for (const [n, event] of decision.events.entries()) {
            expect(schemas.get(event.type)?.safeParse(event.data).error).toBeUndefined();
            history.push([event, envelope(n)]);
          }
          keepsWhatWas(state, decision.state);
          isLegal(decision.state);
          state = decision.state;
        }
        expect(capaMachine.fold(history)).toEqual(state);
      }),
      { numRuns: 60 },
    );
  });
});

/** Nothing of an earlier cycle is overwritten, and nobody is forgotten who ever owned a part. */
function keepsWhatWas(before: CapaState, after: CapaState): void {
  if (before.status === 'none' || after.status === 'none') return;
  expect(after.pastCycles.slice(0, before.pastCycles.length)).toEqual(before.pastCycles);
  if (before.status !== 'drafted') for (const owner of before.everOwners) expect(after.everOwners).toContain(owner);
}

/** The nodes of an analysis form trees, and an event above a gate stands as those beneath it say. */
function isSound(investigation: Investigation, kind: CapaKind): void {
  const { causes, method } = investigation;
  for (const cause of causes) {
    expect(isBeneath(causes, cause, cause.id)).toBe(false);
    if (cause.parent !== null) expect(causes.map(({ id }) => id)).toContain(cause.parent);
    const beneath = causes.filter(({ parent }) => parent === cause.id);
    if (method !== 'fault-tree' || cause.gate === null || beneath.length === 0 || cause.ruledOut !== null) continue;
    const standing = beneath.filter((each) => stands(investigation, each, kind)).length;
    expect(stands(investigation, cause, kind)).toBe(cause.gate === 'and' ? standing === beneath.length : standing > 0);
  }
}

/** The window was lengthened at most twice, each time after it had passed, and what failed early is not effective. */
function isWatchedFairly({ from, until, lengthened, ended }: Monitoring, closing: Closing | null): void {
  expect(lengthened.length).toBeLessThanOrEqual(2);
  for (const each of lengthened)
    expect([each.previousUntil <= each.at, each.at < each.until, from < each.until]).toEqual([true, true, true]);
  if (lengthened.length > 0) expect(until).toBe(lengthened.at(-1)!.until);
  if (ended?.because === 'failed-early') expect(closing?.assessment?.verdict).not.toBe('effective');
  if (ended?.because === 'too-little-data') expect(lengthened).toHaveLength(2);
}

/** Whoever owes a term that stands still looks after the pause; nobody looks after what runs. */
function isLookedAfter(obligations: Obligations): void {
  const open = openObligations(obligations);
  const still = open.filter(({ pausedAt }) => pausedAt !== null).map(({ obligation, assignee }) => ({ about: obligation, assignee }));
  const looked = open.filter(({ name }) => name === endPause).map(({ about, assignee }) => ({ about, assignee }));
  expect(looked).toEqual(expect.arrayContaining(still));
  expect(looked).toHaveLength(still.length);
}

function isLegal(state: CapaState): void {
  if (state.status === 'none' || state.status === 'drafted') return;
  const open = state.obligations.filter(({ status }) => status === 'open');
  if (state.status === 'closed' || state.status === 'cancelled') expect(open).toEqual([]);
  isLookedAfter(state.obligations);
  if (state.status === 'cancelled') return;
  expect(state.everOwners).toContain(state.owner);
  expect(state.pastCycles).toHaveLength(state.cycle - 1);
  isSound(state.investigation, state.kind);
  if ('monitoring' in state) isWatchedFairly(state.monitoring, 'closing' in state ? state.closing : null);
  if (state.status === 'investigating' || state.status === 'planning' || state.status === 'awaiting-approval') return;
  const { plan, investigation, kind } = state;
  const approval = plan.submissions.at(-1)!.outcome;
  if (approval.decision !== 'approved') throw new Error('work without an approved plan');
  for (const { owners } of plan.actions) expect(owners).not.toContain(approval.signature.by);
  for (const action of plan.actions) if (action.status === 'verified') expect(action.verifiedBy).not.toBe(action.owner);
  if (state.status === 'implementing') return;
  expect(plan.actions.filter((action) => !isDone(action) && action.status !== 'cancelled')).toEqual([]);
  for (const cause of rootCauses(investigation, kind)) {
    expect(plan.actions.some((action) => isDone(action) && action.removes.includes(cause.id))).toBe(true);
  }
  if (state.status === 'verifying') return;
  expect(plan.actions.every(({ status }) => status === 'verified' || status === 'cancelled')).toBe(true);
  if (state.status !== 'closed') return;
  expect(state.closing).toMatchObject({ assessment: { verdict: 'effective' }, adverseEffects: { found: false } });
  expect(state.everOwners).not.toContain(state.signature.by);
}
