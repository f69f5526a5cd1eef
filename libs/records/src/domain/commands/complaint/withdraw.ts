import type { Instant } from '#kernel';
import { recordEvents } from '../../events/index.js';
import { worked } from '../../kinds.js';
import { complaintOf, notBefore } from '../../rules/citizen.js';
import { notInTheFuture } from '../../rules/input.js';
import { notClosedToYou, speakingWithTheCitizenIsYours } from '../../rules/who-may.js';
import type { FreeText } from '../../texts.js';
import { command } from '../command.js';
import { notAnsweredYet } from './answer.js';

/** What the citizen said when they took the appeal back. */
export interface Withdraw {
  readonly channel: string;
  readonly withdrawnAt?: Instant | null;
  readonly reason?: FreeText | null;
}

export const withdraw = command({
  name: 'withdraw',
  doc: 'Notes that the citizen withdrew the appeal; the house may go on with it as a nonconformity.',
  from: ['reported', ...worked],
  to: 'withdrawn',
  rules: [notClosedToYou, speakingWithTheCitizenIsYours, notAnsweredYet],
  checks: [notInTheFuture('withdrawnAt'), notBefore('withdrawnAt', (state) => complaintOf(state)?.receivedAt ?? state.recordedAt)],
  then: ({ now }, { channel, withdrawnAt, reason }: Withdraw) => [
    recordEvents.complaintWithdrawn({ withdrawnAt: withdrawnAt ?? now, channel, reason: reason ?? null, goesOnAs: null }),
  ],
});
