export * from './client.js';
export * from './problem.js';
export type { paths } from './schema.js';
export type { ServerEvent } from './stream.js';
export type { AnswerOf, BodyOf, CallOf } from './types.js';
