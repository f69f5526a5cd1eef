export * from './logger.js';
export { nestLogger } from './nest-logger.js';
export { intoTheLog } from './printed.js';
export { tellingTrouble } from './telling-trouble.js';
