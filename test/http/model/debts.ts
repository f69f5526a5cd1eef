import { holds, is, type Hat, type Office, type Person } from './town.js';

/** Who owes: somebody, or whoever holds an office. */
export type Debtor = { readonly person: Person } | { readonly office: Office };

/** Something that somebody has to do. */
export interface Debt {
  readonly what: string;
  /** The question, action or extension that it is about; null: the whole. */
  readonly about: string | null;
  by: Debtor;
  state: 'open' | 'met' | 'cancelled';
}

export interface Owing {
  readonly debts: Debt[];
}

/** About the whole thing, not about one of its parts. */
export const theWhole = null;

/** The open ones of these names; about one part where it is said. */
export const open = ({ debts }: Owing, what: string, about?: string | null): readonly Debt[] =>
  debts.filter((each) => each.state === 'open' && each.what === what && (about === undefined || each.about === about));

/** Whether something of that name is owed. */
export const isOwed = (thing: Owing, what: string, about?: string | null): boolean => open(thing, what, about).length > 0;

/** From now on it is owed; what is owed already is not owed twice. */
export function owe(thing: Owing, what: string, by: Debtor, about: string | null = theWhole): void {
  if (!isOwed(thing, what, about)) thing.debts.push({ what, about, by, state: 'open' });
}

/** It was done. */
export function meet(thing: Owing, what: string, about?: string | null): void {
  for (const debt of open(thing, what, about)) debt.state = 'met';
}

/** It need not be done any more. */
export function cancel(thing: Owing, what: readonly string[], about?: string | null): void {
  for (const name of what) for (const debt of open(thing, name, about)) debt.state = 'cancelled';
}

/** Somebody else owes it from now on. */
export function pass(thing: Owing, what: string, by: (debt: Debt) => Debtor, about?: string | null): void {
  for (const debt of open(thing, what, about)) debt.by = by(debt);
}

/** Whether the hat owes one of these. */
export const owes = (thing: Owing, hat: Hat, ...what: readonly string[]): boolean =>
  what.some((name) => open(thing, name).some(({ by }) => ('person' in by ? is(hat, by.person) : holds(hat, by.office))));
