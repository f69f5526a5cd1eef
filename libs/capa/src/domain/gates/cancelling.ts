import { rule } from '#kernel';
import type { CapaHouse } from '../house.js';
import type { OpenCapa } from '../state.js';

/** No covered record owes its end to a CAPA. How many do is said, not which: one may be closed to the reader. */
export const noCoveredRecordRequiresACapa = rule<OpenCapa, CapaHouse>('no-covered-record-requires-a-capa', ({ state }) => {
  const waiting = state.coverage.filter(({ answer, requiresCapa }) => answer === 'covered' && requiresCapa);
  return waiting.length === 0 || { records: waiting.length };
});

/** A record that is passing to this CAPA has to arrive first: it may require one. */
export const noTakeOverIsUnderWay = rule<OpenCapa, CapaHouse>('no-take-over-is-under-way', ({ state }) => {
  const passing = state.coverage.filter(({ answer, from }) => answer === 'asked' && from !== null);
  return passing.length === 0 || { records: passing.length };
});
