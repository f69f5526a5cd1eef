import { Global, Module } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { CLOCK, CommandExecutor, EVENT_CATALOGUE, EVENT_STORE, HouseFollower, IDS, TRANSLATIONS, VAULT } from '#platform';
import { SUBJECT_CASES } from './cases.js';
import { MergingHandler } from './commands/merging.js';
import { SubjectRegister, type RegisterParts } from './commands/register.js';
import { SubjectCommands, SubjectDispatcher, SubjectsController } from './http/subjects.controller.js';
import { SubjectReader, type SubjectReaderParts } from './views/reader.js';

/** Controllers and handlers of the register of subjects. Global, because whoever registers an appeal asks it who the citizen is. */
@Global()
@Module({
  controllers: [SubjectsController, SubjectCommands],
  providers: [
    MergingHandler,
    {
      provide: SubjectRegister,
      inject: [CommandExecutor, HouseFollower, VAULT],
      useFactory: (executor: RegisterParts['executor'], house: RegisterParts['house'], vault: RegisterParts['vault']) =>
        new SubjectRegister({ executor, house, vault }),
    },
    {
      provide: SubjectReader,
      inject: [
        SubjectRegister,
        SUBJECT_CASES,
        CommandExecutor,
        HouseFollower,
        EVENT_STORE,
        EVENT_CATALOGUE,
        VAULT,
        TRANSLATIONS,
        CLOCK,
        IDS,
      ],
      useFactory: (
        register: SubjectReaderParts['register'],
        cases: SubjectReaderParts['cases'],
        executor: SubjectReaderParts['executor'],
        house: SubjectReaderParts['house'],
        store: SubjectReaderParts['store'],
        catalogue: SubjectReaderParts['catalogue'],
        vault: SubjectReaderParts['vault'],
        texts: SubjectReaderParts['texts'],
        clock: SubjectReaderParts['clock'],
        ids: SubjectReaderParts['ids'],
      ) => new SubjectReader({ register, cases, executor, house, store, catalogue, vault, texts, clock, ids }),
    },
    { provide: SubjectDispatcher, inject: [CommandBus], useFactory: (bus: CommandBus) => new SubjectDispatcher(bus) },
  ],
  exports: [SubjectRegister],
})
export class SubjectsModule {}
