import type { ModuleRef } from '@nestjs/core';
import type { InjectionToken } from '@nestjs/common';
import { historyOf } from '#audit-trail';
import type { EventCatalogue, EventStore, LoggedEvent } from '#event-store';
import { derivedId, type Actor, type Clock, type Ids } from '#kernel';
import {
  NotThere,
  type CommandContext,
  type HoldingsAsked,
  type Numbers,
  type PersonHoldings,
  type ReaderRights,
  type Translations,
} from '#platform';
import { personAggregate } from '../aggregates.js';
import type { DirectoryDesk } from '../commands/desk.js';
import { readOut, rolesOf } from '../domain/index.js';
import type { PersonReport } from './person-report-answer.js';
import type { DirectoryReader } from './reader.js';
import { traceOf, type Trace } from './traces.js';

export interface PersonReporterParts {
  readonly desk: DirectoryDesk;
  readonly reader: DirectoryReader;
  readonly holdings: readonly InjectionToken<PersonHoldings>[];
  readonly modules: Pick<ModuleRef, 'get'>;
  readonly rights: ReaderRights | null;
  readonly numbers: Pick<Numbers, 'of'>;
  readonly store: EventStore;
  readonly catalogue: Pick<EventCatalogue, 'decode'>;
  readonly texts: Translations;
  readonly clock: Clock;
  readonly ids: Ids;
}

/** Reads out all that the house holds of one of its people. */
export class PersonReporter {
  constructor(private readonly parts: PersonReporterParts) {}

  /**
   * That it was read is in the log before anyone reads it, each time. What is closed by conflict of interest to who reads, or to the person, is
   * not in it, and nothing says so: whoever a complaint names must not learn of it here.
   * @throws NotThere, CommandRefused
   */
  async report(person: string, { actor, bodyHash, correlationId, language }: CommandContext): Promise<PersonReport> {
    const { desk, reader, clock, ids, texts } = this.parts;
    if (!reader.now.person(person)) throw new NotThere('person', person);
    const commandId = derivedId('person report', ids.next());
    await desk.send(personAggregate, person, readOut.name, {}, { actor, commandId, bodyHash, correlationId });
    const directory = reader.now;
    const entry = directory.person(person)!;
    const asked = this.asked(person, actor);
    const [shown, replacing, signIn, traces, held] = await Promise.all([
      reader.person(directory, entry, { whole: true }),
      reader.replacing(directory, entry),
      desk.identity.heldOf(person),
      this.traces(asked),
      this.held(asked),
    ]);
    const own = await this.eventsOf(personAggregate.streamOf(person));
    const names = { vault: desk.vault, translations: texts, names: directory, obligations: [] };
    return {
      person: { ...shown, ...replacing },
      drawnAt: clock.now(),
      drawnBy: actor.person,
      scope: 'open-to-the-reader-and-the-person',
      directory: await historyOf(own, { language, mayOpen: true }, names),
      signIn: { account: signIn.account, sessions: [...signIn.sessions], wrongPasswords: [...signIn.wrongPasswords] },
      log: traces,
      held,
    };
  }

  private asked(person: string, reader: Actor): HoldingsAsked {
    const { rights } = this.parts;
    const themselves: Actor = { person, roles: rolesOf(this.parts.reader.now, person) ?? [] };
    return {
      person,
      closedAmong: async (streams) => {
        const closed = await Promise.all([reader, themselves].map((each) => rights?.closedTo(each, streams) ?? new Set<string>()));
        return new Set(closed.flatMap((each) => [...each]));
      },
    };
  }

  /** Every event that the person wrote, or that names them, by reference: what it says stands on the page of what it is about. */
  private async traces({ person, closedAmong }: HoldingsAsked): Promise<PersonReport['log']> {
    const found: Trace[] = [];
    for await (const { events } of this.parts.store.readAll(null, { pageSize: 1000 })) {
      const traces = events.flatMap((event) => traceOf(person, event) ?? []);
      const closed = await closedAmong([...new Set(traces.map(({ stream }) => stream))]);
      found.push(...traces.filter(({ stream }) => !closed.has(stream)));
    }
    const numbers = await this.parts.numbers.of([...new Set(found.flatMap(({ about }) => about ?? []))]);
    return found.map(({ about, ...trace }) => ({ ...trace, number: (about === null ? undefined : numbers.get(about)) ?? null }));
  }

  private held(asked: HoldingsAsked): Promise<PersonReport['held']> {
    const { holdings, modules } = this.parts;
    return Promise.all(
      holdings.map(async (token) => {
        const one = modules.get(token, { strict: false });
        return { name: one.name, entries: [...(await one.heldOf(asked))] };
      }),
    );
  }

  private async eventsOf(stream: string): Promise<LoggedEvent[]> {
    const events: LoggedEvent[] = [];
    for await (const stored of this.parts.store.read(stream)) events.push(this.parts.catalogue.decode(stored));
    return events;
  }
}
