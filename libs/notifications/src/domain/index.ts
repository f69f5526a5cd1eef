export * from './notices.js';
export * from './subject.js';
