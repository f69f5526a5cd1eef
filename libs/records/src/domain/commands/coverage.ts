import type { Situation } from '#kernel';
import { recordEvents, type RecordEvent } from '../events/index.js';
import type { RecordsHouse } from '../house.js';
import { recordStatuses } from '../kinds.js';
import { againstOf, namesSomebody } from '../conflict.js';
import { isCapaRequired } from '../rules/capa-required.js';
import { coverageRules, coveringCapa, type CoverageAsked } from '../rules/coverage.js';
import { comesFromTheEngine } from '../rules/who-may.js';
import type { LiveRecord } from '../state.js';
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
function answerTo(situation: Situation<LiveRecord, RecordsHouse>, asked: Cover): readonly RecordEvent[] {
  const { state } = situation;
  const refusals = coverageRules.flatMap((each) => {
    const verdict = each.holds(situation, asked);
    return verdict === true ? [] : [{ code: each.code, params: { ...verdict } as Record<string, never> }];
  });
  const { process, unit, severity } = state;
  if (refusals.length > 0 || process === null || unit === null || severity === null) {
    return [recordEvents.coverageRefused({ capa: asked.capa, record: state.id, kind: state.own.kind, refusals })];
  }
  const { capa, cycle, sameCause, recurrence } = asked;
  // What has ended by itself meanwhile was not taken over.
  const from = coveringCapa(state) === asked.from ? asked.from : null;
  const { persons, units, wholeDepartment } = againstOf(state);
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
      ...(namesSomebody(againstOf(state)) && { against: { persons: [...persons], units: [...units], wholeDepartment } }),
    }),
  ];
}

export const cover = command({
  name: 'cover',
  doc: 'Accepts, or refuses with every reason, that a CAPA covers the record. Sent by the CAPA.',
  from: recordStatuses,
  to: 'stays',
  rules: engine,
  checks: [],
  then: (situation, input: Cover) => answerTo(situation, input),
});

/** Whether the CAPA covers the record, and the word is not of a cycle before the one that runs: such a word has come too late. */
const isItsCapa = ({ coverage }: LiveRecord, { capa, cycle }: OfCapa): boolean =>
  coverage?.capa === capa && coverage.status === 'running' && coverage.cycle <= cycle;

export const capaEndedEffective = command({
  name: 'capa-ended-effective',
  doc: 'Notes that the covering CAPA ended effective; a record that awaits it is resolved as soon as the rest of that gate holds.',
  from: recordStatuses,
  to: { 'awaiting-capa': ['stays', 'resolved'] },
  rules: engine,
  checks: [],
  then: ({ state }, { capa, cycle }: OfCapa) => {
    const { process, category } = state;
    if (!isItsCapa(state, { capa, cycle })) return [];
    return [recordEvents.coverageEnded({ capa, cycle, how: 'effective', returnsTo: null, process, category })];
  },
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
      if (!isItsCapa(state, { capa, cycle })) return [];
      const returns = state.status === 'awaiting-capa' && !isCapaRequired(state, state.severity);
      return [recordEvents.coverageEnded({ capa, cycle, how, returnsTo: returns ? 'in-correction' : null })];
    },
  });

export const capaCancelled = lost('capa-cancelled', 'Notes that the covering CAPA was cancelled.', 'cancelled');
export const capaReleased = lost('capa-released', 'Notes that the covering CAPA let the record go.', 'released');

export const capaCycleBegan = command({
  name: 'capa-cycle-began',
  doc: 'Notes that a new cycle of the covering CAPA began. A closed record stays closed and shows it; one that another CAPA has covered since answers as if it were asked anew.',
  from: recordStatuses,
  to: { resolved: ['awaiting-capa', 'stays'] },
  rules: engine,
  checks: [],
  then: (situation, { capa, cycle }: OfCapa) => {
    const { state } = situation;
    const { coverage, earlierCoverages } = state;
    const known = coverage?.capa === capa ? coverage : earlierCoverages.findLast((each) => each.capa === capa);
    // A record that was let go is covered again only when it is asked anew: the cycle may have begun before its word of that arrived.
    if (known?.status === 'released') return [];
    if (coverage?.capa !== capa) {
      return answerTo(situation, { capa, cycle, sameCause: 'not-asked', recurrence: false, from: null });
    }
    if (coverage.cycle >= cycle) return [];
    return [
      recordEvents.coveringCapaCycleBegan({
        capa,
        cycle,
        severity: state.severity,
        capaRequired: isCapaRequired(state, state.severity),
        returnsTo: state.status === 'resolved' ? 'awaiting-capa' : null,
      }),
    ];
  },
});
