import { fault, type Finding } from '#configuration/domain';
import { calendarOf, dueOf, type Calendar, type DeadlineHouse, type Term } from '#deadlines/domain';
import { escalationRule, type EscalationRule } from '../rule-set.js';
import type { RuleDraft } from '../rules-draft.js';
import { after } from '../span.js';
import type { WatchedObligation } from '../subject.js';
import { fired, isOfObligations } from '../triggers.js';

/** When the sample obligations open: a Monday morning, a Friday afternoon, and the last night before a holiday. */
const opened = ['2026-03-02T08:00:00.000Z', '2026-05-08T13:00:00.000Z', '2026-12-24T21:00:00.000Z'];
/** Dates that people set for themselves stand for a month. */
const ownDate: Term = { amount: 1, unit: 'months', start: 'next-day', end: 'midnight', rollOver: 'none' };

/**
 * A ladder that goes back in time: a step that would be due before the one above it. Whether it is, depends on the terms; so the ladder is
 * tried on every term of the house that the rule may meet. Only for rules that have no other fault.
 */
export function backInTime(draft: RuleDraft, place: string, house: DeadlineHouse): readonly Finding[] {
  const loose = draft.ladder.flatMap(({ id, since }, at) =>
    since === 'due' && !isOfObligations(draft.trigger) ? [fault(`${place}/ladder/${at}/since`, 'no-due-to-count-from', { step: id })] : [],
  );
  if (loose.length > 0) return loose;
  const rule = escalationRule.safeParse(draft).data;
  const calendar = calendarOf(house, draft.calendar);
  if (!rule || !calendar || rule.ladder.every(({ since }) => since !== 'due')) return [];
  for (const sample of samplesOf(rule, house)) {
    const at = firstBack(rule, sample, calendar);
    if (at === null) continue;
    const [step, before] = [rule.ladder[at]!.id, rule.ladder[at - 1]!.id];
    return [
      fault(`${place}/ladder/${at}`, 'ladder-goes-back', { step, before, obligation: sample.name, from: sample.from, due: sample.due }),
    ];
  }
  return [];
}

/** The first step that is due before the one above it; null where none is. */
function firstBack(rule: EscalationRule, sample: WatchedObligation, calendar: Calendar): number | null {
  const begun = fired(rule, sample, { id: sample.obligation, kind: 'nonconformity' }, calendar);
  if ('unmet' in begun) return null;
  let last = begun.at;
  for (const [at, step] of rule.ladder.entries()) {
    const due = after(step.after, calendar, step.since === 'due' ? sample.due : last);
    if (at > 0 && due < last) return at;
    last = due;
  }
  return null;
}

function samplesOf({ scope: { obligations } }: EscalationRule, house: DeadlineHouse): readonly WatchedObligation[] {
  const lines = (house.policies.at(-1)?.policies ?? []).filter(({ obligation }) => obligations?.includes(obligation) ?? true);
  const seen = new Set<string>();
  return lines.flatMap(({ obligation, term, calendar: key }) => {
    const counted = term ?? ownDate;
    const calendar = calendarOf(house, key);
    const sign = JSON.stringify([counted, key]);
    if (!calendar || seen.has(sign)) return [];
    seen.add(sign);
    return opened.map((from) => ({
      ...{ obligation, name: obligation, from, due: dueOf(counted, calendar, from).due, term: counted },
      ...{ run: 1, pauses: [], unit: null, assignee: null, role: null },
    }));
  });
}
