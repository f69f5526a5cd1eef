import { happenedAt, rule, type Instant } from '#kernel';
import { recordEvents } from '../../events/index.js';
import type { RecordsHouse } from '../../house.js';
import { worked } from '../../kinds.js';
import { citizenCanBeReached, complaintOf, notBefore } from '../../rules/citizen.js';
import { notInTheFuture } from '../../rules/input.js';
import { notClosedToYou, speakingWithTheCitizenIsYours } from '../../rules/who-may.js';
import type { LiveRecord } from '../../state.js';
import { command } from '../command.js';

const notAcknowledgedYet = rule<LiveRecord, RecordsHouse>('not-acknowledged-yet', ({ state }) => {
  const acknowledged = complaintOf(state)?.acknowledged ?? null;
  return acknowledged === null || { at: acknowledged.acknowledgedAt };
});

export const acknowledge = command({
  name: 'acknowledge',
  doc: 'Tells the citizen that the appeal has arrived.',
  from: ['reported', ...worked],
  to: 'stays',
  rules: [notClosedToYou, speakingWithTheCitizenIsYours, citizenCanBeReached, notAcknowledgedYet],
  checks: [notInTheFuture('acknowledgedAt'), notBefore('acknowledgedAt', ({ recordedAt }) => recordedAt)],
  then: ({ now }, { channel, acknowledgedAt }: { readonly channel: string; readonly acknowledgedAt?: Instant | null }) => {
    const event = recordEvents.complaintAcknowledged({ channel, acknowledgedAt: acknowledgedAt ?? now });
    return [acknowledgedAt ? happenedAt(acknowledgedAt, event) : event];
  },
});
