import { unknownEvent, UnknownEvent, type Recorded } from '#kernel';
import type { FindingPart } from '../finding-part.js';
import type { RecordEventOf } from '../events/index.js';
import type { Done, LiveRecord } from '../state.js';

/** What only findings go through. */
export type FindingEvent = RecordEventOf<
  | 'FindingAcknowledged'
  | 'FindingDisputed'
  | 'FindingRegraded'
  | 'FindingResponded'
  | 'ImprovementAccepted'
  | 'ImprovementDeclined'
  | 'FindingVerified'
>;

export function evolveFinding(record: LiveRecord, event: FindingEvent, { by, recordedAt: at }: Recorded): LiveRecord {
  if (record.own.kind !== 'finding') throw new UnknownEvent(`${event.type} on a ${record.own.kind}`, event.version);
  return { ...record, own: { ...record.own, ...changeBy(event, record.own, { by, at }) } };
}

function changeBy(event: FindingEvent, own: FindingPart, done: Done): Partial<FindingPart> {
  switch (event.type) {
    case 'FindingAcknowledged':
      return { acknowledged: { ...event.data, ...done } };
    case 'FindingDisputed':
      return { disputed: { ...event.data, ...done } };
    case 'FindingRegraded':
      return { grade: event.data.to, regradings: [...own.regradings, { ...event.data, ...done }] };
    case 'FindingResponded':
      return { response: { ...event.data, ...done } };
    case 'ImprovementAccepted':
      return { improvement: { how: 'accepted', ...event.data, ...done } };
    case 'ImprovementDeclined':
      return { improvement: { how: 'declined', ...event.data, ...done } };
    case 'FindingVerified':
      return { verification: { ...event.data, ...done } };
    default:
      return unknownEvent(event);
  }
}
