export { fieldsOfBody } from './declared.js';
export { Field, OptionalField, type FieldOptions } from './field.js';
export * from './kinds.js';
