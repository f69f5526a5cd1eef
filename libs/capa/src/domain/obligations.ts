import { obligationTable, type Occasion, type Owing } from '#deadlines/domain';
import { approving, closing, decidingExtension, verifying } from './duties.js';
import type { CapaEvent, CapaEventOf } from './events/index.js';
import { openDependencies } from './gates/actions.js';
import type { CapaHouse } from './house.js';
import { actionAt, assessor, closer, decider, owner, planApprover, planned, verifier, type At } from './owing.js';
import { secondPersons } from './second-person.js';
import { actionOf, isDone, type Action, type CapaState } from './state.js';

type On<Type extends CapaEvent['type']> = Occasion<CapaState, CapaEventOf<Type>, CapaHouse>;

const aboutAction = ({ event }: { event: { data: { action: string } } }): string => event.data.action;
const aboutExtension = ({ event }: { event: { data: { extension: string } } }): string => event.data.extension;

/** Actions that wait for nothing (more): those whose turn it is once the plan is approved. */
function ready(at: On<'PlanApproved'>): readonly string[] {
  const { actions } = planned(at).plan;
  return actions.filter((action) => openDependencies(action, actions).length === 0).map(({ id }) => id);
}

/** Actions whose last open dependency ended with this event. */
function released(at: On<'ActionCompleted'> | On<'ActionCancelled'>): readonly string[] {
  const { actions } = planned(at).plan;
  const dependants = actions.filter(({ dependsOn }) => dependsOn.includes(at.event.data.action));
  const waiting = dependants.filter((action) => !isDone(action) && action.status !== 'cancelled');
  const owed = (action: Action): boolean =>
    at.after.status !== 'none' && at.after.obligations.some(({ name, about }) => name === 'act' && about === action.id);
  return waiting.filter((action) => openDependencies(action, actions).length === 0 && !owed(action)).map(({ id }) => id);
}

const actOwner = (at: At, about: string | null): Owing => ({ assignee: actionAt(at, about).owner });
const actDue = (at: At, about: string | null) => {
  const { originalDue, moved } = actionAt(at, about);
  return { due: originalDue, source: 'action' as const, moved };
};

/** A CAPA that was put right is another one to whoever owes something on it. */
const repairedTo =
  (status: CapaState['status']) =>
  ({ after }: { readonly after: CapaState }): boolean =>
    after.status === status;

