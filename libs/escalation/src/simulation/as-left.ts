import { obligationEvents } from '#deadlines/domain';
import type { LoggedEvent } from '#event-store';

/** What an event may say that matters here. */
interface Said {
  readonly because?: unknown;
  readonly person?: unknown;
  readonly to?: unknown;
  readonly name?: unknown;
  readonly assignee?: unknown;
}

/**
 * The history of a record or CAPA without what the steps of the past made over on it: neither that, nor what went with it, nor that what opened for
 * whoever does the work has opened for whom the step had given it to.
 */
export class AsPeopleLeftIt {
  /** Who had work before a step of the past, by whom it gave it to. */
  #insteadOf: ReadonlyMap<string, string> | null = null;
  /** The command of the newest event by which a step of the past made something over. */
  #madeOver: string | null = null;

  /** @param goesWithTheWork the obligations that open for whoever does the work, by their names. */
  constructor(private readonly goesWithTheWork: readonly string[]) {}

  /**
   * The next event, as it would have been; null where people did none of it.
   * @param owner who does the work as people left it.
   */
  without(event: LoggedEvent, owner: () => string | null): LoggedEvent | null {
    const { type, metadata } = event;
    const data = event.data as Said;
    if (data.because === 'escalated') {
      const [from, to] = [String(data.person), String(data.to)];
      this.#insteadOf = new Map(this.#insteadOf).set(to, this.#insteadOf?.get(from) ?? from);
      this.#madeOver = metadata.commandId;
      return null;
    }
    if (type === obligationEvents.obligationReassigned.type && this.#madeOver === metadata.commandId) return null;
    if (type !== obligationEvents.obligationOpened.type || !this.goesWithTheWork.includes(String(data.name))) return event;
    const assignee = this.#insteadOf?.get(String(data.assignee));
    return assignee === undefined || owner() !== assignee ? event : { ...event, data: { ...event.data, assignee } };
  }
}
