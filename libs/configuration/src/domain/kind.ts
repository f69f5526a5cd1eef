import { z } from 'zod';
import { eventType, UnknownEvent, type DomainEvent, type EventType, type Instant } from '#kernel';
import type { Finding } from './finding.js';

const instant = z.iso.datetime({ precision: 3 });
const version = z.int().min(1);
export const longestReason = 1000;
const reason = z.string().min(1).max(longestReason);

/** What is written down when a draft is saved. */
export interface Drafted<Draft> {
  readonly draft: string;
  /** The version that the draft builds on: it can be published while that is the newest. */
  readonly base: number;
  readonly content: Draft;
  readonly note: string | null;
}

export interface Dropped {
  readonly draft: string;
}

/** What is written down when a draft is published. */
export interface Published<Content> {
  readonly draft: string;
  readonly version: number;
  readonly effectiveFrom: Instant;
  readonly content: Content;
  readonly reason: string;
}

/** One event of a kind's stream, by what happened. */
export type Happening<Draft, Content> =
  | { readonly what: 'drafted'; readonly data: Drafted<Draft> }
  | { readonly what: 'dropped'; readonly data: Dropped }
  | { readonly what: 'published'; readonly data: Published<Content> };

/** The slices of the house, by their keys: a kind reads those that its own capability folds. */
export type HouseAround = object;

/**
 * One kind of configuration: what it consists of, what a house begins with, and what makes a draft of it unfit. Everything else (drafts,
 * versions, effective dates, comparing, bringing back, exchange) is the same for all kinds.
 */
export interface ConfigurationKind<Key extends string = string, Draft extends object = object, Content extends Draft = Draft> {
  /** In addresses, and the last part of the stream's name: for good. */
  readonly key: Key;
  /** The slice of the house under which rules find its versions; null: the capability that declares the kind folds them into one of its own. */
  readonly slice: string | null;
  /** *at-once*: its contents are dated inside, and a version holds from its publishing on; else from the day or instant that is said. */
  readonly effect?: 'at-once';
  /** Its form while it is drafted: may have holes and words that nobody knows. */
  readonly draft: z.ZodType<Draft>;
  /** Its form once it has no faults. */
  readonly content: z.ZodType<Content>;
  /** Version 1 of every house. Once released it never changes: it is what houses without a published version are bound by. */
  readonly starter: Content;
  readonly events: readonly [drafted: EventType, dropped: EventType, published: EventType];
  /**
   * All that is to be known of a draft, at once. A method, so that kinds of different contents make one list. `newest`: the content that it
   * would replace; `house`: the slices of the house, for what a draft refers to elsewhere.
   */
  check(draft: Draft, newest: Content, house: HouseAround): readonly Finding[];
  /** An earlier content as it can be published again: what came to be known since stays known, but retired. */
  broughtBack(earlier: Content, newest: Content): Content;
  /**
   * The content with what this release needs and a house of an earlier one never had, and what that is; null where nothing is lacking. Only of kinds
   * by which something would not happen at all: others go on without.
   */
  completed?(newest: Content, house: HouseAround): Completed<Content> | null;
}

/** A content to which something was added, and the names of that. */
export interface Completed<Content> {
  readonly content: Content;
  readonly added: readonly string[];
}

/** Declares a kind. `name` begins the types of its events: `CategoriesDrafted`, `CategoriesDraftDropped`, `CategoriesPublished`. */
export function configurationKind<const Key extends string, Draft extends object, Content extends Draft>(
  given: Omit<ConfigurationKind<Key, Draft, Content>, 'events'> & {
    readonly name: string;
    /** What it is, within a sentence of the catalogue. */
    readonly what: string;
  },
): ConfigurationKind<Key, Draft, Content> {
  const { name, what, ...kind } = given;
  const drafted = eventType(`${name}Drafted`, {
    nature: 'content',
    doc: `A draft of the ${what} was saved; it binds nobody yet.`,
    data: z.strictObject({ draft: z.uuid(), base: version, content: kind.draft, note: reason.nullable() }),
  });
  const dropped = eventType(`${name}DraftDropped`, {
    nature: 'content',
    doc: `A draft of the ${what} was dropped.`,
    data: z.strictObject({ draft: z.uuid() }),
  });
  const published = eventType(`${name}Published`, {
    nature: 'content',
    doc: `A version of the ${what} was published, in force from its effective instant.`,
    data: z.strictObject({ draft: z.uuid(), version, effectiveFrom: instant, content: kind.content, reason }),
  });
  return { ...kind, events: [drafted, dropped, published] };
}

/** What an event of the kind's stream says. @throws UnknownEvent */
export function happeningOf<Draft extends object, Content extends Draft>(
  { events: [drafted, dropped, published] }: ConfigurationKind<string, Draft, Content>,
  { type, data }: Pick<DomainEvent, 'type' | 'data'>,
): Happening<Draft, Content> {
  switch (type) {
    case drafted.type:
      return { what: 'drafted', data: data as Drafted<Draft> };
    case dropped.type:
      return { what: 'dropped', data: data as Dropped };
    case published.type:
      return { what: 'published', data: data as Published<Content> };
    default:
      throw new UnknownEvent(type);
  }
}
