export * from './errors.js';
export * from './identity.js';
export { argon2id, passwordLength, type Passwords } from './passwords.js';
export type { Tally } from './tally.js';
export { type NewSession, type Session, type Sessions, type SessionTerms } from './sessions.js';
