import { z } from 'zod';
import { obligationAnswer } from '#deadlines';
import { dutyWay } from '#directory/domain';
import { priorities } from '#escalation/domain';
import { offerAnswer } from '#platform';
import {
  capaTexts,
  approvalLevels,
  assessmentReason,
  attachedFile,
  capaKind,
  causeNode,
  criterion,
  evidence,
  extentAnswer,
  meanings,
  plannedAction,
  ratedRisk,
  recordKinds,
  riskLevel,
  providerAuthentication,
  rootCauseMethod,
  severity,
  sideLimits,
  systemChange,
} from '../domain/index.js';
import { capaStatuses } from './capas.js';

const id = z.uuid();
const instant = z.iso.datetime();

/** A signature as readers see it: the printed name opened, null where it is erased. */
export const signatureAnswer = z.object({
  by: id,
  onBehalfOf: id.nullable(),
  name: z.string().nullable().describe('The printed name; null where it is erased.'),
  signedAt: instant,
  meaning: z.enum(meanings),
  contentHash: z.string(),
  authentication: providerAuthentication.nullable().describe('At the provider; null where a password of the house was given.'),
});

const causeAnswer = causeNode.extend({
  code: z.string().nullable().describe('By which the house counts causes.'),
  confirmed: z.object({ by: id, at: instant, evidence: z.array(evidence) }).nullable(),
  supported: z.object({ by: id, at: instant, basis: z.enum(['data', 'risk-analysis']), evidence: z.array(evidence) }).nullable(),
  ruledOut: z.object({ by: id, at: instant, reason: z.string() }).nullable(),
  stands: z.boolean().describe('Confirmed by evidence (preventive: supported), or, in a fault tree, by the gate over those beneath it.'),
  root: z.boolean().describe('It stands, and no cause beneath it does: the plan has to remove it.'),
});

const investigationAnswer = z.object({
  method: rootCauseMethod.nullable(),
  causes: z.array(causeAnswer),
  categories: z
    .array(z.object({ set: z.string(), name: z.string(), categories: z.array(z.object({ code: z.string(), name: z.string() })) }))
    .describe('From which an Ishikawa diagram takes its bones; empty under another method.'),
  cutSets: z
    .array(z.object({ cause: id, sets: z.array(z.array(id)) }))
    .nullable()
    .describe(
      'Of a fault tree: the smallest sets of causes that together lead to a top event. Null: no fault tree, or too many sets to show.',
    ),
  extent: extentAnswer.nullable(),
});

const extensionAnswer = z.object({
  id,
  ordinal: z.int(),
  askedBy: id,
  askedAt: instant,
  due: instant,
  reason: z.string(),
  level: z.string().describe('Of whom may decide it.'),
  outcome: z.enum(['pending', 'lapsed', 'granted', 'refused']),
  decidedBy: id.nullable(),
  decidedAt: instant.nullable(),
  decision: z.string().nullable().describe('The reason of a refusal.'),
  grantedDue: instant.nullable(),
});

export const actionAnswer = plannedAction.omit({ action: true }).extend({
  id,
  status: z.enum(['planned', 'reassigned', 'accepted', 'in-progress', 'returned', 'completed', 'verified', 'cancelled']),
  due: instant.describe('The current due.'),
  originalDue: instant,
  moved: z
    .object({ workingDays: z.int(), predecessor: id, due: instant })
    .nullable()
    .describe('By how much late predecessors moved the due, and which did it last.'),
  extensions: z.array(extensionAnswer),
  returns: z.array(z.object({ at: instant, by: id, reason: z.string(), due: instant })),
  completed: z.object({ at: instant, by: id, result: z.string(), evidence: z.array(evidence) }).nullable(),
  verified: z.object({ at: instant, by: id, remarks: z.string().nullable() }).nullable(),
  cancelled: z.object({ at: instant, by: id, reason: z.string() }).nullable(),
  commands: z.array(offerAnswer),
});

const planAnswer = z.object({
  actions: z.array(actionAnswer),
  criterion: criterion.nullable(),
  submissions: z.array(
    z.object({
      at: instant,
      by: id,
      contentHash: z.string(),
      level: z.string(),
      decision: z.enum(['pending', 'approved', 'returned']),
      signature: signatureAnswer.nullable(),
      reason: z.string().nullable(),
    }),
  ),
});

const monitoringAnswer = z.object({
  from: instant,
  until: instant.describe('The present end of the window.'),
  firstUntil: instant.describe('The end that it had at first.'),
  lengthened: z.array(
    z.object({ at: instant, by: id, reason: z.string(), previousUntil: instant, until: instant, signature: signatureAnswer }),
  ),
  ended: z
    .object({ because: assessmentReason, by: z.string(), at: instant, reason: z.string().nullable(), evidence: z.array(evidence) })
    .nullable(),
  occurrences: z.int(),
  measurements: z.array(
    z.object({
      id,
      observedAt: instant,
      occurrences: z.int(),
      value: z.number().nullable(),
      note: z.string().nullable(),
      evidence: z.array(evidence),
      by: z.string(),
    }),
  ),
});

const closingAnswer = z.object({
  assessment: z
    .object({
      verdict: z.enum(['effective', 'not-effective']),
      value: z.number(),
      reason: z.string(),
      evidence: z.array(evidence),
      by: id,
      at: instant,
    })
    .nullable(),
  residualRisk: ratedRisk.nullable(),
  changes: z.object({ riskRegister: systemChange, documents: systemChange }).nullable(),
  adverseEffects: z.object({ found: z.boolean(), explanation: z.string() }).nullable(),
});

