export * from './translations.js';
export * from './keys.js';
