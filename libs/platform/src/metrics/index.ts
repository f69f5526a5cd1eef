export * from './house-metrics.js';
