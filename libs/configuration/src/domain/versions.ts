import type { Instant } from '#kernel';

/** One published version of a kind of configuration. What the house begins with is version 1. */
export interface Version<Content> {
  readonly version: number;
  /** Null: from the founding of the house on. */
  readonly effectiveFrom: Instant | null;
  readonly content: Content;
}

/** Every version of one kind, oldest first; never empty. This is what rules see of it. */
export type Versions<Content> = readonly [Version<Content>, ...Version<Content>[]];

/** What every house begins with, also one that was founded before the kind could be configured. */
export function starterVersions<Content>(content: Content): Versions<Content> {
  return [{ version: 1, effectiveFrom: null, content }];
}

/** The version that was published last, whether in force already or not. */
export function newestOf<Content>(versions: Versions<Content>): Version<Content> {
  return versions.at(-1) ?? versions[0];
}

/** The version in force at an instant: of those effective by then, the newest. Later publishing never changes the answer for the past. */
export function inForceAt<Content>(versions: Versions<Content>, at: Instant): Version<Content> {
  return versions.findLast((each) => isEffective(each, at)) ?? versions[0];
}

const isEffective = ({ effectiveFrom }: Pick<Version<unknown>, 'effectiveFrom'>, at: Instant): boolean =>
  effectiveFrom === null || effectiveFrom <= at;

/** *overtaken*: a newer one took effect first, so that it never will. */
export const standings = ['past', 'in-force', 'scheduled', 'overtaken'] as const;
export type Standing = (typeof standings)[number];

/** Where a version stands at an instant. */
export function standingOf<Content>(versions: Versions<Content>, { version, effectiveFrom }: Version<Content>, at: Instant): Standing {
  if (version === inForceAt(versions, at).version) return 'in-force';
  const overtaken = versions.some((each) => each.version > version && (each.effectiveFrom ?? '') <= (effectiveFrom ?? ''));
  if (overtaken) return 'overtaken';
  return isEffective({ effectiveFrom }, at) ? 'past' : 'scheduled';
}
