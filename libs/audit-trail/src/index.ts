import { capability, textsBeside } from '#platform';
import { AuditTrailModule } from './audit-trail.module.js';

export { historyEntry, historyOf, type HistoryEntry, type HistoryParts, type HistoryReader, type Names } from './history/history.js';
export { changesPage, type ChangesSource } from './reading/changes-page.js';
export { withoutClosed } from './reading/without-closed.js';

/** Shows what happened: the log to auditors, changes to clients, histories to people. */
export const auditTrail = capability({
  name: 'audit-trail',
  modules: [AuditTrailModule],
  texts: textsBeside(import.meta.url),
});
