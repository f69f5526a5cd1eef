export * from './capability.js';
export * from './engine.js';
export * from './engine-module.js';
export * from './tokens.js';
