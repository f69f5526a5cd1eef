import type { Recorded } from '#kernel';
import type { Core, Ending, LiveRecord } from '../state.js';

/**
 * What every status has, without what only the present one has: a field that is missing here is a compile error. Written out, since objects built from a list
 * of names cost twenty times as much, and slow down all that reads them.
 */
function coreOf({
  id,
  own,
  reporter,
  reportedAt,
  recordedAt,
  externalReference,
  severity,
  severityRaised,
  counted,
  priority,
  process,
  unit,
  category,
  fields,
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
  duties,
  handovers,
  watchers,
  comments,
  attachments,
  links,
  activities,
  since,
  migration,
  repair,
  amendedAt,
  lastActivityAt,
}: LiveRecord): Core {
  return {
    id,
    own,
    reporter,
    reportedAt,
    recordedAt,
    externalReference,
    severity,
    severityRaised,
    counted,
    priority,
    process,
    unit,
    category,
    fields,
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
    duties,
    handovers,
    watchers,
    comments,
    attachments,
    links,
    activities,
    since,
    migration,
    repair,
    amendedAt,
    lastActivityAt,
  };
}

/**
 * A record that enters a status: its core, with what this status has of its own or changes. Assigned, and not spread: in Node.js 20 what is added to the
 * copy of an object gives it a shape that no other one has, and every later look at it costs the more (decision 60).
 */
export const entering = <Own extends Pick<LiveRecord, 'status'>>(record: LiveRecord, own: Own): Core & Own =>
  Object.assign(coreOf(record), own);

/** A record that ends now. */
export function ended<Own extends Pick<Ending, 'status'>>(record: LiveRecord, own: Own, { by, recordedAt: at }: Recorded): Core & Own {
  const { status } = own;
  return entering(record, { ...own, endings: [...record.endings, { status, by, at }] });
}
