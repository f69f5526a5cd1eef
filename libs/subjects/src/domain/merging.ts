import {
  check,
  commandsOf,
  machine,
  unknownEvent,
  type Check,
  type DomainEvent,
  type Offer,
  type Recorded,
  type Sealed,
  type Situation,
} from '#kernel';
import { mergingEvents, type MergingEvent } from './events.js';
import { limits } from './limits.js';
import { identitiesOf, rootOf, type Merges } from './merges.js';
import { mergingIsYours } from './rules.js';

type Nothing = { readonly status: 'none'; readonly merges: Merges };
type Kept = { readonly status: 'kept'; readonly merges: Merges };
export type MergingState = Nothing | Kept;

export interface MergeSubjects {
  /** The entry that another one shall stand for. */
  readonly subject: string;
  readonly into: string;
  readonly reason: Sealed;
}
export interface PartSubjects {
  readonly subject: string;
  readonly reason: Sealed;
}

const merging = <Input>(code: string, holds: (merges: Merges, input: Input) => true | Readonly<Record<string, unknown>>) =>
  check<MergingState, object, Input>(code, ({ state }, input) => holds(state.merges, input));

/** An entry is merged with another one. */
export const entriesAreTwo = merging<MergeSubjects>('entries-are-two', (_, { subject, into }) => subject !== into || { subject });

/** An entry is merged once; whoever wants it elsewhere parts it first. */
export const notMergedYet = merging<MergeSubjects>('not-merged-yet', (merges, { subject }) => {
  const known = merges[subject];
  return known === undefined || { subject, into: known.into };
});

/** An entry is not merged into one that it stands for itself. */
export const closesNoCircle = merging<MergeSubjects>(
  'closes-no-circle',
  (merges, { subject, into }) => subject === into || rootOf(merges, into) !== subject || { subject, into },
);

/** An entry is merged into the one that stands for the citizen, not into one that another stands for. */
export const standsForItself = merging<MergeSubjects>('stands-for-itself', (merges, { subject, into }) => {
  const root = rootOf(merges, into);
  return root === into || root === subject || { into, root };
});

/** The number of entries that stand for one citizen has a limit, like everything. */
const roomForIdentities = merging<MergeSubjects>('room-for-identities', (merges, { subject, into }) => {
  const together = identitiesOf(merges, subject).length + identitiesOf(merges, into).length;
  return together <= limits.identities || { most: limits.identities };
});

export const isMerged = merging<PartSubjects>('is-merged', (merges, { subject }) => merges[subject] !== undefined || { subject });

const command = commandsOf<MergingState, object, MergingEvent>();

export const mergeSubjects = command({
  name: 'merge',
  doc: 'Says that two entries of the register are one citizen.',
  from: ['none', 'kept'],
  to: 'kept',
  rules: [mergingIsYours],
  checks: [entriesAreTwo, notMergedYet, closesNoCircle, standsForItself, roomForIdentities],
  then: (_, { subject, into, reason }: MergeSubjects) => [mergingEvents.subjectsMerged({ subject, into, reason })],
});

export const partSubjects = command({
  name: 'part',
  doc: 'Takes a merging back: the two entries are two citizens.',
  from: ['none', 'kept'],
  to: 'stays',
  rules: [mergingIsYours],
  checks: [isMerged],
  then: ({ state }, { subject, reason }: PartSubjects) => {
    const from = state.merges[subject]!.into;
    return [mergingEvents.subjectsParted({ subject, from, reason })];
  },
});

/** What of the checks looks at the entry alone: it is known before anyone says with which other one. */
const knownOfEntry = new Map<string, Check<MergingState, object, never>>([
  [mergeSubjects.name, notMergedYet],
  [partSubjects.name, isMerged],
]);

/** What the reader may do with one entry of the register, or why not. */
export function entryOffers(subject: string, situation: Situation<MergingState, object>): readonly Offer[] {
  return mergingMachine.offers(situation).map((offer) => {
    const check = knownOfEntry.get(offer.name);
    const verdict = check?.holds(situation, { subject } as never) ?? true;
    return verdict === true ? offer : { ...offer, allowed: false, refusals: [...offer.refusals, { code: check!.code, params: verdict }] };
  });
}

/** Whether an event joins or parts one of these entries. */
export function concernsAny(entries: readonly string[], { data }: MergingEvent): boolean {
  return entries.includes(data.subject) || entries.includes('into' in data ? data.into : data.from);
}

/** The merges after one more event. Total. */
export function evolveMerges(merges: Merges, event: DomainEvent, { recordedAt: at, by }: Pick<Recorded, 'recordedAt' | 'by'>): Merges {
  const known = event as MergingEvent;
  switch (known.type) {
    case 'SubjectsMerged':
      return { ...merges, [known.data.subject]: { into: known.data.into, at, by } };
    case 'SubjectsParted': {
      const { [known.data.subject]: _, ...rest } = merges;
      return rest;
    }
    default:
      return unknownEvent(known);
  }
}

/** All merging of entries: one stream, `merged-subjects`. */
export const mergingMachine = machine<MergingState, object, MergingEvent>({
  name: 'merging',
  version: 1,
  initial: { status: 'none', merges: {} },
  evolve: ({ merges }, event, recorded) => ({ status: 'kept', merges: evolveMerges(merges, event, recorded) }),
  commands: [mergeSubjects, partSubjects],
});
