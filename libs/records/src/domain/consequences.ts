import type { Actor, Instant, Recorded, Situation } from '#kernel';
import { dueMovesTold, followObligations, isObligationEvent, obligationsPassOn, type Obligation } from '#deadlines/domain';
import { overdueOf, staysWhere, stepsOfCourse } from '#escalation/domain';
import { closureOf, isClosedTo } from './conflict.js';
import { recordEvents, recordEventTypes, type RecordEvent } from './events/index.js';
import { evolve } from './evolve/evolve.js';
import type { RecordsHouse } from './house.js';
import { recordObligations } from './obligations.js';
import { escalationSubjectOf, subjectOf } from './subjects.js';
import { nextRouting } from './passing-on.js';
import { repairConfirmer } from './repairing/obligation.js';
import { mayStillBeConfirmed } from './repairing/rules.js';
import { complaintOf } from './rules/citizen.js';
import { resolveGate } from './rules/gates.js';
import { followsOf, sharedAfter } from './shared-investigation.js';
import type { LiveRecord, RecordState } from './state.js';
import { clearTexts } from './texts.js';
import { stepDone } from './step-done.js';
import { watchersTold } from './watchers.js';

/** The moment after one event was decided. */
export interface Decided {
  readonly before: RecordState;
  readonly after: RecordState;
  readonly event: RecordEvent;
  readonly house: RecordsHouse;
  readonly now: Instant;
  readonly by: Actor;
}

/** A text of a complaint came to the log in clear: our own mistake, and nothing is appended. */
export class ClearTextOfComplaint extends Error {
  readonly code = 'clear-text-of-complaint';
  constructor(
    readonly type: string,
    readonly fields: readonly string[],
  ) {
    super(`${type} of a complaint carries ${fields.join(', ')} in clear`);
  }
}

/**
 * What the engine notes because of one event: obligations that open, move and end; that a record whose CAPA has ended effective is resolved
 * as soon as the rest of the gate holds; that a complaint leaves with the last of its questions; that a
 * repair which nobody could confirm any more has lapsed; what those that share
 * its investigation have to know; whom that watches is told, and of a due that was moved whoever owes it; and that nobody works on, or owes anything on,
 * a record that is closed to them.
 */
export function consequences(decided: Decided): readonly RecordEvent[] {
  refuseClearText(decided);
  const noted: RecordEvent[] = [...obligationsAfter(decided), ...sharedAfter(decided)];
  const before = folded(decided.after, noted, decided);
  const further = resolvedByItsCapa(before, decided) ?? resolvedWithItsLead(before, decided) ?? leftWithItsQuestions(before, decided);
  if (further !== null) noted.push(...withObligations(further, before, decided));
  noted.push(...doneBySteps(folded(decided.after, noted, decided), [decided.event, ...noted], decided));
  noted.push(...lapsedRepair(folded(decided.after, noted, decided), decided));
  noted.push(...takenBack(folded(decided.after, noted, decided), decided));
  const state = folded(decided.after, noted, decided);
  return [...noted, ...ofMovedDues(state, noted, decided), ...watchersTold(state, decided)];
}

/** An event of the engine's own, and what it means for the obligations and for those that share the investigation. */
function withObligations(event: RecordEvent, before: RecordState, decided: Decided): readonly RecordEvent[] {
  const after = evolve(before, event, recordedOf(decided));
  const further = { ...decided, before, after, event };
  return [event, ...obligationsAfter(further), ...sharedAfter(further)];
}

/** What the steps of escalation among these events do to the record, one after the other. */
function doneBySteps(state: RecordState, events: readonly RecordEvent[], decided: Decided): readonly RecordEvent[] {
  const noted: RecordEvent[] = [];
  let known = state;
  for (const step of events) {
    if (step.type !== 'EscalationStepTaken') continue;
    const done = stepDone(step, known, decided.house).flatMap((event) => withObligations(event, known, decided));
    noted.push(...done);
    known = folded(known, done, decided);
  }
  return noted;
}

/** What was proposed to put right ends by itself as soon as nobody could confirm it any more. */
function lapsedRepair(state: RecordState, decided: Decided): readonly RecordEvent[] {
  if (state.status === 'none' || state.repair === null) return [];
  const { repair, proposedBy } = state.repair;
  if (mayStillBeConfirmed({ ...decided, state })) return [];
  return withObligations(recordEvents.recordRepairLapsed({ repair, told: [...proposedBy] }), state, decided);
}

/** What is owed by people to whom the record is closed is taken back and passed on, step by step. */
function takenBack(state: RecordState, decided: Decided): readonly RecordEvent[] {
  const noted: RecordEvent[] = [];
  for (let known = state; ;) {
    const step = nextRouting(known, decided.house, decided.now);
    if (step === null) return noted;
    const steps = withObligations(step, known, decided);
    noted.push(...steps);
    known = folded(known, steps, decided);
  }
}

