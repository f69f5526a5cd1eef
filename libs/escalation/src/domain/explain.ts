import type { Obligation } from '#deadlines/domain';
import type { Instant } from '#kernel';
import { readRule, stepKey, type CrossingHouse } from './crossings.js';
import { versionsInForce } from './house.js';
import type { StepActionKind } from './rule-set.js';
import type { Unmet } from './scope.js';
import type { EscalationSubject } from './subject.js';

/** A step of a rule for an obligation: when it crosses, and whether it was taken. */
interface ExplainedStep {
  readonly step: string;
  readonly action: StepActionKind;
  readonly run: number;
  readonly repeat: number;
  readonly ruleVersion: number;
  readonly at: Instant;
  readonly taken: boolean;
}

/** What one rule says of an obligation. */
interface ExplainedRule {
  readonly rule: string;
  readonly matched: boolean;
  readonly because: { readonly condition: Unmet['condition']; readonly wanted: string[]; readonly is: string[] }[];
  readonly next: Instant | null;
  readonly steps: ExplainedStep[];
}

export interface Explanation {
  readonly obligation: string;
  readonly name: string;
  readonly due: Instant;
  readonly run: number;
  readonly rulesVersion: number | null;
  /** Why nothing of it crosses, whatever the rules say. */
  readonly rests: 'paused' | 'dormant' | 'ended' | null;
  readonly rules: ExplainedRule[];
  readonly taken: string[];
}

/** What every rule of the version in force at an instant says of an obligation: whether it looks at it, and why not; its steps, taken or to come. */
export function explained(
  obligation: Obligation,
  subject: EscalationSubject,
  house: CrossingHouse,
  taken: ReadonlySet<string>,
  at: Instant,
): Explanation {
  const rests = restOf(obligation);
  const inForce = versionsInForce(house.escalation).findLast(({ from }) => from <= at);
  const first = versionsInForce(house.escalation)[0]?.from ?? at;
  const isFirst = inForce?.from === first;
  const rules = (inForce?.rules.rules ?? []).map((rule): ExplainedRule => {
    const reading = readRule(rule, inForce!.rules.version, obligation, subject, house);
    if (!reading.matched)
      return {
        rule: rule.id,
        matched: false,
        because: reading.because.map((each) => ({ ...each, wanted: [...each.wanted], is: [...each.is] })),
        next: null,
        steps: [],
      };
    const steps = reading.crossings
      // What was crossed before there were any rules never escalates; what a later version would have crossed crosses with its effect.
      .filter((crossing) => crossing.at >= first)
      .map((crossing): ExplainedStep => {
        const { run, repeat, ruleVersion } = crossing;
        const key = stepKey({ rule: rule.id, step: crossing.step.id, run, repeat });
        const crosses = !isFirst && crossing.at < inForce!.from ? inForce!.from : crossing.at;
        return { step: crossing.step.id, action: crossing.step.action, run, repeat, ruleVersion, at: crosses, taken: taken.has(key) };
      });
    const open = steps
      .filter((step) => !step.taken)
      .map((step) => step.at)
      .sort();
    return { rule: rule.id, matched: true, because: [], next: rests === null ? (open[0] ?? null) : null, steps };
  });
  const { name, due, run } = obligation;
  return {
    obligation: obligation.obligation,
    name,
    due,
    run,
    rulesVersion: inForce?.rules.version ?? null,
    rests,
    rules,
    taken: [...taken],
  };
}

function restOf(obligation: Obligation): Explanation['rests'] {
  if (obligation.status !== 'open') return 'ended';
  if (obligation.dormant) return 'dormant';
  return obligation.pausedAt === null ? null : 'paused';
}
