import { check, rule } from '#kernel';
import { recordEvents, type inadmissibleGrounds, type Notice, type RecordReference, type returnGrounds } from '../../events/index.js';
import type { RecordsHouse } from '../../house.js';
import { citizenCanBeReached, citizenWasTold, complaintOf, noticeWasGiven } from '../../rules/citizen.js';
import { noCapaRunsForIt } from '../../rules/gates.js';
import { noQuestionHasAnotherOutcome } from '../../rules/questions.js';
import { headOrDeputyDecides, notClosedToYou } from '../../rules/who-may.js';
import type { LiveRecord, Reported } from '../../state.js';
import type { FreeText } from '../../texts.js';
import { command } from '../command.js';
import { exitRules, otherThanItself } from '../triage.js';

export type Ground = (typeof inadmissibleGrounds)[number];

/** What each ground asks of the appeal before it may be proposed (law 393/96, art. 8 and 17). */
const fits: Readonly<Record<Ground, (state: LiveRecord) => boolean>> = {
  repeat: () => true,
  'out-of-time': (state) => complaintOf(state)?.form === 'complaint',
  'incapable-person': () => true,
  anonymous: (state) => complaintOf(state)?.name === null,
};

export const groundFits = check<LiveRecord, RecordsHouse, { readonly ground: Ground }>(
  'ground-fits',
  ({ state }, { ground }) => fits[ground](state) || { ground },
);

/** An earlier complaint as it is now: whoever brings the command has looked it up. */
export interface EarlierComplaint extends RecordReference {
  /** By the same citizen. */
  readonly sameCitizen: boolean;
  /** It was answered on the merits. */
  readonly answered: boolean;
}

/** What triage found about an appeal that should not be considered. */
export interface ProposeInadmissible {
  readonly ground: Ground;
  readonly reason: FreeText;
  /** For *repeat*: the complaint that it repeats. */
  readonly earlier?: EarlierComplaint | null;
}

/** A repeat names what it repeats: of the same citizen, resolved on the merits. */
const repeatsAnAnsweredOne = check<LiveRecord, RecordsHouse, ProposeInadmissible>('repeats-an-answered-one', (_, { ground, earlier }) => {
  if (ground !== 'repeat') return (earlier ?? null) === null || { ground };
  return (earlier?.sameCitizen && earlier.answered) || { earlier: earlier?.id ?? null };
});
const earlierIsAnother = check<LiveRecord, RecordsHouse, ProposeInadmissible>(
  'other-than-itself',
  (situation, { earlier }) => !earlier || otherThanItself('earlier').holds(situation, { earlier }),
);

export const proposeInadmissible = command({
  name: 'propose-inadmissible',
  doc: 'Proposes that the appeal be not considered; the head or a deputy decides.',
  from: ['reported'],
  to: 'stays',
  rules: [...exitRules, noQuestionHasAnotherOutcome('inadmissible')],
  checks: [groundFits, repeatsAnAnsweredOne, earlierIsAnother],
  then: (_, { ground, reason, earlier }: ProposeInadmissible) => [
    ...(earlier ? [recordEvents.recordLinked({ to: { id: earlier.id, kind: earlier.kind }, relation: 'repeats', note: null })] : []),
    recordEvents.exitProposed({ exit: 'inadmissible', ground, to: null, reason }),
  ],
});

const inadmissibilityIsProposed = rule<Reported, RecordsHouse>(
  'inadmissibility-is-proposed',
  ({ state }) => state.proposal?.exit === 'inadmissible' || {},
);
const deciding = [notClosedToYou, headOrDeputyDecides, inadmissibilityIsProposed] as const;

export const findInadmissible = command({
  name: 'find-inadmissible',
  doc: 'Decides that the appeal is not considered, and tells the citizen where an address exists.',
  from: ['reported'],
  to: 'inadmissible',
  rules: [...deciding, noCapaRunsForIt],
  checks: [citizenWasTold, noticeWasGiven],
  then: ({ state }, { reason, notice }: { readonly reason: FreeText; readonly notice?: Notice | null }) => [
    recordEvents.complaintFoundInadmissible({ ground: state.proposal!.ground as Ground, reason, notice: notice ?? null }),
  ],
});

export const findAdmissible = command({
  name: 'find-admissible',
  doc: 'Decides that the appeal is considered after all; it goes back to triage.',
  from: ['reported'],
  to: 'stays',
  rules: deciding,
  checks: [],
  then: (_, { reason }: { readonly reason: FreeText }) => [recordEvents.complaintFoundAdmissible({ reason })],
});

/** Why an appeal goes back to the citizen. */
export interface ProposeReturn {
  readonly ground: (typeof returnGrounds)[number];
  readonly reason: FreeText;
}

const returning = [...exitRules, citizenCanBeReached, noQuestionHasAnotherOutcome(null)] as const;

export const proposeReturn = command({
  name: 'propose-return',
  doc: 'Finds that the appeal is ill-formed or lacks data; it stays reported until it is returned.',
  from: ['reported'],
  to: 'stays',
  rules: returning,
  checks: [],
  then: (_, { ground, reason }: ProposeReturn) => [recordEvents.exitProposed({ exit: 'returned', ground, to: null, reason })],
});

export const returnToCitizen = command({
  name: 'return',
  doc: 'Returns the appeal to the citizen with an explanation.',
  from: ['reported'],
  to: 'returned',
  rules: returning,
  checks: [citizenWasTold, noticeWasGiven],
  then: (_, { ground, reason, notice }: ProposeReturn & { readonly notice?: Notice | null }) => [
    recordEvents.complaintReturned({ ground, reason, notice: notice! }),
  ],
});
