export * from './embedded/directory-lock.js';
export * from './embedded/embedded-postgres.js';
export * from './embedded/errors.js';
export { stopOrphan } from './embedded/orphan.js';
export { addressOfRunning } from './embedded/running.js';
export { findRunAs } from './embedded/run-as.js';
export type { RunAs } from './embedded/run-as.js';
