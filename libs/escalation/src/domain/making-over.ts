import { openObligations, type Obligations, type Owing } from '#deadlines/domain';
import type { FoundTrace } from '#directory/domain';
import type { EscalationEvent } from './events.js';

/**
 * What a step may make over to somebody else: work, and decisions that whoever owes them may take. What has to be done at a distance from the
 * work, or at a level (approving, verifying, assessing, closing), finds its people by rules of its own and stays with them.
 */
export const obligationsMadeOver = [
  ...['triage', 'forward', 'return', 'answer', 'contain', 'correct'],
  ...['investigate', 'plan', 'act'],
] as const;
export const mayBeMadeOver = (name: string): boolean => (obligationsMadeOver as readonly string[]).includes(name);

/** That a person's part in a case passes to another one by a step of a rule. */
export interface MakingOver {
  readonly person: string;
  readonly role: null;
  readonly because: 'escalated';
  readonly to: string;
  readonly found: FoundTrace;
}

const longestTrace = 40;

/**
 * To whom a step that makes over makes over, and from whom: from who owes the obligation, else from who owns the case, to the first recipient
 * who may have it. Null where nobody in person has it, where the step went the way of last resort, and where nobody else is left.
 */
export function makingOver(
  { data: { action, obligation: id, recipients, lastResort, rule } }: EscalationEvent,
  {
    obligations,
    owner,
    isUnfit,
  }: { readonly obligations: Obligations; readonly owner: string | null; readonly isUnfit: (person: string) => boolean },
): MakingOver | null {
  if (action !== 'reassign' || lastResort) return null;
  const obligation = openObligations(obligations).find((each) => each.obligation === id);
  const person = id === null ? owner : obligation && mayBeMadeOver(obligation.name) ? obligation.assignee : null;
  const found = person === null ? undefined : recipients.find((each) => each.person !== person && !isUnfit(each.person));
  if (person === null || !found) return null;
  const trace = [{ how: 'escalated', of: rule }, ...found.found].slice(0, longestTrace);
  return { person, role: null, because: 'escalated', to: found.person, found: trace };
}

/** What of a person's obligations does not pass with what a rule makes over: it stays with who owes it. */
export const staysWhere = ({ name, assignee, role, unit }: Owing & { readonly name: string }): Owing | null =>
  mayBeMadeOver(name) ? null : { assignee, role: role ?? null, unit: unit ?? null };
