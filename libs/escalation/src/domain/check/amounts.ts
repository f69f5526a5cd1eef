import { fault, type Finding } from '#configuration/domain';
import type { Span } from '../rule-set.js';
import type { RuleDraft, StepDraft } from '../rules-draft.js';

/** The longest that a span of a unit may be, and that a ladder with all its repeats may take: some ten years. */
const longest: Readonly<Record<Span['unit'], number>> = {
  minutes: 10_000,
  hours: 10_000,
  'working-hours': 10_000,
  days: 3650,
  'working-days': 2500,
};
const most = { percent: 99, count: 1000, levels: 10, repeats: 100 };

/** Every amount of a rule that cannot be: spans of nothing, less or too much, shares, counts, levels, and repeats that never end. */
export function faultyAmounts({ trigger, ladder }: RuleDraft, place: string): readonly Finding[] {
  return [
    ...ofTrigger(trigger, `${place}/trigger`),
    ...ladder.flatMap((step, at) => ofStep(step, `${place}/ladder/${at}`)),
    ...tooLong(ladder, place),
  ];
}

function ofTrigger(trigger: RuleDraft['trigger'], place: string): Finding[] {
  switch (trigger.on) {
    case 'lead':
    case 'age-in-state':
    case 'no-activity':
      return ofSpan(trigger.span, 1, `${place}/span`);
    case 'lag':
      return ofSpan(trigger.span, 0, `${place}/span`);
    case 'share':
      return ofAmount(trigger.percent, 1, most.percent, `${place}/percent`);
    case 'count':
      return [...ofAmount(trigger.atLeast, 2, most.count, `${place}/atLeast`), ...ofSpan(trigger.within, 1, `${place}/within`)];
    case 'severity-raised':
    case 'reopened':
      return [];
    default:
      return trigger satisfies never;
  }
}

function ofStep({ id, after, to, repeat }: StepDraft, place: string): Finding[] {
  return [
    ...ofSpan(after, 0, `${place}/after`),
    ...(to.length === 0 ? [fault(`${place}/to`, 'step-without-recipient', { step: id })] : []),
    ...to.flatMap((each, at) => (each.to === 'superior' ? ofAmount(each.levels, 1, most.levels, `${place}/to/${at}/levels`) : [])),
    ...(repeat === null ? [] : ofSpan(repeat.every, 1, `${place}/repeat/every`)),
    ...(repeat === null
      ? []
      : repeat.atMost === null
        ? [fault(`${place}/repeat/atMost`, 'repeat-without-limit', { step: id, most: most.repeats })]
        : ofAmount(repeat.atMost, 2, most.repeats, `${place}/repeat/atMost`)),
  ];
}

/** Whether each span by itself may be, but all together reach beyond any calendar. */
function tooLong(ladder: RuleDraft['ladder'], place: string): Finding[] {
  const parts = ladder.map(({ after, repeat }) => share(after) + (repeat ? share(repeat.every) * ((repeat.atMost ?? 1) - 1) : 0));
  return parts.every((part) => part <= 1) && parts.reduce((sum, part) => sum + part, 0) > 1
    ? [fault(`${place}/ladder`, 'ladder-too-long')]
    : [];
}

/** Which part of the longest a span is. */
const share = ({ amount, unit }: Span): number => Math.max(0, amount) / longest[unit];

function ofSpan({ amount, unit }: Span, least: number, place: string): Finding[] {
  return ofAmount(amount, least, longest[unit], `${place}/amount`);
}

function ofAmount(amount: number, least: number, greatest: number, place: string): Finding[] {
  return amount >= least && amount <= greatest ? [] : [fault(place, 'amount-out-of-range', { amount, least, greatest })];
}
