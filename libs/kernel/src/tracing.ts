import type { Uuid } from './ids.js';

/** What is told of a step: names, ids and counts of the house's own; never anybody's data. */
export type StepFacts = Readonly<Record<string, string | number | boolean | readonly string[]>>;

/** The step of another system that a request came from: ids as W3C Trace Context has them, in hexadecimal digits. */
export interface CallingStep {
  readonly trace: string;
  readonly span: string;
}

/** One step of what somebody set going. */
export interface Step {
  /** What is done, in few words that are the same each time: `command close`, `project records`. */
  readonly name: string;
  /** Whose part it is: the correlation id of request, command and event is the trace. */
  readonly correlationId: string;
  /** The event that it follows from. Where none is named, it is a part of the step that is under way. */
  readonly after?: Uuid;
  /** Who asked for it from outside. */
  readonly caller?: CallingStep | null;
  /** Asked for from outside, asking outside, or taken up later than it was ordered; otherwise within the house. */
  readonly kind?: 'server' | 'client' | 'consumer';
  readonly facts?: StepFacts;
}

/** Adds what is known only later; `failed` where the step is over and was in vain. */
export type Tell = (facts: StepFacts, how?: 'failed') => void;

/** A step that is over. */
export interface PassedStep extends Step {
  /** When it began, as `performance.now()` had it. */
  readonly began: number;
  /** It is the writing of this event: what follows from the event names it in `after`, in whatever process. */
  readonly event?: Uuid;
}

/** Shows how a request goes on through commands, events, readers of the log and jobs. */
export interface Tracing {
  /** False: nothing is shown, and nobody need gather anything for it. */
  readonly isOn: boolean;
  /**
   * Does a work as a step; what is done in it is a part of that. One that throws has failed.
   * @param expects the errors that are an answer and no failure
   */
  step<Result>(step: Step, work: (tell: Tell) => Promise<Result>, expects?: (error: unknown) => boolean): Promise<Result>;
  /** Notes what is over. */
  passed(step: PassedStep): void;
}

/** Shows nothing. */
export const untraced: Tracing = { isOn: false, step: (_, work) => work(() => undefined), passed: () => undefined };
