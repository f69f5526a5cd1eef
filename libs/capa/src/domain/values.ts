import { z } from 'zod';
import { sealed } from '#kernel';

/** Instants as every event writes them. */
export const instant = z.iso.datetime({ precision: 3 });
export const id = z.uuid();
/** A title on one line. */
export const title = z.string().min(1).max(300);
/** What a person writes at length. */
export const prose = z.string().min(1).max(4000);
export const cycle = z.int().min(1);

export const capaKinds = ['corrective', 'preventive'] as const;
export const capaKind = z.enum(capaKinds);
export type CapaKind = z.infer<typeof capaKind>;

export const severities = ['minor', 'moderate', 'major', 'critical'] as const;
export const severity = z.enum(severities);
export type Severity = z.infer<typeof severity>;

export const likelihoods = ['rare', 'unlikely', 'possible', 'likely', 'almost-certain'] as const;
export const likelihood = z.enum(likelihoods);
export type Likelihood = z.infer<typeof likelihood>;

export const riskLevels = ['low', 'medium', 'high'] as const;
export const riskLevel = z.enum(riskLevels);
export type RiskLevel = z.infer<typeof riskLevel>;

/** A risk as it was rated: what was judged, what the matrix made of it, and which version of the matrix. */
export const ratedRisk = z.strictObject({
  severity,
  likelihood,
  level: riskLevel,
  matrix: z.strictObject({ id: z.string().min(1).max(60), version: z.int().min(1) }),
});
export type RatedRisk = z.infer<typeof ratedRisk>;

/** A file of the CAPA; its content lies with the evidence files. */
export const attachedFile = z.strictObject({
  attachment: id,
  name: z.string().min(1).max(300),
  mediaType: z
    .string()
    .regex(/^[a-z0-9.+-]+\/[a-z0-9.+-]+$/)
    .max(120),
  /** Of the content, in bytes. */
  size: z
    .int()
    .min(0)
    .max(500 * 1024 * 1024),
  /** Hex SHA-256 over the bytes as they are kept. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
});
export type AttachedFile = z.infer<typeof attachedFile>;

/** What supports a statement: a file, a text, or both. */
export const evidence = z
  .strictObject({ attachment: id.nullable(), note: prose.nullable() })
  .refine(({ attachment, note }) => attachment !== null || note !== null, { params: { code: 'attachment-or-note' } });
export type Evidence = z.infer<typeof evidence>;
export const someEvidence = z.array(evidence).min(1).max(50);

export const rootCauseMethods = ['5-whys', 'ishikawa', 'fault-tree'] as const;
export const rootCauseMethod = z.enum(rootCauseMethods);
export type RootCauseMethod = z.infer<typeof rootCauseMethod>;

export const gates = ['and', 'or'] as const;

/** A node of the analysis: a why, a bone, or an event of the fault tree, under the node that it explains. */
export const causeNode = z.strictObject({
  id,
  text: prose,
  /** The node that this one explains; null at the top. */
  parent: id.nullable(),
  /** A category of the Ishikawa diagram. */
  category: z.string().min(1).max(80).nullable(),
  /** How the nodes beneath join, in a fault tree. */
  gate: z.enum(gates).nullable(),
  /** Said to be a human error: then a cause behind it is needed. */
  humanError: z.boolean(),
});
export type CauseNode = z.infer<typeof causeNode>;

/** On what a potential cause of a preventive CAPA rests. */
export const causeBases = ['data', 'risk-analysis'] as const;
export const causeBasis = z.enum(causeBases);

/** The answer to: do similar cases exist, or could they occur? */
export const extentAnswer = z.strictObject({ similarExist: z.boolean(), similarCouldOccur: z.boolean(), explanation: prose });
export type ExtentAnswer = z.infer<typeof extentAnswer>;

export const actionKinds = ['correction', 'corrective', 'preventive', 'improvement'] as const;
export const actionKind = z.enum(actionKinds);
export type ActionKind = z.infer<typeof actionKind>;

/** An action as it is planned. */
export const plannedAction = z.strictObject({
  action: id,
  title,
  description: prose.nullable(),
  kind: actionKind,
  /** The causes that it removes. */
  removes: z.array(id).max(50),
  owner: id,
  /** Who verifies it; null: the CAPA's owner, or, where that is the action's owner too, a quality manager. */
  verifier: id.nullable(),
  due: instant,
  expectedResult: prose,
  dependsOn: z.array(id).max(50),
});
export type PlannedAction = z.infer<typeof plannedAction>;

export const comparisons = ['at-most', 'at-least'] as const;
export const windowUnits = ['days', 'working-days', 'months'] as const;

/** A span over which a measure is watched. */
export const measuringWindow = z.strictObject({ amount: z.int().min(1).max(1000), unit: z.enum(windowUnits) });
export type MeasuringWindow = z.infer<typeof measuringWindow>;

/** By what the cure will be judged. */
export const criterion = z.strictObject({
  measure: z.string().min(1).max(500),
  target: z.strictObject({ comparison: z.enum(comparisons), value: z.number(), unit: z.string().min(1).max(60) }),
  window: measuringWindow,
  /** How often the measured thing must have occurred before anything can be said. */
  leastOccurrences: z.int().min(1).max(1_000_000),
  assessor: id,
});
export type Criterion = z.infer<typeof criterion>;

export const meanings = ['plan-approved', 'plan-returned', 'window-lengthened', 'capa-closed', 'amendment-consented'] as const;

/** How a signer was authenticated at the house's provider. */
export const providerAuthentication = z.strictObject({
  issuer: z.url().max(500),
  /** How strongly, in the provider's words (`acr`); null where it does not say. */
  acr: z.string().max(200).nullable(),
  at: instant,
});

/** A signature: who, in which name, when, meaning what, over which content. */
export const signature = z.strictObject({
  by: id,
  onBehalfOf: id.nullable(),
  printedName: sealed('directory person', 'printed name of a signature'),
  signedAt: instant,
  meaning: z.enum(meanings),
  /** Hex SHA-256 of the canonical JSON of what was signed. */
  contentHash: z.string().regex(/^[0-9a-f]{64}$/),
  /** Where the signer was authenticated anew at the provider; without it, a password of the house was given. */
  authentication: providerAuthentication.optional(),
});
export type Signature = z.infer<typeof signature>;

/** Something that the cure changed in the quality management system, or why nothing had to change. */
export const systemChange = z.discriminatedUnion('change', [
  z.strictObject({ change: z.literal('made'), reference: prose }),
  z.strictObject({ change: z.literal('not-needed'), reason: prose }),
]);
export type SystemChange = z.infer<typeof systemChange>;

/** Why the cure is assessed now: the window had passed; it had failed before; or too little was seen even in a window lengthened twice. */
export const assessmentReasons = ['window-passed', 'failed-early', 'too-little-data'] as const;
export const assessmentReason = z.enum(assessmentReasons);
export type AssessmentReason = z.infer<typeof assessmentReason>;

export const recordKinds = ['nonconformity', 'complaint', 'finding'] as const;
export const recordKind = z.enum(recordKinds);
