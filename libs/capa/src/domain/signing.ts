import { contentHash, millisecondsBetween, type Instant, type Sealed } from '#kernel';
import type { Capa, Investigation, Monitoring, MonitoringCapa, Plan, PlannedCapa } from './state.js';
import type { Signature } from './values.js';

/** How long after re-authentication a signature may be given, in minutes. */
export const freshMinutes = 5;

/** What the edge knows of a signature once the signer has re-authenticated. */
export interface Signing {
  readonly printedName: Sealed;
  /** When the signer was authenticated: by their password now, or at the provider a moment ago. */
  readonly signedAt: Instant;
  /** By the provider; not there where a password was given. */
  readonly authentication?: Signature['authentication'];
  /** Hash of the content that the signer had before them; null: the content as it is. */
  readonly seen: string | null;
}

/** Whether re-authentication was neither long ago nor later than now. */
export function isFresh(signedAt: Instant, now: Instant): boolean {
  const age = millisecondsBetween(signedAt, now);
  return age >= 0 && age <= freshMinutes * 60_000;
}

/** What an approver signs: the risk, the causes and the whole plan of the cycle. */
export function planContent(state: Extract<PlannedCapa, { plan: Plan; investigation: Investigation }>): string {
  const { id, cycle, risk, investigation, plan } = state;
  const actions = plan.actions.map(({ id, title, description, kind, removes, owner, verifier, due, expectedResult, dependsOn }) => ({
    id,
    title,
    description,
    kind,
    removes,
    owner,
    verifier,
    due,
    expectedResult,
    dependsOn,
  }));
  return contentHash({ capa: id, cycle, risk, investigation, actions, criterion: plan.criterion });
}

/** What the assessor signs who lengthens the window: the criterion, and what was seen so far. */
export function monitoringContent({ id, cycle, plan, monitoring }: MonitoringCapa): string {
  return contentHash({ capa: id, cycle, criterion: plan.criterion, monitoring: watchContent(monitoring) });
}

/** What the closer signs: all of the cycle, with its proof. */
export function closingContent(state: Extract<PlannedCapa, { closing: unknown }>): string {
  const { id, cycle, risk, investigation, plan, monitoring, closing } = state;
  return contentHash({ capa: id, cycle, risk, investigation, plan, monitoring: watchContent(monitoring), closing });
}

/** What is signed by whoever consents to an amendment. */
export function amendmentContent({ id }: Pick<Capa, 'id'>, { amendment, changes }: NonNullable<Capa['amendment']>): string {
  return contentHash({ capa: id, amendment, changes });
}

/** A watch that ran as it was planned is no more than its window and what was seen: so it was signed before windows could be lengthened. */
function watchContent({ from, until, measurements, lengthened, ended }: Monitoring): object {
  const early = ended !== null && ended.because !== 'window-passed';
  return { from, until, measurements, ...(lengthened.length > 0 && { lengthened }), ...(early && { ended }) };
}

/** The signature as the event carries it. */
export function signatureOf(
  { printedName, signedAt, authentication }: Signing,
  by: { readonly person: string; readonly onBehalfOf?: string },
  meaning: Signature['meaning'],
  content: string,
): Signature {
  return {
    by: by.person,
    onBehalfOf: by.onBehalfOf ?? null,
    printedName,
    signedAt,
    meaning,
    contentHash: content,
    ...(authentication && { authentication }),
  };
}
