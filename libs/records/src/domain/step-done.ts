import { makingOver, type EscalationEvent } from '#escalation/domain';
import { closureOf, isClosedTo } from './conflict.js';
import { recordEvents, type RecordEvent } from './events/index.js';
import type { RecordsHouse } from './house.js';
import { openStatuses } from './kinds.js';
import { coveringCapa } from './rules/coverage.js';
import type { LiveRecord, RecordState } from './state.js';

/**
 * What a step of escalation does beside telling people, on the record as the rest of the events left it: it is made over, or a CAPA is asked to be
 * proposed. Raised priorities and new watchers stand in the step itself.
 */
export function stepDone(step: EscalationEvent, state: RecordState, house: RecordsHouse): readonly RecordEvent[] {
  if (state.status === 'none' || !openStatuses.includes(state.status)) return [];
  switch (step.data.action) {
    case 'reassign':
      return madeOver(step, state, house);
    case 'propose-capa':
      return proposalAsked(step, state);
    case 'notify':
    case 'add-watcher':
    case 'raise-priority':
      return [];
    default:
      return step.data.action satisfies never;
  }
}

function madeOver(step: EscalationEvent, state: LiveRecord, { directory }: RecordsHouse): readonly RecordEvent[] {
  const { obligations, assignee: owner } = state;
  const closure = closureOf(state);
  const isUnfit = (person: string): boolean => !directory.isActive(person) || isClosedTo(closure, person, directory);
  const made = makingOver(step, { obligations, owner, isUnfit });
  return made === null ? [] : [recordEvents.recordPassedOn({ ...made, work: made.person === owner })];
}

/** Over what a CAPA covers none is proposed, nor where it is not known of which process and category it is. */
function proposalAsked({ data: { rule, step } }: EscalationEvent, state: LiveRecord): readonly RecordEvent[] {
  const { process, category, own } = state;
  if (process === null || category === null || coveringCapa(state) !== null) return [];
  return [recordEvents.capaProposalAsked({ rule, step, process, category, kind: own.kind })];
}
