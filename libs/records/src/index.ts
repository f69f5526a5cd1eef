import { capability, textsBeside } from '#platform';
import { complaintHandling, handlingEvents, ownRecordEvents, recordMachines } from './domain/index.js';
import { RecordsModule } from './records.module.js';
import { withdrawnComplaintsGoOn } from './processes/going-on.js';
import { complaintsShareAnInvestigation } from './processes/shared-investigation.js';
import { handlingSlice } from './slice.js';
import { RecordAttachments } from './views/attachments.js';
import { explanationsView } from './views/explanations.js';
import { recordTextsView } from './views/record-texts.js';
import { recordsView } from './views/records.js';

export { aggregateOfKind, complaintAggregate, findingAggregate, nonconformityAggregate, recordAggregates } from './aggregates.js';
export {
  importCases,
  recordOfCase,
  type CaseActivity,
  type CaseOutcome,
  type ImportedCase,
  type ImportParts,
} from './imports/import-cases.js';
export { recordsDesk, type RecordsDesk } from './records-desk.js';
export { readerRightsOf } from './reader-rights.js';
export { openRecords } from './views/open-records.js';
export { recordWays } from './views/record-ways.js';
export { recordTextsView } from './views/record-texts.js';
export type { RecordRow } from './views/record-row.js';
export { recordsView } from './views/records.js';

/** Nonconformities, complaints and audit findings: from the report over triage, work and coverage to the end. */
export const records = capability({
  name: 'records',
  events: [...Object.values(ownRecordEvents), ...Object.values(handlingEvents)],
  machines: [...Object.values(recordMachines), complaintHandling],
  houseSlices: [handlingSlice],
  numbered: [
    { prefix: 'NC', begins: [ownRecordEvents.nonconformityReported] },
    { prefix: 'CO', begins: [ownRecordEvents.complaintReceived, ownRecordEvents.complaintImported] },
    { prefix: 'AF', begins: [ownRecordEvents.findingIssued] },
  ],
  views: [recordsView, recordTextsView, explanationsView],
  processes: [complaintsShareAnInvestigation, withdrawnComplaintsGoOn],
  modules: [RecordsModule],
  attachmentHolders: [RecordAttachments],
  texts: textsBeside(import.meta.url),
});
