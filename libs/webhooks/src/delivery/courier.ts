import { randomUUID } from 'node:crypto';
import { changesPage, streamsOfSubjects, type ChangesSource } from '#audit-trail';
import type { LogPoint } from '#event-store';
import { rolesOf, type Directory, type DirectoryHouse } from '#directory/domain';
import { periodically, type Periodic } from '#jobs';
import { contentHash, derivedId, untraced, type Actor, type Clock, type Tracing, type TellTrouble } from '#kernel';
import { CommandRefused, type CommandExecutor } from '#platform';
import type { Vault } from '#privacy';
import { webhookAggregate } from '../aggregates.js';
import { noteParked, type Parked, type WebhookFacts } from '../domain/index.js';
import type { WebhooksHouse } from '../slice.js';
import type { Delivery, Standing, WebhookBooks } from './books.js';
import { nextTry } from './patience.js';
import { post, type Outcome, type PostParts } from './post.js';
import { signedHeaders } from './signing.js';

export interface CourierParts extends PostParts {
  readonly source: ChangesSource;
  readonly books: WebhookBooks;
  readonly house: { current(): { readonly house: WebhooksHouse & { readonly directory: Directory } } };
  readonly vault: Pick<Vault, 'hmac'>;
  readonly clock: Clock;
  readonly executor: Pick<CommandExecutor<DirectoryHouse>, 'execute'>;
  /** For how many days deliveries that are done are remembered. */
  readonly keptDays: number;
  /** Told of a round that failed; the next one tries again. */
  readonly report: TellTrouble;
  /** Shows each try. */
  readonly tracing?: Tracing;
  /** How often it looks for something new, in milliseconds: a second. */
  readonly every?: number;
}

/** The courier, as it stands in the events that it causes. */
const courier: Actor = { person: 'process:courier', roles: [], process: 'courier' };
/** Most changes of one body. */
const mostChanges = 100;
/** So many bodies to one webhook in a row; then the others have their turn. */
const inARow = 50;

/**
 * Tells other systems of changes: to each webhook one body after the other, in the order of the log, each until it is taken. The log is the queue; what
 * is kept is how far each webhook is, and which piece of the log the body under way covers, so that a try after a crash says the same under the same id.
 */
export class WebhookCourier {
  readonly #holder = randomUUID();
  /** The webhooks that are just being served. */
  readonly #served = new Map<string, Promise<void>>();
  #periodic: Periodic | null = null;
  #ending = false;

  constructor(private readonly parts: CourierParts) {}

  /** Looks every second from now on. */
  start(): void {
    const { every = 1_000, report } = this.parts;
    // Who is slow to answer holds no other up.
    const begin = (): Promise<void> => Promise.resolve(void this.look().catch(failed));
    const failed = (error: unknown): void => report('telling other systems of changes failed', error);
    this.#periodic ??= periodically(every, begin, failed);
  }

