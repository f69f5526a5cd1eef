export * from './letter.js';
export * from './mailbox.js';
export * from './mailbox-events.js';
export * from './way.js';
