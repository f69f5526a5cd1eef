import { Inject, Module, type OnModuleInit } from '@nestjs/common';
import type { Pool } from 'pg';
import { DATABASE } from '#platform';
import { DeliveriesController } from './http/deliveries.controller.js';
import { NotificationsController } from './http/notifications.controller.js';
import { PreferencesController } from './http/preferences.controller.js';
import { prepareTables } from './tables.js';
import { NotificationHoldings } from './views/holdings.js';
import { MessageHoldings, PreferenceHoldings } from './views/outbound-holdings.js';

/** The inbox, how people want to be told, and what left the house, over HTTP. */
@Module({
  controllers: [PreferencesController, NotificationsController, DeliveriesController],
  providers: [NotificationHoldings, PreferenceHoldings, MessageHoldings],
})
export class NotificationsModule implements OnModuleInit {
  constructor(@Inject(DATABASE) private readonly db: Pool) {}

  onModuleInit(): Promise<void> {
    return prepareTables(this.db);
  }
}
