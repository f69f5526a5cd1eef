import type { Role } from '#directory/domain';
import { dueMovesTold, followObligations, obligationsPassOn, type Obligation } from '#deadlines/domain';
import { look, noteUndelivered, overdueOf, stepsOfCourse, type EscalationEvent } from '#escalation/domain';
import { machine, type Actor, type Instant, type Recorded } from '#kernel';
import { escalationSubject, obligationSubject } from './as-others-know-it.js';
import { actionCommands } from './commands/act.js';
import { amendingCommands } from './commands/amend.js';
import { attachEvidence } from './commands/attach.js';
import { command } from './commands/command.js';
import { configurationCommands } from './commands/configuration.js';
import { coverageCommands } from './commands/cover.js';
import { draftCommands } from './commands/draft.js';
import { endingCommands } from './commands/end.js';
import { independence } from './commands/independence.js';
import { investigationCommands } from './commands/investigate.js';
import { monitoringCommands } from './commands/monitor.js';
import { passOn } from './commands/pass-on.js';
import { pausing } from './commands/pause-term.js';
import { planCommands } from './commands/plan.js';
import { provingCommands } from './commands/prove.js';
import { repairingCommands } from './commands/repair.js';
import { sideCommands } from './commands/side.js';
import { watchersTold } from './evolve-side.js';
import { evolve } from './evolve.js';
import { capaOwnEvents, type CapaEvent } from './events/index.js';
import { overtakenBy } from './gates/amending.js';
import { mayStillBeConfirmed } from './gates/repairing.js';
import type { CapaHouse } from './house.js';
import { capaObligations } from './obligations.js';
import { owedAnew } from './owing.js';
import { stepDone } from './step-done.js';
import { existingStatuses, type Capa, type CapaState } from './state.js';

/** What was proposed to put right ends by itself as soon as nobody could confirm it any more. */
function lapsedRepair(state: Capa): readonly CapaEvent[] {
  const { id, repair } = state;
  if (repair === null || mayStillBeConfirmed(state)) return [];
  return [capaOwnEvents.capaRepairLapsed({ capa: id, repair: repair.repair, told: [...repair.proposedBy] })];
}

/** So does what was proposed to amend as soon as a text of it is gone: a new cycle begins with none of the plan. */
function lapsedAmendment(state: Capa): readonly CapaEvent[] {
  const { id, amendment } = state;
  if (amendment === null || overtakenBy(state).length === 0) return [];
  return [capaOwnEvents.capaAmendmentLapsed({ capa: id, amendment: amendment.amendment, told: [...amendment.proposedBy] })];
}

/** What the steps of escalation among these events do to the CAPA, one after the other. */
function doneBySteps(
  after: Capa,
  events: readonly CapaEvent[],
  { noted, house, now, by }: { readonly noted: readonly CapaEvent[]; readonly house: CapaHouse; readonly now: Instant; readonly by: Actor },
): readonly CapaEvent[] {
  const steps = events.filter(({ type }) => type === 'EscalationStepTaken') as readonly EscalationEvent[];
  if (steps.length === 0) return [];
  const recorded: Recorded = { eventId: '', recordedAt: now, occurredAt: now, by: by.person };
  const folded = (state: Capa, more: readonly CapaEvent[]): Capa =>
    more.reduce((known, each) => evolve(known, each, recorded) as Capa, state);
  let state = folded(after, noted);
  return steps.flatMap((step) => {
    const done = stepDone(step, state, house);
    state = folded(state, done);
    return done;
  });
}

/** The command that alarm clocks send. */
export const lookAtCapa = command(
  look<CapaState, Capa['status'], CapaHouse>(existingStatuses, {
    obligations: ({ obligations }) => obligations,
    taken: ({ steps }) => steps,
    subject: escalationSubject,
  }),
);

export const noteUndeliveredOfCapa = command(noteUndelivered<CapaState, Capa['status'], CapaHouse>(existingStatuses, escalationSubject));

/** The state machine of a CAPA: one stream each, `capa-<id>`. */
export const capaMachine = machine<CapaState, CapaHouse, CapaEvent>({
  name: 'capa',
  version: 1,
  initial: { status: 'none' },
  evolve,
  commands: [
    ...draftCommands,
    ...investigationCommands,
    ...configurationCommands,
    ...planCommands,
    ...actionCommands,
    ...monitoringCommands,
    ...provingCommands,
    ...endingCommands,
    ...coverageCommands,
    attachEvidence,
    ...independence,
    ...sideCommands,
    ...amendingCommands,
    ...repairingCommands,
    ...pausing,
    passOn,
    lookAtCapa,
    noteUndeliveredOfCapa,
  ],
  consequences: ({ before, after, event, house, now, by }) => {
    if (after.status === 'none') return [];
    if (event.type === 'CapaPassedOn') {
      // An office that is empty is not asked again.
      const better = event.data.person === null ? undefined : (each: Obligation) => owedAnew({ before, after, house, now }, each);
      return obligationsPassOn(after.obligations, event.data, better);
    }
    const looking = { taken: after.steps, subject: escalationSubject(after), house, now };
    const owing = { before, after, house, now, by, subject: obligationSubject(after) };
    const overdue = overdueOf(looking);
    const owed = followObligations(capaObligations, { ...owing, event, ledger: after.obligations }, overdue);
    // What can be confirmed no more is owed no more: the obligation is one of those that were open before the event.
    const lapsed = [...lapsedRepair(after), ...lapsedAmendment(after)].flatMap((event) => [
      event,
      ...followObligations(capaObligations, { ...owing, event, ledger: after.obligations }, overdue),
    ]);
    const { obligations: ledger, watchers } = after;
    const withRole = (role: Role) => house.directory.withRole(role);
    const moved = dueMovesTold(owed, { ledger, watchers, withRole, isLeftOut: (person) => person === by.person });
    const ofTheCourse = stepsOfCourse(before.status === 'none' ? null : escalationSubject(before), looking);
    const noted = [...ofTheCourse, ...owed, ...lapsed, ...moved, ...watchersTold({ before, after, event, by, now })];
    return [...noted, ...doneBySteps(after, [event, ...noted], { noted, house, now, by })];
  },
});
