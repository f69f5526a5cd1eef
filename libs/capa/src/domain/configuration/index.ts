import type { Binding, Versions } from '#configuration/domain';
import { approvalLevelsKind, type ApprovalRules } from './approval-levels.js';
import { causeCodesKind, type CauseCodes } from './cause-codes.js';
import { ishikawaKind, type IshikawaSets } from './ishikawa.js';
import { proposalTriggersKind, type ProposalTriggers } from './proposal-triggers.js';
import { riskMatrixKind, type RiskMatrix } from './risk-matrix.js';

export { approvalLevels, approvalLevelsKind, reaches, type ApprovalLevel, type ApprovalRules } from './approval-levels.js';
export { causeCodesKind, type CauseCodes } from './cause-codes.js';
export { ishikawaKind, ishikawaSets, type IshikawaSets } from './ishikawa.js';
export { proposalTriggersKind, type ProposalTriggers } from './proposal-triggers.js';
export { riskMatrixKind, type RiskMatrix } from './risk-matrix.js';

/** What a house settles for itself about CAPAs. */
export const capaConfiguration = [riskMatrixKind, approvalLevelsKind, causeCodesKind, ishikawaKind, proposalTriggersKind] as const;

/** The same as rules see it. */
export interface CapaSettings {
  readonly riskMatrix: Versions<RiskMatrix>;
  readonly approvalLevels: Versions<ApprovalRules>;
  readonly causeCodes: Versions<CauseCodes>;
  readonly ishikawa: Versions<IshikawaSets>;
  readonly proposalTriggers: Versions<ProposalTriggers>;
}

/** What binds a case by its state. The matrix does not: which version rated a risk stands with the risk. */
export const capaBinding = (house: CapaSettings): Binding => [
  [approvalLevelsKind, house.approvalLevels],
  [causeCodesKind, house.causeCodes],
];
