export { directoryFiles } from './directory-files.js';
export * from './examine.js';
export * from './files.js';
