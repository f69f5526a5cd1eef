import { unknownEvent } from '#kernel';
import { coverageEvents } from './events/coverage.js';
import type { CapaEvent, CapaEventOf } from './events/index.js';
import type { Coverage } from './state.js';
import { severities, type Severity } from './values.js';

export type CoverageEvent = CapaEventOf<(typeof coverageEvents)[keyof typeof coverageEvents]['type']>;
const types: ReadonlySet<string> = new Set(Object.values(coverageEvents).map(({ type }) => type));

/** Whether an event is about the records that a CAPA covers. */
export function isCoverageEvent(event: CapaEvent): event is CoverageEvent {
  return types.has(event.type);
}

/** The records of a CAPA after one more event about them. */
export function evolveCoverage(coverage: readonly Coverage[], event: CoverageEvent): readonly Coverage[] {
  const { record } = event.data;
  const known = coverage.find((each) => each.record === record);
  const entry = evolveEntry(known, event);
  return known === undefined ? [...coverage, entry] : coverage.map((each) => (each === known ? entry : each));
}

function evolveEntry(known: Coverage | undefined, event: CoverageEvent): Coverage {
  const { record } = event.data;
  const nothing = {
    record,
    severity: null,
    unit: null,
    process: null,
    requiresCapa: false,
    recurrence: false,
    refusedFor: [],
    from: null,
    takenOverBy: null,
    releaseAsked: null,
    against: known?.against ?? null,
    marked: known?.marked ?? [],
    summary: known?.summary ?? null,
  } as const;
  const before: Coverage = known ?? { ...nothing, kind: 'nonconformity', answer: 'asked' };
  switch (event.type) {
    case 'CapaCoverageAsked':
      return { ...nothing, kind: event.data.recordKind, answer: 'asked', from: event.data.from ?? null };
    case 'CapaRecordCovered': {
      const { kind, severity, unit, process, requiresCapa, recurrence, from = null } = event.data;
      return { ...nothing, kind, answer: 'covered', severity, unit, process, requiresCapa, recurrence, from };
    }
    case 'CapaCoverageRefused':
      return { ...before, answer: 'refused', refusedFor: event.data.refusals, releaseAsked: null };
    case 'CapaCoveredRecordChanged': {
      const { severity, requiresCapa } = event.data;
      return { ...before, severity, requiresCapa };
    }
    case 'CapaRecordTakenOver':
      return before.answer === 'covered'
        ? { ...before, answer: 'taken-over', takenOverBy: event.data.by, requiresCapa: false, releaseAsked: null }
        : before;
    case 'CapaRecordReleaseAsked':
      return { ...before, releaseAsked: event.data.reason };
    case 'CapaConflictNoted': {
      const { against, marked } = event.data;
      return { ...before, against: joined(before.against, against), marked: [...before.marked, ...marked] };
    }
    case 'CapaRecordSummarised':
      return { ...before, summary: event.data.summary };
    case 'CapaRecordReleased':
      return before.answer === 'covered' ? { ...before, answer: 'released', requiresCapa: false, releaseAsked: null } : before;
    default:
      return unknownEvent(event);
  }
}

/** Who was named once stays named. */
function joined(before: Coverage['against'], named: NonNullable<Coverage['against']>): Coverage['against'] {
  return {
    persons: [...new Set([...(before?.persons ?? []), ...named.persons])],
    units: [...new Set([...(before?.units ?? []), ...named.units])],
    wholeDepartment: (before?.wholeDepartment ?? false) || named.wholeDepartment,
  };
}

/** The records that are covered, or at least those that were not refused: as the events name them. */
export function coveredRecords(
  coverage: readonly Coverage[],
  ...answers: readonly Coverage['answer'][]
): { record: string; kind: Coverage['kind'] }[] {
  return coverage.filter(({ answer }) => answers.includes(answer)).map(({ record, kind }) => ({ record, kind }));
}

/** The highest severity of the covered records; null where none has one. */
export function highestSeverity(coverage: readonly Coverage[]): Severity | null {
  const found = coverage.flatMap(({ answer, severity }) => (answer === 'covered' && severity !== null ? [severity] : []));
  return severities.findLast((each) => found.includes(each)) ?? null;
}
