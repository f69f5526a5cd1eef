export { countsBefore, isOutside, limitsOf, runOf, type ControlLimits } from './control-chart.js';
export * from './events.js';
export * from './proposal-state.js';
export * from './proposal.js';
export * from './trigger.js';
export * from './watch-state.js';
export { askProposal, caseWatchMachine, noteCase, noteCure, noteDecision, watchOf } from './watch.js';
