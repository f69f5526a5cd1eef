export * from './translations.js';
export * from './keys.js';
export * from './coverage.js';
