import {
  deadlinePoliciesKind,
  starterCalendar,
  starterPolicies,
  type DeadlinePolicies,
  type DeadlinePolicy,
  type LooseTable,
  type Term,
} from '#deadlines/domain';
import { starterRules, type EscalationRule, type Span, type Trigger } from '#escalation/domain';
import { termWords } from '#deadlines';
import type { Translations } from '#platform';
import { code, table } from './markdown.js';

const founding = '2026-01-01T00:00:00.000Z';

/** `docs/reference/terms.md`: which obligation opens when, the terms, the ladder and the calendar that a new house begins with. */
export function termsPage(tables: Readonly<Record<string, LooseTable>>, texts: Translations): string {
  const { policies } = starterPolicies(founding);
  return `# Obligations and the starter terms

An obligation is something that a person or a role has to do by a time. What opens, ends, moves and cancels one is declared beside the rules
of records and CAPAs; its term comes from the policy in force at that instant. The terms below are those that a new house begins with
(\`libs/deadlines/starter/policy.json\`); \`GET /v1/deadline-policies\` shows those of a running house. How they are counted:
[why it is due on that day](../explanation/deadlines.md).

${Object.entries(tables)
  .map(([title, { lines }]) => obligationSection(title, lines, texts))
  .join('\n')}
## Terms

Within an obligation the first line that matches decides. \`recordedAt\` is when the house learned of what opened it, \`receivedAt\` when the letter,
call or mail reached the house. Where a line says no more, it counts from the next day to midnight of the last, without
roll-over, on the calendar \`ua\`; hours and working hours count from instant to instant.

${table(
  ['obligation', 'where', 'term', 'counted from', 'basis'],
  policies.map((policy) => [code(policy.obligation), scopeWords(policy), policyTerm(policy, texts), fromWords(policy), basisWords(policy)]),
)}

## Questions that the law leaves open

${switchesWords(deadlinePoliciesKind.starter, texts)}
## The ladder

${starterRules(founding)
  .rules.map((rule) => ladder(rule))
  .join('\n')}
## The calendar ua

${calendarWords()}
`;
}

type Line = LooseTable['lines'][number];

function obligationSection(title: string, lines: readonly Line[], texts: Translations): string {
  const events = (found: readonly { readonly on: string }[] = []): string => [...new Set(found.map(({ on }) => code(on)))].join(', ');
  const rows = lines.map(({ name, opens, meets, cancels, extends: moves, rederives }) => [
    `${code(name)} ${texts.text('en', `obligation.${name}`)}`,
    events(opens),
    events(meets),
    events(cancels),
    events([...(moves ?? []), ...(rederives ?? [])]),
  ]);
  return `## Of ${title}\n\n${table(['obligation', 'opens with', 'is met with', 'is cancelled with', 'is moved with'], rows)}\n`;
}

function policyTerm({ term }: DeadlinePolicy, texts: Translations): string {
  if (term === null) return 'a date of its own';
  const { start, end, rollOver, maximum } = term;
  const usual = isUsual(term) ? [] : [`from ${start} to ${end}`];
  return [
    termWords(term, texts, 'en'),
    ...usual,
    ...(rollOver === 'none' ? [] : [`rolls over to the ${rollOver}`]),
    ...(maximum ? [`${termWords(maximum, texts, 'en')} in total at most`] : []),
  ].join(', ');
}

/** What a lawyer has to settle, as it comes: the answer that a new house follows stands first. */
function switchesWords({ policies, switches }: DeadlinePolicies, texts: Translations): string {
  const rows = switches.map(({ code: name, question, basis, options, chosen }) => {
    const [followed, others] = [options.filter((each) => each.code === chosen), options.filter((each) => each.code !== chosen)];
    return [code(name), question.en, ...[followed, others].map((some) => some.map(({ names }) => names.en).join('; ')), basis];
  });
  const standby = policies.filter(({ inUse }) => inUse === false);
  return `Each is a switch of the configuration \`deadline-policies\`, published in versions like all of it. What a house follows before a lawyer has
answered stands in the third column.

${table(['switch', 'question', 'a new house follows', 'else', 'basis'], rows)}

Terms that stand by until \`complaint-law\` is turned:

${table(
  ['obligation', 'where', 'term', 'counted from', 'basis'],
  standby.map((policy) => [code(policy.obligation), scopeWords(policy), policyTerm(policy, texts), fromWords(policy), basisWords(policy)]),
)}
`;
}

