import { amend } from './amend.js';
import { capaCancelled, capaCycleBegan, capaEndedEffective, capaReleased, cover } from './coverage.js';
import {
  acknowledge,
  addQuestions,
  askToExplain,
  decideQuestion,
  dispatchAnswer,
  explain,
  extendAnswer,
  findAdmissible,
  findInadmissible,
  findQuestionAdmissible,
  findQuestionInadmissible,
  forwardQuestion,
  lengthenAnswerTerm,
  nameComplainedOf,
  proposeInadmissible,
  proposeQuestionForward,
  proposeQuestionInadmissible,
  proposeReturn,
  recordOutsideDecision,
  recordSatisfaction,
  register,
  returnToCitizen,
  shortenAnswer,
  withdraw,
  concludeInquiry,
  extendInquiry,
  examineReport,
  giveBack,
  handToAuthorisedUnit,
  resumeExamination,
  followInvestigation,
  leaveInvestigation,
  leaveWithLead,
  markComplaint,
  noteFollowerLost,
  noteLeadResolution,
  shareInvestigation,
  goOnAsNonconformity,
  goOnFromComplaint,
} from './complaint/index.js';
import {
  awaitCapa,
  backToCorrection,
  closeComplaint,
  closeFinding,
  closeNonconformity,
  reopen,
  resolve,
  resolveComplaint,
  resolveFinding,
} from './ending.js';
import {
  acceptImprovement,
  acknowledgeFinding,
  declineImprovement,
  disputeFinding,
  issueFinding,
  regrade,
  respondToFinding,
  verifyClosure,
} from './finding.js';
import { endImported, importComplaint, recordActivities } from './import.js';
import { migrateConfiguration, setFields } from './configured.js';
import { handOverTriage } from './hand-over.js';
import { nameIndependentPerson, recordIndependentDecision } from './independence.js';
import { look } from './look.js';
import { noteCount } from './note-count.js';
import { noteUndelivered } from './note-undelivered.js';
import { passOn } from './pass-on.js';
import { pauseTerm, resumeTerm } from './pause-term.js';
import { confirmRepair, dropRepair, repair } from './repair.js';
import { report } from './report.js';
import { answerAsReporter, askReporter } from './reporter.js';
import { attachEvidence, comment, link, unwatch, watch } from './side.js';
import { changeCategory, forward, markDuplicate, proposeForward, reject, triage } from './triage.js';
import {
  answerExtent,
  assign,
  changeSeverity,
  contain,
  containmentNotNeeded,
  correct,
  correctionNotNeeded,
  recordConsequences,
  startCorrection,
} from './work.js';

export * from './amend.js';
export * from './complaint/index.js';
export * from './configured.js';
export * from './coverage.js';
export * from './ending.js';
export * from './finding.js';
export * from './forwarding.js';
export * from './hand-over.js';
export * from './import.js';
export * from './independence.js';
export * from './look.js';
export * from './note-count.js';
export * from './note-undelivered.js';
export * from './pass-on.js';
export * from './pause-term.js';
export * from './repair.js';
export * from './report.js';
export * from './reporter.js';
export * from './side.js';
export * from './triage.js';
export * from './work.js';

/** What every kind of record goes through, in the order of its life. */
const shared = [
  triage,
  handOverTriage,
  proposeForward,
  forward,
  contain,
  containmentNotNeeded,
  recordConsequences,
  startCorrection,
  correct,
  correctionNotNeeded,
  answerExtent,
  assign,
  changeCategory,
  setFields,
  migrateConfiguration,
  awaitCapa,
  backToCorrection,
  reopen,
  pauseTerm,
  resumeTerm,
  comment,
  attachEvidence,
  watch,
  unwatch,
  link,
  amend,
  repair,
  confirmRepair,
  dropRepair,
  nameIndependentPerson,
  recordIndependentDecision,
] as const;

/** What only processes of the engine and its clock send. */
export const engineCommands = [
  look,
  noteUndelivered,
  noteCount,
  passOn,
  cover,
  capaEndedEffective,
  capaCancelled,
  capaReleased,
  capaCycleBegan,
] as const;

/** What complaints that share an investigation tell each other. */
export const sharingCommands = [followInvestigation, noteLeadResolution, leaveWithLead, noteFollowerLost] as const;

/** A complaint is never rejected and no duplicate takes it off the list: each is answered by itself. */
export const nonconformityCommands = [
  report,
  goOnFromComplaint,
  askReporter,
  answerAsReporter,
  reject,
  markDuplicate,
  ...shared,
  changeSeverity,
  resolve,
  closeNonconformity,
  ...engineCommands,
] as const;
export const complaintCommands = [
  register,
  importComplaint,
  recordActivities,
  endImported,
  acknowledge,
  ...shared,
  changeSeverity,
  resolveComplaint,
  proposeReturn,
  returnToCitizen,
  proposeInadmissible,
  findInadmissible,
  findAdmissible,
  addQuestions,
  decideQuestion,
  proposeQuestionForward,
  forwardQuestion,
  proposeQuestionInadmissible,
  findQuestionInadmissible,
  findQuestionAdmissible,
  lengthenAnswerTerm,
  extendAnswer,
  shortenAnswer,
  dispatchAnswer,
  recordSatisfaction,
  withdraw,
  goOnAsNonconformity,
  closeComplaint,
  nameComplainedOf,
  askToExplain,
  explain,
  recordOutsideDecision,
  markComplaint,
  shareInvestigation,
  leaveInvestigation,
  handToAuthorisedUnit,
  examineReport,
  concludeInquiry,
  extendInquiry,
  giveBack,
  resumeExamination,
  ...engineCommands,
  ...sharingCommands,
] as const;
/** The severity of a finding follows its grade. */
export const findingCommands = [
  issueFinding,
  acknowledgeFinding,
  disputeFinding,
  respondToFinding,
  acceptImprovement,
  declineImprovement,
  regrade,
  reject,
  markDuplicate,
  ...shared,
  resolveFinding,
  verifyClosure,
  closeFinding,
  ...engineCommands,
] as const;
