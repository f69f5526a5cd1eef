export * from './aggregate.js';
export * from './command.js';
export * from './errors.js';
export * from './executor.js';
export * from './one-by-one.js';
export * from './process-sender.js';
export * from './turns.js';
