import { capaDesk } from '#capa';
import { LetterBooks, LetterBox, MailRoom } from '#letters';
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
  return new LetterBox({ place: mailIn, books: new LetterBooks(pool), ...{ room, vault, clock, report } });
}
