/** The states in which records, CAPAs and proposals wait for somebody, by their kind. */
export type WaitingStates = Readonly<Record<string, readonly string[]>>;

/** Obligations that no policy of terms names: they come with a date of their own. */
export const withDatesOfTheirOwn = ['explain', 'imported'] as const;
