export { directoryFiles } from './directory-files.js';
export * from './evidence-files.js';
export * from './examine.js';
export * from './files.js';
export { openFiles } from './open-files.js';
export * from './media-types.js';
