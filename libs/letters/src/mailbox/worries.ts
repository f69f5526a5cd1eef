import type { DirectoryHouse } from '#directory/domain';
import { contentHash, derivedId, type Actor, type Clock, type Uuid } from '#kernel';
import { CommandRefused, type CommandExecutor } from '#platform';
import { mailboxAggregate, mailboxIdOf } from '../aggregates.js';
import { notePutAside, noteReadAgain, noteUnreadable } from '../domain/index.js';
import type { LetterBooks } from './books.js';

export interface WorriesParts {
  readonly books: Pick<LetterBooks, 'asideUntold' | 'asideTold' | 'worryOf' | 'worryTold'>;
  readonly executor: Pick<CommandExecutor<DirectoryHouse>, 'execute'>;
  readonly clock: Clock;
}

/** The mail room, as it stands in the events that it causes. */
const mailRoom: Actor = { person: 'process:mail-room', roles: [], process: 'mail-room' };

/** For so long a mailbox may not be readable before somebody is told, in milliseconds: an hour. */
const patience = 3_600_000;

/**
 * Tells administrators of letters that were put aside, and of a mailbox that cannot be read for long, and is read again. The mark in the books comes
 * after the event: who dies in between says the same once more under the same id, which changes nothing.
 */
export class Worries {
  constructor(private readonly parts: WorriesParts) {}

  async tell(mailbox: string): Promise<void> {
    const { books, clock } = this.parts;
    const id = mailboxIdOf(mailbox);
    // A letter is told of once for each reason, also where the books have forgotten it.
    for (const { id: letter, code } of await books.asideUntold(mailbox)) {
      await this.#send(id, notePutAside.name, { mailbox: id, letter, reason: codeOf(code) }, [letter, codeOf(code)]);
      await books.asideTold(letter, clock.now());
    }
    const { failingSince, toldAt, error } = await books.worryOf(mailbox);
    if (failingSince === null) {
      if (toldAt === null) return;
      await this.#send(id, noteReadAgain.name, {}, ['read again', toldAt]);
      await books.worryTold(mailbox, null);
    } else if (toldAt === null && Date.parse(clock.now()) - Date.parse(failingSince) >= patience) {
      await this.#send(id, noteUnreadable.name, { mailbox: id, reason: codeOf(error), since: failingSince }, ['unreadable', failingSince]);
      await books.worryTold(mailbox, clock.now());
    }
  }

  async #send(id: Uuid, name: string, input: object, from: readonly string[]): Promise<void> {
    const commandId = derivedId('mailbox', id, ...from);
    try {
      await this.parts.executor.execute({
        ...{ aggregate: mailboxAggregate, id, name, input, actor: mailRoom, commandId, correlationId: commandId },
        bodyHash: contentHash([name, id, input]),
      });
    } catch (error) {
      // It is as the log says already.
      if (!(error instanceof CommandRefused)) throw error;
    }
  }
}

/** What a server says is not written down: it may name somebody. */
function codeOf(said: string | null): string {
  const code = (said ?? 'unknown').toLowerCase().replaceAll('_', '-');
  return /^[a-z0-9-]{1,60}$/.test(code) ? code : 'refused-by-the-server';
}