  /** Ends after the tries under way. */
  async stop(): Promise<void> {
    this.#ending = true;
    await this.#periodic?.stop();
    this.#periodic = null;
    await Promise.all(this.#served.values());
    await this.parts.books.release(this.#holder);
  }

  /** Tells every webhook what is due to it, one beside the other; settles when that is done, also where it was begun before. */
  async look(): Promise<void> {
    const { webhooks, directory } = this.parts.house.current().house;
    for (const [id, { state, since }] of webhooks) {
      if (state.status !== 'active' || this.#served.has(id)) continue;
      const served = this.#serve(state.webhook, since, directory).finally(() => this.#served.delete(id));
      this.#served.set(id, served);
    }
    await Promise.all(this.#served.values());
  }

  async #serve(webhook: WebhookFacts, since: LogPoint, directory: Directory): Promise<void> {
    const roles = rolesOf(directory, webhook.account);
    // A program that may nothing is told nothing; what it missed comes when it may again.
    if (roles === null) return;
    const reader: Actor = { person: webhook.account, roles };
    const { books, deadlineMs, report } = this.parts;
    let correlationId: string | undefined;
    try {
      for (let n = 0; n < inARow && !this.#ending; n += 1) {
        const standing = await books.hold(webhook.id, since, this.#holder, 3 * deadlineMs + 10_000);
        correlationId = standing?.open?.id;
        if (!standing || !(await this.#step(webhook, standing, reader))) return;
      }
    } catch (error) {
      report(`the webhook ${webhook.id} could not be served`, error, { correlationId });
    }
  }

  /** @returns whether there may be more to do at once. */
  async #step(webhook: WebhookFacts, { point, open }: Standing, reader: Actor): Promise<boolean> {
    const { books, source, clock, keptDays } = this.parts;
    const now = clock.now();
    if (open?.state === 'parked' && open.notedAt === null) await this.#note(webhook, open);
    if (open && (open.state === 'parked' || (open.nextAt ?? now) > now)) return false;
    const { subjects, types } = webhook;
    const range = { after: point, limit: mostChanges, ...(open && { upTo: open.upTo }) };
    const { changes, more, point: reached } = await changesPage(source, { ...range, streams: streamsOfSubjects(subjects), types, reader });
    // The log holds at least the webhook's own registration.
    const to = reached ?? point;
    if (!open) {
      if (changes.length === 0) {
        await books.pass(webhook.id, this.#holder, to);
        return more;
      }
      const id = derivedId('webhook delivery', webhook.id, point.index, to.index);
      await books.begin({ id, webhook: webhook.id, upTo: to.index, changes: changes.length }, now);
      return true;
    }
    // Left out by hand, or closed to the program since.
    if (open.reason !== null || changes.length === 0) {
      return books.done(open, this.#holder, to, { state: 'left-out', outcome: open.outcome, now, keptDays });
    }
    return this.#try(webhook, open, to, JSON.stringify({ items: changes, position: to.position, more }));
  }

  /** The sending as a step of its own: which changes it tells of is in the log. */
  #shown({ id, webhook, attempts }: Delivery, send: () => Promise<Outcome>): Promise<Outcome> {
    const { tracing = untraced } = this.parts;
    const facts = { 'redress.webhook': webhook, 'redress.attempt': attempts + 1 };
    return tracing.step({ name: 'send webhook', kind: 'client', correlationId: id, facts }, async (tell) => {
      const outcome = await send();
      tell({ 'redress.outcome': outcome.kind }, outcome.kind === 'taken' ? undefined : 'failed');
      return outcome;
    });
  }

  async #try(webhook: WebhookFacts, open: Delivery, to: LogPoint, body: string): Promise<boolean> {
    const { books, clock, vault, keptDays } = this.parts;
    const timestamp = Math.floor(Date.now() / 1000);
    const headers = {
      'content-type': 'application/json; charset=utf-8',
      'user-agent': 'Redress',
      ...signedHeaders(vault, webhook, { id: open.id, timestamp, body }),
    };
    const outcome = await this.#shown(open, () => post(webhook.url, { headers, body }, this.parts));
    const now = clock.now();
    const tried = { ...open, attempts: open.attempts + 1 };
    if (outcome.kind === 'taken') return books.done(tried, this.#holder, to, { state: 'delivered', outcome, now, keptDays });
    const next = nextTry(outcome, { attempts: tried.attempts, firstAt: Date.parse(open.firstAt ?? now), now: Date.parse(now) });
    await books.failed(tried, outcome, { now, nextAt: next === null ? null : new Date(next).toISOString() });
    return false;
  }

  /** Tells administrators that it was parked. The mark comes after the event: who dies in between notes the same once more, which changes nothing. */
  async #note({ id }: WebhookFacts, { id: delivery, outcome, attempts, firstAt, lastAt }: Delivery): Promise<void> {
    const { books, executor, clock } = this.parts;
    const input: Parked = { delivery, reason: reasonOf(outcome), attempts, since: firstAt ?? clock.now() };
    const commandId = derivedId('webhook parked', delivery, lastAt ?? '');
    const { name } = noteParked;
    try {
      await executor.execute({
        ...{ aggregate: webhookAggregate, id, name, input, actor: courier, commandId, correlationId: delivery },
        bodyHash: contentHash([name, id, input]),
      });
    } catch (error) {
      // It has ended meanwhile.
      if (!(error instanceof CommandRefused)) throw error;
    }
    await books.noted(delivery, clock.now());
  }
}

const reasonOf = (outcome: Outcome | null): string =>
  outcome === null ? 'unknown' : outcome.kind === 'failed' ? outcome.code : `answered-${outcome.status}`;
