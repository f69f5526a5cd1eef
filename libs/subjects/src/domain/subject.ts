import { check, commandsOf, machine, unknownEvent, type Instant, type Sealed } from '#kernel';
import { subjectEvents, type SubjectEvent } from './events.js';
import { limits } from './limits.js';
import { accessReportIsYours } from './rules.js';

type Unknown = { readonly status: 'none' };
/** A citizen as they gave themselves first. */
export interface KnownSubject {
  readonly status: 'known';
  readonly subject: string;
  readonly name: Sealed | null;
  readonly contact: Sealed | null;
  readonly registeredAt: Instant;
}
export type SubjectState = Unknown | KnownSubject;

export interface RegisterSubject {
  readonly subject: string;
  readonly name: Sealed | null;
  readonly contact: Sealed | null;
}

/** What tells who the citizen is goes with the citizen's own key. */
export const sealedForTheSubject = check<SubjectState, object, RegisterSubject>(
  'sealed-for-the-subject',
  (_, { subject, name, contact }) => [name, contact].every((value) => value === null || value.subject === subject) || { subject },
);

/** A report names every entry that it reached, and their number has a limit like everything. */
const identitiesWithinLimit = check<SubjectState, object, { readonly identities: readonly string[] }>(
  'identities-within-limit',
  (_, { identities }) => identities.length <= limits.identities || { most: limits.identities },
);

const command = commandsOf<SubjectState, object, SubjectEvent>();

/** Sent when an appeal was accepted, whoever registered it; of a citizen who is known nothing is noted anew. */
export const registerSubject = command({
  name: 'register-subject',
  doc: 'Takes a citizen into the register of subjects.',
  from: ['none', 'known'],
  to: 'known',
  rules: [],
  checks: [sealedForTheSubject],
  then: ({ state }, { subject, name, contact }: RegisterSubject) =>
    state.status === 'known' ? [] : [subjectEvents.subjectRegistered({ subject, name, contact })],
});

export const reportAccess = command({
  name: 'report-access',
  doc: 'Reads out all that the house holds of a citizen.',
  from: ['known'],
  to: 'stays',
  rules: [accessReportIsYours],
  checks: [identitiesWithinLimit],
  then: ({ state }, { identities }: { readonly identities: readonly string[] }) => [
    subjectEvents.subjectAccessReported({ subject: state.subject, identities: [...identities] }),
  ],
});

/** A citizen: `subject-<id>`. */
export const subjectMachine = machine<SubjectState, object, SubjectEvent>({
  name: 'subject',
  version: 1,
  initial: { status: 'none' },
  evolve: (state, event, { recordedAt }) => {
    switch (event.type) {
      case 'SubjectRegistered':
        return { status: 'known', ...event.data, registeredAt: recordedAt };
      case 'SubjectAccessReported':
        return state;
      default:
        return unknownEvent(event);
    }
  },
  commands: [registerSubject, reportAccess],
});
