import type { Obligation } from '#deadlines/domain';
import type { Instant } from '#kernel';
import { countingOf } from './counting.js';
import { readRule, stepKey, type CrossingHouse } from './crossings.js';
import { versionsInForce, type InForce } from './house.js';
import type { EscalationRule, StepActionKind, Trigger } from './rule-set.js';
import type { Unmet } from './scope.js';
import { keyOf, type EscalationSubject } from './subject.js';

/** A step of a rule for what is watched: when it crosses, and whether it was taken. */
interface ExplainedStep {
  readonly step: string;
  readonly action: StepActionKind;
  readonly run: number;
  readonly repeat: number;
  readonly ruleVersion: number;
  readonly at: Instant;
  readonly taken: boolean;
}

/** What one rule says of what is watched. */
export interface ExplainedRule {
  readonly rule: string;
  readonly trigger: Trigger;
  readonly matched: boolean;
  readonly because: readonly Unmet[];
  /** When it begins, or began: the instant from which its ladder counts; null where it does not look. */
  readonly begins: Instant | null;
  readonly next: Instant | null;
  readonly steps: readonly ExplainedStep[];
}

export interface Explanation {
  /** Under which steps are taken: the obligation, or the record or CAPA itself. */
  readonly watched: string;
  readonly run: number;
  readonly rulesVersion: number | null;
  /** Why nothing of it crosses, whatever the rules say. */
  readonly rests: 'paused' | 'dormant' | 'ended' | null;
  readonly rules: readonly ExplainedRule[];
  readonly taken: readonly string[];
}

/** How many records there are in a count up to the one that is explained, with it, by the sign of the counting. */
export type CountsSoFar = ReadonlyMap<string, number>;

/**
 * What every rule of the version in force at an instant says of an obligation, or of a record or CAPA itself (null): whether it looks at it,
 * and why not; its steps, taken or to come.
 */
export function explained(
  obligation: Obligation | null,
  subject: EscalationSubject,
  house: CrossingHouse,
  taken: ReadonlySet<string>,
  at: Instant,
  counts: CountsSoFar = new Map(),
): Explanation {
  const rests = obligation ? restOf(obligation) : restOfCase(subject);
  const versions = versionsInForce(house.escalation);
  const inForce = versions.findLast(({ from }) => from <= at);
  const explain = (rule: EscalationRule): ExplainedRule => {
    const reading = readRule(rule, inForce!.rules.version, obligation, subject, house);
    const { id, trigger } = rule;
    if (!reading.matched) {
      const because = reading.because.map((each) => (each.condition === 'counted' ? soFar(each, rule, counts) : each));
      return { rule: id, trigger, matched: false, because, begins: null, next: null, steps: [] };
    }
    const steps = stepsOf(reading.crossings, versions, inForce!, taken);
    const open = steps
      .filter((step) => !step.taken)
      .map((step) => step.at)
      .sort();
    const next = rests === null ? (open[0] ?? null) : null;
    return { rule: id, trigger, matched: true, because: [], begins: reading.begins, next, steps };
  };
  return {
    watched: keyOf(obligation, subject),
    run: obligation?.run ?? subject.course?.run ?? 1,
    rulesVersion: inForce?.rules.version ?? null,
    rests,
    rules: (inForce?.rules.rules ?? []).map(explain),
    taken: [...taken],
  };
}

function soFar(unmet: Unmet, rule: EscalationRule, counts: CountsSoFar): Unmet {
  const count = counts.get(countingOf(rule)?.sign ?? '');
  return count === undefined ? unmet : { ...unmet, is: [String(count)] };
}

type Crossings = Extract<ReturnType<typeof readRule>, { readonly matched: true }>['crossings'];

function stepsOf(crossings: Crossings, versions: readonly InForce[], inForce: InForce, taken: ReadonlySet<string>): ExplainedStep[] {
  const first = versions[0]!.from;
  return (
    crossings
      // What was crossed before there were any rules never escalates; what a later version would have crossed crosses with its effect.
      .filter((crossing) => crossing.at >= first)
      .map(({ rule, step, run, repeat, ruleVersion, at }) => ({
        ...{ step: step.id, action: step.action, run, repeat, ruleVersion },
        at: inForce.from !== first && at < inForce.from ? inForce.from : at,
        taken: taken.has(stepKey({ rule, step: step.id, run, repeat })),
      }))
  );
}

function restOf(obligation: Obligation): Explanation['rests'] {
  if (obligation.status !== 'open') return 'ended';
  if (obligation.dormant) return 'dormant';
  return obligation.pausedAt === null ? null : 'paused';
}

/** An imported case sleeps until the first command that is given here. */
function restOfCase({ course }: EscalationSubject): Explanation['rests'] {
  if (!course) return 'dormant';
  return course.open ? null : 'ended';
}
