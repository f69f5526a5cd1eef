import { unknownEvent, type Recorded } from '#kernel';
import type { RecordEventOf } from '../events/index.js';
import type { Coverage, LiveRecord, Worked } from '../state.js';

/** The record's side of its CAPA. */
export type CoverageEvent = RecordEventOf<
  'CapaAwaited' | 'CorrectionResumed' | 'RecordCovered' | 'CoverageRefused' | 'CoverageEnded' | 'CoveringCapaCycleBegan'
>;

export function evolveCoverage(record: LiveRecord, event: CoverageEvent, { recordedAt: at }: Recorded): LiveRecord {
  switch (event.type) {
    case 'CapaAwaited':
      return isWorked(record) ? { ...record, status: 'awaiting-capa' } : record;
    case 'CorrectionResumed':
      return isWorked(record) ? { ...record, status: 'in-correction' } : record;
    case 'RecordCovered': {
      const { capa, cycle, sameCause, recurrence, from } = event.data;
      const coverage: Coverage = { capa, cycle, since: at, sameCause, recurrence, from, status: 'running', endedAt: null };
      return { ...record, coverage, earlierCoverages: [...record.earlierCoverages, ...replaced(record.coverage, from, at)] };
    }
    case 'CoverageRefused':
      return record;
    case 'CoverageEnded': {
      const { capa, how, returnsTo } = event.data;
      if (record.coverage?.capa !== capa) return record;
      const ended = { ...record, coverage: { ...record.coverage, status: how, endedAt: at } };
      return returnsTo !== null && isWorked(ended) ? { ...ended, status: returnsTo } : ended;
    }
    case 'CoveringCapaCycleBegan': {
      const { capa, cycle, returnsTo } = event.data;
      if (record.coverage?.capa !== capa) return record;
      const running = { ...record, coverage: { ...record.coverage, cycle, status: 'running', endedAt: null } } as const;
      if (returnsTo === null || running.status !== 'resolved') return running;
      const { resolvedAt: _, resolvedBy: __, justification: ___, ...rest } = running;
      return { ...rest, status: returnsTo };
    }
    default:
      return unknownEvent(event);
  }
}

function isWorked(record: LiveRecord): record is Worked {
  return record.status === 'triaged' || record.status === 'in-correction' || record.status === 'awaiting-capa';
}

function replaced(coverage: Coverage | null, from: string | null, at: string): readonly Coverage[] {
  if (coverage === null) return [];
  return [coverage.status === 'running' && coverage.capa === from ? { ...coverage, status: 'taken-over', endedAt: at } : coverage];
}
