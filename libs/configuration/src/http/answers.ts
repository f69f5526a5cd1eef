import { z } from 'zod';
import type { Instant } from '#kernel';
import type { Language, Translations } from '#platform';
import {
  differences,
  faultsOf,
  inForceAt,
  newestOf,
  standingOf,
  standings,
  type Finding,
  type KeptDraft,
  type PublishedVersion,
} from '../domain/index.js';
import type { Shelf } from '../shelf.js';
import type { AnyKind } from '../aggregate.js';

const instant = z.iso.datetime();
const anyContent = z.record(z.string(), z.unknown());

const findingAnswer = z.object({
  weight: z.enum(['fault', 'notice']).describe('A fault keeps the draft from being published.'),
  pointer: z.string().describe('JSON pointer into the content.'),
  code: z.string(),
  params: z.record(z.string(), z.unknown()),
  message: z.string(),
});

const differenceAnswer = z.object({
  pointer: z.string().describe('An entry of a list of codes stands under its code.'),
  change: z.enum(['added', 'removed', 'changed']),
  before: z.unknown(),
  after: z.unknown(),
});

const versionAnswer = z.object({
  version: z.int(),
  effectiveFrom: instant.nullable().describe('Null: from the founding of the house on.'),
  standing: z.enum(standings),
  publishedAt: instant.nullable().describe('Null of what a house begins with.'),
  publishedBy: z.string().nullable(),
  reason: z.string().nullable(),
});

const draftAnswer = z.object({
  id: z.uuid(),
  base: z.int().describe('The version that it builds on.'),
  outrun: z.boolean().describe('Another version was published since: it has to be saved on the newest before it can be published.'),
  note: z.string().nullable(),
  savedBy: z.string(),
  savedAt: instant,
  faults: z.int(),
});

export const kindsAnswer = z.object({
  items: z.array(z.object({ key: z.string(), inForce: z.int(), newest: z.int(), drafts: z.int() })),
});

export const kindAnswer = z.object({
  key: z.string(),
  inForce: z.int(),
  newest: z.int(),
  content: anyContent.describe('Of the version in force.'),
  form: anyContent.describe('JSON schema of a content.'),
  versions: z.array(versionAnswer).describe('Oldest first.'),
  drafts: z.array(draftAnswer),
});

export const wholeVersion = versionAnswer.extend({ content: anyContent });
export const comparisonAnswer = z.object({ from: z.int(), to: z.int(), differences: z.array(differenceAnswer) });
export const checkAnswer = z.object({
  findings: z.array(findingAnswer).describe('All at once.'),
  differences: z.array(differenceAnswer).describe('From the newest version.'),
});
export const wholeDraft = draftAnswer.extend({ content: anyContent, ...checkAnswer.shape });

type Kept = Awaited<ReturnType<Shelf['read']>>['kept'];

export function kindSummary({ key }: AnyKind, { versions, drafts }: Kept, now: Instant): z.output<typeof kindsAnswer>['items'][number] {
  return { key, inForce: inForceAt(versions, now).version, newest: newestOf(versions).version, drafts: drafts.length };
}

export function versionOf(each: PublishedVersion<object>, { versions }: Kept, now: Instant): z.output<typeof versionAnswer> {
  const { version, effectiveFrom, published } = each;
  return {
    ...{ version, effectiveFrom, standing: standingOf(versions, each, now) },
    publishedAt: published?.at ?? null,
    publishedBy: published?.by ?? null,
    reason: published?.reason ?? null,
  };
}

export function draftOf(shelf: Shelf, kind: AnyKind, kept: Kept, each: KeptDraft<object>): z.output<typeof draftAnswer> {
  const { draft, base, note, savedBy, savedAt, content } = each;
  const newest = newestOf(kept.versions);
  const faults = faultsOf(shelf.examine(kind, content, newest.content)).length;
  return { id: draft, base, outrun: base !== newest.version, note, savedBy, savedAt, faults };
}

/** Puts what was found into words. */
export function inWords(findings: readonly Finding[], texts: Translations, language: Language): z.output<typeof findingAnswer>[] {
  return findings.map((each) => ({ ...each, message: texts.text(language, `fault.${each.code}`, each.params) }));
}

export const changesOf = (before: object, after: object): z.output<typeof differenceAnswer>[] => [...differences(before, after)];
