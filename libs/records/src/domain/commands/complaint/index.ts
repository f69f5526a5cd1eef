export * from './acknowledge.js';
export * from './admissibility.js';
export * from './answer.js';
export * from './answer-term.js';
export * from './conflict.js';
export * from './questions.js';
export * from './register.js';
export * from './withdraw.js';
