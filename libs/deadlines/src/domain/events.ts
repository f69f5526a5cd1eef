import { foundTrace, roleSchema } from '#directory/domain';
import { z } from 'zod';
import { eventType, sealed, type EventOf } from '#kernel';
import { derivation } from './derivation.js';
import { termSchema } from './term.js';

const instant = z.iso.datetime({ precision: 3 });
const obligation = z.uuid();
const run = z.int().min(1);

/** As many are told of one move. */
export const mostTold = 600;

/** Why, in a person's words: clear for records that are, sealed where the record's free text is. */
const reason = z.union([z.string().min(1).max(4000), sealed('citizen', 'reason for a change of a deadline')]);

/** Which version of a policy or a calendar was used. */
const versionOf = z.strictObject({ id: z.string().min(1).max(60), version: z.int().min(1) });

/**
 * Where a deadline comes from: *law* counts from receipt, never pauses and never starts anew; *policy* is the house's own; *own-date* was set
 * by a person; *imported* came with a row.
 */
export const deadlineBasis = z.enum(['law', 'policy', 'own-date', 'imported']);
export type DeadlineBasis = z.infer<typeof deadlineBasis>;

/** All that leads to a due instant. */
const deadline = {
  policy: versionOf.nullable(),
  term: termSchema.nullable(),
  legalBasis: z.string().min(1).max(300).nullable(),
  calendar: versionOf.nullable(),
  derivation,
  due: instant,
};

/** When and how the citizen was told. */
const notice = z.strictObject({ at: instant, channel: z.string().min(1).max(60) });

/** For whom a pause waits. */
export const awaited = z.enum(['citizen', 'other-body']);
export type Awaited = z.infer<typeof awaited>;

