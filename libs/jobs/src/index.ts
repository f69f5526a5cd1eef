export * from './bullmq/over-postgres.js';
export * from './bullmq/over-redis.js';
export { migrateJobs, resetJobs } from './bullmq/schema.js';
export * from './errors.js';
export * from './in-step/in-step-jobs.js';
export { alarmId } from './job-id.js';
export * from './jobs.js';
export * from './periodically.js';
