export * from './addresses.js';
export * from './digest.js';
export * from './mail-wish.js';
export * from './notices.js';
export * from './preferences.js';
export * from './subject.js';
export * from './threads.js';
export * from './timing.js';
