import { check, type Check } from '#kernel';
import type { CapaHouse } from '../house.js';
import type { Capa } from '../state.js';
import type { Evidence } from '../values.js';

interface WithEvidence {
  readonly evidence: readonly Evidence[];
}

/** Evidence points only at files that are attached to the same CAPA: there their hashes stand, and whoever sees the CAPA can open them. */
export const evidenceIsAttached = <Input extends WithEvidence>(): Check<Capa, CapaHouse, Input> =>
  check('evidence-is-attached', ({ state }, { evidence }) => {
    const known = new Set(state.attachments.map(({ attachment }) => attachment));
    const missing = evidence.flatMap(({ attachment }) => (attachment === null || known.has(attachment) ? [] : [attachment]));
    return missing.length === 0 || { attachments: missing };
  });
