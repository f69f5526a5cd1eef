import { capaDesk } from '#capa';
import type { DirectoryHouse } from '#directory/domain';
import { LetterBooks, LetterBox, MailRoom, Worries } from '#letters';
import { cameBack } from '#notifications';
import type { CommandExecutor, Core } from '#platform';
import { tellingTrouble, type Configuration, type Logger } from '#platform/ground';
import { recordsDesk } from '#records';
import type { House } from '../../capabilities.js';

/** What takes letters in; null where none come. */
export async function letterBoxOf(
  core: Core<House>,
  { mail, mailIn }: Pick<Configuration, 'mail' | 'mailIn'>,
  logger: Logger,
): Promise<LetterBox | null> {
  if (mailIn === null) return null;
  const { pool, house, vault, numbers, evidence, clock, executor } = core;
  const domain = mail === null ? null : mail.from.replace(/^.*@/s, '').replace('>', '').toLowerCase();
  const capas = capaDesk({ executor: executor as unknown as CommandExecutor, evidence });
  const room = new MailRoom({
    desk: recordsDesk(core),
    capas,
    ...{ house, vault, numbers, evidence, clock, domain, account: mailIn.account },
    cameBack: (mailed, status, now) => cameBack(pool, mailed, status, now),
  });
  const report = tellingTrouble(logger);
  const books = new LetterBooks(pool);
  core.metrics.watchLetters(async () => {
    const [aside, mailboxes] = await Promise.all([books.aside(), books.mailboxes()]);
    return { aside, failingSince: mailboxes.flatMap(({ failingSince }) => failingSince ?? []).sort()[0] ?? null };
  });
  const worries = new Worries({ books, clock, executor: executor as CommandExecutor<DirectoryHouse> });
  return new LetterBox({ place: mailIn, ...{ books, worries, room, vault, clock, report } });
}
