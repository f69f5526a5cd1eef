import type { Instant, Sealed, Tail, Uuid } from '#kernel';
import type { Migration } from '#configuration/domain';
import type { Obligations } from '#deadlines/domain';
import type { DutyNote } from '#directory/domain';
import type { Counted, Priority, Raised, StepsTaken } from '#escalation/domain';
import type { ComplaintPart } from './complaint-part.js';
import type { Destination, RecordEventOf, RecordReference, Requirement } from './events/index.js';
import type { FieldValues } from './configuration/record-fields.js';
import type { FindingPart } from './finding-part.js';
import type { Exit, RecordStatus, Severity } from './kinds.js';
import type { Reporting } from './reporter.js';
import type { FreeText } from './texts.js';

/** Who did something here, and when. */
export interface Done {
  readonly by: string;
  readonly at: Instant;
}

/** A piece of the work, and the event that brought it. */
interface DoneBy extends Done {
  readonly event: string;
}

export type Containment =
  | (DoneBy & { readonly how: 'contained'; readonly description: FreeText; readonly containedAt: Instant })
  | (DoneBy & { readonly how: 'not-needed'; readonly reason: FreeText });

export type Correction =
  | (DoneBy & {
      readonly how: 'corrected';
      readonly description: FreeText;
      readonly correctedAt: Instant;
      readonly disposition: RecordEventOf<'CorrectionRecorded'>['data']['disposition'];
      readonly concession: RecordEventOf<'CorrectionRecorded'>['data']['concession'];
    })
  | (DoneBy & { readonly how: 'none-needed'; readonly reason: FreeText });

/** What was found when it was asked whether similar cases exist or could occur. */
export interface Extent extends DoneBy {
  readonly similar: 'none' | 'could-occur' | 'exist';
  readonly explanation: FreeText;
  readonly records: readonly RecordReference[];
}

/** The work of one round: from report, or from reopening, to the end. */
export interface Work {
  readonly containment: Containment | null;
  readonly consequences: (DoneBy & { readonly description: FreeText }) | null;
  readonly correction: Correction | null;
  readonly extent: Extent | null;
}

/** How a record got to an end, once; reopening adds nothing to it and takes nothing away. */
export interface Ending extends Done {
  readonly status: 'closed' | Exit;
}

/** A round that reopening ended. */
export interface EarlierRound {
  readonly work: Work;
  readonly reopened: Done & { readonly from: RecordStatus; readonly reason: FreeText };
}

/** That a CAPA covers the record. */
export interface Coverage {
  readonly capa: Uuid;
  readonly cycle: number;
  readonly since: Instant;
  readonly sameCause: 'not-asked' | 'confirmed';
  readonly recurrence: boolean;
  readonly from: Uuid | null;
  readonly status: 'running' | 'effective' | 'cancelled' | 'released' | 'taken-over';
  readonly endedAt: Instant | null;
}

/** A nonconformity's own part. */
export interface NonconformityPart {
  readonly kind: 'nonconformity';
  readonly title: string;
  readonly description: string;
  readonly requirement: Requirement | null;
  readonly detectedAt: Instant | null;
  readonly place: string | null;
  readonly extent: string | null;
  readonly reporting: Reporting;
  readonly confidentialReporter: Sealed | null;
  /** What was asked of, and written by, whoever reported without a name; oldest first. */
  readonly messages: readonly Message[];
}

/** One message between the house and whoever reported without a name. */
export interface Message extends Done {
  readonly message: Uuid;
  readonly from: 'house' | 'reporter';
  readonly text: string;
}

/** What somebody wrote beside the course of the record. */
export interface Comment extends Done {
  readonly comment: Uuid;
  readonly text: FreeText;
  readonly mentions: readonly Uuid[];
  /** Where it came as a letter. */
  readonly letter?: RecordEventOf<'CommentAdded'>['data']['letter'];
}

