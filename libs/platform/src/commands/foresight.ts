import type { EventToAppend, metadataForm, Unforeseen } from '#event-store';
import type { Instant } from '#kernel';
import { LRUCache } from 'lru-cache';
import type { Folded } from './aggregate.js';

/** How many commands are foreseen at the most: those of one midnight of a large house. */
const most = 12_000;
/** How long after its instant what was foreseen is still said, in milliseconds: later, it is decided as of then. */
const holdsFor = 10_000;

/** What a command leads to at an instant, and of what that follows: the very objects. */
export interface Foreseen {
  readonly at: Instant;
  readonly folded: Folded<unknown>;
  readonly house: unknown;
  readonly events: readonly EventToAppend[];
  /** Their metadata, but for what is known only when they are appended. */
  readonly metadata: ReturnType<typeof metadataForm>;
  /** When each of them says itself that it occurred. */
  readonly occurred: readonly (Instant | undefined)[];
}

/**
 * What commands lead to at an instant that is still to come, worked out beforehand: a decision is a pure function of stream, house and instant. It
 * is said only where these are what they were then, and from its instant on; otherwise nobody knows of it.
 */
export class Foresight {
  readonly #foreseen = new LRUCache<string, Foreseen>({ max: most });

  /** @param commandId of the command that is sent then */
  keep(commandId: string, foreseen: Foreseen): void {
    this.#foreseen.set(commandId, foreseen);
  }

  /** What the command leads to, once; null where that has to be decided. */
  take(commandId: string, folded: Folded<unknown>, house: unknown, now: Instant): Foreseen | null {
    const foreseen = this.#foreseen.get(commandId);
    if (foreseen === undefined) return null;
    this.#foreseen.delete(commandId);
    const since = Date.parse(now) - Date.parse(foreseen.at);
    const holds = foreseen.folded === folded && foreseen.house === house && since >= 0 && since <= holdsFor;
    return holds ? foreseen : null;
  }
}

/** The events of what was foreseen, with what is known of them now. */
export function sealed({ events, metadata, occurred }: Foreseen, now: Unforeseen): EventToAppend[] {
  return events.map((event, nth) => ({ ...event, metadata: metadata({ ...now, occurredAt: occurred[nth] ?? now.occurredAt }) }));
}
