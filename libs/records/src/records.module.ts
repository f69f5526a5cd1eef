import { Global, Module } from '@nestjs/common';
import type { Pool } from 'pg';
import type { EventStore } from '#event-store';
import type { Clock } from '#kernel';
import {
  CLOCK,
  CommandExecutor,
  DATABASE,
  EVENT_STORE,
  EvidenceFiles,
  HouseFollower,
  NUMBERS,
  READER_RIGHTS,
  TRANSLATIONS,
  VAULT,
  VIEWS,
  type Numbers,
  type ReaderRights,
  type Translations,
} from '#platform';
import type { Vault } from '#privacy';
import type { Views } from '#projections';
import { SUBJECT_CASES, SubjectRegister } from '#subjects';
import { Beginnings } from './commands/begin.js';
import { FollowedReports } from './commands/followed-reports.js';
import { commandHandlers } from './commands/index.js';
import { OutsideCases } from './commands/outside-cases.js';
import { KnownRecords } from './commands/known-records.js';
import type { RecordsHouse } from './domain/index.js';
import { RecordBulk, RecordCommands, RecordDispatcher } from './http/dispatcher.js';
import { ComplaintHandlingController } from './http/complaint-handling.controller.js';
import { ComplaintsController } from './http/complaints.controller.js';
import { ExplanationsController } from './http/explanations.controller.js';
import { OutsideCasesController } from './http/outside-cases.controller.js';
import { FindingsController } from './http/findings.controller.js';
import { LikelyDuplicatesController } from './http/likely-duplicates.controller.js';
import { NonconformitiesController, RecordsController } from './http/records.controller.js';
import { UnnamedReportsController } from './http/unnamed-reports.controller.js';
import { ImportsController } from './imports/imports.controller.js';
import { RecordAttachments } from './views/attachments.js';
import { CitizenCases } from './views/citizen-cases.js';
import { ConflictRights } from './views/conflict-rights.js';
import { LikelyDuplicates } from './views/likely-duplicates.js';
import { RecordList } from './views/list-reader.js';
import { RecordReader } from './views/reader.js';

/**
 * Controllers and handlers of records, over the parts that the core gives. Global, because what is closed to whom by conflict of interest is
 * asked by every list, log and notification.
 */
@Global()
@Module({
  controllers: [
    NonconformitiesController,
    ComplaintsController,
    FindingsController,
    ComplaintHandlingController,
    ExplanationsController,
    OutsideCasesController,
    LikelyDuplicatesController,
    RecordsController,
    RecordBulk,
    RecordCommands,
    UnnamedReportsController,
    ImportsController,
  ],
  providers: [
    ...commandHandlers,
    RecordDispatcher,
    {
      provide: KnownRecords,
      inject: [EVENT_STORE, CommandExecutor, HouseFollower, SubjectRegister],
      useFactory: (
        store: EventStore,
        executor: CommandExecutor<RecordsHouse>,
        house: HouseFollower<RecordsHouse>,
        subjects: SubjectRegister,
      ) => new KnownRecords({ store, executor, house, subjects }),
    },
    {
      provide: Beginnings,
      inject: [CommandExecutor, KnownRecords],
      useFactory: (executor: CommandExecutor, records: KnownRecords) => new Beginnings(executor, records),
    },
    {
      provide: FollowedReports,
      inject: [KnownRecords, VAULT],
      useFactory: (records: KnownRecords, vault: Vault) => new FollowedReports({ records, vault }),
    },
    {
      provide: READER_RIGHTS,
      inject: [DATABASE, EVENT_STORE, KnownRecords, HouseFollower],
      useFactory: (db: Pool, store: EventStore, known: KnownRecords, house: HouseFollower<RecordsHouse>) =>
        new ConflictRights({ db, store, known, house }),
    },
    {
      provide: LikelyDuplicates,
      inject: [DATABASE, NUMBERS, READER_RIGHTS, CLOCK],
      useFactory: (db: Pool, numbers: Numbers, rights: ReaderRights, clock: Clock) => new LikelyDuplicates({ db, numbers, rights, clock }),
    },
    {
      provide: RecordList,
      inject: [DATABASE, READER_RIGHTS, NUMBERS],
      useFactory: (db: Pool, rights: ReaderRights, numbers: Numbers) => new RecordList(db, rights, numbers),
    },
    {
      provide: RecordAttachments,
      inject: [KnownRecords, HouseFollower, VAULT],
      useFactory: (records: KnownRecords, house: HouseFollower<RecordsHouse>, vault: Vault) =>
        new RecordAttachments({ records, house, vault }),
    },
    {
      provide: SUBJECT_CASES,
      inject: [DATABASE, EVENT_STORE, VIEWS, KnownRecords, NUMBERS, HouseFollower, VAULT, TRANSLATIONS],
      useFactory: (
        db: Pool,
        store: EventStore,
        views: Views,
        records: KnownRecords,
        numbers: Numbers,
        house: HouseFollower<RecordsHouse>,
        vault: Vault,
        texts: Translations,
      ) => new CitizenCases({ db, store, views, records, numbers, house, vault, texts }),
    },
    {
      provide: OutsideCases,
      inject: [CommandExecutor, HouseFollower, NUMBERS, EvidenceFiles, VAULT, CLOCK],
      useFactory: (
        executor: CommandExecutor<RecordsHouse>,
        house: HouseFollower<RecordsHouse>,
        numbers: Numbers,
        evidence: EvidenceFiles,
        vault: Vault,
        clock: Clock,
      ) => new OutsideCases({ executor, house, numbers, evidence, vault, clock }),
    },
    {
      provide: RecordReader,
      inject: [KnownRecords, READER_RIGHTS, NUMBERS, HouseFollower, VAULT, TRANSLATIONS, CLOCK, DATABASE, SubjectRegister],
      useFactory: (
        records: KnownRecords,
        rights: ReaderRights,
        numbers: Numbers,
        house: HouseFollower<RecordsHouse>,
        vault: Vault,
        texts: Translations,
        clock: Clock,
        db: Pool,
        subjects: SubjectRegister,
      ) => new RecordReader({ records, rights, numbers, house, vault, texts, clock, db, subjects }),
    },
  ],
  exports: [READER_RIGHTS, SUBJECT_CASES],
})
export class RecordsModule {}
