export * from './life.js';
export * from './plainly.js';
export * from './run-process.js';
export * from './say.js';
