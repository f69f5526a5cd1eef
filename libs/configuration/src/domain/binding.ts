import { z } from 'zod';
import { rule, type Instant } from '#kernel';
import type { ConfigurationKind } from './kind.js';
import { inForceAt, type Version, type Versions } from './versions.js';

/** Versions by the keys of their kinds. */
export const versionsByKind = z.record(z.string().regex(/^[a-z][a-z-]{0,59}$/), z.int().min(1));
export type VersionsByKind = z.infer<typeof versionsByKind>;

/** That an administrator took a case over to newer versions before it entered its next state. */
export interface Migration {
  readonly at: Instant;
  readonly to: VersionsByKind;
}

/** A case, as far as configuration binds it. */
export interface BoundCase {
  /** When it entered its present state. */
  readonly since: Instant;
  readonly migration: Migration | null;
}

/**
 * The version that binds a case: the one in force when it entered its present state, or that it was migrated to since. What is published
 * later binds it from its next state on.
 */
export function boundVersion<Content>(
  { key }: Pick<ConfigurationKind, 'key'>,
  versions: Versions<Content>,
  { since, migration }: BoundCase,
): Version<Content> {
  const entered = inForceAt(versions, since);
  if (migration === null || migration.at < since) return entered;
  return versions.find(({ version }) => version === migration.to[key]) ?? entered;
}

/** Kinds, each with its versions, as far as they bind cases. */
export type Binding = readonly (readonly [kind: Pick<ConfigurationKind, 'key'>, versions: Versions<unknown>])[];

/** The versions that bind a case. */
export function boundBy(binding: Binding, bound: BoundCase): VersionsByKind {
  return Object.fromEntries(binding.map(([kind, versions]) => [kind.key, boundVersion(kind, versions, bound).version]));
}

/** The versions that would bind a case that entered its state now: what it is migrated to. */
export function boundNow(binding: Binding, now: Instant): VersionsByKind {
  return boundBy(binding, { since: now, migration: null });
}

/** A case is taken over to newer configuration by an administrator alone. */
export const administratorMigrates = rule<unknown, unknown>(
  'administrator-migrates',
  ({ by }) => by.roles.includes('administrator') || { role: 'administrator' },
);

/** What a case is migrated to now; null where that is what binds it already. */
export function migrationOf(binding: Binding, bound: BoundCase, now: Instant): { from: VersionsByKind; to: VersionsByKind } | null {
  const [from, to] = [boundBy(binding, bound), boundNow(binding, now)];
  return Object.keys(to).some((key) => to[key] !== from[key]) ? { from, to } : null;
}
