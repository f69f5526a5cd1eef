import { z } from 'zod';
import { dayOf, engineOnly } from '#directory/domain';
import { eventType, type AnyState, type EventOf, type Situation } from '#kernel';
import type { HouseForEscalation } from './house.js';
import { channel } from './rule-set.js';
import type { EscalationSubject } from './subject.js';

/** That people could not be told, on the stream of the record or CAPA that they were to be told of. */
export const undeliveredEvents = {
  notificationUndelivered: eventType('NotificationUndelivered', {
    nature: 'clockwork',
    doc: 'Somebody could not be told of it on a channel, however often that was tried; administrators are told of that.',
    data: z.strictObject({
      /** The message that was given up. */
      message: z.uuid(),
      channel,
      /** The person. */
      addressee: z.uuid(),
      /** A code, such as `smtp-550`. */
      reason: z.string().regex(/^[a-z0-9-]{1,60}$/),
      attempts: z.int().min(0),
      /** The administrators who are told: those to whom the record is open. */
      recipients: z.array(z.uuid()).max(50),
      /** The day on the clock of the house: what is told once a day goes by it. Absent from an earlier engine: the day of UTC. */
      day: z.iso.date().optional(),
    }),
  }),
};
export type UndeliveredEvent = EventOf<typeof undeliveredEvents>;

/** What the post office says of a message that it gave up. */
export type Undelivered = Omit<UndeliveredEvent['data'], 'recipients' | 'day'>;

/** The name of the command that the post office sends. */
export const noteUndeliveredCommand = 'note-undelivered';

const mostRecipients = 50;

/** The declaration of that command for a machine: `command(noteUndelivered(from, subject))`. */
export function noteUndelivered<State extends AnyState, const From extends State['status'], House extends HouseForEscalation>(
  from: readonly From[],
  /** Who is told nothing follows from the directory, hence the house. */
  subject: (state: Extract<State, { status: From }>, house: House) => Pick<EscalationSubject, 'closedTo'>,
) {
  return {
    name: noteUndeliveredCommand,
    doc: 'Notes that somebody could not be told of it; the post office sends it.',
    from,
    to: 'stays' as const,
    rules: [engineOnly],
    checks: [],
    then: ({ state, house, now }: Situation<Extract<State, { status: From }>, House>, given: Undelivered) => {
      const { closedTo } = subject(state, house);
      const open = house.directory.withRole('administrator').filter((person) => !closedTo?.(person));
      return [
        undeliveredEvents.notificationUndelivered({
          ...given,
          recipients: open.slice(0, mostRecipients),
          day: dayOf(house.directory, now),
        }),
      ];
    },
  };
}
