import type { CapaThing } from './capa-thing.js';
import { cancel, meet } from './debts.js';
import { oweACapa, resolveIfCured } from './record-ends.js';
import { inWork, needsCapa, type RecordThing } from './record-thing.js';
import type { World } from './step.js';

/** What records and CAPAs tell each other: the record decides who covers it, and follows what becomes of its CAPA. */

/** A CAPA asks to cover a record, maybe in place of another CAPA; the record answers. */
export function ask(capa: CapaThing, record: RecordThing, from: CapaThing | null = null): void {
  const { cover, status } = record;
  const isFree = cover?.state !== 'running' || cover.capa === capa || cover.capa === from;
  if (!(inWork as readonly string[]).includes(status) || !isFree) {
    capa.covers.set(record, { answer: 'refused', requires: false });
    return;
  }
  const before = cover?.state === 'running' && cover.capa !== capa ? cover.capa : null;
  before?.covers.set(record, { answer: 'taken-over', requires: false });
  record.cover = { capa, state: 'running' };
  capa.covers.set(record, { answer: 'covered', requires: needsCapa(record) });
  meet(record, 'open-capa');
}

/** A covering CAPA hears how bad its record is now. */
export function coverageNews(record: RecordThing): void {
  const { cover } = record;
  const known = cover?.state === 'running' ? cover.capa.covers.get(record) : undefined;
  if (known?.answer === 'covered') known.requires = needsCapa(record);
}

const covered = ({ covers }: CapaThing): readonly RecordThing[] =>
  [...covers].flatMap(([record, { answer }]) => (answer === 'covered' ? [record] : []));
const isUnder = (record: RecordThing, capa: CapaThing): boolean => record.cover?.capa === capa && record.cover.state === 'running';

/** It ended effective: records that await it are resolved as soon as the rest of their gate holds. */
export function cured(capa: CapaThing, world: World): void {
  for (const record of covered(capa)) {
    if (!isUnder(record, capa)) continue;
    record.cover!.state = 'effective';
    resolveIfCured(record, world);
  }
}

/** It let a record go, or was cancelled: the record goes back to correction, unless it must have a CAPA. */
export function lost(capa: CapaThing, record: RecordThing, how: 'cancelled' | 'released'): void {
  if (!isUnder(record, capa)) return;
  record.cover!.state = how;
  if (record.status === 'awaiting-capa' && !needsCapa(record)) record.status = 'in-correction';
  oweACapa(record);
}
export const cancelled = (capa: CapaThing): void => covered(capa).forEach((record) => lost(capa, record, 'cancelled'));
export function released(capa: CapaThing, record: RecordThing): void {
  capa.covers.set(record, { answer: 'released', requires: false });
  lost(capa, record, 'released');
}

/** A new cycle begins: it shows on the records; closed ones stay closed, resolved ones await it again. */
export function begunAnew(capa: CapaThing): void {
  for (const record of covered(capa)) {
    if (record.cover?.capa !== capa) {
      ask(capa, record);
      continue;
    }
    record.cover.state = 'running';
    if (record.status === 'resolved') {
      record.status = 'awaiting-capa';
      cancel(record, ['close']);
    }
    coverageNews(record);
  }
}
