/** What stands before everything else and needs no framework: a process has it at hand at once, while the rest is still loading. */
export * from './configuration/index.js';
export * from './logging/index.js';
export * from './postgres/index.js';
export * from './process/index.js';
export * from './tracing/index.js';
