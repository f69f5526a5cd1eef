import { capability, textsBeside } from '#platform';
import { CapaModule } from './capa.module.js';
import { capaMachine, capaOwnEvents } from './domain/index.js';
import { capasFollowTheirRecords, recordsFollowTheirCapa } from './processes/coverage.js';
import { CapaAttachments } from './views/attachments.js';
import { capasView } from './views/capas.js';

export { capaAggregate, capaStream } from './aggregate.js';
export { PassingOn, type PassingOnParts } from './jobs/passing-on.js';
export { MonitoringWatch, type MonitoringWatchParts } from './jobs/monitoring-watch.js';
export { capasView, type CapaRow } from './views/capas.js';
export { CapaReader } from './views/reader.js';

/** Corrective and preventive action: from the draft over cause, plan, action and proof to the close. */
export const capas = capability({
  name: 'capa',
  events: Object.values(capaOwnEvents),
  machines: [capaMachine],
  numbered: [{ prefix: 'CA', begins: [capaOwnEvents.capaDrafted] }],
  views: [capasView],
  processes: [recordsFollowTheirCapa, capasFollowTheirRecords],
  modules: [CapaModule],
  attachmentHolders: [CapaAttachments],
  texts: textsBeside(import.meta.url),
});