/** What a record has in every status. */
export interface Core {
  readonly id: Uuid;
  readonly own: NonconformityPart | ComplaintPart | FindingPart;
  /** Null where the reporter is not known by name. */
  readonly reporter: Uuid | null;
  /** When it happened that the record began: of the report, the receipt, or the start of an imported case. */
  readonly reportedAt: Instant;
  readonly recordedAt: Instant;
  readonly externalReference: string | null;
  /** Before triage: as reported, and provisional. */
  readonly severity: Severity | null;
  /** Each time that it went up after triage, in this round. */
  readonly severityRaised: readonly Raised[];
  /** The counts of escalation rules that it completed in this round. */
  readonly counted: readonly Counted[];
  /** As steps of escalation raised it in this round. */
  readonly priority: Priority;
  readonly process: Uuid | null;
  readonly unit: Uuid | null;
  readonly category: string | null;
  /** Of the house's own fields, those that are filled in. */
  readonly fields: FieldValues;
  readonly assignee: Uuid | null;
  /** How often the triage of this round was handed over. */
  readonly handovers: number;
  readonly triagedAt: Instant | null;
  readonly work: Work;
  /** Everyone who ever recorded a correction, or decided that none is needed, and whom they acted for. */
  readonly correctedBy: readonly string[];
  readonly coverage: Coverage | null;
  readonly earlierCoverages: readonly Coverage[];
  readonly endings: readonly Ending[];
  readonly earlierRounds: readonly EarlierRound[];
  readonly obligations: Obligations;
  readonly steps: StepsTaken;
  readonly escalations: readonly RecordEventOf<'EscalationStepTaken'>['data'][];
  /** What was settled where nobody independent of the work was left. */
  readonly duties: readonly DutyNote[];
  readonly watchers: readonly Uuid[];
  /** There may be any number of them; no rule looks at more than the newest. */
  readonly comments: Tail<Comment>;
  readonly attachments: readonly (Done & RecordEventOf<'EvidenceAttached'>['data'])[];
  readonly links: readonly (Done & RecordEventOf<'RecordLinked'>['data'])[];
  readonly activities: number;
  /** Since when the record has its present status. */
  readonly since: Instant;
  /** The newest taking over to newer configuration. */
  readonly migration: Migration | null;
  /** What somebody proposed to put right, until another person confirms it. */
  readonly repair: (Done & RecordEventOf<'RecordRepairProposed'>['data']) | null;
  /** When something that was written about it was amended last. */
  readonly amendedAt: Instant | null;
  readonly lastActivityAt: Instant;
}

/** What triage settled. */
interface Settled {
  readonly severity: Severity;
  readonly process: Uuid;
  readonly unit: Uuid;
  readonly assignee: Uuid;
  readonly triagedAt: Instant;
}

export interface None {
  readonly status: 'none';
}
/** A proposed exit waits for its act. */
export type ExitProposal = RecordEventOf<'ExitProposed'>['data'] & Done;
export type Reported = Core & { readonly status: 'reported'; readonly proposal: ExitProposal | null };
export type Triaged = Core & Settled & { readonly status: 'triaged' };
export type InCorrection = Core & Settled & { readonly status: 'in-correction' };
export type AwaitingCapa = Core & Settled & { readonly status: 'awaiting-capa' };
/** In the hands of the authorised unit: a report of corruption. */
export type WithAuthorisedUnit = Core & { readonly status: 'with-authorised-unit' };
export type Resolved = Core &
  Settled & {
    readonly status: 'resolved';
    readonly resolvedAt: Instant;
    readonly resolvedBy: string;
    readonly justification: FreeText | null;
  };
export type Closed = Core & {
  readonly status: 'closed';
  readonly closedAt: Instant;
  readonly closedBy: string;
  readonly note: FreeText | null;
  readonly resolvedAt: Instant | null;
};
export type Rejected = Core & { readonly status: 'rejected'; readonly reason: FreeText };
export type Duplicate = Core & { readonly status: 'duplicate'; readonly of: RecordReference; readonly reason: FreeText | null };
export type Forwarded = Core & {
  readonly status: 'forwarded';
  readonly to: Destination;
  readonly reason: FreeText;
  readonly notice: { readonly at: Instant; readonly channel: string } | null;
};
export type Returned = Core & { readonly status: 'returned' } & RecordEventOf<'ComplaintReturned'>['data'];
export type Inadmissible = Core & { readonly status: 'inadmissible' } & RecordEventOf<'ComplaintFoundInadmissible'>['data'];
export type Withdrawn = Core & { readonly status: 'withdrawn' } & RecordEventOf<'ComplaintWithdrawn'>['data'];
/** Ended by a side exit. */
export type Exited = Rejected | Duplicate | Forwarded | Returned | Inadmissible | Withdrawn;

/** A record by its status. */
export type RecordState = None | Reported | Triaged | InCorrection | AwaitingCapa | WithAuthorisedUnit | Resolved | Closed | Exited;
/** A record that is there. */
export type LiveRecord = Exclude<RecordState, None>;
/** Being worked on. */
export type Worked = Triaged | InCorrection | AwaitingCapa;

export const noWork: Work = { containment: null, consequences: null, correction: null, extent: null };

/** The round that a record is in: 1, and one more for each reopening. */
export const roundOf = ({ earlierRounds }: Pick<Core, 'earlierRounds'>): number => earlierRounds.length + 1;
