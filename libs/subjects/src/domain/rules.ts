import { rule, type Actor, type AnyState, type Verdict } from '#kernel';

const heldBy = ({ roles }: Actor, ...needed: readonly string[]): Verdict => needed.some((role) => roles.includes(role)) || { needed };

/** Who is one citizen and who is two is the quality manager's word: whoever merges two entries lets one reader see the appeals of both. */
export const mergingIsYours = rule<AnyState, object>('merging-is-yours', ({ by }) => heldBy(by, 'quality-manager'));

/**
 * A citizen is told what the house holds of them by those to whom every appeal's text is open anyway: the quality manager and the head (GDPR,
 * art. 15). The administrator keeps accounts and machines, and reads no appeals.
 */
export const accessReportIsYours = rule<AnyState, object>('access-report-is-yours', ({ by }) =>
  heldBy(by, 'quality-manager', 'head-of-department'),
);
