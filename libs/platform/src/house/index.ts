export * from './follower.js';
export * from './slice.js';
