export * from './capability.js';
export * from './tokens.js';
