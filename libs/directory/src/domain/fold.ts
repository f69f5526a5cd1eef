import { UnknownEvent, unknownEvent, type DomainEvent, type Instant } from '#kernel';
import { directoryFrom, emptyDirectory, type Directory } from './directory.js';
import type { Person, Process, ServiceAccount, Unit } from './entries.js';
import type { DirectoryEvent, PersonEvent, ProcessEvent, ServiceAccountEvent, UnitEvent } from './events.js';
import type { PersistentMap } from './persistent-map.js';
import type { Days } from './replacing.js';
import { inOrder } from './roles.js';

/** The directory after one more event. Total: an event that it does not know is an error. */
export function evolveDirectory(directory: Directory, event: DirectoryEvent, recordedAt: Instant): Directory {
  const { facts } = directory;
  switch (event.type) {
    case 'HouseFounded':
      return directoryFrom({ ...facts, house: { ...event.data, foundedAt: recordedAt } });
    case 'UnitAdded':
    case 'UnitRenamed':
    case 'UnitMoved':
    case 'UnitHeadSet':
    case 'UnitClosed':
      return directoryFrom({ ...facts, units: evolveUnits(facts.units, event) });
    case 'PersonRegistered':
    case 'PersonDetailsChanged':
    case 'PersonMoved':
    case 'SuperiorSet':
    case 'RolesGranted':
    case 'RolesRevoked':
    case 'SignInGiven':
    case 'SignInEnded':
    case 'ProviderAccountLinked':
    case 'PersonLeft':
    case 'PersonReturned':
    case 'PersonAccessReported':
    case 'AbsenceAnnounced':
    case 'AbsenceEnded':
    case 'SubstituteNamed':
    case 'SubstitutionEnded': {
      const id = event.data.person;
      return directoryFrom({ ...facts, people: facts.people.set(id, evolvePerson(facts.people.get(id), event)) });
    }
    case 'ProcessDefined':
    case 'ProcessRenamed':
    case 'ProcessOwnerSet':
    case 'ProcessPassedOn':
    case 'ProcessUnitSet':
    case 'ProcessEnded': {
      const id = event.data.process;
      return directoryFrom({ ...facts, processes: facts.processes.set(id, evolveProcess(facts.processes.get(id), event)) });
    }
    case 'ServiceAccountRegistered':
    case 'ServiceAccountRolesSet':
    case 'ServiceAccountResponsibleSet':
    case 'ServiceTokenIssued':
    case 'ServiceTokenRevoked':
    case 'ServiceAccountEnded': {
      const id = event.data.account;
      return directoryFrom({ ...facts, services: facts.services.set(id, evolveServiceAccount(facts.services.get(id), event)) });
    }
    default:
      return unknownEvent(event);
  }
}

/** The directory that the given events make, all recorded at one instant. */
export function directoryOf(events: Iterable<DirectoryEvent>, recordedAt: Instant = '1970-01-01T00:00:00.000Z'): Directory {
  let directory = emptyDirectory;
  for (const event of events) directory = evolveDirectory(directory, event, recordedAt);
  return directory;
}

/** The tree after one more event of the stream `units`. */
export function evolveUnits(units: PersistentMap<Unit>, event: UnitEvent): PersistentMap<Unit> {
  const { unit: id } = event.data;
  switch (event.type) {
    case 'UnitAdded': {
      const { key, name, parent, head } = event.data;
      return units.set(id, { id, key, name, parent, head, closed: false });
    }
    case 'UnitRenamed':
      return units.set(id, { ...known(units.get(id), event), name: event.data.name });
    case 'UnitMoved':
      return units.set(id, { ...known(units.get(id), event), parent: event.data.parent });
    case 'UnitHeadSet':
      return units.set(id, { ...known(units.get(id), event), head: event.data.head });
    case 'UnitClosed':
      return units.set(id, { ...known(units.get(id), event), closed: true });
    default:
      return unknownEvent(event);
  }
}

