import type { Pool } from 'pg';
import { openTasks } from '#deadlines';
import { calendarOf, officeCalendar, type DeadlineHouse, type OfficeCalendar } from '#deadlines/domain';
import { dayOf, isAway, type Directory } from '#directory/domain';
import { derivedId, type Actor, type Clock, type Instant } from '#kernel';
import { languages, type Numbers, type ReaderRights, type Translations } from '#platform';
import type { Vault } from '#privacy';
import { addressIn, digestOfDay, mailDue, mailModeOf, partsToSwitchOff } from '../../domain/index.js';
import { Preferences } from '../../preferences/preferences.js';
import { addressOf, wordsOf } from '../../unsubscribing/links.js';
import { streamOf } from '../../views/gathered.js';
import type { NotificationRow } from '../../views/notifications.js';
import type { Channel, Outcome, Outgoing, Planned } from '../channel.js';
import { letterOf } from './letter.js';
import type { Postman } from './smtp.js';
import { tasksToTell, type LetterTask } from './tasks.js';

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
  readonly pool: Pool;
  readonly house: { current(): { readonly house: { readonly directory: Directory; readonly deadlines: DeadlineHouse } } };
  readonly vault: Pick<Vault, 'openText' | 'hmac'>;
  readonly rights: ReaderRights;
  readonly numbers: Pick<Numbers, 'of'>;
  readonly translations: Translations;
  readonly clock: Clock;
  readonly postman: Postman;
  readonly settings: MailSettings;
}

/** The calendar on whose office hours mails that are not urgent go. */
const calendarKey = 'ua';
/** So many tasks are looked at for one digest, the earliest due first. */
const mostTasks = 100;

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
    const { clock, settings } = this.parts;
    const [now, office] = [clock.now(), this.#office()];
    const chosen = await this.#preferences.ofAll([...new Set(rows.map(({ person }) => person))]);
    return rows.flatMap(({ id, person, kind, urgent, channel, tellAt }): Planned[] => {
      const wishes = chosen.get(person)!;
      const mode = mailModeOf(wishes, { kind, channel });
      const due = mailDue({ urgent, mode }, { now, office, digestAt: wishes.digestAt ?? settings.digestAt });
      if (due === null) return [];
      return [{ kind: 'notification', id, addressee: person, due: !urgent && tellAt !== null && tellAt > due ? tellAt : due }];
    });
  }

  dayOf(now: Instant): string {
    return dayOf(this.parts.house.current().house.directory, now);
  }

  /** Everybody who is here and did not choose otherwise; what each owes is looked up when it goes. */
  async planTasks(now: Instant): Promise<readonly Planned[]> {
    const { house, settings } = this.parts;
    const { directory } = house.current().house;
    const [office, day] = [this.#office(), this.dayOf(now)];
    if (!office) return [];
    const here = directory.people().filter(({ id, active, signIn, contact }) => active && signIn && contact && !isAway(directory, id, day));
    const chosen = await this.#preferences.ofAll(here.map(({ id }) => id));
    return here.flatMap(({ id }): Planned[] => {
      const { tasks = 'digest', digestAt = settings.digestAt } = chosen.get(id)!;
      const due = tasks === 'off' ? null : digestOfDay(now, office, digestAt);
      return due === null ? [] : [{ kind: 'tasks', id: derivedId('tasks of a day', id, day), addressee: id, due }];
    });
  }

  #office(): OfficeCalendar | undefined {
    const calendar = calendarOf(this.parts.house.current().house.deadlines, calendarKey);
    return calendar && officeCalendar(calendar);
  }

  async #tasksOf(reader: Actor): Promise<readonly LetterTask[]> {
    const { pool, rights, house, clock } = this.parts;
    const [office, now] = [this.#office(), clock.now()];
    if (!office) return [];
    const { directory } = house.current().house;
    const rows = await openTasks({ pool, rights, directory, now }, { reader, after: null, limit: mostTasks });
    return tasksToTell(rows, reader.person, now, office);
  }

  /** What was closed to the person since it was planned is left out; so is everything for who has left. */
  async send({ id, addressee, items, tasks: wanted }: Outgoing, end: AbortSignal): Promise<Outcome> {
    const { house, vault, rights, numbers, translations, postman, settings } = this.parts;
    const { directory } = house.current().house;
    const person = directory.person(addressee);
    // Nobody misses what only was to say what they owe.
    const withheld = (reason: string): Outcome => (wanted && items.length === 0 ? { is: 'needless' } : { is: 'withheld', reason });
    if (!person?.active || !person.signIn) return withheld('no-sign-in');
    const reader = { person: addressee, roles: directory.rolesOf(addressee) ?? [] };
    const closed = await rights.closedTo(reader, [...new Set(items.map(streamOf))]);
    const open = items.filter((item) => !closed.has(streamOf(item)));
    const tasks = wanted ? await this.#tasksOf(reader) : [];
    if (open.length === 0 && tasks.length === 0) return withheld('nothing-to-tell');
    const to = addressIn(await vault.openText(person.contact));
    if (to === null) return withheld('no-address');
    const { language = languages[0] } = await this.#preferences.of(addressee);
    const parts = partsToSwitchOff(open, tasks.length > 0);
    const letter = letterOf({
      unsubscribe: parts.length === 0 ? null : addressOf(wordsOf({ person: addressee, parts }, vault), settings.publicUrl),
      ...{ id, to, language, items: open, tasks, texts: translations, publicUrl: settings.publicUrl, domain: this.#domain },
      numbers: await numbers.of([...open.map(({ subject }) => subject), ...tasks.map(({ subject }) => subject.id)]),
    });
    return postman.send(settings.from, letter, end);
  }
}
