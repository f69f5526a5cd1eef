import type { Obligation, Occasion, Owing } from '#deadlines/domain';
import { dayOf, isCovered, owedStep } from '#directory/domain';
import { approvalLevels } from './configuration/index.js';
import { approving, closing, decidingExtension, verifying, type CapaDuty } from './duties.js';
import type { CapaEvent } from './events/index.js';
import { isExcluded, officeInstead } from './excluded.js';
import type { CapaHouse } from './house.js';
import { consenter, repairConfirmer } from './second-person.js';
import { actionOf, type Action, type CapaState, type FramedCapa, type OpenCapa, type PlannedCapa } from './state.js';
import { whoOwes } from './who.js';

/** The moment at which it is asked who owes something. */
export type At = Pick<Occasion<CapaState, CapaEvent, CapaHouse>, 'before' | 'after' | 'house' | 'now'>;

const framed = ({ after }: At): FramedCapa => after as FramedCapa;
export const planned = ({ after }: At): PlannedCapa => after as PlannedCapa;
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
/** Who leads the CAPA. */
export const owner = (at: At): Owing => unlessExcluded(at, { assignee: framed(at).owner });
export const actionAt = (at: At, about: string | null): Action => actionOf(planned(at), about!)!;

/** Looks after things today: is here, or somebody stands in. */
const present = ({ house: { directory }, now }: At, person: string): boolean => isCovered(directory, person, dayOf(directory, now));

const approver = (at: At, level: string): Owing =>
  unlessExcluded(at, whoOwes(framed(at), at.house, at.now, approvalLevels.find((each) => each === level) ?? 'head-of-department'));

/** The same, unless the step comes to somebody else because nobody of the office may take it. */
const orWhoItComesTo = (at: At, duty: CapaDuty, about: string | null, owes: Owing): Owing =>
  owedStep(duty, { state: framed(at) as OpenCapa, house: at.house, now: at.now }, about, owes);

/** Who approves the plan that was submitted, on the level that its risk asked for then. */
export const planApprover = (at: At): Owing =>
  orWhoItComesTo(at, approving, null, approver(at, planned(at).plan.submissions.at(-1)?.level ?? 'head-of-department'));

/** Named, else the CAPA's owner, else (who did the work verifies nothing) a quality manager. */
export function verifier(at: At, about: string | null): Owing {
  const { verifier, owner } = actionAt(at, about);
  const candidate = verifier ?? framed(at).owner;
  const owes = unlessExcluded(
    at,
    candidate === owner || !present(at, candidate) ? { assignee: null, role: 'quality-manager' } : { assignee: candidate },
  );
  return orWhoItComesTo(at, verifying, about, owes);
}

/** Who decides an extension: the level that was named when it was asked; never the action's owner. */
export function decider(at: At, about: string | null): Owing {
  const action = planned(at).plan.actions.find(({ extensions }) => extensions.some(({ id }) => id === about));
  const level = action?.extensions.find(({ id }) => id === about)?.level ?? 'head-of-department';
  const owes = approver(at, level);
  return orWhoItComesTo(at, decidingExtension, action?.id ?? null, owes.assignee === action?.owner ? approver(at, 'head-of-unit') : owes);
}

/** Whom the criterion names; where that person has left, a quality manager. */
export function assessor(at: At): Owing {
  const named = planned(at).plan.criterion?.assessor ?? null;
  return unlessExcluded(at, { assignee: named !== null && present(at, named) ? named : null, role: 'quality-manager' });
}

/** Who closes what was found effective: the quality manager, else whoever that step comes to. */
export const closer = (at: At): Owing => orWhoItComesTo(at, closing, null, unlessExcluded(at, { assignee: null, role: 'quality-manager' }));

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
      return planApprover(at);
    case 'decide-extension':
      return decider(at, about);
    case 'verify':
      return verifier(at, about);
    case 'judge-data':
    case 'assess':
      return assessor(at);
    case 'close':
      return closer(at);
    case 'confirm-repair':
      return repairConfirmer(at);
    case 'consent-to-amendment':
      return consenter(at);
    default:
      return null;
  }
}
