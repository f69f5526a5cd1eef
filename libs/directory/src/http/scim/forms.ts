import type { PipeTransform } from '@nestjs/common';
import { isUuid } from '#kernel';
import { HttpProblem, isStorableText } from '#platform';
import { z } from 'zod';
import type { WantedUser } from '../../commands/scim/users.js';
import { schemas } from './resources.js';

const wrong = (attribute: string): HttpProblem => new HttpProblem('scim-invalid-value', { params: { attribute } });

/** Checks a body or a query by a schema; what a source sends beyond it is passed over, as RFC 7644 wants. */
export class ScimForm<Output> implements PipeTransform<unknown, Output> {
  constructor(private readonly schema: z.ZodType<Output>) {}

  transform(value: unknown): Output {
    const parsed = this.schema.safeParse(value);
    if (parsed.success) return parsed.data;
    throw wrong(parsed.error.issues[0]?.path.join('.') || 'body');
  }
}

const line = (max: number) =>
  z
    .string()
    .transform((text) => text.trim())
    .refine((text) => text.length > 0 && text.length <= max && isStorableText(text) && !/\p{Cc}/u.test(text));
/** Older connectors write truth as text. */
const truth = z.union([z.boolean(), z.stringFormat('truth', /^(true|false)$/i).transform((text) => text.toLowerCase() === 'true')]);

/** Who stands above: the id of a user, as RFC 7643 has it or bare, as Entra ID sends it; an empty one takes them away. */
const manager = z
  .union([z.string(), z.object({ value: z.string().nullish() }).transform(({ value }) => value ?? '')])
  .transform((id) => id.trim() || null)
  .refine((id) => id === null || isUuid(id));

const attributes = z.object({
  userName: line(100).optional(),
  externalId: line(200).nullish(),
  displayName: line(300).nullish(),
  name: z.object({ formatted: line(300).nullish(), givenName: line(150).nullish(), familyName: line(150).nullish() }).nullish(),
  emails: z
    .array(z.object({ value: line(300), primary: truth.optional(), type: z.string().optional() }))
    .max(20)
    .nullish(),
  active: truth.optional(),
  [schemas.enterprise]: z.object({ department: line(200).nullish(), manager: manager.nullish() }).nullish(),
});
export const userForm = attributes.required({ userName: true });
export type UserForm = z.infer<typeof attributes>;

/** What the attributes say of the person. A whole user without an address has none; a part leaves out what it does not name. */
export function wantedOf(form: UserForm, { whole }: { whole: boolean }): WantedUser {
  const { userName, externalId, displayName, name, emails, active } = form;
  const parts = [name?.givenName, name?.familyName];
  const called = displayName ?? name?.formatted ?? (parts.every(Boolean) ? parts.join(' ') : undefined);
  const email = (emails?.find(({ primary }) => primary) ?? emails?.[0])?.value ?? (emails !== undefined || whole ? null : undefined);
  const { department, manager: above } = form[schemas.enterprise] ?? {};
  return {
    ...(userName !== undefined && { userName }),
    ...(externalId && { externalId }),
    ...(called && { name: called }),
    ...(email !== undefined && { email }),
    ...(active !== undefined && { active }),
    ...(department !== undefined && { department }),
    ...(above !== undefined && { manager: above }),
  };
}

export const patchForm = z.object({
  Operations: z
    .array(
      z.object({
        op: z
          .string()
          .transform((op) => op.toLowerCase())
          .pipe(z.enum(['add', 'replace', 'remove'])),
        path: z.string().max(300).optional(),
        value: z.unknown().optional(),
      }),
    )
    .min(1)
    .max(1000),
});
export type Patch = z.infer<typeof patchForm>;

/** Where each path that is kept leads to; the rest of what sources send is passed over. */
const places: Readonly<Record<string, (value: unknown) => object>> = {
  username: (userName) => ({ userName }),
  externalid: (externalId) => ({ externalId }),
  displayname: (displayName) => ({ displayName }),
  'name.formatted': (formatted) => ({ name: { formatted } }),
  'name.givenname': (givenName) => ({ name: { givenName } }),
  'name.familyname': (familyName) => ({ name: { familyName } }),
  name: (name) => ({ name }),
  active: (active) => ({ active }),
  emails: (emails) => ({ emails: typeof emails === 'string' ? [{ value: emails }] : emails }),
  'emails.value': (value) => ({ emails: [{ value }] }),
  [`${schemas.enterprise}:department`.toLowerCase()]: (department) => ({ [schemas.enterprise]: { department } }),
  [`${schemas.enterprise}:manager`.toLowerCase()]: (manager) => ({ [schemas.enterprise]: { manager } }),
  [`${schemas.enterprise}:manager.value`.toLowerCase()]: (value) => ({ [schemas.enterprise]: { manager: value } }),
  [schemas.enterprise.toLowerCase()]: (enterprise) => ({ [schemas.enterprise]: enterprise }),
};

