import { following, process } from '#projections';
import { complaintAggregate } from '../aggregates.js';
import { followInvestigation, leaveWithLead, noteFollowerLost, noteLeadResolution, ownRecordEvents } from '../domain/index.js';

/** The complaint in the name of its stream. */
const complaintOf = (stream: string): string => stream.slice(stream.indexOf('-') + 1);

/** One investigation for many complaints: its lead tells those that follow how it stands, and they tell it who does not. */
export const complaintsShareAnInvestigation = process('complaints-share-an-investigation', {
  doc: 'Asks complaints to follow the investigation of another one, tells them what it has come to, and lets them go when it has left.',
  events: ownRecordEvents,
  commands: [complaintAggregate],
  on: {
    InvestigationShared: ({ stream, data: { complaints, resolution } }) =>
      complaints.map((each) => following(complaintAggregate, each, followInvestigation, { lead: complaintOf(stream), resolution })),
    SharedInvestigationResolved: ({ stream, data: { complaints, resolution } }) =>
      complaints.map((each) => following(complaintAggregate, each, noteLeadResolution, { lead: complaintOf(stream), resolution })),
    SharedInvestigationResumed: ({ stream, data: { complaints } }) =>
      complaints.map((each) => following(complaintAggregate, each, noteLeadResolution, { lead: complaintOf(stream), resolution: null })),
    SharedInvestigationEnded: ({ stream, data: { complaints } }) =>
      complaints.map((each) => following(complaintAggregate, each, leaveWithLead, { lead: complaintOf(stream) })),
    InvestigationRefused: ({ stream, data: { lead } }) => [
      following(complaintAggregate, lead, noteFollowerLost, { complaint: complaintOf(stream) }),
    ],
    InvestigationLeft: ({ stream, data: { lead, how } }) =>
      how === 'left' ? [following(complaintAggregate, lead, noteFollowerLost, { complaint: complaintOf(stream) })] : [],
  },
});