/** A person after one more event of their stream. */
export function evolvePerson(before: Person | undefined, event: PersonEvent): Person {
  switch (event.type) {
    case 'PersonRegistered': {
      const { person: id, name, contact, key, unit, superior } = event.data;
      return {
        id,
        active: true,
        signIn: false,
        unit,
        superior,
        roles: [],
        name,
        contact,
        key,
        username: null,
        reservation: null,
        provider: null,
        barred: false,
        absences: [],
        substitutions: [],
      };
    }
    case 'PersonDetailsChanged':
      return { ...known(before, event), name: event.data.name, contact: event.data.contact };
    case 'PersonMoved':
      return { ...known(before, event), unit: event.data.unit };
    case 'SuperiorSet':
      return { ...known(before, event), superior: event.data.superior };
    case 'RolesGranted': {
      const person = known(before, event);
      return { ...person, roles: inOrder([...person.roles, ...event.data.roles]) };
    }
    case 'RolesRevoked': {
      const person = known(before, event);
      const gone = event.data.roles;
      return { ...person, roles: person.roles.filter((role) => !gone.includes(role)) };
    }
    case 'SignInGiven':
      return { ...known(before, event), signIn: true, barred: false, username: event.data.username, reservation: event.data.reservation };
    case 'ProviderAccountLinked':
      return { ...known(before, event), signIn: true, provider: event.data.reservation };
    case 'SignInEnded':
      return { ...known(before, event), signIn: false, provider: null, barred: true };
    case 'PersonLeft':
      return { ...known(before, event), active: false, signIn: false, provider: null, barred: true, roles: [] };
    case 'PersonReturned':
      return { ...known(before, event), active: true, unit: event.data.unit };
    case 'PersonAccessReported':
      return known(before, event);
    case 'AbsenceAnnounced': {
      const person = known(before, event);
      const { absence: id, from, to } = event.data;
      return { ...person, absences: [...person.absences, { id, from, to }] };
    }
    case 'AbsenceEnded': {
      const person = known(before, event);
      return { ...person, absences: endedEarly(person.absences, event.data.absence, event.data.lastDay) };
    }
    case 'SubstituteNamed': {
      const person = known(before, event);
      const { substitution: id, substitute, from, to, scope, absence } = event.data;
      return { ...person, substitutions: [...person.substitutions, { id, substitute, from, to, scope, absence }] };
    }
    case 'SubstitutionEnded': {
      const person = known(before, event);
      return { ...person, substitutions: endedEarly(person.substitutions, event.data.substitution, event.data.lastDay) };
    }
    default:
      return unknownEvent(event);
  }
}

/** A process after one more event of its stream. */
export function evolveProcess(before: Process | undefined, event: ProcessEvent): Process {
  switch (event.type) {
    case 'ProcessDefined': {
      const { process: id, key, name, owner, unit } = event.data;
      return { id, key, name, owner, unit, ended: false };
    }
    case 'ProcessRenamed':
      return { ...known(before, event), name: event.data.name };
    case 'ProcessOwnerSet':
      return { ...known(before, event), owner: event.data.owner };
    case 'ProcessPassedOn':
      return { ...known(before, event), owner: event.data.to };
    case 'ProcessUnitSet':
      return { ...known(before, event), unit: event.data.unit };
    case 'ProcessEnded':
      return { ...known(before, event), ended: true };
    default:
      return unknownEvent(event);
  }
}

/** A program’s account after one more event of its stream. */
export function evolveServiceAccount(before: ServiceAccount | undefined, event: ServiceAccountEvent): ServiceAccount {
  switch (event.type) {
    case 'ServiceAccountRegistered': {
      const { account: id, name, responsible, roles } = event.data;
      return { id, name, responsible, roles, active: true, tokens: [] };
    }
    case 'ServiceAccountRolesSet':
      return { ...known(before, event), roles: event.data.roles };
    case 'ServiceAccountResponsibleSet':
      return { ...known(before, event), responsible: event.data.responsible };
    case 'ServiceTokenIssued': {
      const account = known(before, event);
      const { token: id, label, scopes, expiresAt } = event.data;
      return { ...account, tokens: [...account.tokens, { id, label, scopes, expiresAt }] };
    }
    case 'ServiceTokenRevoked': {
      const account = known(before, event);
      return { ...account, tokens: account.tokens.filter(({ id }) => id !== event.data.token) };
    }
    case 'ServiceAccountEnded':
      return { ...known(before, event), active: false, tokens: [] };
    default:
      return unknownEvent(event);
  }
}

/** What ended early reaches to its last day; what never began is gone. */
function endedEarly<Entry extends Days & { readonly id: string }>(entries: readonly Entry[], id: string, lastDay: string | null): Entry[] {
  return entries.flatMap((entry) => (entry.id !== id ? [entry] : lastDay === null ? [] : [{ ...entry, to: lastDay }]));
}

/** An event about something that never began is as alien as one of an unknown type: nothing is guessed. */
function known<Entry>(entry: Entry | undefined, event: DomainEvent): Entry {
  if (entry === undefined) throw new UnknownEvent(`${event.type} about what was never there`, event.version);
  return entry;
}
