import type { Instant } from '#kernel';
import type { Kind } from '../kinds.js';
import { capa, idOf, sealedFor } from '../sample.js';
import type { LiveRecord } from '../state.js';

/** Something to put right for random walks: not always from where the record is, nor to where a repair leads. */
export function someRepair(kind: Kind, _: Instant, pick: number, state: LiveRecord): object {
  const from = pick % 11 === 0 ? 'resolved' : state.status;
  const of = { id: idOf('other'), kind, status: 'triaged', duplicateOf: null };
  const changes = [
    { what: 'status', from, to: 'reported' },
    { what: 'status', from, to: 'in-correction' },
    { what: 'status', from, to: 'resolved' },
    { what: 'end', from, to: 'rejected', of: null },
    { what: 'end', from, to: 'duplicate', of },
    { what: 'coverage', from, capa },
  ];
  return {
    repair: idOf(`repair ${pick}`),
    change: changes[pick % changes.length],
    reason: kind === 'complaint' ? sealedFor('citizen') : 'so',
  };
}

/** Confirms what is proposed, mostly. */
export function someConfirmation(_: Kind, __: Instant, pick: number, { repair }: LiveRecord): object {
  return { repair: pick % 9 === 0 || repair === null ? idOf('no such repair') : repair.repair };
}
