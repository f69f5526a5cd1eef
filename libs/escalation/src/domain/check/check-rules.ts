import { fault, type Finding } from '#configuration/domain';
import { calendarOf, type DeadlineHouse } from '#deadlines/domain';
import { mayBeMadeOver, obligationsMadeOver } from '../making-over.js';
import { tellingAt } from '../quiet.js';
import type { StepActionKind } from '../rule-set.js';
import type { EscalationRulesDraft, RuleDraft } from '../rules-draft.js';
import { isOfObligations } from '../triggers.js';
import { faultyAmounts } from './amounts.js';
import { unknownWords, type CheckedAgainst } from './known-words.js';
import { backInTime } from './ladder-order.js';

/** All that keeps a draft of the rules from being published, at once. */
export function faultsOfRules({ rules }: EscalationRulesDraft, house: CheckedAgainst): readonly Finding[] {
  return rules.flatMap((rule, at) => {
    const place = `/rules/${at}`;
    const own = [
      ...doubled(rules, at),
      ...doubledSteps(rule, place),
      ...(rule.ladder.length === 0 ? [fault(`${place}/ladder`, 'rule-without-step', { rule: rule.id })] : []),
      ...faultyAmounts(rule, place),
      ...unknownWords(rule, place, house),
      ...idleParts(rule, place),
      ...endlessQuiet(rule, place, house.deadlines),
    ];
    return own.length > 0 ? own : backInTime(rule, place, house.deadlines);
  });
}

/** An id that is there already, and a rule that says what another says, whatever their steps are called. */
function doubled(rules: readonly RuleDraft[], at: number): Finding[] {
  const rule = rules[at]!;
  const earlier = rules.slice(0, at);
  const same = earlier.find((each) => said(each) === said(rule));
  return [
    ...(earlier.some(({ id }) => id === rule.id) ? [fault(`/rules/${at}/id`, 'rule-twice', { rule: rule.id })] : []),
    ...(same ? [fault(`/rules/${at}`, 'rules-say-the-same', { rule: rule.id, other: same.id })] : []),
  ];
}

/** What a rule says, without its ids and the order in which its scope names things. */
function said({ trigger, scope, calendar, quietHours, ladder }: RuleDraft): string {
  const named = Object.entries(scope)
    .map(([part, words]) => [part, Array.isArray(words) ? words.toSorted() : words] as const)
    .toSorted(([one], [other]) => (one < other ? -1 : 1));
  return JSON.stringify([trigger, named, calendar, quietHours ?? null, ladder.map((step) => ({ ...step, id: '' }))]);
}

function doubledSteps({ id: rule, ladder }: RuleDraft, place: string): Finding[] {
  return ladder.flatMap(({ id }, at) =>
    ladder.findIndex((each) => each.id === id) < at ? [fault(`${place}/ladder/${at}/id`, 'step-twice', { rule, step: id })] : [],
  );
}

/** Parts of a rule by which nothing would happen: what can never hold together. */
function idleParts({ trigger, scope, ladder }: RuleDraft, place: string): Finding[] {
  return [
    ...obligationsNotLookedAt({ trigger, scope }, place),
    ...kindsNotCounted({ trigger, scope }, place),
    ...ladder.flatMap(({ action }, at) => actionNotDone(action, { trigger, scope }, `${place}/ladder/${at}/action`)),
  ];
}

const records = ['nonconformity', 'complaint', 'finding'];
/** On which kinds of case a step does what it says; on the others it would only be told of. */
const doneOn: Partial<Record<StepActionKind, readonly string[]>> = {
  reassign: [...records, 'capa'],
  'raise-priority': [...records, 'capa'],
  'propose-capa': records,
};

/** A step that cannot be done on some case, or for some obligation, that the rule looks at. */
function actionNotDone(action: StepActionKind, { trigger, scope }: Pick<RuleDraft, 'trigger' | 'scope'>, place: string): Finding[] {
  const allowed = doneOn[action];
  if (!allowed) return [];
  const kinds = scope.kinds ?? (trigger.on === 'count' ? records : null);
  if (kinds === null || kinds.some((kind) => !allowed.includes(kind))) return [fault(place, 'action-not-for-kind', { action, allowed })];
  if (action !== 'reassign' || !isOfObligations(trigger)) return [];
  const names = scope.obligations ?? null;
  return names === null || !names.every(mayBeMadeOver)
    ? [fault(place, 'obligation-not-made-over', { action, allowed: obligationsMadeOver })]
    : [];
}

/** CAPAs and proposals are not counted. */
function kindsNotCounted({ trigger, scope: { kinds } }: Pick<RuleDraft, 'trigger' | 'scope'>, place: string): Finding[] {
  if (trigger.on !== 'count') return [];
  return (kinds ?? []).flatMap((kind, at) =>
    kind === 'capa' || kind === 'proposal' ? [fault(`${place}/scope/kinds/${at}`, 'kind-not-counted', { kind })] : [],
  );
}

function obligationsNotLookedAt({ trigger, scope }: Pick<RuleDraft, 'trigger' | 'scope'>, place: string): Finding[] {
  return scope.obligations && !isOfObligations(trigger)
    ? [fault(`${place}/scope/obligations`, 'trigger-without-obligation', { on: trigger.on })]
    : [];
}

/** Quiet hours that leave nobody any time to be told in. */
function endlessQuiet({ quietHours, calendar: key }: RuleDraft, place: string, house: DeadlineHouse): Finding[] {
  const calendar = calendarOf(house, key);
  if (!quietHours || !calendar) return [];
  const newest = calendar.weekly.at(-1)!.from;
  return tellingAt(`${newest}T00:00:00.000Z`, calendar, quietHours) === null
    ? [fault(`${place}/quietHours`, 'quiet-hours-never-end', { ...quietHours, calendar: key })]
    : [];
}
