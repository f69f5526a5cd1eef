import { Module } from '@nestjs/common';
import { DeliveriesController } from './http/deliveries.controller.js';
import { NotificationsController } from './http/notifications.controller.js';
import { PreferencesController } from './http/preferences.controller.js';
import { UnsubscribeController } from './http/unsubscribe.controller.js';
import { NotificationHoldings } from './views/holdings.js';
import { MessageHoldings, PreferenceHoldings } from './views/outbound-holdings.js';

/** The inbox, how people want to be told, and what left the house, over HTTP. */
@Module({
  controllers: [PreferencesController, NotificationsController, DeliveriesController, UnsubscribeController],
  providers: [NotificationHoldings, PreferenceHoldings, MessageHoldings],
})
export class NotificationsModule {}
