export * from './golden.js';
export * from './sample.js';
