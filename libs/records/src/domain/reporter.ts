import { derivedId, type Actor } from '#kernel';

/** The ways in which a nonconformity is reported: only the first names the reporter. */
export const reportings = ['by-name', 'confidentially', 'anonymously'] as const;
export type Reporting = (typeof reportings)[number];

/** Who acts in the log for whoever reported without a name: the same for all of them. */
export const unnamedReporter: Actor = { person: 'process:reporter', roles: [], process: 'reporter' };

/**
 * Under whose key it is sealed who reported confidentially: a data subject of this one report, since the id of a data subject stands in clear
 * and must not say who it is.
 */
export const confidentialSubject = (record: string): string => derivedId('confidential reporter', record);
