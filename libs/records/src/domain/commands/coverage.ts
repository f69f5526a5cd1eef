import { recordEvents } from '../events/index.js';
import { recordStatuses } from '../kinds.js';
import { isCapaRequired } from '../rules/capa-required.js';
import { coverageRules, type CoverageAsked } from '../rules/coverage.js';
import { comesFromTheEngine } from '../rules/who-may.js';
import { command } from './command.js';

/** A CAPA asks to cover the record. */
export interface Cover extends CoverageAsked {
  readonly cycle: number;
  readonly sameCause: 'not-asked' | 'confirmed';
  readonly recurrence: boolean;
}

/** What a process says of the CAPA that covers the record. */
interface OfCapa {
  readonly capa: string;
  readonly cycle: number;
}

const engine = [comesFromTheEngine] as const;

/** The record answers by an event either way: the CAPA waits for it. */
export const cover = command({
  name: 'cover',
  doc: 'Accepts, or refuses with every reason, that a CAPA covers the record. Sent by the CAPA.',
  from: recordStatuses,
  to: 'stays',
  rules: engine,
  checks: [],
  then: (situation, input: Cover) => {
    const { state } = situation;
    const refusals = coverageRules.flatMap((each) => {
      const verdict = each.holds(situation, input);
      return verdict === true ? [] : [{ code: each.code, params: { ...verdict } as Record<string, never> }];
    });
    const { process, unit, severity } = state;
    if (refusals.length > 0 || process === null || unit === null || severity === null) {
      return [recordEvents.coverageRefused({ capa: input.capa, record: state.id, kind: state.own.kind, refusals })];
    }
    const { capa, cycle, sameCause, recurrence, from } = input;
    return [
      recordEvents.recordCovered({
        capa,
        cycle,
        sameCause,
        recurrence,
        from,
        record: state.id,
        kind: state.own.kind,
        severity,
        process,
        unit,
        capaRequired: isCapaRequired(state, severity),
      }),
    ];
  },
});

export const capaEndedEffective = command({
  name: 'capa-ended-effective',
  doc: 'Notes that the covering CAPA ended effective; a record that awaits it is resolved as soon as the rest of that gate holds.',
  from: recordStatuses,
  to: { 'awaiting-capa': ['stays', 'resolved'] },
  rules: engine,
  checks: [],
  then: ({ state: { coverage } }, { capa, cycle }: OfCapa) =>
    coverage?.capa === capa && coverage.status === 'running'
      ? [recordEvents.coverageEnded({ capa, cycle, how: 'effective', returnsTo: null })]
      : [],
});

/** Both ways of losing a CAPA without effect. */
const lost = (name: string, doc: string, how: 'cancelled' | 'released') =>
  command({
    name,
    doc,
    from: recordStatuses,
    to: { 'awaiting-capa': ['stays', 'in-correction'] },
    rules: engine,
    checks: [],
    then: ({ state }, { capa, cycle }: OfCapa) => {
      if (state.coverage?.capa !== capa || state.coverage.status !== 'running') return [];
      const returns = state.status === 'awaiting-capa' && !isCapaRequired(state, state.severity);
      return [recordEvents.coverageEnded({ capa, cycle, how, returnsTo: returns ? 'in-correction' : null })];
    },
  });

export const capaCancelled = lost('capa-cancelled', 'Notes that the covering CAPA was cancelled.', 'cancelled');
export const capaReleased = lost('capa-released', 'Notes that the covering CAPA let the record go.', 'released');

export const capaCycleBegan = command({
  name: 'capa-cycle-began',
  doc: 'Notes that a new cycle of the covering CAPA began. A closed record stays closed and shows it.',
  from: recordStatuses,
  to: { resolved: 'awaiting-capa' },
  rules: engine,
  checks: [],
  then: ({ state }, { capa, cycle }: OfCapa) =>
    state.coverage?.capa === capa && state.coverage.cycle < cycle
      ? [recordEvents.coveringCapaCycleBegan({ capa, cycle, returnsTo: state.status === 'resolved' ? 'awaiting-capa' : null })]
      : [],
});
