import type { EventCatalogue } from '#event-store';
import type { Clock, Instant } from '#kernel';
import { rebuildViews, type Views } from '#projections';

/** A rebuild as people see it: how far it is, and what became of each view. */
export interface Rebuild {
  readonly startedAt: Instant;
  readonly endedAt: Instant | null;
  /** Null for all. */
  readonly views: readonly string[] | null;
  readonly events: number;
  readonly of: number;
  readonly outcomes: readonly { readonly view: string; readonly outcome: string; readonly error: string | null }[];
  /** What ended it before its end. */
  readonly error: string | null;
}

/** A rebuild runs already in this process. */
export class RebuildRuns extends Error {
  readonly code = 'rebuild-runs';
}

/** Rebuilds of this process, one at a time; the last one stays to be looked at. */
export class Rebuilder {
  private last: Rebuild | null = null;
  private running: Promise<void> | null = null;
  private readonly ending = new AbortController();

  constructor(private readonly parts: { views: Views; catalogue: EventCatalogue; clock: Clock }) {}

  get state(): Rebuild | null {
    return this.last;
  }

  /** @throws RebuildRuns */
  start(names: readonly string[] | null): Rebuild {
    if (this.running) throw new RebuildRuns('a rebuild is running');
    this.last = { startedAt: this.parts.clock.now(), endedAt: null, views: names, events: 0, of: 0, outcomes: [], error: null };
    this.running = this.run(names).finally(() => (this.running = null));
    return this.last;
  }

  /** Breaks off what runs; the old tables go on serving. */
  async close(): Promise<void> {
    this.ending.abort();
    await this.running;
  }

  private async run(names: readonly string[] | null): Promise<void> {
    const { views, catalogue, clock } = this.parts;
    try {
      const outcomes = await rebuildViews({
        views,
        catalogue,
        ...(names && { names }),
        signal: this.ending.signal,
        progress: ({ events, of }) => (this.last = { ...this.last!, events, of }),
      });
      const shown = outcomes.map(({ name, outcome, error }) => ({ view: name, outcome, error: error?.message ?? null }));
      this.last = { ...this.last!, endedAt: clock.now(), outcomes: shown };
    } catch (error) {
      this.last = { ...this.last!, endedAt: clock.now(), error: error instanceof Error ? error.message : String(error) };
    }
  }
}
