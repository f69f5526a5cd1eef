import { choice, Field, id, ReasonBody } from '#platform';
import { capaRepairWays } from '../domain/index.js';

const targets = capaRepairWays.map(({ to }) => to);

/** What is to be put right; it starts from where the CAPA is. */
export class RepairCapaBody extends ReasonBody {
  @Field(choice(targets), { doc: 'The status that it should have.' })
  readonly to!: (typeof targets)[number];
}

/** What is confirmed is what was seen. */
export class ConfirmCapaRepairBody {
  @Field(id(), { doc: '`repair.id`, as the confirming person read it.' })
  readonly repair!: string;
}
