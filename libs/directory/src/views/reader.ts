import type { EventCatalogue, EventStore } from '#event-store';
import type { HouseFollower, ReadPoint } from '#platform';
import type { Vault } from '#privacy';
import { LRUCache } from 'lru-cache';
import {
  emptyDirectory,
  evolveDirectory,
  type Absence,
  type Directory,
  type DirectoryEvent,
  type DirectoryHouse,
  type Person,
  type Process,
  type ServiceAccount,
  type Substitution,
  type Unit,
} from '../domain/index.js';
import { directoryStreams } from '../slice.js';
import type {
  AbsenceAnswer,
  PersonAnswer,
  PersonName,
  ProcessAnswer,
  ServiceAccountAnswer,
  SubstitutionAnswer,
  UnitAnswer,
  UnitName,
} from './answers.js';

/** Names of Ukrainian people sort as a Ukrainian reader expects. */
const collator = new Intl.Collator('uk');

export interface ReaderParts {
  readonly house: Pick<HouseFollower<DirectoryHouse>, 'current' | 'find'>;
  readonly store: EventStore;
  readonly catalogue: Pick<EventCatalogue, 'decode'>;
  readonly vault: Vault;
}

/** Opens what the directory holds sealed, for whoever may read it, now or as of a point of the log. */
export class DirectoryReader {
  private readonly past = new LRUCache<number, Directory>({ max: 16 });
  /** Ids in the order of names; no name is kept. */
  private order: { of: Directory['facts']['people']; ids: readonly string[] } | null = null;

  constructor(private readonly parts: ReaderParts) {}

  get now(): Directory {
    return this.parts.house.current().house.directory;
  }

  /** The roles of somebody who may have been let in a moment ago, by way of another process; null where nobody is let in under this id. */
  rolesOf(person: string): Promise<readonly string[] | null> {
    return this.parts.house.find(({ directory }) => directory.rolesOf(person));
  }

  /** The directory as it was when the log was so long. */
  async at({ upTo }: ReadPoint): Promise<Directory> {
    if (upTo === null) return this.now;
    const known = this.past.get(upTo);
    if (known) return known;
    const directory = await this.foldUpTo(upTo);
    this.past.set(upTo, directory);
    return directory;
  }

  /** Everybody, by name. */
  async inOrder(directory: Directory): Promise<readonly string[]> {
    const { people } = directory.facts;
    if (this.order?.of === people) return this.order.ids;
    const named = await Promise.all(
      directory.people().map(async ({ id, name }) => ({ id, name: (await this.parts.vault.openText(name)) ?? '' })),
    );
    const ids = named.sort((one, other) => collator.compare(one.name, other.name) || (one.id < other.id ? -1 : 1)).map(({ id }) => id);
    this.order = { of: people, ids };
    return ids;
  }

  async nameOf(directory: Directory, id: string | null): Promise<PersonName | null> {
    const person = id === null ? undefined : directory.person(id);
    if (person) return { id: person.id, name: await this.parts.vault.openText(person.name) };
    const service = id === null ? undefined : directory.serviceAccount(id);
    return service ? { id: service.id, name: service.name } : null;
  }

  async person(directory: Directory, person: Person, { whole }: { whole: boolean }): Promise<PersonAnswer> {
    const { vault } = this.parts;
    const [name, contact, key, username] = await Promise.all([
      vault.openText(person.name),
      vault.openText(person.contact),
      whole ? vault.openText(person.key) : null,
      whole ? vault.openText(person.username) : null,
    ]);
    return {
      id: person.id,
      name,
      contact,
      unit: unitName(directory, person.unit),
      superior: await this.nameOf(directory, directory.superiorOf(person.id)),
      ownSuperior: person.superior,
      roles: [...person.roles],
      active: person.active,
      signIn: person.signIn,
      ...(whole && { key, username }),
    };
  }

  async absence(directory: Directory, person: Person, { id, from, to }: Absence): Promise<AbsenceAnswer> {
    return { person: await this.nameOf(directory, person.id), id, from, to };
  }

  async substitution(directory: Directory, person: Person, entry: Substitution): Promise<SubstitutionAnswer> {
    const { id, substitute, from, to, scope, absence } = entry;
    const [name, other] = await Promise.all([this.nameOf(directory, person.id), this.nameOf(directory, substitute)]);
    return { person: name, substitute: other, id, from, to, roles: scope.of === 'roles' ? [...scope.roles] : null, absence };
  }

  /** When the person is and was away, who stands in for them, and for whom they do. */
  async replacing(directory: Directory, person: Person) {
    const [absences, substitutions, standsInFor] = await Promise.all([
      Promise.all(person.absences.map((each) => this.absence(directory, person, each))),
      Promise.all(person.substitutions.map((each) => this.substitution(directory, person, each))),
      Promise.all(directory.lentTo(person.id).map((lent) => this.substitution(directory, directory.person(lent.person)!, lent))),
    ]);
    return { absences, substitutions, standsInFor };
  }

  async unit(directory: Directory, unit: Unit): Promise<UnitAnswer> {
    const { id, key, name, parent, closed } = unit;
    return { id, key, name, parent, head: await this.nameOf(directory, directory.headOf(id)), closed };
  }

  async process(directory: Directory, process: Process): Promise<ProcessAnswer> {
    const { id, key, name, ended } = process;
    return {
      id,
      key,
      name,
      owner: await this.nameOf(directory, directory.processOwner(id)),
      unit: unitName(directory, process.unit),
      ended,
    };
  }

  async serviceAccount(directory: Directory, account: ServiceAccount): Promise<ServiceAccountAnswer> {
    const { id, name, responsible, roles, active, tokens } = account;
    return {
      id,
      name,
      responsible: (await this.nameOf(directory, responsible)) ?? { id: responsible, name: null },
      roles: [...roles],
      active,
      tokens: tokens.map((token) => ({ ...token, scopes: [...token.scopes] })),
    };
  }

  private async foldUpTo(upTo: number): Promise<Directory> {
    const { store, catalogue } = this.parts;
    let directory = emptyDirectory;
    for await (const { events } of store.readAll(null, { filter: { streamPrefixes: directoryStreams } })) {
      for (const stored of events) {
        if (stored.index > upTo) return directory;
        const event = catalogue.decode(stored);
        directory = evolveDirectory(directory, event as unknown as DirectoryEvent, event.metadata.recordedAt);
      }
    }
    return directory;
  }
}

/** Whether a name holds what is searched for, whatever the case and the apostrophe. */
export function nameHolds(name: string | null, sought: string): boolean {
  return name !== null && plain(name).includes(plain(sought));
}

function plain(text: string): string {
  return text.normalize('NFC').toLocaleLowerCase('uk').replace(/['’ʼ]/gu, 'ʼ');
}

function unitName(directory: Directory, id: string | null): UnitName | null {
  const unit = id === null ? undefined : directory.unit(id);
  return unit ? { id: unit.id, key: unit.key, name: unit.name } : null;
}