function obligationsAfter({ before, after, event, house, now, by }: Decided): readonly RecordEvent[] {
  if (after.status === 'none') return [];
  // What is noted of a deadline is nobody's activity: it opens, moves and ends nothing else. At midnight there is very much of it.
  if (isObligationEvent(event) || event.type === 'EscalationStepTaken') return [];
  if (event.type === 'RecordPassedOn') {
    const isMadeOver = event.data.because === 'escalated';
    const owedAnew = (each: Obligation) =>
      each.name === 'confirm-repair' ? repairConfirmer({ state: after, house, now }) : isMadeOver ? staysWhere(each) : null;
    return obligationsPassOn(after.obligations, event.data, owedAnew);
  }
  const following = { before, after, event, ledger: after.obligations, house, now, by, subject: subjectOf(after) };
  const subject = escalationSubjectOf(after, house);
  const looking = { taken: after.steps, subject, house, now };
  const was = before.status === 'none' ? null : escalationSubjectOf(before, house);
  return [...stepsOfCourse(was, looking), ...followObligations(recordObligations, following, overdueOf(looking))];
}

function resolvedByItsCapa(state: RecordState, { house, now, by }: Decided): RecordEvent | null {
  if (state.status !== 'awaiting-capa' || state.coverage?.status !== 'effective') return null;
  const situation: Situation<typeof state, RecordsHouse> = { state, house, now, by };
  const holds = resolveGate.every((rule) => rule.holds(situation) === true);
  return holds ? recordEvents.recordResolved({ justification: null, capa: state.coverage.capa }) : null;
}

/** What follows another complaint's investigation is resolved with it, where its own work is done and it hears of that end. */
function resolvedWithItsLead(state: RecordState, { event, house, now, by }: Decided): RecordEvent | null {
  if (event.type !== 'InvestigationJoined' && event.type !== 'LeadResolutionNoted') return null;
  if (state.status !== 'triaged' && state.status !== 'in-correction') return null;
  const holds = resolveGate.every((rule) => rule.holds({ state, house, now, by }) === true);
  return holds ? recordEvents.recordResolved({ justification: null, capa: followsOf(state)?.resolution?.capa ?? null }) : null;
}

/** A complaint counts as forwarded, or as inadmissible, only if all of its questions are; then it does so with the last of them. */
function leftWithItsQuestions(state: RecordState, { event }: Decided): RecordEvent | null {
  if (state.status === 'none') return null;
  const outcomes = complaintOf(state)?.questions.map(({ outcome }) => outcome) ?? [];
  switch (event.type) {
    case 'QuestionForwarded': {
      const places = outcomes.flatMap((outcome) => (outcome?.how === 'forwarded' ? [outcome.to] : []));
      if (places.length < outcomes.length) return null;
      const { reason, notice } = event.data;
      const one = places.every(({ unit, body }) => unit === places[0]?.unit && body === places[0].body);
      return recordEvents.recordForwarded({ to: one ? places[0]! : { unit: null, body: null }, reason, notice });
    }
    case 'QuestionFoundInadmissible': {
      const { ground, reason, notice } = event.data;
      if (!outcomes.every((outcome) => outcome?.how === 'inadmissible')) return null;
      return recordEvents.complaintFoundInadmissible({ ground, reason, notice });
    }
    default:
      return null;
  }
}

/** A due that moved by what somebody amended is told to those who owe it, and to who watches. */
function ofMovedDues(state: RecordState, noted: readonly RecordEvent[], { house: { directory }, by }: Decided): readonly RecordEvent[] {
  if (state.status === 'none') return [];
  const { obligations: ledger, watchers } = state;
  const closure = closureOf(state);
  const isLeftOut = (person: string): boolean => person === by.person || isClosedTo(closure, person, directory);
  return dueMovesTold(noted, { ledger, watchers, withRole: (role) => directory.withRole(role), isLeftOut });
}

function refuseClearText({ after, event }: Decided): void {
  if ((after as Partial<LiveRecord>).own?.kind !== 'complaint') return;
  const declared = recordEventTypes.get(event.type);
  const clear = declared ? clearTexts(declared.schema, event.data) : [];
  if (clear.length > 0) throw new ClearTextOfComplaint(event.type, clear);
}

const recordedOf = ({ now, by }: Decided): Recorded => ({ eventId: '', recordedAt: now, occurredAt: now, by: by.person });

const folded = (state: RecordState, events: readonly RecordEvent[], decided: Decided): RecordState =>
  events.reduce((known, event) => evolve(known, event, recordedOf(decided)), state);
