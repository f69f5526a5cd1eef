import { following, process } from '#projections';
import { nonconformityAggregate } from '../aggregates.js';
import { goOnFromComplaint, ownRecordEvents } from '../domain/index.js';

/** The house goes on with the matter of a complaint that was withdrawn. */
export const withdrawnComplaintsGoOn = process('withdrawn-complaints-go-on', {
  doc: 'Reports the nonconformity as which the house goes on with a complaint that was withdrawn.',
  events: ownRecordEvents,
  commands: [nonconformityAggregate],
  on: {
    ComplaintGoesOn: ({ stream, metadata, data: { as, title, description, severity, process: of, unit } }) => [
      following(nonconformityAggregate, as, goOnFromComplaint, {
        ...{ record: as, title, description, severity, process: of, unit },
        complaint: stream.slice(stream.indexOf('-') + 1),
        reporter: metadata.actor,
      }),
    ],
  },
});
