import { capability, textsBeside } from '#platform';
import { AuditTrailModule } from './audit-trail.module.js';

export { historyEntry, historyOf, type HistoryEntry, type HistoryParts, type HistoryReader, type Names } from './history/history.js';
export { historyPage } from './history/page.js';
export { changeAnswer } from './http/change-answer.js';
export { changedKinds, streamsOfKinds, streamsOfSubjects } from './reading/changes.js';
export { changesPage, type ChangesSource } from './reading/changes-page.js';
export { pointNamed } from './reading/log-page.js';
export { AuditTrailModule } from './audit-trail.module.js';
export { LiveTail } from './stream/live-tail.js';
export { Seats } from './stream/seats.js';

/** Shows what happened: the log to auditors, changes to clients, histories to people. */
export const auditTrail = capability({
  name: 'audit-trail',
  modules: [AuditTrailModule],
  texts: textsBeside(import.meta.url),
});
