export * from './commands/index.js';
export * from './composition/index.js';
export * from './house/index.js';
export * from './postgres/index.js';
export * from './http/index.js';
export * from './i18n/index.js';
