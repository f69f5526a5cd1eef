export * from './catalogue.js';
export * from './errors.js';
export * from './memory/memory-event-store.js';
export * from './hashing.js';
export * from './personal-fields.js';
export * from './port.js';
export * from './postgres/postgres-event-store.js';
export * from './verify.js';
