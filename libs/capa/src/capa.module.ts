import { Module } from '@nestjs/common';
import type { Pool } from 'pg';
import type { EventStore } from '#event-store';
import type { Clock } from '#kernel';
import {
  CLOCK,
  CommandExecutor,
  DATABASE,
  EVENT_STORE,
  HouseFollower,
  NUMBERS,
  READER_RIGHTS,
  TRANSLATIONS,
  VAULT,
  type Numbers,
  type ReaderRights,
  type Translations,
} from '#platform';
import type { Vault } from '#privacy';
import { commandHandlers } from './commands/bus.js';
import { ProposalHandler } from './commands/proposal-bus.js';
import { KnownRecords } from './commands/known-records.js';
import type { CapaHouse } from './domain/index.js';
import { CapasController } from './http/capas.controller.js';
import { ActionBulk, ActionCommands, ActionDispatcher, CapaBulk, CapaCommands, CapaDispatcher } from './http/dispatchers.js';
import { ProposalCommands, ProposalDispatcher, ProposalsController } from './http/proposals.controller.js';
import { CapaAttachments } from './views/attachments.js';
import { ProposalReader } from './views/proposal-reader.js';
import { CapaReader } from './views/reader.js';

/** Controllers and handlers of CAPAs, over the parts that the core gives. */
@Module({
  controllers: [CapasController, CapaBulk, CapaCommands, ActionBulk, ActionCommands, ProposalsController, ProposalCommands],
  providers: [
    ...commandHandlers,
    CapaDispatcher,
    ActionDispatcher,
    ProposalHandler,
    ProposalDispatcher,
    {
      provide: KnownRecords,
      inject: [EVENT_STORE, { token: READER_RIGHTS, optional: true }],
      useFactory: (store: EventStore, rights?: ReaderRights) => new KnownRecords(store, rights ?? null),
    },
    {
      provide: CapaAttachments,
      inject: [CommandExecutor],
      useFactory: (executor: CommandExecutor) => new CapaAttachments(executor),
    },
    {
      provide: CapaReader,
      inject: [
        DATABASE,
        CommandExecutor,
        HouseFollower,
        VAULT,
        TRANSLATIONS,
        CLOCK,
        KnownRecords,
        NUMBERS,
        { token: READER_RIGHTS, optional: true },
      ],
      useFactory: (
        db: Pool,
        executor: CommandExecutor,
        house: HouseFollower<CapaHouse>,
        vault: Vault,
        texts: Translations,
        clock: Clock,
        records: KnownRecords,
        numbers: Numbers,
        rights?: ReaderRights,
      ) => new CapaReader({ db, executor, house, vault, texts, clock, records, numbers, rights: rights ?? null }),
    },
    {
      provide: ProposalReader,
      inject: [CommandExecutor, HouseFollower, VAULT, TRANSLATIONS, CLOCK, KnownRecords, NUMBERS, { token: READER_RIGHTS, optional: true }],
      useFactory: (
        executor: CommandExecutor,
        house: HouseFollower<CapaHouse>,
        vault: Vault,
        texts: Translations,
        clock: Clock,
        records: KnownRecords,
        numbers: Numbers,
        rights: ReaderRights | undefined,
      ) => new ProposalReader({ executor, house, vault, texts, clock, records, numbers, rights: rights ?? null }),
    },
  ],
  exports: [CapaReader],
})
export class CapaModule {}
