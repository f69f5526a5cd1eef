import type { Instant, Uuid } from '#kernel';
import type { RecordEvent, RecordEventOf } from './events/index.js';
import { recordEvents } from './events/index.js';
import { worked } from './kinds.js';
import { complaintOf } from './rules/citizen.js';
import type { LiveRecord, RecordState } from './state.js';

/** What a shared investigation has come to: with a CAPA that ended effective, or without one. */
export type Resolution = NonNullable<RecordEventOf<'InvestigationJoined'>['data']['resolution']>;

/** That a complaint follows the investigation of another one. */
export interface Follows {
  readonly lead: Uuid;
  readonly since: Instant;
  /** Null while the other one is being investigated. */
  readonly resolution: Resolution | null;
}

/** Whose investigation the record follows; null where it is investigated by itself. */
export const followsOf = (record: Pick<LiveRecord, 'own'>): Follows | null => complaintOf(record)?.follows ?? null;

/** The complaints that were asked to follow this one, save those that refused or left. */
export const followersOf = (record: Pick<LiveRecord, 'own'>): readonly Uuid[] => complaintOf(record)?.followers ?? [];

/** What the record's own investigation has come to. */
export const resolutionOf = ({ status, coverage }: LiveRecord): Resolution | null =>
  status === 'resolved' || status === 'closed' ? { capa: coverage?.status === 'effective' ? coverage.capa : null } : null;

/** What takes a complaint out of the house's own work, and why those that follow it go on by themselves then. */
const leavings: Readonly<Partial<Record<RecordEvent['type'], string>>> = {
  RecordForwarded: 'forwarded',
  ComplaintReturned: 'returned',
  ComplaintFoundInadmissible: 'inadmissible',
  ComplaintWithdrawn: 'withdrawn',
  ComplaintEntrusted: 'handed-to-authorised-unit',
  ComplaintHandedOutside: 'handled-outside',
};

interface Moment {
  readonly before: RecordState;
  readonly event: RecordEvent;
  readonly after: RecordState;
}

/** What an event means for those that share the investigation: they learn of its end, of its going on, and of its lead's leaving. */
export function sharedAfter({ before, event, after }: Moment): readonly RecordEvent[] {
  if (after.status === 'none' || before.status === 'none') return [];
  const complaints = [...followersOf(after)];
  const lead = followsOf(after)?.lead;
  const because = leavings[event.type];
  if (because !== undefined) {
    return [
      ...(complaints.length > 0 ? [recordEvents.sharedInvestigationEnded({ complaints, because })] : []),
      ...(lead === undefined ? [] : [recordEvents.investigationLeft({ lead, how: 'left', reason: null })]),
    ];
  }
  if (complaints.length === 0) return [];
  const [was, is] = [resolutionOf(before), resolutionOf(after)];
  if (was === null && is !== null) return [recordEvents.sharedInvestigationResolved({ complaints, resolution: is })];
  return was !== null && is === null ? [recordEvents.sharedInvestigationResumed({ complaints })] : [];
}

/** Whether the record is in work and has nothing of its own to do but what the one that it follows does. */
export const worksByItself = (record: LiveRecord): boolean =>
  followsOf(record) === null && (worked as readonly string[]).includes(record.status);
