import type { EventCatalogue, StoredEvent } from '#event-store';
import type { Instant } from '#kernel';
import type { ViewEvent } from '../view/view.js';

/** An event of the log as all its readers share it: parsed at most once, and only where somebody follows its type. */
export class SharedEvent {
  private decoded: ViewEvent | undefined;

  constructor(
    readonly stored: StoredEvent,
    private readonly catalogue: EventCatalogue,
  ) {}

  /** @throws UnknownEvent for a type or version that this release does not know. */
  get logged(): ViewEvent {
    // Events of the log are decoded with their index.
    this.decoded ??= this.catalogue.decode(this.stored) as ViewEvent;
    return this.decoded;
  }

  /** When the house learned of it; read off the canonical text, where this sequence can stand only as the field itself. */
  get recordedAt(): Instant {
    if (this.decoded) return this.decoded.metadata.recordedAt;
    const { metadata } = this.stored;
    const start = metadata.indexOf(field) + field.length;
    return metadata.slice(start, metadata.indexOf('"', start));
  }
}

const field = '"recordedAt":"';
