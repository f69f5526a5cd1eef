import { HttpProblem, type OffendingField } from './problem/problem.js';

/** What a query gives by id or key, the code of the problem where the house has no such thing, and how it is found. */
type Sought = readonly [idOrKey: string | undefined, code: string, find: (idOrKey: string) => string | undefined];

/**
 * The ids behind what the fields of a query give by id or key; what is not given is left out.
 * @throws HttpProblem naming every field whose thing the house does not have.
 */
export function knownIds<Name extends string>(given: Readonly<Record<Name, Sought>>): Partial<Record<Name, string>> {
  const errors: OffendingField[] = [];
  const ids: Partial<Record<Name, string>> = {};
  for (const [name, [idOrKey, code, find]] of Object.entries(given) as [Name, Sought][]) {
    if (idOrKey === undefined) continue;
    const id = find(idOrKey);
    if (id === undefined) errors.push({ in: 'query', pointer: `/${name}`, code, params: {} });
    else ids[name] = id;
  }
  if (errors.length > 0) throw new HttpProblem('invalid-request', { errors });
  return ids;
}
