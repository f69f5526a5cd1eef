import type { Pool } from 'pg';
import { calendarOf, officeCalendar, type DeadlineHouse } from '#deadlines/domain';
import type { Directory } from '#directory/domain';
import type { Clock } from '#kernel';
import { languages, type Numbers, type ReaderRights, type Translations } from '#platform';
import type { Vault } from '#privacy';
import { addressIn, mailDue, mailModeOf } from '../../domain/index.js';
import { Preferences } from '../../preferences/preferences.js';
import { streamOf } from '../../views/inbox.js';
import type { NotificationRow } from '../../views/notifications.js';
import type { Channel, Outcome, Outgoing, Planned } from '../channel.js';
import { letterOf } from './letter.js';
import type { Postman } from './smtp.js';

/** What the mail of a house needs to be told. */
export interface MailSettings {
  /** The sender: an address, or a name with an address in angle brackets. */
  readonly from: string;
  /** Under which address people open the house. */
  readonly publicUrl: string;
  /** When digests come to who has not chosen, on the clock of the house. */
  readonly digestAt: string;
}

export interface EmailParts {
  readonly pool: Pick<Pool, 'query'>;
  readonly house: { current(): { readonly house: { readonly directory: Directory; readonly deadlines: DeadlineHouse } } };
  readonly vault: Pick<Vault, 'openText'>;
  readonly rights: ReaderRights;
  readonly numbers: Pick<Numbers, 'of'>;
  readonly translations: Translations;
  readonly clock: Clock;
  readonly postman: Postman;
  readonly settings: MailSettings;
}

/** The calendar on whose office hours mails that are not urgent go. */
const calendarKey = 'ua';

/** Notifications by e-mail, to the address that the directory has of a person. */
export class EmailChannel implements Channel {
  readonly name = 'e-mail';
  readonly most = 100;
  readonly #domain: string;
  readonly #preferences: Preferences;

  constructor(private readonly parts: EmailParts) {
    this.#domain = (addressIn(parts.settings.from) ?? '').split('@').at(-1)!;
    this.#preferences = new Preferences(parts.pool);
  }

  async plan(rows: readonly NotificationRow[]): Promise<readonly Planned[]> {
    const { house, clock, settings } = this.parts;
    const { deadlines } = house.current().house;
    const calendar = calendarOf(deadlines, calendarKey);
    const [now, office] = [clock.now(), calendar && officeCalendar(calendar)];
    const chosen = await this.#preferences.ofAll([...new Set(rows.map(({ person }) => person))]);
    return rows.flatMap(({ id, person, kind, urgent, channel, tellAt }) => {
      const wishes = chosen.get(person)!;
      const mode = mailModeOf(wishes, { kind, channel });
      const due = mailDue({ urgent, mode }, { now, office, digestAt: wishes.digestAt ?? settings.digestAt });
      return due === null ? [] : [{ notification: id, addressee: person, due: !urgent && tellAt !== null && tellAt > due ? tellAt : due }];
    });
  }

  /** What was closed to the person since it was planned is left out; so is everything for who has left. */
  async send({ id, addressee, items }: Outgoing): Promise<Outcome> {
    const { house, vault, rights, numbers, translations, postman, settings } = this.parts;
    const { directory } = house.current().house;
    const person = directory.person(addressee);
    if (!person?.active || !person.signIn) return { is: 'withheld', reason: 'no-sign-in' };
    const reader = { person: addressee, roles: directory.rolesOf(addressee) ?? [] };
    const closed = await rights.closedTo(reader, [...new Set(items.map(streamOf))]);
    const open = items.filter((item) => !closed.has(streamOf(item)));
    if (open.length === 0) return { is: 'withheld', reason: 'nothing-to-tell' };
    const to = addressIn(await vault.openText(person.contact));
    if (to === null) return { is: 'withheld', reason: 'no-address' };
    const { language = languages[0] } = await this.#preferences.of(addressee);
    const letter = letterOf({
      ...{ id, to, language, items: open, texts: translations, publicUrl: settings.publicUrl, domain: this.#domain },
      numbers: await numbers.of(open.map(({ subject }) => subject)),
    });
    return postman.send(settings.from, letter);
  }
}
