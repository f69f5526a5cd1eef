export * from './events.js';
export * from './rule-set.js';
