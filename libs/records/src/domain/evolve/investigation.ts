import { unknownEvent, type Recorded } from '#kernel';
import type { ComplaintPart } from '../complaint-part.js';
import type { RecordEventOf } from '../events/index.js';

/** Marks, and the investigation that complaints share. */
export type InvestigationEvent = RecordEventOf<
  | 'ComplaintMarked'
  | 'InvestigationShared'
  | 'SharedInvestigationResolved'
  | 'SharedInvestigationResumed'
  | 'SharedInvestigationEnded'
  | 'InvestigationJoined'
  | 'InvestigationRefused'
  | 'LeadResolutionNoted'
  | 'InvestigationLeft'
  | 'FollowerLost'
>;

export function evolveInvestigation(own: ComplaintPart, event: InvestigationEvent, { recordedAt }: Recorded): ComplaintPart {
  switch (event.type) {
    case 'ComplaintMarked':
      return { ...own, marks: event.data.marks };
    case 'InvestigationShared':
      return { ...own, followers: [...own.followers, ...event.data.complaints] };
    case 'SharedInvestigationResolved':
    case 'SharedInvestigationResumed':
    case 'InvestigationRefused':
      return own;
    case 'SharedInvestigationEnded':
      return { ...own, followers: [] };
    case 'FollowerLost':
      return { ...own, followers: own.followers.filter((complaint) => complaint !== event.data.complaint) };
    case 'InvestigationJoined':
      return { ...own, follows: { lead: event.data.lead, since: recordedAt, resolution: event.data.resolution } };
    case 'LeadResolutionNoted':
      return { ...own, follows: own.follows && { ...own.follows, resolution: event.data.resolution } };
    case 'InvestigationLeft':
      return { ...own, follows: null };
    default:
      return unknownEvent(event);
  }
}
