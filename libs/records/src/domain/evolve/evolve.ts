import { unknownEvent, UnknownEvent, type DomainEvent, type Recorded } from '#kernel';
import { evolveObligations } from '#deadlines/domain';
import { evolveDuties } from '#directory/domain';
import { raisedBy, type Raised } from '#escalation/domain';
import type { RecordEvent } from '../events/index.js';
import { roundOf, type LiveRecord, type RecordState } from '../state.js';
import { evolveAmendment } from './amendment.js';
import { evolveBeginning, type Beginning } from './beginning.js';
import { evolveComplaint, type ComplaintEvent } from './complaint.js';
import { evolveCourse, type CourseEvent } from './course.js';
import { evolveCoverage, type CoverageEvent } from './coverage.js';
import { evolveEscalated, type EscalatedEvent } from './escalated.js';
import { evolveFinding, type FindingEvent } from './finding.js';
import { evolveRepair, type RepairEvent } from './repair.js';
import { evolveSide, type SideEvent } from './side.js';
import { evolveWork, type WorkEvent } from './work.js';

/** The record after one more event of its stream. Total: an unknown event, or one about a record that never began, is an error. */
export function evolve(state: RecordState, event: RecordEvent, recorded: Recorded): RecordState {
  switch (event.type) {
    case 'NonconformityReported':
    case 'ComplaintReceived':
    case 'ComplaintImported':
    case 'FindingIssued':
      return evolveBeginning(state, event satisfies Beginning, recorded);
    case 'RecordPassedOn': {
      const passed = evolveCourse(there(state, event), event, recorded);
      // What a rule makes over is nobody's activity.
      return event.data.because === 'escalated' ? passed : dated(state, passed, recorded);
    }
    case 'RecordTriaged':
    case 'RecordAssigned':
    case 'TriageHandedOver':
    case 'SeverityChanged':
    case 'CategoryChanged':
    case 'RecordFieldsSet':
    case 'RecordMigrated':
    case 'ExitProposed':
    case 'RecordRejected':
    case 'RecordMarkedDuplicate':
    case 'RecordForwarded':
    case 'RecordResolved':
    case 'RecordClosed':
    case 'RecordReopened':
    case 'ImportedDeadlineMet':
    case 'ImportedCaseEnded':
      return dated(state, evolveCourse(there(state, event), event satisfies CourseEvent, recorded), recorded);
    case 'ComplaintAcknowledged':
    case 'AnswerTermSet':
    case 'AnswerDispatched':
    case 'SatisfactionRecorded':
    case 'QuestionsAdded':
    case 'QuestionDecided':
    case 'QuestionExitProposed':
    case 'QuestionForwarded':
    case 'QuestionFoundInadmissible':
    case 'QuestionFoundAdmissible':
    case 'ComplaintReturned':
    case 'ComplaintFoundInadmissible':
    case 'ComplaintFoundAdmissible':
    case 'ComplaintWithdrawn':
    case 'ComplaintGoesOn':
    case 'ComplainedOfNamed':
    case 'ComplaintHandedOutside':
    case 'OutsideDecisionRecorded':
    case 'ExplanationAsked':
    case 'ExplanationGiven':
    case 'ExplanationLapsed':
    case 'ComplaintEntrusted':
    case 'ComplaintGivenBack':
    case 'CorruptionReportExamined':
    case 'CorruptionInquiryConcluded':
    case 'ExaminationResumed':
    case 'ComplaintMarked':
    case 'InvestigationShared':
    case 'SharedInvestigationResolved':
    case 'SharedInvestigationResumed':
    case 'SharedInvestigationEnded':
    case 'InvestigationJoined':
    case 'InvestigationRefused':
    case 'LeadResolutionNoted':
    case 'InvestigationLeft':
    case 'FollowerLost':
      return dated(state, evolveComplaint(there(state, event), event satisfies ComplaintEvent, recorded), recorded);
    case 'FindingAcknowledged':
    case 'FindingDisputed':
    case 'FindingRegraded':
    case 'FindingResponded':
    case 'ImprovementAccepted':
    case 'ImprovementDeclined':
    case 'FindingVerified':
      return dated(state, evolveFinding(there(state, event), event satisfies FindingEvent, recorded), recorded);
    case 'ContainmentRecorded':
    case 'ContainmentNotNeeded':
    case 'ConsequencesRecorded':
    case 'CorrectionStarted':
    case 'CorrectionRecorded':
    case 'CorrectionNotNeeded':
    case 'RecordExtentAnswered':
      return dated(state, evolveWork(there(state, event), event satisfies WorkEvent, recorded), recorded);
    case 'CapaAwaited':
    case 'CorrectionResumed':
    case 'RecordCovered':
    case 'CoverageRefused':
    case 'CoverageEnded':
    case 'CoveringCapaCycleBegan':
      return dated(state, evolveCoverage(there(state, event), event satisfies CoverageEvent, recorded), recorded);
    case 'ReporterAsked':
    case 'ReporterAnswered':
    case 'CommentAdded':
    case 'EvidenceAttached':
    case 'WatcherAdded':
    case 'WatcherRemoved':
    case 'RecordLinked':
    case 'ActivityRecorded':
      return dated(state, evolveSide(there(state, event), event satisfies SideEvent, recorded), recorded);
    case 'ObligationOpened':
    case 'ObligationMet':
    case 'ObligationMissed':
    case 'ObligationCancelled':
    case 'ObligationExtended':
    case 'ObligationShortened':
    case 'ObligationRederived':
    case 'ObligationPaused':
    case 'ObligationResumed':
    case 'ObligationReassigned':
    case 'ObligationAwakened': {
      const record = there(state, event);
      return { ...record, obligations: evolveObligations(record.obligations, event, recorded) };
    }
    case 'DutyPassedOn':
    case 'IndependentPersonNamed':
    case 'IndependentDecisionRecorded': {
      const record = there(state, event);
      return dated(state, { ...record, duties: evolveDuties(record.duties, event) }, recorded);
    }
    case 'RecordRepairProposed':
    case 'RecordRepaired':
    case 'RecordRepairDropped':
    case 'RecordRepairLapsed':
      return dated(state, evolveRepair(there(state, event), event satisfies RepairEvent, recorded), recorded);
    case 'RecordAmended':
      return dated(state, evolveAmendment(there(state, event), event, recorded.recordedAt), recorded);
    case 'RecordWatchersTold':
    case 'NotificationUndelivered':
    case 'DueMoveTold':
      return there(state, event);
    case 'EscalationStepTaken':
    case 'RecordCountReached':
    case 'CapaProposalAsked':
      return evolveEscalated(there(state, event), event satisfies EscalatedEvent);
    default:
      return unknownEvent(event);
  }
}

