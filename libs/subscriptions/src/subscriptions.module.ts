import { Module } from '@nestjs/common';
import type { Pool } from 'pg';
import { AuditTrailModule } from '#audit-trail';
import type { DirectoryHouse } from '#directory/domain';
import { CommandExecutor, DATABASE } from '#platform';
import { Places } from './books/places.js';
import type { SubscriptionsHouse } from './domain/index.js';
import { SubscriptionCommands, SubscriptionDispatcher } from './http/commands.js';
import { SubscriptionsController } from './http/subscriptions.controller.js';
import { OfUnits } from './reading/of-units.js';
import { ShownLags } from './reading/shown-lags.js';

/** Subscriptions over HTTP. */
@Module({
  imports: [AuditTrailModule],
  controllers: [SubscriptionsController, SubscriptionCommands],
  providers: [
    OfUnits,
    ShownLags,
    { provide: Places, inject: [DATABASE], useFactory: (db: Pool) => new Places(db) },
    {
      provide: SubscriptionDispatcher,
      inject: [CommandExecutor],
      useFactory: (executor: CommandExecutor<DirectoryHouse & SubscriptionsHouse>) => new SubscriptionDispatcher(executor),
    },
  ],
})
export class SubscriptionsModule {}
