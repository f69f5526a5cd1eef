/** The states in which records, CAPAs and proposals wait for somebody: in them a rule may ask for how long. */
const ofRecords = ['reported', 'triaged', 'in-correction', 'awaiting-capa', 'with-authorised-unit', 'resolved'] as const;
export const waitingStates: Readonly<Record<string, readonly string[]>> = {
  nonconformity: ofRecords,
  complaint: ofRecords,
  finding: ofRecords,
  capa: ['drafted', 'investigating', 'planning', 'awaiting-approval', 'implementing', 'verifying', 'monitoring', 'assessing'],
  proposal: ['open'],
};

/** Obligations that no policy of terms names: they come with a date of their own. */
export const withDatesOfTheirOwn = ['explain', 'imported'] as const;
