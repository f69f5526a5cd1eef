import { capability, textsBeside } from '#platform';
import { LettersModule } from './letters.module.js';
import { prepareLetterBooks } from './mailbox/books.js';

export { LetterBooks } from './mailbox/books.js';
export { LetterBox } from './mailbox/letter-box.js';
export { MailRoom } from './mail-room.js';

/** Letters by e-mail: a reply joins its record, a new one becomes a complaint, and nobody else gets anywhere by guessing. */
export const letters = capability({
  name: 'letters',
  books: [{ prepare: prepareLetterBooks }],
  modules: [LettersModule],
  texts: textsBeside(import.meta.url),
});
