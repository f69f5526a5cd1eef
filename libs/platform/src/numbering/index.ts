export { KnownNumbers } from './known-numbers.js';
export type { Numbering, Numbers } from './numbers.js';
export { numbersView, type Numbered, type NumberRow } from './numbers-view.js';
