export * from './counting.js';
export * from './crossings.js';
export * from './events.js';
export * from './explain.js';
export * from './house.js';
export * from './look.js';
export * from './making-over.js';
export * from './priority.js';
export { tellingAt } from './quiet.js';
export * from './recipients.js';
export * from './rule-set.js';
export * from './rules-kind.js';
export { withinUnits, type Unmet } from './scope.js';
export * from './span.js';
export * from './starter.js';
export type { WaitingStates } from './states.js';
export * from './steps.js';
export * from './undelivered.js';
export {
  keyOf,
  raisedBy,
  type Counted,
  type Course,
  type EscalationSubject,
  type Raised,
  type Watched,
  type WatchedObligation,
} from './subject.js';
