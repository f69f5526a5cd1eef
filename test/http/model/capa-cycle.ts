import { oweOwner } from './capa-people.js';
import type { CapaThing } from './capa-thing.js';

/** A cycle begins: the search for the cause is empty again. */
export function beginCycle(thing: CapaThing): void {
  Object.assign(thing, {
    status: 'investigating',
    method: null,
    causes: [],
    extent: false,
    actions: [],
    criterion: null,
    approvers: [],
    planReturned: false,
  });
  Object.assign(thing, { watch: null, effective: false, residual: false, changes: false, harm: null });
  thing.cycle += 1;
  oweOwner(thing, 'investigate');
}
