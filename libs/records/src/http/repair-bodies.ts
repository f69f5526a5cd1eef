import { z } from 'zod';
import { Field, id, matching, ReasonBody } from '#platform';

/** What is to be put right, as clients say it; it starts from where the record is. */
const repairChange = z.discriminatedUnion('what', [
  z.strictObject({ what: z.literal('status'), to: z.enum(['reported', 'in-correction', 'resolved']) }),
  z.strictObject({ what: z.literal('end'), to: z.enum(['rejected', 'duplicate']), of: z.uuid().nullable().optional() }),
  z.strictObject({ what: z.literal('coverage'), capa: z.uuid() }),
]);
export type RepairInput = z.output<typeof repairChange>;

export class RepairRecordBody extends ReasonBody {
  @Field(matching(repairChange), {
    doc: 'A wrong status; a wrong end (`of`: the record that it doubles); or a CAPA that does not cover it, whatever the record says.',
  })
  readonly change!: RepairInput;
}

/** What is confirmed is what was seen. */
export class ConfirmRepairBody {
  @Field(id(), { doc: '`repair.id`, as the confirming person read it.' })
  readonly repair!: string;
}
