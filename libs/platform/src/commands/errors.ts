import type { Refusal } from '#kernel';

/** The machine said no. Every reason at once; nothing was appended. */
export class CommandRefused extends Error {
  readonly code = 'command-refused';
  constructor(
    readonly command: string,
    readonly refusals: readonly Refusal[],
  ) {
    super(`${command} refused: ${refusals.map(({ code }) => code).join(', ')}`);
  }
}

/** There is nothing under this id, or nothing that the caller may know of. */
export class NotThere extends Error {
  readonly code = 'not-there';
  constructor(
    readonly kind: string,
    readonly id: string,
  ) {
    super(`no ${kind} ${id}`);
  }
}

/** Somebody else changed the content after the revision that the caller had seen. */
export class StaleRevision extends Error {
  readonly code = 'stale-revision';
  constructor(
    readonly seen: number,
    /** Where the stream is now; `by` changed the content at `contentRevision`. */
    readonly actual: { readonly revision: number; readonly contentRevision: number; readonly by: string },
  ) {
    super(`revision ${seen} is behind ${actual.contentRevision}`);
  }
}

/** The key of a command that was accepted before came with another body. */
export class CommandKeyReused extends Error {
  readonly code = 'command-key-reused';
  constructor(readonly commandId: string) {
    super(`command ${commandId} was accepted with another body`);
  }
}

/** This process's picture of the directory and configuration is too old to decide by. */
export class HouseBehind extends Error {
  readonly code = 'house-behind';
}

/** So many others wrote to the stream at once that the command found no gap. It was not applied. */
export class StreamContended extends Error {
  readonly code = 'stream-contended';
  constructor(readonly stream: string) {
    super(`stream ${stream} changed under every attempt`);
  }
}
