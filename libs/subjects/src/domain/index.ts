export * from './events.js';
export * from './house.js';
export * from './limits.js';
export * from './merges.js';
export * from './merging.js';
export * from './rules.js';
export * from './subject.js';
