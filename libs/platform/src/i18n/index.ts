export * from './translations.js';
