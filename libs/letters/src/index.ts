import { capability, textsBeside } from '#platform';
import { mailboxEvents, mailboxMachine } from './domain/index.js';
import { LettersModule } from './letters.module.js';
import { prepareLetterBooks } from './mailbox/books.js';

export { LetterBooks } from './mailbox/books.js';
export { Worries } from './mailbox/worries.js';
export { LetterBox } from './mailbox/letter-box.js';
export { MailRoom } from './mail-room.js';

/** Letters by e-mail: a reply joins its record, a new one becomes a complaint, and nobody else gets anywhere by guessing. */
export const letters = capability({
  name: 'letters',
  events: Object.values(mailboxEvents),
  machines: [mailboxMachine],
  books: [{ prepare: prepareLetterBooks }],
  modules: [LettersModule],
  texts: textsBeside(import.meta.url),
});
