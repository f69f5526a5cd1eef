export * from './directory.js';
export * from './entries.js';
export * from './events.js';
export * from './fold.js';
export * from './roles.js';
