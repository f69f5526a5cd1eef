import { HttpProblem } from '#platform';
import type { Person } from '../../domain/index.js';
import type { ListQuery } from './forms.js';
import type { Opened } from './resources.js';

const collator = new Intl.Collator('uk', { sensitivity: 'base', numeric: true });

/** By what users can be put in order, by the attribute's path in small letters. */
const orders: Readonly<Record<string, (person: Person, opened: Opened) => string | null>> = {
  id: ({ id }) => id,
  username: ({ id }, { username }) => username ?? id,
  externalid: (_, { key }) => key,
  displayname: (_, { name }) => name,
  'name.formatted': (_, { name }) => name,
  'emails.value': (_, { contact }) => contact,
  emails: (_, { contact }) => contact,
  active: ({ active }) => String(active),
};

/**
 * People in the order that the source wants (RFC 7644, 3.4.2.3): who lacks what they are ordered by comes last, and first where it descends. As they
 * came where nothing is said.
 * @throws HttpProblem `scim-invalid-path`
 */
export async function inOrder(
  people: readonly Person[],
  { sortBy, sortOrder }: Pick<ListQuery, 'sortBy' | 'sortOrder'>,
  opened: (person: Person) => Promise<Opened>,
): Promise<readonly Person[]> {
  if (sortBy === undefined) return people;
  const order = orders[sortBy.toLowerCase().replace(/^urn:ietf:params:scim:schemas:core:2\.0:user:/, '')];
  if (!order) throw new HttpProblem('scim-invalid-path', { params: { path: sortBy.slice(0, 100) } });
  const known = await Promise.all(people.map(async (person) => ({ person, by: order(person, await opened(person)) })));
  const turn = sortOrder === 'descending' ? -1 : 1;
  const compare = (one: string | null, other: string | null): number => {
    if (one === null || other === null) return Number(one === null) - Number(other === null);
    return collator.compare(one, other);
  };
  return known.sort((one, other) => turn * compare(one.by, other.by)).map(({ person }) => person);
}
