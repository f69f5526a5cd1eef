import type { Likelihood, RatedRisk, RiskLevel, Severity } from './values.js';

/**
 * The rungs of approval, from the lowest. `capa-owner` decides a first extension only.
 * *by-tree*: stands above the units concerned by heading them; *by-office*: the office stands above all units.
 */
export const approvalLevels = ['capa-owner', 'head-of-unit', 'quality-manager', 'head-of-department'] as const;
export type ApprovalLevel = (typeof approvalLevels)[number];

/** Risk matrix and approver's levels: one version of the house's configuration. */
export interface RiskMatrix {
  readonly id: string;
  readonly version: number;
  readonly levels: Readonly<Record<Severity, Readonly<Record<Likelihood, RiskLevel>>>>;
  /** Who approves a plan (and cancels an action or the CAPA) at which risk. */
  readonly approval: Readonly<Record<RiskLevel, ApprovalLevel>>;
  /** Who cancels a CAPA whose risk was never rated. */
  readonly unrated: ApprovalLevel;
  /** Who decides an action's first extension, and every further one: one level higher. */
  readonly extension: { readonly first: ApprovalLevel; readonly further: ApprovalLevel };
}

/** What CAPAs must know of the house's configuration. */
export interface CapaSettings {
  readonly matrix: RiskMatrix;
}

/** The matrix that every house begins with. */
export const starterMatrix: RiskMatrix = {
  id: 'starter',
  version: 1,
  levels: {
    minor: { rare: 'low', unlikely: 'low', possible: 'low', likely: 'low', 'almost-certain': 'medium' },
    moderate: { rare: 'low', unlikely: 'low', possible: 'medium', likely: 'medium', 'almost-certain': 'high' },
    major: { rare: 'low', unlikely: 'medium', possible: 'medium', likely: 'high', 'almost-certain': 'high' },
    critical: { rare: 'medium', unlikely: 'medium', possible: 'high', likely: 'high', 'almost-certain': 'high' },
  },
  approval: { low: 'head-of-unit', medium: 'quality-manager', high: 'head-of-department' },
  unrated: 'quality-manager',
  extension: { first: 'capa-owner', further: 'head-of-unit' },
};

export const starterCapaSettings: CapaSettings = { matrix: starterMatrix };

/** The risk as the matrix rates what a person judged. */
export function rate({ id, version, levels }: RiskMatrix, severity: Severity, likelihood: Likelihood): RatedRisk {
  return { severity, likelihood, level: levels[severity][likelihood], matrix: { id, version } };
}

/** Whether one rung is as high as another, or higher. */
export function reaches(level: ApprovalLevel, needed: ApprovalLevel): boolean {
  return approvalLevels.indexOf(level) >= approvalLevels.indexOf(needed);
}
