import { emptyTail, UnknownEvent, unknownEvent, type Recorded } from '#kernel';
import { noObligations } from '#deadlines/domain';
import { noStepsTaken } from '#escalation/domain';
import type { RecordEventOf } from '../events/index.js';
import type { ComplaintPart } from '../complaint-part.js';
import type { FindingPart } from '../finding-part.js';
import { noWork, type Core, type NonconformityPart, type RecordState, type Reported } from '../state.js';

/** The events that a record begins with. */
export type Beginning = RecordEventOf<'NonconformityReported' | 'ComplaintReceived' | 'ComplaintImported' | 'FindingIssued'>;

export function evolveBeginning(state: RecordState, event: Beginning, recorded: Recorded): Reported {
  if (state.status !== 'none') throw new UnknownEvent(`${event.type} on a record that has begun`, event.version);
  switch (event.type) {
    case 'NonconformityReported':
      return reported(event, nonconformity(event), event.data.reporter, recorded);
    case 'ComplaintReceived':
      return reported(event, received(event), recorded.by.startsWith('process:') ? null : recorded.by, recorded);
    case 'ComplaintImported':
      return { ...reported(event, imported(event), null, recorded), assignee: event.data.responsible };
    case 'FindingIssued':
      return reported(event, issued(event), recorded.by.startsWith('process:') ? null : recorded.by, recorded);
    default:
      return unknownEvent(event);
  }
}

function reported({ data }: Beginning, own: Core['own'], reporter: string | null, { recordedAt, occurredAt }: Recorded): Reported {
  return {
    status: 'reported',
    proposal: null,
    id: data.record,
    own,
    reporter,
    reportedAt: occurredAt,
    recordedAt,
    externalReference: data.externalReference,
    severity: data.severity,
    severityRaised: [],
    counted: [],
    priority: 'normal',
    process: data.process,
    unit: 'auditee' in data ? data.auditee : data.unit,
    category: data.category,
    fields: {},
    assignee: null,
    triagedAt: null,
    work: noWork,
    correctedBy: [],
    coverage: null,
    earlierCoverages: [],
    endings: [],
    earlierRounds: [],
    obligations: noObligations,
    steps: noStepsTaken,
    escalations: [],
    watchers: reporter === null ? [] : [reporter],
    comments: emptyTail,
    attachments: [],
    duties: [],
    handovers: 0,
    links: [],
    activities: 0,
    since: recordedAt,
    migration: null,
    repair: null,
    amendedAt: null,
    lastActivityAt: recordedAt,
  };
}

function nonconformity({ data }: RecordEventOf<'NonconformityReported'>): NonconformityPart {
  const { title, description, requirement, detectedAt, place, extent, reporting, confidentialReporter } = data;
  return {
    kind: 'nonconformity',
    title,
    description,
    requirement,
    detectedAt,
    place,
    extent,
    reporting,
    confidentialReporter,
    messages: [],
  };
}

function issued({ data }: RecordEventOf<'FindingIssued'>): FindingPart {
  const { title, audit, criterion, evidence, grade, auditee, foundAt, auditors } = data;
  return {
    kind: 'finding',
    ...{ title, audit, criterion, evidence, grade, auditee, foundAt, auditors },
    acknowledged: null,
    disputed: null,
    response: null,
    improvement: null,
    verification: null,
    regradings: [],
  };
}

/** What nobody has done yet about an appeal. */
const undealt = {
  ...{ acknowledged: null, answerTerm: null, questions: [], answers: [], justified: null, satisfaction: [] },
  ...{ marked: [], outside: null, explanations: [], corruption: null },
  ...{ follows: null, followers: [] },
} as const;

function received({ data }: RecordEventOf<'ComplaintReceived'>): ComplaintPart {
  const { citizen, name, contact, privileged, form, channel, receivedAt, language, marks, subject, text, remedy, against, questions } =
    data;
  return {
    kind: 'complaint',
    citizen,
    name,
    contact,
    privileged,
    form,
    channel,
    receivedAt,
    language,
    marks,
    subject,
    text,
    remedy,
    against,
    ...undealt,
    questions: questions.map((each) => ({ ...each, proposal: null, outcome: null })),
    importedFrom: null,
  };
}

function imported({ data }: RecordEventOf<'ComplaintImported'>): ComplaintPart {
  const { citizen, name, contact, form, channel, startedAt, language, subject, text, source } = data;
  return {
    kind: 'complaint',
    citizen,
    name,
    contact,
    privileged: false,
    form,
    channel,
    receivedAt: startedAt,
    language,
    marks: [],
    subject,
    text,
    remedy: null,
    against: { persons: [], units: [], wholeDepartment: false, words: null },
    ...undealt,
    importedFrom: source,
  };
}
