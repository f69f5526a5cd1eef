import { capability, textsBeside } from '#platform';
import { complaint, complaintHandling, handlingEvents, nonconformity, ownRecordEvents } from './domain/index.js';
import { RecordsModule } from './records.module.js';
import { handlingSlice } from './slice.js';
import { RecordAttachments } from './views/attachments.js';
import { recordsView } from './views/records.js';

export { complaintAggregate, nonconformityAggregate, recordAggregates } from './aggregates.js';
export {
  importCases,
  recordOfCase,
  type CaseActivity,
  type CaseOutcome,
  type ImportedCase,
  type ImportParts,
} from './imports/import-cases.js';
export { recordsView, type RecordRow } from './views/records.js';

/** Nonconformities and complaints: from the report over triage, work and coverage to the end. */
export const records = capability({
  name: 'records',
  events: [...Object.values(ownRecordEvents), ...Object.values(handlingEvents)],
  machines: [nonconformity, complaint, complaintHandling],
  houseSlices: [handlingSlice],
  numbered: [
    { prefix: 'NC', begins: [ownRecordEvents.nonconformityReported] },
    { prefix: 'CO', begins: [ownRecordEvents.complaintReceived, ownRecordEvents.complaintImported] },
  ],
  views: [recordsView],
  modules: [RecordsModule],
  attachmentHolders: [RecordAttachments],
  texts: textsBeside(import.meta.url),
});
