/** Something that a demo house shows, as an auditor finds it in the log. */
export interface Wanted {
  readonly what: string;
  readonly type: string;
  /** What the event says, among other things. */
  readonly says?: Readonly<Record<string, unknown>>;
  /** How often at least; once, where nothing is said. */
  readonly least?: number;
}

/** How large the house is, and how much has happened in it. */
export const size = {
  units: 5,
  people: 30,
  processes: 8,
  records: { about: 400, within: 20 },
  capas: { about: 60, within: 5 },
} as const;

/** All that the story has to hold, whatever chance brings beside it. */
export const wanted: readonly Wanted[] = [
  { what: 'work that was late', type: 'ObligationMissed', least: 15 },
  { what: 'escalations', type: 'EscalationStepTaken', least: 50 },
  { what: 'cures that did not hold', type: 'EffectivenessAssessed', says: { verdict: 'not-effective' }, least: 2 },
  { what: 'a cycle after such a cure', type: 'CapaCycleBegan', says: { cycle: 2 }, least: 2 },
  { what: 'a cure that failed before its window had passed', type: 'AssessmentBegun', says: { because: 'failed-early' } },
  { what: 'a plan that was returned', type: 'PlanReturned' },
  { what: 'a CAPA cancelled', type: 'CapaCancelled' },
  { what: 'its record taken over by another CAPA', type: 'CapaRecordTakenOver' },
  { what: 'a preventive CAPA', type: 'PotentialCauseSupported', least: 5 },
  { what: 'a proposal of a CAPA accepted', type: 'CapaProposalAccepted' },
  { what: 'a proposal of a CAPA declined', type: 'CapaProposalDeclined' },
  { what: 'an action whose time was extended', type: 'ExtensionGranted' },
  { what: 'a term that stands still for another body', type: 'ObligationPaused', says: { awaits: 'other-body' }, least: 2 },
  { what: 'a term that runs again', type: 'ObligationResumed' },
  { what: 'a step that passed on because nobody independent was left', type: 'DutyPassedOn' },
  { what: 'a substitution', type: 'SubstituteNamed' },
  { what: 'somebody who left', type: 'PersonLeft' },
  { what: 'what the leaver held, passed on', type: 'RecordPassedOn' },
  { what: 'a finding disputed', type: 'FindingDisputed' },
  { what: 'a finding graded anew', type: 'FindingRegraded' },
  { what: 'an improvement accepted', type: 'ImprovementAccepted' },
  { what: 'an improvement declined', type: 'ImprovementDeclined' },
  { what: 'a complaint reopened', type: 'RecordReopened', says: { from: 'closed' } },
  { what: 'somebody complained of, asked to explain', type: 'ExplanationAsked' },
  { what: 'their explanation', type: 'ExplanationGiven' },
  { what: 'questions of a letter that are ours', type: 'QuestionDecided', least: 2 },
  { what: 'a question of the same letter that is not', type: 'QuestionForwarded' },
  { what: 'an attachment', type: 'EvidenceAttached' },
  { what: 'an appeal returned', type: 'ComplaintReturned' },
  { what: 'an appeal left unconsidered', type: 'ComplaintFoundInadmissible' },
  { what: 'an appeal withdrawn', type: 'ComplaintWithdrawn' },
  { what: 'letters of many that follow one investigation', type: 'InvestigationJoined', least: 4 },
  { what: 'two entries of one citizen, merged', type: 'SubjectsMerged' },
  { what: 'a confidential report', type: 'NonconformityReported', says: { reporting: 'confidentially' } },
  { what: 'an anonymous report', type: 'NonconformityReported', says: { reporting: 'anonymously' } },
  { what: 'questions to who reported without a name', type: 'ReporterAsked', least: 2 },
  { what: 'an answer by the code of a report', type: 'ReporterAnswered' },
  { what: 'a watcher', type: 'WatcherAdded' },
  { what: 'something written wrongly, and amended', type: 'RecordAmended' },
  { what: 'versions of the configuration', type: 'CategoriesPublished', least: 2 },
];
