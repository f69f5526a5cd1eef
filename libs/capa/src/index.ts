import { capability, textsBeside } from '#platform';
import { CapaModule } from './capa.module.js';
import { capaMachine, capaOwnEvents, caseWatchEvents, caseWatchMachine, proposalEvents, proposalMachine } from './domain/index.js';
import { capasFollowTheirRecords, recordsFollowTheirCapa } from './processes/coverage.js';
import { capasAreProposed } from './processes/proposals.js';
import { CapaAttachments } from './views/attachments.js';
import { capaTextsView } from './views/capa-texts.js';
import { capasView } from './views/capas.js';
import { proposalsView } from './views/proposals.js';

export { capaAggregate, capaStream, proposalAggregate } from './aggregate.js';
export { capaDesk, type CapaDesk } from './capa-desk.js';
export { PassingOn, type PassingOnParts } from './jobs/passing-on.js';
export { MonitoringWatch, type MonitoringWatchParts } from './jobs/monitoring-watch.js';
export { capaTextsView } from './views/capa-texts.js';
export { capaWays, proposalWays } from './views/capa-ways.js';
export { capasView, type CapaRow } from './views/capas.js';
export { openCapas, openProposals } from './views/open-capas.js';
export { CapaReader } from './views/reader.js';

/** Corrective and preventive action: from the draft over cause, plan, action and proof to the close. */
export const capas = capability({
  name: 'capa',
  events: [...Object.values(capaOwnEvents), ...Object.values(caseWatchEvents), ...Object.values(proposalEvents)],
  machines: [capaMachine, proposalMachine, caseWatchMachine],
  numbered: [{ prefix: 'CA', begins: [capaOwnEvents.capaDrafted] }],
  views: [capasView, capaTextsView, proposalsView],
  processes: [recordsFollowTheirCapa, capasFollowTheirRecords, capasAreProposed],
  modules: [CapaModule],
  attachmentHolders: [CapaAttachments],
  texts: textsBeside(import.meta.url),
});
