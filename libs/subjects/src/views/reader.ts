import { historyOf, type HistoryEntry, type Names } from '#audit-trail';
import type { EventCatalogue, EventStore, LoggedEvent } from '#event-store';
import { derivedId, type Actor, type Clock, type Ids } from '#kernel';
import { NotThere, offersInWords, type CommandContext, type CommandExecutor, type Language, type Translations } from '#platform';
import type { Vault } from '#privacy';
import { mergingAggregate, subjectAggregate } from '../aggregates.js';
import type { OpenCase, SubjectCases } from '../cases.js';
import type { GivenCitizen, SubjectRegister } from '../commands/register.js';
import { countOf, entryOffers, mergingMachine, reportAccess, type SubjectsHouse } from '../domain/index.js';
import type { AccessReport, SubjectAnswer, SubjectPage } from './answers.js';

export interface SubjectReaderParts {
  readonly register: SubjectRegister;
  readonly cases: SubjectCases;
  readonly executor: CommandExecutor;
  readonly house: { current(): { readonly house: SubjectsHouse & { readonly directory: Names } } };
  readonly store: EventStore;
  readonly catalogue: EventCatalogue;
  readonly vault: Vault;
  readonly texts: Translations;
  readonly clock: Clock;
  readonly ids: Ids;
}

/** As many citizens as one answer to a search holds. */
const mostFound = 50;

/** Shows citizens to those who may read appeals of theirs: whoever may read none finds nobody. */
export class SubjectReader {
  constructor(private readonly parts: SubjectReaderParts) {}

  /** Who is found under all that is given. */
  async search(given: GivenCitizen, by: Actor): Promise<{ items: SubjectAnswer[]; more: boolean }> {
    const items: SubjectAnswer[] = [];
    for (const subject of await this.parts.register.find(given)) {
      const found = await this.look(subject, by);
      if (found === null) continue;
      if (items.length === mostFound) return { items, more: true };
      items.push(found);
    }
    return { items, more: false };
  }

  /** @throws NotThere where there is none, or none of whose appeals is open to the reader. */
  async one(subject: string, by: Actor): Promise<SubjectAnswer> {
    const found = await this.look(subject, by);
    if (found === null) throw new NotThere('subject', subject);
    return found;
  }

  /** The same, with what the reader may do with the entry that was asked for. @throws NotThere as `one` */
  async page(subject: string, by: Actor, language: Language): Promise<SubjectPage> {
    const { executor, texts, clock } = this.parts;
    const found = await this.one(subject, by);
    const merging = await executor.standing(mergingAggregate, subject);
    const situation = { state: merging?.state ?? mergingMachine.initial, by, now: clock.now(), house: {} };
    return {
      ...found,
      revision: countOf(merging?.revision ?? null),
      commands: offersInWords(entryOffers(subject, situation), texts, language),
    };
  }

  /**
   * All that is held of the citizen over all entries and cases. That it was read is in the log before anyone reads it, each time.
   * @throws NotThere as `one`, CommandRefused
   */
  async accessReport(asked: string, context: CommandContext): Promise<AccessReport> {
    const { register, cases, clock, executor, ids } = this.parts;
    const { actor: by, language } = context;
    const { id: subject, identities, cases: open } = await this.one(asked, by);
    const held = await Promise.all(open.map((each) => cases.held(each, { by, language })));
    const sender = { ...context, commandId: derivedId('access report', ids.next()) };
    await register.note(subject, { name: null, contact: null }, sender);
    await executor.execute({
      aggregate: subjectAggregate,
      id: subject,
      name: reportAccess.name,
      input: { identities },
      ...{ actor: by, commandId: sender.commandId, bodyHash: context.bodyHash, correlationId: context.correlationId },
    });
    return {
      subject,
      drawnAt: clock.now(),
      drawnBy: by.person,
      scope: 'open-to-the-reader',
      identities: await Promise.all(identities.map((each) => this.identity(each))),
      register: await this.registered(identities, language),
      cases: held.map(({ named, history, files, ...rest }) => ({
        ...rest,
        named: { ...named, persons: [...named.persons], units: [...named.units] },
        history: [...history],
        files: [...files],
      })),
    };
  }

  private async look(subject: string, by: Actor): Promise<SubjectAnswer | null> {
    const { register, cases } = this.parts;
    const identities = register.identitiesOf(subject);
    const open = await cases.openTo(by, identities);
    return open.length === 0 ? null : { id: identities[0]!, identities: [...identities], cases: open.map(plain) };
  }

  private async identity(id: string): Promise<AccessReport['identities'][number]> {
    const { executor, vault, house } = this.parts;
    const known = (await executor.standing(subjectAggregate, id))?.state;
    const entry = known?.status === 'known' ? known : null;
    return {
      id,
      name: await vault.openText(entry?.name ?? null),
      contact: await vault.openText(entry?.contact ?? null),
      registeredAt: entry?.registeredAt ?? null,
      mergedInto: house.current().house.subjects[id]?.into ?? null,
    };
  }

  /** The register's own events about these entries, in the order in which they were recorded. */
  private async registered(identities: readonly string[], language: Language): Promise<HistoryEntry[]> {
    const { vault, texts, house } = this.parts;
    const about = new Set(identities);
    const own = await Promise.all(identities.map((id) => this.eventsOf(subjectAggregate.streamOf(id))));
    const merging = (await this.eventsOf(mergingAggregate.streamOf(''))).filter(({ data }) => about.has(String(data['subject'])));
    const events = [...own.flat(), ...merging].sort((one, other) => (one.metadata.recordedAt < other.metadata.recordedAt ? -1 : 1));
    const names = house.current().house.directory;
    return historyOf(events, { language, mayOpen: true }, { vault, translations: texts, names, obligations: [] });
  }

  private async eventsOf(stream: string): Promise<LoggedEvent[]> {
    const { store, catalogue } = this.parts;
    const events: LoggedEvent[] = [];
    for await (const stored of store.read(stream)) events.push(catalogue.decode(stored));
    return events;
  }
}

const plain = (each: OpenCase): SubjectAnswer['cases'][number] => ({ ...each });
