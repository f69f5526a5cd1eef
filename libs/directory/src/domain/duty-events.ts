import { z } from 'zod';
import { eventType, sealed, type EventOf } from '#kernel';
import { foundTrace } from './succession.js';

const id = z.uuid();
/** Sealed where the free text of the record is. */
const reason = z.union([z.string().min(1).max(2000), sealed('citizen', 'reason')]).meta({ freeText: true, what: 'reason' });
/** The step that somebody other than who did the work takes; which there are, records and CAPAs say. */
const duty = z.string().regex(/^[a-z][a-z-]{1,40}$/);
/** The action that it is about, where it is not the whole; and the round or cycle, for what is settled once does not hold for the next. */
const ofDuty = { duty, about: id.nullable(), run: z.int().min(0) };

/** By which way a step came to somebody who does not take it ordinarily. */
export const waysOn = ['substitute', 'superior', 'quality-manager', 'named', 'outside'] as const;
export type WayOn = (typeof waysOn)[number];

/** Why none of those who take the step ordinarily took it: a hand in the work of every one of them; away; nobody of the level in the house. */
export const independenceCauses = ['involved', 'away', 'nobody-of-the-level'] as const;
export type IndependenceCause = (typeof independenceCauses)[number];

/** Separation of duties where nobody of the needed level is free or present. On the stream of the record or CAPA. */
export const dutyEvents = {
  dutyPassedOn: eventType('DutyPassedOn', {
    nature: 'content',
    doc: 'A step that somebody independent of the work takes was taken by another way than the ordinary one.',
    data: z.strictObject({ ...ofDuty, way: z.enum(waysOn), because: z.enum(independenceCauses), found: foundTrace }),
  }),
  independentPersonNamed: eventType('IndependentPersonNamed', {
    nature: 'content',
    doc: 'Nobody independent was left: the head of department named somebody for this case.',
    data: z.strictObject({ ...ofDuty, person: id, reason, found: foundTrace }),
  }),
  independentDecisionRecorded: eventType('IndependentDecisionRecorded', {
    nature: 'content',
    doc: 'Only the head was left: an outside person decided in writing, and the document is attached. The head carries the decision out.',
    data: z.strictObject({
      ...ofDuty,
      /** Whose decision it is: a body and a position, never a name; that stands in the document. */
      body: z.string().min(1).max(300),
      position: z.string().min(1).max(300),
      decidedOn: z.iso.date(),
      document: id,
      reason,
      found: foundTrace,
    }),
  }),
};
export type DutyEvent = EventOf<typeof dutyEvents>;
