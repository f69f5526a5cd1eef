export * from './metrics.controller.js';
export * from './operations.controller.js';
export * from './processes.controller.js';
export * from './rebuild.js';
export * from './operations-server.js';
