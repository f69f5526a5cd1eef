import { z } from 'zod';
import { eventType } from '#kernel';
import { recordStatuses } from '../kinds.js';
import { limits } from '../limits.js';
import { freeText } from '../texts.js';
import { id, recordReference } from './parts.js';

const from = z.enum(recordStatuses);

/** Precisely what is put right. */
export const repairChange = z.discriminatedUnion('what', [
  /** The status is a wrong one. */
  z.strictObject({ what: z.literal('status'), from, to: z.enum(['reported', 'in-correction', 'resolved']) }),
  /** It ended, but in another way than the record says. */
  z.strictObject({ what: z.literal('end'), from, to: z.enum(['rejected', 'duplicate']), of: recordReference.nullable() }),
  /** A CAPA that covers it by its own account does not. */
  z.strictObject({ what: z.literal('coverage'), from, to: from, capa: id }),
]);
export type RepairChange = z.output<typeof repairChange>;

const reason = freeText(limits.reason, 'reason');
/** Who, and for whom they acted. */
const persons = z.array(id).min(1).max(2);

/** A stuck case is put right where no ordinary command does: one person proposes it, another one confirms it. */
export const repairEvents = {
  recordRepairProposed: eventType('RecordRepairProposed', {
    nature: 'content',
    doc: 'Somebody proposed to put a stuck record right; nothing changes until another person confirms it.',
    data: z.strictObject({ repair: id, change: repairChange, reason, proposedBy: persons }),
  }),
  recordRepaired: eventType('RecordRepaired', {
    nature: 'content',
    doc: 'A stuck record was put right, as one person had proposed and another one confirmed.',
    data: z.strictObject({ repair: id, change: repairChange, reason, proposedBy: persons, confirmedBy: persons }),
  }),
  recordRepairDropped: eventType('RecordRepairDropped', {
    nature: 'content',
    doc: 'What had been proposed to put right was not confirmed, or taken back.',
    data: z.strictObject({ repair: id, reason }),
  }),
  recordRepairLapsed: eventType('RecordRepairLapsed', {
    nature: 'content',
    doc: 'What had been proposed to put right can be confirmed no more, since the record went on; who proposed it is told.',
    data: z.strictObject({ repair: id, told: persons }),
  }),
};
