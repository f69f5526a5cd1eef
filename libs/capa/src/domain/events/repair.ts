import { z } from 'zod';
import { eventType } from '#kernel';
import { id, prose } from '../values.js';

/** Precisely what is put right: the status is a wrong one. */
const change = z.strictObject({
  from: z.enum(['planning', 'awaiting-approval']),
  to: z.enum(['investigating', 'planning']),
});
export type CapaRepairChange = z.output<typeof change>;

/** Who, and for whom they acted. */
const persons = z.array(id).min(1).max(2);
const common = { capa: id, repair: id, change, reason: prose };

/** A stuck CAPA is put right where no ordinary command does: one person proposes it, another one confirms it. */
export const repairEvents = {
  capaRepairProposed: eventType('CapaRepairProposed', {
    nature: 'content',
    doc: 'Somebody proposed to put a stuck CAPA right; nothing changes until another person confirms it.',
    data: z.strictObject({ ...common, proposedBy: persons }),
  }),
  capaRepaired: eventType('CapaRepaired', {
    nature: 'content',
    doc: 'A stuck CAPA was put right, as one person had proposed and another one confirmed.',
    data: z.strictObject({ ...common, proposedBy: persons, confirmedBy: persons }),
  }),
  capaRepairDropped: eventType('CapaRepairDropped', {
    nature: 'content',
    doc: 'What had been proposed to put right was not confirmed, or taken back.',
    data: z.strictObject({ capa: id, repair: id, reason: prose }),
  }),
  capaRepairLapsed: eventType('CapaRepairLapsed', {
    nature: 'content',
    doc: 'What had been proposed to put right can be confirmed no more, since the CAPA went on; who proposed it is told.',
    data: z.strictObject({ capa: id, repair: id, told: persons }),
  }),
};
