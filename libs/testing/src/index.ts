export * from './cluster/test-database.js';
export * from './given.js';
export { goldenSpec } from './golden/golden.js';
export { testCertificate } from './mail/certificate.js';
export { mailServer, type MailServer, type ReceivedMail } from './mail/mail-server.js';
export * from './seeds.js';
export * from './redis/test-redis.js';
export * from './where-eventstoredb-is.js';
export * from './where-there-is.js';
