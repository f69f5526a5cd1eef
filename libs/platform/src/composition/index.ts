export * from './alone.js';
export * from './capability.js';
export * from './core.js';
export * from './core-module.js';
export * from './log.js';
export type { Patience } from './patience.js';
export * from './person-holdings.js';
export * from './restores.js';
export * from './tokens.js';
