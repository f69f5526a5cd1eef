/** The most subscriptions that one program may have at once. */
export const mostOfOneProgram = 20;

/** Which changes a program wants; an empty list leaves none out. */
export interface Wanted {
  /** Kinds of what changed, as in `GET /v1/changes`: `complaint`, `capa`, `person`, … */
  readonly kinds: readonly string[];
  /** Types of events. */
  readonly types: readonly string[];
  /** Units of the house: records and CAPAs of these and of those below them, and nothing that belongs to no unit. */
  readonly units: readonly string[];
}

/** Where in the log a subscription begins: with what comes after its opening, or with the first event. */
export const beginnings = ['now', 'beginning'] as const;
export type Beginning = (typeof beginnings)[number];

/** A place that a program keeps in the log, and what it reads from there. */
export interface SubscriptionFacts extends Wanted {
  readonly id: string;
  /** The program that reads, by its own rights. */
  readonly account: string;
  /** What the program or its people call it. */
  readonly name: string;
  readonly from: Beginning;
}
