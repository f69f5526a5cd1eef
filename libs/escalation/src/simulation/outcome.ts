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

/** What a list of steps may be narrowed to: a count of one of the groupings, or what one person had on one day. */
export const listings = [...groupings, 'load'] as const;
export type Listing = (typeof listings)[number];

/** The keys under which a step counts; that of a load is the person and the day. `dayOf` gives the day of the house on which an instant falls. */
export function keysOf(step: StepOfRun, by: Listing, dayOf: (at: Instant) => string): readonly string[] {
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
    case 'load':
      return step.recipients.map((person) => `${person} ${dayOf(step.raisedAt)}`);
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

/** Those of one side that the other side took as well: the same step of the same thing, whenever it crossed. */
export function onBoth(steps: readonly StepOfRun[], others: readonly StepOfRun[]): readonly StepOfRun[] {
  const taken = new Set(others.map(identity));
  return steps.filter((step) => taken.has(identity(step)));
}

const identity = ({ stream, subject, rule, step, run, repeat }: StepOfRun): string => [stream, subject, rule, step, run, repeat].join('/');

/** Counts what was found. The same steps give the same numbers in the same order. */
export function numbersOf({ would, were, missed }: Found, dayOf: (at: Instant) => string): Numbers {
  const counted = (keys: (step: StepOfRun) => readonly string[]): Counted[] => {
    const counts = new Map<string, { would: number; were: number }>();
    for (const [side, steps] of [
      ['would', would],
      ['were', were],
    ] as const) {
      for (const step of steps)
        for (const key of keys(step)) {
          const known = counts.get(key);
          const count = known ?? { would: 0, were: 0 };
          count[side] += 1;
          if (!known) counts.set(key, count);
        }
    }
    return [...counts].map(([key, count]) => ({ key, ...count })).sort((a, b) => (a.key < b.key ? -1 : 1));
  };
  const by = Object.fromEntries(groupings.map((each) => [each, counted((step) => keysOf(step, each, dayOf))])) as Record<
    Grouping,
    Counted[]
  >;
  const loads = counted((step) => keysOf(step, 'load', dayOf));
  return {
    steps: { would: would.length, were: were.length, onBoth: onBoth(would, were).length },
    by,
    load: loads.map(({ key, ...counts }) => ({ person: key.split(' ')[0]!, day: key.split(' ')[1]!, ...counts })),
    deadlines: {
      missed: missed.length,
      wouldBeWarned: missed.filter(({ wouldBeWarned }) => wouldBeWarned !== null).length,
      wereWarned: missed.filter(({ wasWarned }) => wasWarned !== null).length,
    },
  };
}
