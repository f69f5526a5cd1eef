import { Global, Module } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { CommandBus } from '@nestjs/cqrs';
import {
  CLOCK,
  CommandExecutor,
  EVENT_CATALOGUE,
  EVENT_STORE,
  HouseFollower,
  IDENTITY,
  IDS,
  NUMBERS,
  PEOPLE_OF_PROVIDER,
  PERSON_HOLDINGS,
  READER_RIGHTS,
  TRANSLATIONS,
  VAULT,
} from '#platform';
import { commandHandlers } from './commands/bus.js';
import { DirectoryDesk, type DeskParts } from './commands/desk.js';
import { HouseController } from './http/house.controller.js';
import { PeopleController } from './http/people.controller.js';
import { PersonCommands, PersonDispatcher } from './http/person-commands.js';
import { AuthenticationsController, ProviderSessionsController } from './http/provider.controller.js';
import { PersonReportController } from './http/person-report.controller.js';
import { ProcessCommands, ProcessDispatcher, ProcessesController } from './http/processes.controller.js';
import { ReplacingController } from './http/replacing.controller.js';
import { ScimAboutController } from './http/scim/about.controller.js';
import { ScimGroupsController } from './http/scim/groups.controller.js';
import { ScimUsersController } from './http/scim/users.controller.js';
import { ServiceAccountCommands, ServiceAccountDispatcher, ServiceAccountsController } from './http/service-accounts.controller.js';
import { AccountController, SessionsController } from './http/sessions.controller.js';
import { UnitCommands, UnitDispatcher, UnitsController } from './http/units.controller.js';
import { PersonReporter, type PersonReporterParts } from './views/person-report.js';
import { DirectoryReader, type ReaderParts } from './views/reader.js';

/** Controllers and handlers of the directory, over the parts that the core gives. Global, because every other capability names people and units. */
@Global()
@Module({
  controllers: [
    SessionsController,
    AccountController,
    ProviderSessionsController,
    AuthenticationsController,
    ScimAboutController,
    ScimUsersController,
    ScimGroupsController,
    HouseController,
    UnitsController,
    UnitCommands,
    PeopleController,
    PersonCommands,
    ReplacingController,
    PersonReportController,
    ProcessesController,
    ProcessCommands,
    ServiceAccountsController,
    ServiceAccountCommands,
  ],
  providers: [
    ...commandHandlers,
    {
      provide: DirectoryDesk,
      inject: [CommandExecutor, HouseFollower, VAULT, IDENTITY, { token: PEOPLE_OF_PROVIDER, optional: true }],
      useFactory: (
        executor: DeskParts['executor'],
        house: DeskParts['house'],
        vault: DeskParts['vault'],
        identity: DeskParts['identity'],
        people: DeskParts['people'],
      ) => new DirectoryDesk({ executor, house, vault, identity, people: people ?? null }),
    },
    {
      provide: DirectoryReader,
      inject: [HouseFollower, EVENT_STORE, EVENT_CATALOGUE, VAULT],
      useFactory: (
        house: ReaderParts['house'],
        store: ReaderParts['store'],
        catalogue: ReaderParts['catalogue'],
        vault: ReaderParts['vault'],
      ) => new DirectoryReader({ house, store, catalogue, vault }),
    },
    {
      provide: PersonReporter,
      inject: [
        DirectoryDesk,
        DirectoryReader,
        { token: PERSON_HOLDINGS, optional: true },
        ModuleRef,
        { token: READER_RIGHTS, optional: true },
        NUMBERS,
        EVENT_STORE,
        EVENT_CATALOGUE,
        TRANSLATIONS,
        CLOCK,
        IDS,
      ],
      useFactory: (
        desk: PersonReporterParts['desk'],
        reader: PersonReporterParts['reader'],
        holdings: PersonReporterParts['holdings'] | undefined,
        modules: PersonReporterParts['modules'],
        rights: PersonReporterParts['rights'] | undefined,
        numbers: PersonReporterParts['numbers'],
        store: PersonReporterParts['store'],
        catalogue: PersonReporterParts['catalogue'],
        texts: PersonReporterParts['texts'],
        clock: PersonReporterParts['clock'],
        ids: PersonReporterParts['ids'],
      ) =>
        new PersonReporter({
          ...{ desk, reader, holdings: holdings ?? [], modules, rights: rights ?? null, numbers, store, catalogue, texts, clock, ids },
        }),
    },
    {
      provide: UnitDispatcher,
      inject: [CommandBus, DirectoryReader],
      useFactory: (bus: CommandBus, reader: DirectoryReader) => new UnitDispatcher(bus, reader),
    },
    {
      provide: ProcessDispatcher,
      inject: [CommandBus, DirectoryReader],
      useFactory: (bus: CommandBus, reader: DirectoryReader) => new ProcessDispatcher(bus, reader),
    },
    { provide: ServiceAccountDispatcher, inject: [CommandBus], useFactory: (bus: CommandBus) => new ServiceAccountDispatcher(bus) },
    {
      provide: PersonDispatcher,
      inject: [CommandBus, DirectoryDesk],
      useFactory: (bus: CommandBus, desk: DirectoryDesk) => new PersonDispatcher(bus, desk),
    },
  ],
  exports: [DirectoryDesk, DirectoryReader],
})
export class DirectoryModule {}
