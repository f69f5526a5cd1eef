import { grown, unknownEvent, UnknownEvent, type Recorded } from '#kernel';
import type { RecordEventOf } from '../events/index.js';
import { limits } from '../limits.js';
import type { LiveRecord, Message } from '../state.js';

/** What people say and add beside the course of the record. */
export type SideEvent = RecordEventOf<
  | 'ReporterAsked'
  | 'ReporterAnswered'
  | 'CommentAdded'
  | 'EvidenceAttached'
  | 'WatcherAdded'
  | 'WatcherRemoved'
  | 'RecordLinked'
  | 'ActivityRecorded'
>;

export function evolveSide(record: LiveRecord, event: SideEvent, { by, recordedAt: at }: Recorded): LiveRecord {
  switch (event.type) {
    case 'ReporterAsked':
      return withMessage(record, { ...event.data, from: 'house', by, at });
    case 'ReporterAnswered':
      return withMessage(record, { message: event.data.message, text: event.data.text, from: 'reporter', by, at });
    case 'CommentAdded':
      return { ...record, comments: grown(record.comments, { ...event.data, by, at }, limits.newestComments) };
    case 'EvidenceAttached':
      return { ...record, attachments: [...record.attachments, { ...event.data, by, at }] };
    case 'WatcherAdded':
      return { ...record, watchers: [...record.watchers, event.data.person] };
    case 'WatcherRemoved':
      return { ...record, watchers: record.watchers.filter((person) => person !== event.data.person) };
    case 'RecordLinked':
      return { ...record, links: [...record.links, { ...event.data, by, at }] };
    case 'ActivityRecorded':
      return { ...record, activities: record.activities + 1 };
    default:
      return unknownEvent(event);
  }
}

/** Only nonconformities are reported without a name. */
function withMessage(record: LiveRecord, message: Message): LiveRecord {
  if (record.own.kind !== 'nonconformity') throw new UnknownEvent('a message of a reporter on another kind of record');
  return { ...record, own: { ...record.own, messages: [...record.own.messages, message] } };
}
