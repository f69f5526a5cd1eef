import type { Person } from './entries.js';

type Unknown = { readonly status: 'none' };
export type Here = { readonly status: 'here'; readonly person: Person };
type Left = { readonly status: 'left'; readonly person: Person };
/** A person on their own stream. */
export type PersonState = Unknown | Here | Left;
