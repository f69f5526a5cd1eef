export * from './operations.controller.js';
export * from './rebuild.js';