/** The attributes that the operations set together. @throws HttpProblem `scim-invalid-path`, `scim-invalid-value` */
export function patchedUser({ Operations }: Patch): UserForm {
  let set: Record<string, unknown> = {};
  const lay = (path: string, value: unknown): void => {
    if (!/^[\w:.$-]+(\[[^\]]*\](\.\w+)?)?$/.test(path)) throw new HttpProblem('scim-invalid-path', { params: { path } });
    // `emails[type eq "work"].value`: there is one address here.
    const place =
      places[
        path
          .replace(/\[[^\]]*\]/, '')
          .toLowerCase()
          .replace(`${schemas.user.toLowerCase()}:`, '')
      ];
    if (!place) return;
    for (const [name, laid] of Object.entries(place(value)))
      set = { ...set, [name]: isRoom(name) && laid !== null ? { ...(set[name] as object), ...(laid as object) } : laid };
  };
  for (const { op, path, value } of Operations) {
    const given = op === 'remove' ? null : value;
    if (path !== undefined) lay(path, given);
    else if (typeof value === 'object' && value !== null) for (const [name, each] of Object.entries(value)) lay(name, each);
    else throw wrong('value');
  }
  // Truth cannot be taken away, nor a user name.
  for (const name of ['active', 'userName']) if (set[name] === null) delete set[name];
  return new ScimForm(attributes).transform(set);
}

const members = z.array(z.object({ value: z.uuid() })).max(5000);
export const groupForm = z.object({ displayName: z.string(), members: members.optional() });
export type GroupForm = z.infer<typeof groupForm>;

/** Whom the operations add to a group, and whom they take out; `all` are those who are in it. */
export function patchedMembers(
  { Operations }: Patch,
  all: readonly string[],
): { readonly add: readonly string[]; readonly remove: readonly string[] } {
  let wanted = new Set(all);
  for (const { op, path, value } of Operations) {
    const one = /^members\[\s*value\s+eq\s+"([^"]+)"\s*\]$/i.exec(path ?? '')?.[1];
    const given = path === undefined ? (value as { members?: unknown } | null)?.members : value;
    if (path !== undefined && one === undefined && path.toLowerCase() !== 'members') continue;
    if (given === undefined && one === undefined && op !== 'remove') continue;
    const named = one === undefined ? (given === undefined || given === null ? [...wanted] : ids(given)) : [one];
    if (op === 'replace') wanted = new Set(named);
    for (const id of named)
      if (op === 'remove') wanted.delete(id);
      else wanted.add(id);
  }
  return { add: [...wanted].filter((id) => !all.includes(id)), remove: all.filter((id) => !wanted.has(id)) };
}

const ids = (given: unknown): string[] => new ScimForm(members).transform([given].flat()).map(({ value }) => value);

/** What several operations may set parts of. */
const isRoom = (name: string): boolean => name === 'name' || name === schemas.enterprise;

const number = (least: number, standard: number) =>
  z
    .stringFormat('whole', /^-?\d{1,9}$/)
    .transform((text) => Math.max(least, Number(text)))
    .default(standard);

export const listQuery = z.object({
  filter: z.string().max(1000).optional(),
  startIndex: number(1, 1),
  count: number(0, 100).transform((count) => Math.min(count, 200)),
  excludedAttributes: z.string().max(1000).default(''),
  sortBy: z.string().max(300).optional(),
  sortOrder: z.enum(['ascending', 'descending']).default('ascending'),
});
export type ListQuery = z.infer<typeof listQuery>;

/** `attribute eq "value"`, as connectors look for one resource. @throws HttpProblem `scim-invalid-filter` */
export function soughtBy(filter: string): { readonly attribute: string; readonly value: string } {
  const [, attribute, quoted, bare] = /^\s*([\w:.]+)\s+eq\s+(?:("(?:[^"\\]|\\.)*")|(true|false))\s*$/i.exec(filter) ?? [];
  if (attribute === undefined) throw new HttpProblem('scim-invalid-filter', { params: { filter: filter.slice(0, 100) } });
  let value: unknown = bare?.toLowerCase();
  try {
    value ??= JSON.parse(quoted!) as unknown;
  } catch {
    throw new HttpProblem('scim-invalid-filter', { params: { filter: filter.slice(0, 100) } });
  }
  return { attribute: attribute.toLowerCase(), value: String(value) };
}
