import { canonicalJson } from '#kernel';
import { actingPeople } from '#directory/domain';
import { amendableFields, lineOf, type Amending, type Amendments } from '../amending/fields.js';
import { amendedIsPast, amendedMayBe, receivedBeforeRegistered, somethingIsYoursToAmend } from '../amending/rules.js';
import { recordEvents } from '../events/index.js';
import { recordStatuses } from '../kinds.js';
import { notClosedToYou } from '../rules/who-may.js';
import type { LiveRecord } from '../state.js';
import type { FreeText } from '../texts.js';
import { command } from './command.js';

/** What the record is to say from now on, and why. */
export interface Amend {
  readonly changes: Amending;
  readonly reason: FreeText;
}

export const amend = command({
  name: 'amend',
  doc: 'Amends what was written wrongly: field, old, new and reason stay on record.',
  from: recordStatuses,
  to: 'stays',
  rules: [notClosedToYou, somethingIsYoursToAmend],
  checks: [...amendedMayBe, amendedIsPast, receivedBeforeRegistered],
  then: ({ state, by }, { changes, reason }: Amend) => {
    const amended = changesOf(state, changes);
    return Object.keys(amended).length === 0
      ? []
      : [recordEvents.recordAmended({ changes: amended, reason, amendedBy: [...actingPeople(by)] })];
  },
});

/** Those that say something else than before, with what they had said. */
function changesOf(state: LiveRecord, changes: Amending): Amendments {
  return Object.fromEntries(
    amendableFields.flatMap((field) => {
      const { read, of } = lineOf(field);
      const [was, now] = [read(state), changes[field]];
      if (now === undefined || canonicalJson(now) === canonicalJson(was)) return [];
      return [[field, { was, now, ...(of && { of: of(state) }) }]];
    }),
  );
}
