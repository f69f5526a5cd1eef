import { obligationTable, type Obligation, type Occasion, type Owing } from '#deadlines/domain';
import { dayOf, isCovered, owedStep } from '#directory/domain';
import type { CapaEvent, CapaEventOf } from './events/index.js';
import { openDependencies } from './gates/actions.js';
import type { CapaHouse } from './house.js';
import { approvalLevels } from './configuration/index.js';
import { actionOf, isDone, type Action, type CapaState, type FramedCapa, type OpenCapa, type PlannedCapa } from './state.js';
import { approving, decidingExtension, verifying, type CapaDuty } from './duties.js';
import { isExcluded, officeInstead } from './excluded.js';
import { consenter, repairConfirmer, secondPersons } from './second-person.js';
import { whoOwes } from './who.js';

type At = Pick<Occasion<CapaState, CapaEvent, CapaHouse>, 'before' | 'after' | 'house' | 'now'>;
type On<Type extends CapaEvent['type']> = Occasion<CapaState, CapaEventOf<Type>, CapaHouse>;

const framed = ({ after }: At): FramedCapa => after as FramedCapa;
const planned = ({ after }: At): PlannedCapa => after as PlannedCapa;
/** Who is in conflict of interest with a covered complaint owes nothing on its CAPA but the work on an action. */
function unlessExcluded(at: At, owing: Owing): Owing {
  const { assignee, role = null } = owing;
  const state = framed(at);
  const isOut = assignee !== null ? isExcluded(state, assignee, at.house) : role === 'quality-manager';
  if (!isOut) return owing;
  const instead = officeInstead(state, at.house);
  return {
    assignee: null,
    role: instead,
    ...(assignee !== null && {
      found: [
        { how: 'closed-to', of: assignee },
        { how: 'role', of: instead },
      ],
    }),
  };
}
const owner = (at: At): Owing => unlessExcluded(at, { assignee: framed(at).owner });
const aboutAction = ({ event }: { event: { data: { action: string } } }): string => event.data.action;
const aboutExtension = ({ event }: { event: { data: { extension: string } } }): string => event.data.extension;
const actionAt = (at: At, about: string | null): Action => actionOf(planned(at), about!)!;

/** Looks after things today: is here, or somebody stands in. */
const present = ({ house: { directory }, now }: At, person: string): boolean => isCovered(directory, person, dayOf(directory, now));

const approver = (at: At, level: string): Owing =>
  unlessExcluded(at, whoOwes(framed(at), at.house, at.now, approvalLevels.find((each) => each === level) ?? 'head-of-department'));

/** The same, unless the step comes to somebody else because nobody of the office may take it. */
const orWhoItComesTo = (at: At, duty: CapaDuty, about: string | null, owes: Owing): Owing =>
  owedStep(duty, { state: framed(at) as OpenCapa, house: at.house, now: at.now }, about, owes);

/** Who approves the plan. */
const planApprover = (at: At, level: string): Owing => orWhoItComesTo(at, approving, null, approver(at, level));

/** Named, else the CAPA's owner, else (who did the work verifies nothing) a quality manager. */
function verifier(at: At, about: string | null): Owing {
  const { verifier, owner } = actionAt(at, about);
  const candidate = verifier ?? framed(at).owner;
  const owes = unlessExcluded(
    at,
    candidate === owner || !present(at, candidate) ? { assignee: null, role: 'quality-manager' } : { assignee: candidate },
  );
  return orWhoItComesTo(at, verifying, about, owes);
}

/** Who decides an extension: the level that was named when it was asked; never the action's owner. */
function decider(at: At, about: string | null): Owing {
  const action = planned(at).plan.actions.find(({ extensions }) => extensions.some(({ id }) => id === about));
  const level = action?.extensions.find(({ id }) => id === about)?.level ?? 'head-of-department';
  const owes = approver(at, level);
  return orWhoItComesTo(at, decidingExtension, action?.id ?? null, owes.assignee === action?.owner ? approver(at, 'head-of-unit') : owes);
}

/** Whom the criterion names; where that person has left, a quality manager. */
function assessor(at: At): Owing {
  const named = planned(at).plan.criterion?.assessor ?? null;
  return unlessExcluded(at, { assignee: named !== null && present(at, named) ? named : null, role: 'quality-manager' });
}

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
      opens: [{ on: 'PlanSubmitted', owed: (at) => planApprover(at, at.event.data.level) }],
      meets: [{ on: 'PlanApproved' }, { on: 'PlanReturned' }],
      cancels: [
        { on: 'CapaCancelled', reason: 'capa-cancelled' },
        { on: 'CapaRepaired', reason: 'repaired' },
      ],
      reassigns: [
        { on: 'CapaOwnerAssigned', owed: (at) => planApprover(at, planned(at).plan.submissions.at(-1)?.level ?? 'head-of-department') },
        { on: 'CapaConflictNoted', owed: (at) => planApprover(at, planned(at).plan.submissions.at(-1)?.level ?? 'head-of-department') },
        {
          on: 'IndependentPersonNamed',
          when: ({ event }) => event.data.duty === approving.name,
          owed: (at) => planApprover(at, planned(at).plan.submissions.at(-1)?.level ?? 'head-of-department'),
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

/**
 * Who owes an open obligation when whoever owed it cannot: where a level or a distance from the work is asked for, somebody of that; null where
 * anybody may take it over, or nobody present holds the office.
 */
export function owedAnew(at: At, { name, about }: Obligation): Owing | null {
  const owes = ofTheLevel(at, name, about);
  if (owes === null || owes.assignee !== null) return owes;
  const holders = owes.role ? at.house.directory.withRole(owes.role) : [];
  return holders.some((person) => present(at, person) && !isExcluded(framed(at), person, at.house)) ? owes : null;
}

function ofTheLevel(at: At, name: string, about: string | null): Owing | null {
  switch (name) {
    case 'approve':
      return planApprover(at, planned(at).plan.submissions.at(-1)?.level ?? 'head-of-department');
    case 'decide-extension':
      return decider(at, about);
    case 'verify':
      return verifier(at, about);
    case 'judge-data':
    case 'assess':
      return assessor(at);
    case 'confirm-repair':
      return repairConfirmer(at);
    case 'consent-to-amendment':
      return consenter(at);
    default:
      return null;
  }
}