/** The events of an obligation. They stand on the stream of the record or CAPA that it is about. */
export const obligationEvents = {
  obligationOpened: eventType('ObligationOpened', {
    nature: 'clockwork',
    doc: 'Somebody has to do something by a time.',
    data: z.strictObject({
      obligation,
      name: z.string().regex(/^[a-z][a-z-]{1,40}$/),
      /** The action, extension or question that it is about, where it is not the whole record or CAPA. */
      about: z.uuid().nullable(),
      /** Who owes it; null: anyone of `role` (in `unit`, where given). */
      assignee: z.uuid().nullable(),
      role: roleSchema.nullable(),
      unit: z.uuid().nullable(),
      /** Where the term counts from. */
      from: instant,
      basis: deadlineBasis,
      ...deadline,
      run,
      /** The instant past which its due may never go, where it is of use only before another one. */
      notAfter: instant.optional(),
      /** Where it went another way than usual (a conflict of interest): every place that was asked. */
      found: foundTrace.optional(),
    }),
  }),
  obligationMet: eventType('ObligationMet', {
    nature: 'clockwork',
    doc: 'An obligation was met, in time or not.',
    data: z.strictObject({
      obligation,
      /** Who met it: a person's id, or the name of a process of the engine. */
      by: z.string().min(1).max(80),
      /** When: the time of recording, or the time stated for an imported, offline or paper act. */
      metAt: instant,
      /** *learned-late*: done in time as stated, but the house had already noted it as missed. */
      how: z.enum(['met', 'learned-late']),
      asStated: z.boolean(),
    }),
  }),
  obligationMissed: eventType('ObligationMissed', {
    nature: 'clockwork',
    doc: 'The due instant of an obligation passed without its being met.',
    data: z.strictObject({ obligation, due: instant, run }),
  }),
  obligationCancelled: eventType('ObligationCancelled', {
    nature: 'clockwork',
    doc: 'An obligation ended without having to be met; it is in no on-time figure.',
    data: z.strictObject({ obligation, reason: z.string().regex(/^[a-z][a-z-]{1,60}$/) }),
  }),
  obligationExtended: eventType('ObligationExtended', {
    nature: 'content',
    doc: 'A person moved a deadline further; the original is kept and a new run begins.',
    data: z.strictObject({
      obligation,
      ...deadline,
      previousDue: instant,
      run,
      reason: reason.nullable(),
      approvedBy: z.uuid().nullable(),
      /** The asked extension that was granted. */
      extension: z.uuid().nullable(),
      /** Notice given to the citizen of a law term (393/96 art. 20). */
      notice: notice.nullable(),
    }),
  }),
  obligationShortened: eventType('ObligationShortened', {
    version: 2,
    nature: 'content',
    doc: "A person moved a deadline nearer, for example on a citizen's reasoned request.",
    data: z.strictObject({
      obligation,
      ...deadline,
      previousDue: instant,
      reason: reason.nullable(),
      approvedBy: z.uuid().nullable(),
      notice: notice.nullable(),
    }),
    /** The first version knew of no notice. */
    upcasts: { 1: (data) => ({ ...data, notice: null }) },
  }),
  obligationRederived: eventType('ObligationRederived', {
    nature: 'clockwork',
    doc: 'A deadline was derived anew because what it rests on changed.',
    data: z.strictObject({
      obligation,
      ...deadline,
      previousDue: instant,
      cause: z.enum(['set-at-triage', 'severity-raised', 'calendar-changed', 'policy-changed', 'predecessor-late', 'corrected']),
      /** True where the result is the original due from now on (what triage sets, or a start that had been written down wrongly). */
      asOriginal: z.boolean(),
      /** Where the term counts from, where that was corrected. */
      from: instant.optional(),
    }),
  }),
  obligationPaused: eventType('ObligationPaused', {
    version: 2,
    nature: 'content',
    doc: 'The term stands still: waiting for the citizen or another body.',
    data: z.strictObject({
      obligation,
      pausedAt: instant,
      awaits: awaited,
      reason: reason.nullable(),
      legalBasis: z.string().min(1).max(300).nullable(),
      /** Until when it is awaited: a reminder, no end. Null: the house's own term says when somebody is reminded. */
      until: instant.nullable(),
      /** How a citizen who is waited for was told. */
      notice: notice.nullable(),
    }),
    /** The first version knew why, and no more. */
    upcasts: { 1: (data) => ({ ...data, awaits: 'other-body', legalBasis: null, until: null, notice: null }) },
  }),
  obligationResumed: eventType('ObligationResumed', {
    nature: 'content',
    doc: 'The term runs again, its deadline moved by the pause.',
    data: z.strictObject({ obligation, pausedAt: instant, resumedAt: instant, previousDue: instant, due: instant, derivation }),
  }),
  obligationReassigned: eventType('ObligationReassigned', {
    nature: 'content',
    doc: 'Somebody else owes it now; the deadline is unchanged.',
    data: z.strictObject({
      obligation,
      assignee: z.uuid().nullable(),
      role: roleSchema.nullable(),
      unit: z.uuid().nullable(),
      reason: reason.nullable(),
      found: foundTrace,
    }),
  }),
  obligationAwakened: eventType('ObligationAwakened', {
    nature: 'clockwork',
    doc: 'The first command was given here on an imported record: from now on it can be missed and escalated.',
    data: z.strictObject({ obligation }),
  }),
};

/** What people are told of obligations beside whose they are. It changes nothing. */
export const dueEvents = {
  dueMoveTold: eventType('DueMoveTold', {
    nature: 'clockwork',
    doc: 'A due moved without the doing of those who owe it: they are told, and who watches, from when to when.',
    data: z.strictObject({ obligation, previousDue: instant, due: instant, persons: z.array(z.uuid()).min(1).max(mostTold) }),
  }),
};

export type ObligationEvent = EventOf<typeof obligationEvents>;
/** The types of obligation events, for a fold that hands them on. */
export const obligationEventTypes: ReadonlySet<string> = new Set(Object.values(obligationEvents).map(({ type }) => type));

/** Whether an event of a machine that includes obligations is one of theirs. */
export function isObligationEvent<Event extends { readonly type: string }>(event: Event): event is Event & ObligationEvent {
  return obligationEventTypes.has(event.type);
}
