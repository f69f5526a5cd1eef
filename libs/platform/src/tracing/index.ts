export { beginTracing } from './begin-tracing.js';
