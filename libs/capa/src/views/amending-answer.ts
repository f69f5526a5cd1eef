import { amendableTexts, amendmentContent, capaTexts, type Capa } from '../domain/index.js';
import type { CapaAnswer } from './answer-schema.js';

/** What was proposed to amend, as HTTP shows it. */
export function amendmentOf(state: Capa, pending: NonNullable<Capa['amendment']>): CapaAnswer['amendment'] {
  const { amendment, changes, reason, proposedBy, at } = pending;
  return {
    ...{ id: amendment, reason, at },
    changes: [...changes],
    proposedBy: [...proposedBy],
    contentHash: amendmentContent(state, pending),
  };
}

/** The texts that may be amended in this status; whose they are, says the offer of `amend`. */
export function amendableNow({ status }: Capa): CapaAnswer['amendable'] {
  return capaTexts.flatMap((field) => {
    const { of, free, signed } = amendableTexts[field];
    return free.includes(status) || signed.includes(status) ? [{ field, of, signed: signed.includes(status) }] : [];
  });
}

/** What was proposed to put right. */
export function repairOf({ repair, change, reason, proposedBy, at }: NonNullable<Capa['repair']>): CapaAnswer['repair'] {
  return { id: repair, from: change.from, to: change.to, reason, proposedBy: [...proposedBy], at };
}
