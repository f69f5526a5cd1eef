export * from './commands/index.js';
export * from './composition/index.js';
export * from './house/index.js';
