export * from './events.js';
export * from './webhook.js';
export * from './webhook-facts.js';
