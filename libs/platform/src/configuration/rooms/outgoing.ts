import type { SettingReader } from '../reader.js';
import type { Setting } from '../setting.js';
import { whole } from '../whole.js';

/** What is remembered of what left the house. */
export const outgoingSettings = {
  deliveriesKept: {
    name: 'REDRESS_DELIVERIES_KEPT',
    form: whole(1, 3_650),
    standard: '90',
    meaning:
      'For how many days it is remembered which mails and webhook deliveries left the house, or could not; what waits is never forgotten.',
    allowed: 'a whole number from 1 to 3650',
  },
} as const satisfies Record<string, Setting>;

/** For how long deliveries that are over are remembered, in days. */
export const readOutgoing = ({ required }: SettingReader): { readonly keptDays: number } => ({
  keptDays: required(outgoingSettings.deliveriesKept),
});
