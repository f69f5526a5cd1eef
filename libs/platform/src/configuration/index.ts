export * from './configuration.js';
export { configurationPage } from './page.js';
