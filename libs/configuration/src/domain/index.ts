export * from './beside-form.js';
export * from './binding.js';
export * from './codes.js';
export * from './compare.js';
export * from './configuration.js';
export * from './finding.js';
export * from './kind.js';
export * from './versions.js';
