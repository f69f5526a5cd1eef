import type { Instant } from '#kernel';
import type { StepActionKind } from '../domain/index.js';

/** A step of a ladder: one that would have been taken, or one that was. */
export interface StepOfRun {
  readonly stream: string;
  /** The obligation, or the record or CAPA. */
  readonly subject: string;
  readonly obligation: string | null;
  /** What the obligation is called. */
  readonly name: string | null;
  readonly rule: string;
  readonly step: string;
  readonly run: number;
  readonly repeat: number;
  readonly action: StepActionKind;
  readonly crossedAt: Instant;
  readonly raisedAt: Instant;
  readonly unit: string | null;
  readonly recipients: readonly string[];
}

/** A deadline that was missed within the period, and when somebody would have been, or was, first warned of it before that. */
export interface MissedDeadline {
  readonly stream: string;
  readonly obligation: string;
  readonly name: string;
  readonly run: number;
  readonly due: Instant;
  readonly wouldBeWarned: Instant | null;
  readonly wasWarned: Instant | null;
}

/** The two sides of a comparison: the rules that are tried, and what they are compared with. */
export type Side = 'would' | 'were';

/** All steps and missed deadlines of a run, in the order of their instants. */
export interface Found {
  readonly would: readonly StepOfRun[];
  readonly were: readonly StepOfRun[];
  readonly missed: readonly MissedDeadline[];
}

/** By what the steps of a run are counted. A step to three people counts once for each of them, and once in all other counts. */
export const groupings = ['rule', 'step', 'action', 'unit', 'person', 'day'] as const;
export type Grouping = (typeof groupings)[number];

/** The keys under which a step counts. `dayOf` gives the day of the house on which an instant falls. */
export function keysOf(step: StepOfRun, by: Grouping, dayOf: (at: Instant) => string): readonly string[] {
  switch (by) {
    case 'rule':
      return [step.rule];
    case 'step':
      return [`${step.rule}/${step.step}`];
    case 'action':
      return [step.action];
    case 'unit':
      return step.unit === null ? [] : [step.unit];
    case 'person':
      return step.recipients;
    case 'day':
      return [dayOf(step.raisedAt)];
    default:
      return by satisfies never;
  }
}

/** How many there are on either side. */
export interface Counted {
  readonly key: string;
  readonly would: number;
  readonly were: number;
}

/** The numbers of a run; each opens its list. */
export interface Numbers {
  readonly steps: { readonly would: number; readonly were: number; readonly onBoth: number };
  readonly by: Readonly<Record<Grouping, readonly Counted[]>>;
  /** The load of a person on a day. */
  readonly load: readonly { readonly person: string; readonly day: string; readonly would: number; readonly were: number }[];
  readonly deadlines: { readonly missed: number; readonly wouldBeWarned: number; readonly wereWarned: number };
}

const identity = ({ stream, subject, rule, step, run, repeat }: StepOfRun): string => [stream, subject, rule, step, run, repeat].join('/');

/** Counts what was found. The same steps give the same numbers in the same order. */
export function numbersOf({ would, were, missed }: Found, dayOf: (at: Instant) => string): Numbers {
  const taken = new Set(were.map(identity));
  const counted = (keys: (step: StepOfRun) => readonly string[]): Counted[] => {
    const counts = new Map<string, { would: number; were: number }>();
    for (const [side, steps] of [
      ['would', would],
      ['were', were],
    ] as const) {
      for (const key of steps.flatMap(keys)) {
        const count = counts.get(key) ?? { would: 0, were: 0 };
        count[side] += 1;
        counts.set(key, count);
      }
    }
    return [...counts].map(([key, count]) => ({ key, ...count })).sort((a, b) => (a.key < b.key ? -1 : 1));
  };
  const by = Object.fromEntries(groupings.map((each) => [each, counted((step) => keysOf(step, each, dayOf))])) as Record<
    Grouping,
    Counted[]
  >;
  const loads = counted((step) => step.recipients.map((person) => `${person} ${dayOf(step.raisedAt)}`));
  return {
    steps: { would: would.length, were: were.length, onBoth: would.filter((step) => taken.has(identity(step))).length },
    by,
    load: loads.map(({ key, ...counts }) => ({ person: key.split(' ')[0]!, day: key.split(' ')[1]!, ...counts })),
    deadlines: {
      missed: missed.length,
      wouldBeWarned: missed.filter(({ wouldBeWarned }) => wouldBeWarned !== null).length,
      wereWarned: missed.filter(({ wasWarned }) => wasWarned !== null).length,
    },
  };
}
