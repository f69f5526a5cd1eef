export * from './aggregate.js';
export * from './errors.js';
export * from './executor.js';
export * from './turns.js';
