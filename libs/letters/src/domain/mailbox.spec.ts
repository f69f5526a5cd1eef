import { directoryOf, type DirectoryHouse } from '#directory/domain';
import type { Actor } from '#kernel';
import { specsOf } from '#testing';
import { mailboxEvents as e } from './mailbox-events.js';
import { mailboxMachine, notePutAside, noteReadAgain, noteUnreadable } from './mailbox.js';

const [mailbox, letter] = ['0198a000-0000-7000-8000-000000000001', '0198a000-0000-7000-8000-000000000002'];
const since = '2026-03-03T10:00:00.000Z';
const house: DirectoryHouse = { directory: directoryOf([]) };
const { given } = specsOf(mailboxMachine, { events: mailboxEvents(), house, now: since });
const mailRoom: Actor = { person: 'process:mail-room', roles: [], process: 'mail-room' };
const administrator: Actor = { person: letter, roles: ['administrator'] };

function mailboxEvents() {
  return Object.fromEntries(Object.values(e).map((each) => [each.type, each]));
}

describe('a mailbox', () => {
  const unreadable = { mailbox, reason: 'econnrefused', since };

  it('that cannot be read for long is told of once, and once when it is read again', () => {
    given()
      .when(noteReadAgain)
      .by(mailRoom)
      .refused('wrong-status')
      .when(noteUnreadable, unreadable)
      .by(mailRoom)
      .noting('MailboxUnreadable')
      .leaves((state) => expect(state).toEqual({ status: 'unreadable', mailbox, since }))
      .when(noteUnreadable, unreadable)
      .by(mailRoom)
      .refused('wrong-status')
      .when(noteReadAgain)
      .by(mailRoom)
      .noting('MailboxReadAgain')
      .leaves((state) => expect(state).toEqual({ status: 'read' }));
  });

  it('says of each letter that was put aside that it was, whether it can be read or not; and a person says none of it', () => {
    const aside = { mailbox, letter, reason: 'no-sender' };
    given()
      .when(notePutAside, aside)
      .by(mailRoom)
      .noting('LetterPutAside')
      .when(noteUnreadable, unreadable)
      .by(mailRoom)
      .noting('MailboxUnreadable');
    given().when(notePutAside, aside).by(administrator).refused('engine-only');
    given().when(noteUnreadable, unreadable).by(administrator).refused('engine-only');
  });

  it('counts letters that were put aside by the day of the house, which begins before that of UTC', () => {
    const aside = { mailbox, letter, reason: 'no-sender' };
    const { history } = given()
      .at('2026-03-03T21:59:59.000Z')
      .when(notePutAside, aside)
      .by(mailRoom)
      .noting('LetterPutAside')
      .at('2026-03-03T22:00:00.000Z')
      .when(notePutAside, aside)
      .by(mailRoom)
      .noting('LetterPutAside');
    expect(history.map(([{ data }]) => data)).toEqual(['2026-03-03', '2026-03-04'].map((day) => ({ ...aside, recipients: [], day })));
  });
});
