export * from './letter.js';
export * from './way.js';
