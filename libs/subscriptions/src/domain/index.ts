export * from './events.js';
export * from './subscription.js';
export * from './subscription-facts.js';
