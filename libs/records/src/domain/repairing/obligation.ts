import type { ObligationLine, Owing } from '#deadlines/domain';
import { owedByOne } from '#directory/domain';
import type { Instant } from '#kernel';
import { handedOutside } from '../appeal-occasions.js';
import { confirmingRepair } from '../duties.js';
import type { RecordEvent } from '../events/index.js';
import type { RecordsHouse } from '../house.js';
import type { LiveRecord, RecordState } from '../state.js';

/** Who confirms what was proposed to put right, or drops it: the first to whom that step comes. */
export const repairConfirmer = (at: { readonly state: LiveRecord; readonly house: RecordsHouse; readonly now: Instant }): Owing =>
  owedByOne(confirmingRepair, at);

const confirmer = ({ after, ...at }: { readonly after: RecordState; readonly house: RecordsHouse; readonly now: Instant }): Owing =>
  repairConfirmer({ ...at, state: after as LiveRecord });
const proposed = ({ event }: { readonly event: { readonly data: { readonly repair: string } } }): string => event.data.repair;

/** A repair waits for its second person. */
export const confirmingRepairs: ObligationLine<RecordState, RecordEvent, RecordsHouse> = {
  name: 'confirm-repair',
  opens: [{ on: 'RecordRepairProposed', about: proposed, owed: confirmer }],
  meets: [
    { on: 'RecordRepaired', about: proposed },
    { on: 'RecordRepairDropped', about: proposed },
  ],
  cancels: [handedOutside, { on: 'RecordRepairLapsed', about: proposed, reason: 'repair-lapsed' }],
  // Whoever gets a hand in the work confirms nothing in it.
  reassigns: [
    { on: 'RecordTriaged', owed: confirmer },
    { on: 'RecordAssigned', owed: confirmer },
    { on: 'CorrectionRecorded', owed: confirmer },
    { on: 'CorrectionNotNeeded', owed: confirmer },
    { on: 'RecordAmended', owed: confirmer },
    { on: 'IndependentPersonNamed', when: ({ event }) => event.data.duty === confirmingRepair.name, owed: confirmer },
  ],
};
