import { capability, textsBeside } from '#platform';
import { mergingEvents, mergingMachine, subjectEvents, subjectMachine } from './domain/index.js';
import { subjectsSlice } from './slice.js';
import { SubjectsModule } from './subjects.module.js';

export { SUBJECT_CASES, type HeldCase, type OpenCase, type SubjectCases } from './cases.js';
export { SubjectRegister, type GivenCitizen, type RegisterParts } from './commands/register.js';

/** The register of data subjects: who a citizen is over all their appeals, and what the house holds of them. */
export const subjects = capability({
  name: 'subjects',
  events: [...Object.values(subjectEvents), ...Object.values(mergingEvents)],
  machines: [subjectMachine, mergingMachine],
  houseSlices: [subjectsSlice],
  modules: [SubjectsModule],
  texts: textsBeside(import.meta.url),
});
