import type { Instant } from '#kernel';
import type { Notice } from '#notifications/domain';

/** What somebody is to be told, and not before an instant. */
export type HeldNotice = Pick<Notice, 'id' | 'kind' | 'subject' | 'obligation' | 'urgent'> & { readonly tellAt: Instant };

/** So many are kept; the oldest of more stand in the inbox alone. */
const limit = 1_000;

/** Notifications that come outside office or in quiet hours, until people are told of them. */
export class HeldNotices {
  private readonly held = new Map<string, HeldNotice>();

  constructor(from: readonly HeldNotice[]) {
    for (const notice of from) this.hold(notice);
  }

  /** Keeps it, once however often it comes. */
  hold(notice: HeldNotice): void {
    this.held.set(notice.id, notice);
    if (this.held.size > limit) this.held.delete(this.held.keys().next().value!);
  }

  /** How long until the next may be told, in milliseconds; infinite where none waits. */
  untilNext(now: Instant): number {
    return Math.min(...[...this.held.values()].map(({ tellAt }) => Math.max(0, Date.parse(tellAt) - Date.parse(now))));
  }

  /** Takes out what may be told by now. */
  due(now: Instant): readonly HeldNotice[] {
    const due = [...this.held.values()].filter(({ tellAt }) => tellAt <= now);
    for (const { id } of due) this.held.delete(id);
    return due;
  }
}

/** Until when a notification waits; null: it is told at once. */
export const waitsUntil = ({ urgent, tellAt }: Pick<Notice, 'urgent' | 'tellAt'>, now: Instant): Instant | null =>
  urgent || tellAt === null || tellAt <= now ? null : tellAt;
