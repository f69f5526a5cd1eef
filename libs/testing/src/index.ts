export * from './cluster/test-database.js';
export * from './given.js';
