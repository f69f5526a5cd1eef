export * from './canonical.js';
export * from './events/event-type.js';
export * from './events/sealed.js';
export * from './ids.js';
export * from './machine/machine.js';
export * from './machine/rule.js';
export * from './tail.js';
export * from './time/clock.js';
