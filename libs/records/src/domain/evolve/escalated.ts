import { unknownEvent } from '#kernel';
import { evolveSteps, priorityAfter, watchersAfter } from '#escalation/domain';
import type { RecordEventOf } from '../events/index.js';
import type { LiveRecord } from '../state.js';

/** What escalation rules do to a record. It is nobody's activity. */
export type EscalatedEvent = RecordEventOf<'EscalationStepTaken' | 'RecordCountReached' | 'CapaProposalAsked'>;

export function evolveEscalated(record: LiveRecord, event: EscalatedEvent): LiveRecord {
  switch (event.type) {
    case 'EscalationStepTaken':
      return {
        ...record,
        steps: evolveSteps(record.steps, event),
        watchers: watchersAfter(record.watchers, event),
        priority: priorityAfter(record.priority, event),
        escalations: [...record.escalations, event.data],
      };
    case 'RecordCountReached': {
      const { counting, at, first } = event.data;
      return { ...record, counted: [...record.counted, { counting, at, first }] };
    }
    case 'CapaProposalAsked':
      return record;
    default:
      return unknownEvent(event);
  }
}
