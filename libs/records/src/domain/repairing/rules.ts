import { check, rule, type Situation, type Verdict } from '#kernel';
import { actingPeople, cameTo, carriesOut } from '#directory/domain';
import { confirmingRepair } from '../duties.js';
import type { RepairChange } from '../events/index.js';
import type { RecordsHouse } from '../house.js';
import type { LiveRecord } from '../state.js';
import type { OtherRecord } from '../commands/triage.js';
import { waysFrom } from './ways.js';

type At = Situation<LiveRecord, RecordsHouse>;
const orElse = (holds: boolean, ...needed: readonly string[]): Verdict => holds || { needed };

/** Stuck cases are put right by those who answer for the house's records and for its quality. */
export const mayRepair = rule<LiveRecord, RecordsHouse>('may-repair', ({ by }) =>
  orElse(by.roles.includes('administrator') || by.roles.includes('quality-manager'), 'administrator', 'quality-manager'),
);
export const mayConfirmRepair = rule<LiveRecord, RecordsHouse>('may-confirm-repair', (at) => {
  const { by, state } = at;
  if (state.repair === null || cameTo(confirmingRepair, at) || carriesOut(confirmingRepair, at)) return true;
  const roles = ['administrator', 'quality-manager', 'head-of-department'] as const;
  return orElse(
    roles.some((role) => by.roles.includes(role)),
    ...roles,
  );
});

/** One at a time: what was proposed is confirmed or dropped first. */
export const noRepairIsProposed = rule<LiveRecord, RecordsHouse>(
  'no-repair-is-proposed',
  ({ state }) => state.repair === null || { repair: state.repair.repair },
);
export const repairIsProposed = rule<LiveRecord, RecordsHouse>('repair-is-proposed', ({ state }) => state.repair !== null || {});

/** A second person, who neither proposed it nor has a hand in the work; acting for one of those lends no independence either. */
export const confirmerIsIndependent = rule<LiveRecord, RecordsHouse>('confirmer-is-independent', (at) => {
  const involved = confirmingRepair.involved(at.state, null, at.house);
  const own = actingPeople(at.by).filter((person) => involved.includes(person));
  return own.length === 0 || carriesOut(confirmingRepair, at) || { persons: own };
});

/** A change as it is proposed: another record that it names was looked up. */
export type ProposedChange =
  | Extract<RepairChange, { what: 'status' }>
  | (Omit<Extract<RepairChange, { what: 'end' }>, 'of'> & { readonly of: OtherRecord | null })
  | Omit<Extract<RepairChange, { what: 'coverage' }>, 'to'>;

/** A rule about what is to be put right: asked when it is proposed, and again when it is confirmed. */
interface ChangeRule {
  readonly code: string;
  readonly holds: (at: At, change: RepairChange | ProposedChange) => Verdict;
}

/** It starts from where the record is: what happened meanwhile may have mended it. */
const startsFromHere: ChangeRule = {
  code: 'repair-starts-from-here',
  holds: ({ state: { status } }, { from }) => status === from || { status, from },
};
const isAWay: ChangeRule = {
  code: 'repair-is-a-way',
  holds: ({ state: { own, status } }, change) => {
    if (change.what === 'coverage') return true;
    const ways = waysFrom(own.kind, status);
    return ways.some(({ what, to }) => what === change.what && to === change.to) || { status, allowed: ways.map(({ to }) => to) };
  },
};
/** Whoever is to go on with the work needs to be known: without triage there is nobody. */
const isSettled: ChangeRule = {
  code: 'repaired-was-triaged',
  holds: ({ state }, change) => {
    const { process, unit, severity, assignee, triagedAt } = state;
    const settled = [process, unit, severity, assignee, triagedAt].every((each) => each !== null);
    return change.what !== 'status' || change.to === 'reported' || settled || {};
  },
};
/** While a CAPA runs for it, that is put right first. */
const noCapaRuns: ChangeRule = {
  code: 'no-capa-runs-for-it',
  holds: ({ state: { coverage } }, change) => change.what === 'coverage' || coverage?.status !== 'running' || { capa: coverage.capa },
};
const coversIt: ChangeRule = {
  code: 'repaired-capa-covers-it',
  holds: ({ state: { coverage } }, change) =>
    change.what !== 'coverage' || (coverage?.status === 'running' && coverage.capa === change.capa) || { capa: change.capa },
};
const namesAnother: ChangeRule = {
  code: 'repaired-duplicate-names-another',
  holds: ({ state: { id, own } }, change) => {
    if (change.what !== 'end') return true;
    const isAnother = change.of !== null && change.of.id !== id && change.of.kind === own.kind;
    return (change.to === 'duplicate' ? isAnother : change.of === null) || { record: id };
  },
};
const changeRules: readonly ChangeRule[] = [startsFromHere, isAWay, isSettled, noCapaRuns, coversIt, namesAnother];

/** Duplicates point at the one that is worked on, so that no chain or circle of them can arise. */
export const doubledIsWorkedOn = check<LiveRecord, RecordsHouse, { readonly change: ProposedChange }>(
  'other-is-no-duplicate',
  (_, { change }) => {
    const of = change.what === 'end' ? change.of : null;
    return of === null || of.duplicateOf === null || { record: of.id, of: of.duplicateOf };
  },
);

/** What is proposed has to hold now… */
export const repairMayBe = changeRules.map(({ code, holds }) =>
  check<LiveRecord, RecordsHouse, { readonly change: ProposedChange }>(code, (at, { change }) => holds(at, change)),
);
/** …and when it is confirmed. */
export const repairStillMayBe = changeRules.map(({ code, holds }) =>
  rule<LiveRecord, RecordsHouse>(code, (at) => at.state.repair === null || holds(at, at.state.repair.change)),
);

/** Whether what is proposed could still be confirmed, by whomever. */
export const mayStillBeConfirmed = (at: At): boolean =>
  at.state.repair === null || changeRules.every(({ holds }) => holds(at, at.state.repair!.change) === true);

/** What is confirmed is what the second person saw. */
export const repairIsAsSeen = check<LiveRecord, RecordsHouse, { readonly repair: string }>(
  'repair-is-as-seen',
  ({ state }, { repair }) => state.repair === null || state.repair.repair === repair || { repair: state.repair.repair },
);
