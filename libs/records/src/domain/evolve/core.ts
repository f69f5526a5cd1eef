import type { Recorded } from '#kernel';
import type { Core, Ending, LiveRecord } from '../state.js';

/** Every field of the core, once: a field that is missing here is a compile error. */
const fields: Readonly<Record<keyof Core, true>> = {
  id: true,
  own: true,
  reporter: true,
  reportedAt: true,
  recordedAt: true,
  externalReference: true,
  severity: true,
  severityRaised: true,
  counted: true,
  priority: true,
  process: true,
  unit: true,
  category: true,
  fields: true,
  assignee: true,
  triagedAt: true,
  work: true,
  correctedBy: true,
  coverage: true,
  earlierCoverages: true,
  endings: true,
  earlierRounds: true,
  obligations: true,
  steps: true,
  escalations: true,
  duties: true,
  handovers: true,
  watchers: true,
  comments: true,
  attachments: true,
  links: true,
  activities: true,
  since: true,
  migration: true,
  repair: true,
  amendedAt: true,
  lastActivityAt: true,
};
const names = Object.keys(fields) as readonly (keyof Core)[];

/** What every status has, without what only the present one has. */
export function coreOf(record: LiveRecord): Core {
  return Object.fromEntries(names.map((name) => [name, record[name]])) as unknown as Core;
}

/** The core of a record that ends now. */
export function ended(record: LiveRecord, status: Ending['status'], { by, recordedAt }: Recorded): Core {
  return { ...coreOf(record), endings: [...record.endings, { status, by, at: recordedAt }] };
}
