import type { Identity } from '#identity';
import { derivedId, type AnyState, type DomainEvent } from '#kernel';
import {
  NotThere,
  type AggregateType,
  type CommandAnswer,
  type CommandContext,
  type CommandExecutor,
  type HouseFollower,
  type Loaded,
} from '#platform';
import type { Vault } from '#privacy';
import type { Directory, DirectoryHouse, Person } from '../domain/index.js';
import type { PeopleOfProvider } from './provider-sign-in.js';

/** Who sends a command to the directory, and under which id. */
export type Sender = Pick<CommandContext, 'actor' | 'commandId' | 'bodyHash' | 'correlationId' | 'ifMatch'>;

export interface DeskParts {
  readonly executor: Pick<CommandExecutor, 'execute' | 'load'>;
  readonly house: Pick<HouseFollower<DirectoryHouse>, 'current' | 'find' | 'upToNow'>;
  readonly vault: Vault;
  readonly identity: Identity;
  /** Whom the provider means, and in which roles; null where the house has none. */
  readonly people?: PeopleOfProvider | null;
}

/** Where commands to the directory are sent off, from HTTP, from a file, from the founding. */
export class DirectoryDesk {
  readonly vault: Vault;
  readonly identity: Identity;
  readonly people: PeopleOfProvider | null;

  constructor(private readonly parts: DeskParts) {
    this.vault = parts.vault;
    this.identity = parts.identity;
    this.people = parts.people ?? null;
  }

  /** The directory as this process knows it now. @throws HouseBehind */
  get directory(): Directory {
    return this.parts.house.current().house.directory;
  }

  /** Resolves when this process knows all that the log holds now. */
  upToNow(): Promise<void> {
    return this.parts.house.upToNow();
  }

  /** Somebody who may have been registered a moment ago, by way of another process. @throws NotThere */
  async person(id: string): Promise<Person> {
    const known = await this.parts.house.find(({ directory }) => directory.person(id));
    if (!known) throw new NotThere('person', id);
    return known;
  }

  send<State extends AnyState, House, Event extends DomainEvent>(
    aggregate: AggregateType<State, House, Event>,
    id: string,
    name: string,
    input: unknown,
    sender: Sender,
  ): Promise<CommandAnswer> {
    return this.parts.executor.execute({ aggregate, id, name, input, ...sender });
  }

  async stateOf<State extends AnyState, House, Event extends DomainEvent>(
    aggregate: AggregateType<State, House, Event>,
    id: string,
  ): Promise<State> {
    return (await this.parts.executor.load(aggregate, id))?.state ?? aggregate.machine.initial;
  }

  /** A stream as it is read, for its revision and its offers. @throws NotThere */
  async stateAndRevision<State extends AnyState, House, Event extends DomainEvent>(
    aggregate: AggregateType<State, House, Event>,
    id: string,
    upTo: number | null = null,
  ): Promise<Loaded<State>> {
    const loaded = await this.parts.executor.load(aggregate, id, ...(upTo === null ? [] : [upTo]));
    if (!loaded) throw new NotThere(aggregate.kind, id);
    return loaded;
  }
}

/** The sender of one of several commands that one request leads to: ids of their own, derived, and no revision to compare. */
export function partOf({ actor, commandId, bodyHash, correlationId }: Sender, ...part: readonly string[]): Sender {
  return { actor, commandId: derivedId('part', commandId, ...part), bodyHash, correlationId };
}
