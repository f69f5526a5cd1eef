import { capability, textsBeside } from '#platform';
import { DirectoryModule } from './directory.module.js';
import {
  directoryEvents,
  dutyEvents,
  houseMachine,
  personMachine,
  processMachine,
  serviceAccountMachine,
  unitsMachine,
  userNameMachine,
} from './domain/index.js';
import { directorySlice } from './slice.js';

export { processAggregate } from './aggregates.js';
export { DirectoryDesk, type DeskParts, type Sender } from './commands/desk.js';
export { ensurePerson, ensureUnit, type Bringer, type Ensured } from './commands/ensure.js';
export { firstUserName, ForeignKeyStore, foundHouse, type FirstUser, type Founding } from './commands/founding.js';
export type { DirectoryFile } from './commands/import/file.js';
export { importDirectory, type ImportAnswer } from './commands/import/import.js';
export { DirectoryReader } from './views/reader.js';
export { DirectoryModule } from './directory.module.js';
export { directorySlice } from './slice.js';

/** Who is who: units, people, processes, roles, and the sessions of those who may sign in. */
export const directory = capability({
  name: 'directory',
  events: [...Object.values(directoryEvents), ...Object.values(dutyEvents)],
  machines: [houseMachine, unitsMachine, personMachine, processMachine, serviceAccountMachine, userNameMachine],
  houseSlices: [directorySlice],
  modules: [DirectoryModule],
  texts: textsBeside(import.meta.url),
});
