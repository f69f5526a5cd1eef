export * from './cluster/test-database.js';
