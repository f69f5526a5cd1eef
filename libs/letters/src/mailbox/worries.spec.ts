import { contentHash, derivedId, standingClock } from '#kernel';
import { mailboxIdOf } from '../aggregates.js';
import type { KeptLetter, MailboxWorry } from './books.js';
import { Worries } from './worries.js';

const mailbox = 'letters@mail.example/INBOX';
const [begun, letter] = ['2026-03-03T10:00:00.000Z', derivedId('letter')];

/** Books that know one mailbox, and what is said of it. */
function office() {
  let worry: MailboxWorry = { failingSince: null, toldAt: null, error: null };
  let untold: readonly Pick<KeptLetter, 'id' | 'code'>[] = [];
  const said: string[] = [];
  const clock = standingClock(begun);
  const worries = new Worries({
    clock,
    books: {
      asideUntold: () => Promise.resolve(untold as readonly KeptLetter[]),
      asideTold: (id) => Promise.resolve(void (untold = untold.filter((each) => each.id !== id))),
      worryOf: () => Promise.resolve(worry),
      worryTold: (_, toldAt) => Promise.resolve(void (worry = { ...worry, toldAt })),
    },
    executor: {
      execute: ({ id, name, input, bodyHash }) => {
        expect([id, bodyHash]).toEqual([mailboxIdOf(mailbox), contentHash([name, id, input])]);
        said.push(`${name} ${(input as { reason?: string }).reason ?? ''}`.trim());
        return Promise.resolve({} as never);
      },
    },
  });
  return {
    ...{ clock, said, tell: () => worries.tell(mailbox) },
    stands: (now: Omit<MailboxWorry, 'toldAt'>) => (worry = { ...worry, ...now }),
    aside: (...letters: typeof untold) => (untold = letters),
  };
}

describe('what administrators are told of a mailbox', () => {
  it('is that it could not be read for an hour, once, and that it is read again', async () => {
    const { clock, said, stands, tell } = office();
    stands({ failingSince: begun, error: 'ECONNREFUSED' });
    clock.advance(3_599_000);
    await tell();
    expect(said).toEqual([]);
    clock.advance(1_000);
    await tell();
    await tell();
    expect(said).toEqual(['note-unreadable econnrefused']);
    stands({ failingSince: null, error: null });
    await tell();
    await tell();
    expect(said.slice(1)).toEqual(['note-read-again']);
  });

  it('is each letter that was put aside, and nothing of what a server says in words', async () => {
    const { clock, said, stands, aside, tell } = office();
    aside({ id: letter, code: 'no-sender' });
    stands({ failingSince: begun, error: 'Maria Koval may not sign in' });
    clock.advance(7_200_000);
    await tell();
    await tell();
    expect(said).toEqual(['note-put-aside no-sender', 'note-unreadable refused-by-the-server']);
  });
});
