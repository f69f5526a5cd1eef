export * from './follower.js';
export * from './house-fold.js';
export * from './slice.js';
