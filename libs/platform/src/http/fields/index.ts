export { Field, OptionalField, fieldsOf, type FieldOptions } from './field.js';
export * from './kinds.js';
