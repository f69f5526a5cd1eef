import { LRUCache } from 'lru-cache';
import { Throttled } from '#identity';
import type { Clock } from '#kernel';

/**
 * How often one address may do something in a span. Counted in this process's memory alone: what is written down about an address would tell
 * who reported.
 */
export class Patience {
  private readonly counts = new LRUCache<string, { readonly since: number; count: number }>({ max: 10_000 });

  constructor(
    private readonly clock: Clock,
    private readonly allowed: { readonly times: number; readonly seconds: number },
  ) {}

  /** @throws Throttled where the address has done it as often as it may. */
  assertOpen(address: string): void {
    const { count, left } = this.span(address);
    if (count >= this.allowed.times) throw new Throttled(left);
  }

  /** Counts one more. */
  count(address: string): void {
    this.span(address).entry.count += 1;
  }

  private span(address: string) {
    const now = Date.parse(this.clock.now()) / 1000;
    const { seconds } = this.allowed;
    const known = this.counts.get(address);
    // A clock that was set back begins a new span, instead of shutting out for as long as it was set back.
    const runs = known !== undefined && now >= known.since && now < known.since + seconds;
    const entry = runs ? known : { since: now, count: 0 };
    if (!runs) this.counts.set(address, entry);
    return { entry, count: entry.count, left: Math.max(1, Math.ceil(entry.since + seconds - now)) };
  }
}
