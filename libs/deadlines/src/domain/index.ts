export * from './calendar.js';
export * from './configuration.js';
export * from './derivation.js';
export * from './events.js';
export * from './ledger.js';
export * from './obligation-table.js';
export * from './policy.js';
export * from './term.js';
