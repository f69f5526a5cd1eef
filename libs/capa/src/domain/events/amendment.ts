import { z } from 'zod';
import { eventType } from '#kernel';
import { id, prose, signature } from '../values.js';

/** What is written on a CAPA and may be amended; those of causes and actions say of which. */
export const capaTexts = [
  'title',
  'description',
  'cause',
  'similarCases',
  'action',
  'actionDescription',
  'expectedResult',
  'measure',
  'assessment',
  'adverseEffects',
] as const;
export type CapaText = (typeof capaTexts)[number];

const changes = z
  .array(z.strictObject({ field: z.enum(capaTexts), of: id.nullable(), was: prose.nullable(), now: prose.nullable() }))
  .min(1)
  .max(50);
/** Who, and for whom they acted. */
const persons = z.array(id).min(1).max(2);
const common = {
  capa: id,
  /** 0: before the first. */
  cycle: z.int().min(0),
  amendment: id,
  changes,
  reason: prose,
};

/** What was written wrongly is amended; where it was signed, it is proposed first, and takes effect with a signature of its own. */
export const amendmentEvents = {
  capaAmendmentProposed: eventType('CapaAmendmentProposed', {
    nature: 'content',
    doc: 'It was proposed to amend what had been signed; nothing changes until somebody who may approve consents.',
    data: z.strictObject({ ...common, proposedBy: persons }),
  }),
  capaAmended: eventType('CapaAmended', {
    nature: 'content',
    doc: 'What was written on the CAPA was wrong and was amended; what it had said stays here.',
    data: z.strictObject({
      ...common,
      amendedBy: persons,
      /** The consent to it, where it had been signed. */
      consent: signature.nullable(),
    }),
  }),
  capaAmendmentDropped: eventType('CapaAmendmentDropped', {
    nature: 'content',
    doc: 'What had been proposed to amend was not consented to, or taken back.',
    data: z.strictObject({ capa: id, amendment: id, reason: prose }),
  }),
  capaAmendmentLapsed: eventType('CapaAmendmentLapsed', {
    nature: 'content',
    doc: 'What had been proposed to amend can be consented to no more, since a text of it is gone or says something else; who proposed it is told.',
    data: z.strictObject({ capa: id, amendment: id, told: persons }),
  }),
};