/** Notes since when the status holds, when people last did something, and that the severity went up. */
function dated(before: RecordState, after: LiveRecord, { recordedAt }: Recorded): LiveRecord {
  const since = after.status === before.status ? after.since : recordedAt;
  const severityRaised = raised(before, after, recordedAt);
  if (before.status !== 'none' && roundOf(before) !== roundOf(after))
    return { ...after, lastActivityAt: recordedAt, since, severityRaised, counted: [], priority: 'normal' };
  // Of the events of one append only the first has to be noted.
  const noted = after.lastActivityAt === recordedAt && after.since === since && after.severityRaised === severityRaised;
  return noted ? after : { ...after, lastActivityAt: recordedAt, since, severityRaised };
}

/** As reported it is provisional; and a new round begins anew. */
function raised(before: RecordState, after: LiveRecord, at: string): readonly Raised[] {
  if (before.status === 'none' || before.triagedAt === null) return after.severityRaised;
  if (roundOf(before) !== roundOf(after)) return [];
  return raisedBy(after.severityRaised, before.severity, after.severity, at);
}

/** An event about something that never began is as alien as one of an unknown type. */
function there(state: RecordState, event: DomainEvent): LiveRecord {
  if (state.status === 'none') throw new UnknownEvent(`${event.type} on a record that never began`, event.version);
  return state;
}
