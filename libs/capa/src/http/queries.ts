import { AtQuery, choice, Field, id, IdPath, list, OptionalField, PageAtQuery, text } from '#platform';
import { capaKinds, riskLevels } from '../domain/index.js';
import { capaStatuses } from '../views/capas.js';
import { byIdOrKey, keyField } from './fields.js';

/** Which CAPAs of the list. Indexed: status, owner, leadUnit. */
export class CapasQuery extends PageAtQuery {
  @OptionalField(list(choice(capaStatuses), { max: capaStatuses.length }))
  readonly status?: string[];

  @OptionalField(choice(capaKinds))
  readonly kind?: string;

  @OptionalField(list(choice(riskLevels), { max: riskLevels.length }))
  readonly risk?: string[];

  @OptionalField(id())
  readonly owner?: string;

  @OptionalField(keyField, { doc: byIdOrKey })
  readonly leadUnit?: string;

  @OptionalField(keyField, { doc: `Leading or concerned. ${byIdOrKey}` })
  readonly unit?: string;

  @OptionalField(keyField, { doc: byIdOrKey })
  readonly process?: string;

  @OptionalField(id(), { doc: 'A record that is covered.' })
  readonly record?: string;

  @OptionalField(text({ max: 200 }), { doc: 'Words of the title, in any form, or how they begin; or a number: `CA-2026-00007`, `7`.' })
  readonly q?: string;
}

export class CapaQuery extends AtQuery {}

/** An action of a CAPA. */
export class ActionPath extends IdPath {
  @Field(id())
  readonly actionId!: string;
}
