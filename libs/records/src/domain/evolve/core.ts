import type { Recorded } from '#kernel';
import type { Core, Ending, LiveRecord } from '../state.js';

/** What every status has, without what only the present one has. */
export function coreOf(record: LiveRecord): Core {
  const {
    id,
    own,
    reporter,
    reportedAt,
    recordedAt,
    externalReference,
    severity,
    process,
    unit,
    category,
    assignee,
    triagedAt,
    work,
    correctedBy,
    coverage,
    earlierCoverages,
    endings,
    earlierRounds,
    obligations,
    steps,
    escalations,
    watchers,
    comments,
    attachments,
    links,
    activities,
    since,
    lastActivityAt,
  } = record;
  return {
    id,
    own,
    reporter,
    reportedAt,
    recordedAt,
    externalReference,
    severity,
    process,
    unit,
    category,
    assignee,
    triagedAt,
    work,
    correctedBy,
    coverage,
    earlierCoverages,
    endings,
    earlierRounds,
    obligations,
    steps,
    escalations,
    watchers,
    comments,
    attachments,
    links,
    activities,
    since,
    lastActivityAt,
  };
}

/** The core of a record that ends now. */
export function ended(record: LiveRecord, status: Ending['status'], { by, recordedAt }: Recorded): Core {
  return { ...coreOf(record), endings: [...record.endings, { status, by, at: recordedAt }] };
}