const isUsual = ({ unit, start, end }: Term): boolean =>
  unit === 'hours' || unit === 'working-hours' ? start === 'instant' && end === 'instant' : start === 'next-day' && end === 'midnight';

function scopeWords({ scope }: DeadlinePolicy): string {
  const { kinds = [], severities = [], grades = [], forms = [], risks = [], variants = [] } = scope;
  const parts = [
    kinds.join(', '),
    severities.join(', '),
    grades.join(', '),
    forms.join(', '),
    risks.map((risk) => `risk ${risk}`).join(', '),
  ];
  return [...parts, variants.join(', ')].filter((part) => part !== '').join('; ');
}

const fromWords = ({ from }: DeadlinePolicy): string => code(from);
const basisWords = ({ legalBasis, pausable }: DeadlinePolicy): string =>
  [legalBasis ?? 'the house', ...(pausable ? ['may pause'] : [])].join('; ');

function ladder({ id, trigger, ladder: steps }: EscalationRule): string {
  const rows = steps.map((step, at) => [
    code(step.id),
    step.since === 'due'
      ? `${spanWords(step.after)} the due`
      : at === 0
        ? triggerWords(trigger)
        : `${spanWords(step.after)} the step before`,
    step.action,
    step.to.map(recipientWords).join(', '),
  ]);
  return `Rule ${code(id)}, for every obligation (\`libs/escalation/starter/rules.json\`):\n\n${table(['step', 'when', 'what', 'to whom'], rows)}\n`;
}

const spanWords = ({ amount, unit }: Span): string => (amount === 0 ? 'at' : `${amount} ${unit.replaceAll('-', ' ')} after`);

function triggerWords(trigger: Trigger): string {
  switch (trigger.on) {
    case 'share':
      return `when ${trigger.percent} % of the term is used`;
    case 'lead':
      return `${trigger.span.amount} ${trigger.span.unit} before the due`;
    case 'lag':
      return `${spanWords(trigger.span)} the due`;
    default:
      return trigger.on;
  }
}

function recipientWords(recipient: EscalationRule['ladder'][number]['to'][number]): string {
  switch (recipient.to) {
    case 'superior':
      return recipient.levels === 1 ? 'the superior' : `the superior ${recipient.levels} levels up`;
    case 'head-of-unit':
      return 'the head of the unit';
    case 'role':
      return recipient.role;
    default:
      return `the ${recipient.to}`;
  }
}

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

function calendarWords(): string {
  const { zone, weekly, holidays, moved, shortDays, periods } = starterCalendar;
  const patterns = weekly.map(({ from, days }) => {
    const hours = days.map((day, at) => {
      const pause = day?.break ? `, break ${day.break.from}–${day.break.to}` : '';
      return [weekdays[at]!, day === null ? 'a day off' : `${day.open}–${day.close}${pause}`];
    });
    return `From ${from}:\n\n${table(['day', 'office hours'], hours)}`;
  });
  const years = [...new Set(holidays.map(({ day }) => day.slice(0, 4)))];
  const short = shortDays.map(({ from, to, minutes }) => `from ${from} to ${to ?? 'further notice'} by ${minutes} minutes`);
  return `Zone ${code(zone)}. ${patterns.join('\n\n')}

Beside these: ${holidays.length} holidays (${years.at(0)} to ${years.at(-1)}), ${moved.length} moved days, days shortened before a holiday ${short.join('; ')}. Special
periods, in which these exceptions do not hold:

${table(
  ['period', 'from', 'to', 'source'],
  periods.map(({ id, from, to, source }) => [code(id), from, to ?? 'further notice', source]),
)}

Each exception stands in \`libs/deadlines/starter/calendar-ua.json\` with its source.`;
}
