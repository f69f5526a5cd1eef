export * from './configuration.js';
export { settings, type Setting } from './settings.js';