const work = {
  investigation: investigationAnswer.nullable(),
  plan: planAnswer.nullable(),
  monitoring: monitoringAnswer.nullable(),
  closing: closingAnswer.nullable(),
};

const capaReference = z.object({ id, number: z.string().nullable() });

/** A record that was asked. One that is closed to the reader shows no more than its answer. */
const coverageAnswer = z.object({
  record: id.nullable().describe('Null: a record closed to you.'),
  kind: z.enum(recordKinds).nullable(),
  number: z.string().nullable(),
  answer: z.enum(['asked', 'covered', 'refused', 'released', 'taken-over']),
  from: capaReference.nullable().describe('The CAPA that it is to be taken over from, or was.'),
  takenOverBy: capaReference.nullable(),
  releaseAsked: z.string().nullable().describe('Why it is to be let go; until it says that it is.'),
  severity: severity.nullable(),
  requiresCapa: z.boolean(),
  recurrence: z.boolean(),
  refusals: z.array(z.object({ code: z.string(), params: z.record(z.string(), z.unknown()), message: z.string() })),
  marked: z
    .array(z.object({ cycle: z.int(), by: id, at: instant }))
    .describe('Approvals of people with whom it turned out to be in conflict of interest: they stand, and are marked.'),
  summary: z.string().nullable().describe('Of a record closed to you, all that you are shown.'),
});

export const commentAnswer = z.object({
  ...{ id, text: z.string(), mentions: z.array(id), by: id, at: instant },
  letter: z
    .object({
      receivedAt: instant,
      writer: id.nullable().describe('The colleague whose address it bears.'),
      verified: z
        .boolean()
        .describe('Whether the receiving mail server vouched for its sender; else anybody may have written that address.'),
    })
    .nullable()
    .describe('Where it came as a letter: when it was received. One that is verified is `by` the colleague.'),
});
export type CommentAnswer = z.output<typeof commentAnswer>;

const amendmentAnswer = z.object({
  id,
  changes: z.array(z.object({ field: z.enum(capaTexts), of: id.nullable(), was: z.string().nullable(), now: z.string().nullable() })),
  reason: z.string(),
  proposedBy: z.array(id),
  at: instant,
  contentHash: z.string(),
});

const repairAnswer = z.object({
  id,
  from: z.enum(capaStatuses),
  to: z.enum(capaStatuses),
  reason: z.string(),
  proposedBy: z.array(id),
  at: instant,
});

const amendableAnswer = z.object({
  field: z.enum(capaTexts),
  of: z.enum(['cause', 'action']).nullable().describe('Of which it is, is said with `of`.'),
  signed: z.boolean().describe('It was signed: what is to be amended is proposed, and takes effect with a signature.'),
});

/** A CAPA with all that is known of it, and what the reader may do with it now. */
export const capaAnswer = z.object({
  id,
  number: z.string().nullable().describe('For people; null for a moment after the CAPA came to be.'),
  revision: z.int(),
  title: z.string(),
  description: z.string().nullable(),
  status: z.enum(capaStatuses),
  since: instant,
  kind: capaKind.nullable(),
  owner: id.nullable(),
  leadUnit: id.nullable(),
  units: z.array(id),
  process: id.nullable(),
  risk: ratedRisk.nullable(),
  severity: severity.nullable().describe('The highest of the records covered.'),
  approval: z.enum(approvalLevels).describe('The level that approves its plan.'),
  boundBy: z
    .record(z.string(), z.int())
    .describe(
      'The version of each kind of configuration that binds it until its next state; the one of the risk matrix stands with the risk.',
    ),
  migratedAt: instant.nullable().describe('When it was last taken over to newer configuration by hand.'),
  riskLevel: riskLevel.nullable(),
  cycle: z.int().describe('0 in the draft.'),
  notEffective: z.int(),
  draftedBy: z.string(),
  draftedAt: instant,
  proposal: id.nullable().describe('The proposal that it follows from.'),
  ...work,
  closed: z.object({ at: instant, signature: signatureAnswer }).nullable(),
  cancelled: z.object({ at: instant, by: id, reason: z.string() }).nullable(),
  coverage: z.array(coverageAnswer),
  comments: z.array(commentAnswer).describe(`The newest ${sideLimits.newestComments}, the newest last; each of them under \`/comments\`.`),
  commentCount: z.int().describe('How many comments there are in all.'),
  watchers: z.array(id),
  priority: z.enum(priorities).describe('As steps of escalation raised it.'),
  attachments: z.array(attachedFile.omit({ attachment: true }).extend({ id, by: id, at: instant })),
  pastCycles: z.array(
    z.object({ cycle: z.int(), began: instant, ended: instant, how: z.enum(['not-effective', 'closed', 'cancelled']), ...work }),
  ),
  obligations: z.array(obligationAnswer),
  contentHash: z.string().nullable().describe('Of what is to be signed now, for the signature’s `contentHash`; null where nothing is.'),
  independence: z
    .array(dutyWay)
    .describe('Steps that somebody else than who did the work takes, and that go another way than the ordinary one. Empty for the past.'),
  amendment: amendmentAnswer
    .nullable()
    .describe('What was proposed to amend of what had been signed: `consent-to-amendment` signs it, over its own `contentHash`.'),
  repair: repairAnswer.nullable().describe('What somebody proposed to put right; another person confirms it by `confirm-repair`.'),
  amendedAt: instant.nullable().describe('When something that was written was last amended; the history tells what it had said.'),
  amendable: z.array(amendableAnswer).describe('What may be amended in this status.'),
  commands: z.array(offerAnswer).describe('Empty for the past.'),
});
export type CapaAnswer = z.output<typeof capaAnswer>;
export type ActionAnswer = z.output<typeof actionAnswer>;