/** *Which obligation opens when*, for CAPAs. */
export const capaObligations = obligationTable<CapaState, CapaEvent, CapaHouse>({
  lines: [
    {
      name: 'investigate',
      opens: [
        { on: 'CapaCycleBegan', owed: owner },
        { on: 'CapaRepaired', when: repairedTo('investigating'), owed: owner },
      ],
      meets: [{ on: 'InvestigationFinished' }],
      cancels: [{ on: 'CapaCancelled', reason: 'capa-cancelled' }],
      reassigns: [
        { on: 'CapaOwnerAssigned', owed: owner },
        { on: 'CapaConflictNoted', owed: owner },
        { on: 'CapaTakenBack', when: ({ event }) => event.data.owner, owed: owner },
      ],
    },
    {
      name: 'plan',
      opens: [
        { on: 'InvestigationFinished', owed: owner },
        { on: 'PlanReturned', owed: owner },
        { on: 'CapaRepaired', when: repairedTo('planning'), owed: owner },
      ],
      meets: [{ on: 'PlanSubmitted' }],
      cancels: [
        { on: 'CapaCancelled', reason: 'capa-cancelled' },
        { on: 'CapaRepaired', when: repairedTo('investigating'), reason: 'repaired' },
      ],
      reassigns: [
        { on: 'CapaOwnerAssigned', owed: owner },
        { on: 'CapaConflictNoted', owed: owner },
        { on: 'CapaTakenBack', when: ({ event }) => event.data.owner, owed: owner },
      ],
    },
    {
      name: 'approve',
      opens: [{ on: 'PlanSubmitted', owed: planApprover }],
      meets: [{ on: 'PlanApproved' }, { on: 'PlanReturned' }],
      cancels: [
        { on: 'CapaCancelled', reason: 'capa-cancelled' },
        { on: 'CapaRepaired', reason: 'repaired' },
      ],
      reassigns: [
        { on: 'CapaOwnerAssigned', owed: planApprover },
        { on: 'CapaConflictNoted', owed: planApprover },
        {
          on: 'IndependentPersonNamed',
          when: ({ event }) => event.data.duty === approving.name,
          owed: planApprover,
        },
      ],
    },
    {
      name: 'act',
      opens: [
        { on: 'PlanApproved', about: ready, owed: actOwner, ownDate: actDue },
        { on: 'ActionCompleted', about: released, owed: actOwner, ownDate: actDue },
        { on: 'ActionCancelled', about: released, owed: actOwner, ownDate: actDue },
        {
          on: 'ActionReturned',
          about: aboutAction,
          owed: actOwner,
          ownDate: ({ event }) => ({ due: event.data.due, source: 'verifier' }),
        },
      ],
      meets: [{ on: 'ActionCompleted', about: aboutAction }],
      cancels: [
        { on: 'ActionCancelled', about: aboutAction, reason: 'action-cancelled' },
        { on: 'CapaCancelled', reason: 'capa-cancelled' },
      ],
      reassigns: [
        { on: 'ActionReassigned', about: aboutAction, owed: ({ event }) => ({ assignee: event.data.owner }) },
        {
          on: 'CapaTakenBack',
          about: ({ event }) => event.data.actions,
          owed: ({ event }) => ({ assignee: event.data.to, found: event.data.found }),
        },
      ],
      rederives: [{ on: 'ActionDueMoved', about: aboutAction, cause: 'predecessor-late', moved: ({ event }) => event.data }],
      extends: [
        {
          on: 'ExtensionGranted',
          about: aboutAction,
          to: ({ event: { data } }) => ({ due: data.due, reason: data.reason, extension: data.extension, approvedBy: data.decidedBy }),
        },
      ],
    },
    {
      name: 'verify',
      opens: [{ on: 'ActionCompleted', about: aboutAction, owed: verifier }],
      meets: [
        { on: 'ActionVerified', about: aboutAction },
        { on: 'ActionReturned', about: aboutAction },
      ],
      cancels: [{ on: 'CapaCancelled', reason: 'capa-cancelled' }],
      reassigns: [
        { on: 'CapaOwnerAssigned', owed: (at, { about }) => verifier(at, about) },
        { on: 'CapaConflictNoted', owed: (at, { about }) => verifier(at, about) },
        {
          on: 'IndependentPersonNamed',
          when: ({ event }) => event.data.duty === verifying.name,
          about: ({ event }) => event.data.about,
          owed: (at, { about }) => verifier(at, about),
        },
      ],
    },
    {
      // The next step of an assessor who saw too little: a longer window, or, after two, the assessment of what there is.
      name: 'judge-data',
      opens: [{ on: 'MonitoringDataTooLittle', owed: assessor }],
      meets: [{ on: 'MonitoringWindowLengthened' }, { on: 'AssessmentBegun', when: ({ event }) => event.data.because !== 'window-passed' }],
      cancels: [
        { on: 'AssessmentBegun', reason: 'data-came', when: ({ event }) => event.data.because === 'window-passed' },
        { on: 'CapaCancelled', reason: 'capa-cancelled' },
      ],
      reassigns: [{ on: 'CapaConflictNoted', owed: assessor }],
    },
    {
      name: 'assess',
      opens: [{ on: 'AssessmentBegun', owed: assessor }],
      meets: [{ on: 'EffectivenessAssessed' }],
      cancels: [{ on: 'CapaCancelled', reason: 'capa-cancelled' }],
      reassigns: [{ on: 'CapaConflictNoted', owed: assessor }],
    },
    {
      // What is still to be settled beside the verdict is looked after by whoever signs in the end.
      name: 'close',
      opens: [{ on: 'EffectivenessAssessed', when: ({ event }) => event.data.verdict === 'effective', owed: closer }],
      meets: [{ on: 'CapaClosed' }],
      cancels: [
        { on: 'EffectivenessAssessed', when: ({ event }) => event.data.verdict === 'not-effective', reason: 'not-effective' },
        { on: 'CapaCancelled', reason: 'capa-cancelled' },
      ],
      reassigns: [
        { on: 'CapaOwnerAssigned', owed: closer },
        { on: 'CapaTakenBack', owed: closer },
        { on: 'CapaConflictNoted', owed: closer },
        { on: 'IndependentPersonNamed', when: ({ event }) => event.data.duty === closing.name, owed: closer },
      ],
    },
    {
      name: 'decide-extension',
      opens: [
        {
          on: 'ExtensionAsked',
          about: aboutExtension,
          owed: decider,
          notAfter: (at) => actionOf(planned(at), at.event.data.action)?.due ?? null,
        },
      ],
      meets: [
        { on: 'ExtensionGranted', about: aboutExtension },
        { on: 'ExtensionRefused', about: aboutExtension },
      ],
      cancels: [
        { on: 'ActionCompleted', about: (at) => pendingAbout(at), reason: 'action-ended' },
        { on: 'ActionCancelled', about: (at) => pendingAbout(at), reason: 'action-ended' },
        { on: 'CapaCancelled', reason: 'capa-cancelled' },
      ],
      reassigns: [
        { on: 'CapaOwnerAssigned', owed: (at, { about }) => decider(at, about) },
        { on: 'CapaConflictNoted', owed: (at, { about }) => decider(at, about) },
        {
          on: 'IndependentPersonNamed',
          when: ({ event }) => event.data.duty === decidingExtension.name,
          owed: (at, { about }) => decider(at, about),
        },
      ],
    },
    ...secondPersons,
  ],
});

/** The extensions of the event's action: whichever is still to be decided ends with it. */
function pendingAbout(at: On<'ActionCompleted'> | On<'ActionCancelled'>): readonly string[] {
  return actionOf(planned(at), at.event.data.action)?.extensions.map(({ id }) => id) ?? [];
}
