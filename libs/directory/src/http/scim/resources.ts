import type { Directory, Person, Role } from '../../domain/index.js';
import { roles } from '../../domain/index.js';

/** Names of RFC 7643 and RFC 7644. */
export const schemas = {
  user: 'urn:ietf:params:scim:schemas:core:2.0:User',
  group: 'urn:ietf:params:scim:schemas:core:2.0:Group',
  enterprise: 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User',
  list: 'urn:ietf:params:scim:api:messages:2.0:ListResponse',
  patch: 'urn:ietf:params:scim:api:messages:2.0:PatchOp',
} as const;

export const scimMediaType = 'application/scim+json; charset=utf-8';
export const base = '/scim/v2';

/** The roles that are groups here; that of staff everybody has. */
export const groupRoles: readonly Role[] = roles.filter((role) => role !== 'staff');

/** What a resource opens of a person. */
export interface Opened {
  readonly name: string | null;
  readonly contact: string | null;
  readonly key: string | null;
  readonly username: string | null;
}

/** A resource as it is shown, without its version. */
export interface Resource {
  readonly schemas: readonly string[];
  readonly id: string;
  readonly meta: object;
  readonly [attribute: string]: unknown;
}

/** A person as a user of SCIM. Who has no user name goes by their id. */
export function userResource(directory: Directory, person: Person, { name, contact, key, username }: Opened): Resource {
  const unit = person.unit === null ? undefined : directory.unit(person.unit);
  const { superior } = person;
  const enterprise = {
    ...(unit && { department: unit.key }),
    ...(superior !== null && { manager: { value: superior, $ref: `${base}/Users/${superior}` } }),
  };
  const isEnterprise = Object.keys(enterprise).length > 0;
  return {
    schemas: [schemas.user, ...(isEnterprise ? [schemas.enterprise] : [])],
    id: person.id,
    ...(key !== null && { externalId: key }),
    userName: username ?? person.id,
    ...(name !== null && { displayName: name, name: { formatted: name } }),
    active: person.active,
    ...(contact !== null && contact.includes('@') && { emails: [{ value: contact, type: 'work', primary: true }] }),
    groups: person.roles.filter((role) => groupRoles.includes(role)).map((role) => ({ value: role, display: role, type: 'direct' })),
    ...(isEnterprise && { [schemas.enterprise]: enterprise }),
    meta: { resourceType: 'User', location: `${base}/Users/${person.id}` },
  };
}

/** A role as a group. */
export function groupResource(directory: Directory, role: Role, { members }: { members: boolean }): Resource {
  return {
    schemas: [schemas.group],
    id: role,
    displayName: role,
    ...(members && { members: directory.withRole(role).map((id) => ({ value: id, type: 'User', $ref: `${base}/Users/${id}` })) }),
    meta: { resourceType: 'Group', location: `${base}/Groups/${role}` },
  };
}

/** One page of a list, from `startIndex` (1-based) on. */
export function page<Item>(
  all: readonly Item[],
  { startIndex, count }: { startIndex: number; count: number },
): { items: readonly Item[]; frame: object } {
  const items = all.slice(startIndex - 1, startIndex - 1 + count);
  return { items, frame: { schemas: [schemas.list], totalResults: all.length, startIndex, itemsPerPage: items.length } };
}
