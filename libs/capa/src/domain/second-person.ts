import type { ObligationLine, Owing } from '#deadlines/domain';
import { owedByOne } from '#directory/domain';
import type { Instant } from '#kernel';
import { confirmingRepair, consenting } from './duties.js';
import type { CapaEvent } from './events/index.js';
import type { CapaHouse } from './house.js';
import type { Capa, CapaState } from './state.js';

type Line = ObligationLine<CapaState, CapaEvent, CapaHouse>;
interface At {
  readonly after: CapaState;
  readonly house: CapaHouse;
  readonly now: Instant;
}

/** Who confirms what was proposed to put right, or drops it: the first to whom that step comes. */
export const repairConfirmer = ({ after, ...at }: At): Owing => owedByOne(confirmingRepair, { ...at, state: after as Capa });
/** Who consents to an amendment of what was signed, or drops it. */
export const consenter = ({ after, ...at }: At): Owing => owedByOne(consenting, { ...at, state: after as Capa });

const repair = ({ event }: { readonly event: { readonly data: { readonly repair: string } } }): string => event.data.repair;
const amendment = ({ event }: { readonly event: { readonly data: { readonly amendment: string } } }): string => event.data.amendment;
const ofDuty =
  (name: string) =>
  ({ event }: { readonly event: { readonly data: { readonly duty: string } } }): boolean =>
    event.data.duty === name;

/** What one person proposed waits for a second one. Whoever gets a hand in the work meanwhile is the second one no more. */
export const secondPersons: readonly Line[] = [
  {
    name: 'confirm-repair',
    opens: [{ on: 'CapaRepairProposed', about: repair, owed: repairConfirmer }],
    meets: [
      { on: 'CapaRepaired', about: repair },
      { on: 'CapaRepairDropped', about: repair },
    ],
    cancels: [
      { on: 'CapaRepairLapsed', about: repair, reason: 'repair-lapsed' },
      { on: 'CapaCancelled', reason: 'capa-cancelled' },
    ],
    reassigns: [
      { on: 'CapaOwnerAssigned', owed: repairConfirmer },
      { on: 'ActionPlanned', owed: repairConfirmer },
      { on: 'ActionChanged', owed: repairConfirmer },
      { on: 'ActionDropped', owed: repairConfirmer },
      { on: 'CapaTakenBack', owed: repairConfirmer },
      { on: 'CapaConflictNoted', owed: repairConfirmer },
      { on: 'IndependentPersonNamed', when: ofDuty(confirmingRepair.name), owed: repairConfirmer },
    ],
  },
  {
    name: 'consent-to-amendment',
    opens: [{ on: 'CapaAmendmentProposed', about: amendment, owed: consenter }],
    meets: [
      { on: 'CapaAmended', about: amendment },
      { on: 'CapaAmendmentDropped', about: amendment },
    ],
    cancels: [
      { on: 'CapaAmendmentLapsed', about: amendment, reason: 'amendment-lapsed' },
      { on: 'CapaCancelled', reason: 'capa-cancelled' },
    ],
    reassigns: [
      { on: 'CapaOwnerAssigned', owed: consenter },
      { on: 'ActionReassigned', owed: consenter },
      { on: 'CapaTakenBack', owed: consenter },
      { on: 'CapaConflictNoted', owed: consenter },
      { on: 'IndependentPersonNamed', when: ofDuty(consenting.name), owed: consenter },
    ],
  },
];
