export { KnownNumbers } from './known-numbers.js';
export type { Numbering, Numbers } from './numbers.js';
export { numbering, numbersView, type Numbered, type NumberRow } from './numbers-view.js';
