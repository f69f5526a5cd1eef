export * from './commands/index.js';
export * from './composition/index.js';
export * from './house/index.js';
export * from './http/index.js';
export * from './i18n/index.js';
export * from './ground.js';
export * from './operations/index.js';
