import type { Looked } from '#escalation';
import { EmailChannel, Failures, PostOffice, smtpPostman } from '#notifications';
import type { Jobs } from '#jobs';
import type { Core } from '#platform';
import { tellingTrouble, type Configuration, type Logger, type MailPlace } from '#platform/ground';
import { readerRightsOf } from '#records';
import type { House } from '../../capabilities.js';

/** How notifications leave this house. */
export interface WaysOut {
  /** Null: no mail is sent. */
  readonly mail: MailPlace | null;
  /** What is remembered of it afterwards. */
  readonly outgoing: Configuration['outgoing'];
}

/** The post office of a house, over the channels that are on. */
export function postOfficeOf(
  core: Core<House>,
  jobs: Jobs,
  { mail, outgoing, aggregates }: WaysOut & { readonly aggregates: readonly Looked[] },
  logger: Logger,
): PostOffice {
  const { pool, house, vault, numbers, translations, clock, executor, tracing } = core;
  const rights = readerRightsOf(core);
  const parts = { pool, house, vault, rights, numbers, translations, clock };
  return new PostOffice({
    ...{ pool, jobs, clock, tracing, keptDays: outgoing.keptDays },
    failures: new Failures({ pool, clock, executor, aggregates }),
    channels: mail === null ? [] : [new EmailChannel({ ...parts, postman: smtpPostman(mail.server), settings: mail })],
    report: tellingTrouble(logger),
  });
}
