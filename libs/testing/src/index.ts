export * from './cluster/test-database.js';
export * from './given.js';
export { goldenSpec } from './golden/golden.js';
export * from './seeds.js';
export * from './where-eventstoredb-is.js';
