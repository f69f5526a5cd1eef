import { Inject, Module, type OnModuleInit } from '@nestjs/common';
import type { Pool } from 'pg';
import { DATABASE } from '#platform';
import { NotificationsController } from './http/notifications.controller.js';
import { NotificationHoldings } from './views/holdings.js';
import { prepareReadMarks } from './marks/read-marks.js';

/** The inbox over HTTP. */
@Module({ controllers: [NotificationsController], providers: [NotificationHoldings] })
export class NotificationsModule implements OnModuleInit {
  constructor(@Inject(DATABASE) private readonly db: Pool) {}

  onModuleInit(): Promise<void> {
    return prepareReadMarks(this.db);
  }
}
