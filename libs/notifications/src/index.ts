import { capability, textsBeside } from '#platform';
import { digestMachine } from './domain/index.js';
import { holdBack } from './outbox/hold-back.js';
import { NotificationsModule } from './notifications.module.js';
import { prepareTables } from './tables.js';
import { NotificationHoldings } from './views/holdings.js';
import { gatheredView } from './views/gathered.js';
import { notificationsView } from './views/notifications.js';
import { notifiedObligationsView } from './views/obligations.js';
import { MessageHoldings, PreferenceHoldings } from './views/outbound-holdings.js';

export { EmailChannel, type EmailParts, type MailSettings } from './channels/email/email-channel.js';
export { smtpPostman } from './channels/email/smtp.js';
export { InboxNewsFeed } from './marks/inbox-news.js';
export { cameBack } from './outbox/came-back.js';
export { deliverJob } from './outbox/deliver-job.js';
export { Failures } from './outbox/failures.js';
export { yetToTell } from './views/inbox.js';
export { PostOffice } from './outbox/post-office.js';
export { Preferences } from './preferences/preferences.js';

/** Tells people what came to them, and keeps what they have read. */
export const notifications = capability({
  name: 'notifications',
  machines: [digestMachine],
  views: [notificationsView, gatheredView, notifiedObligationsView],
  books: [{ prepare: prepareTables, restored: holdBack }],
  modules: [NotificationsModule],
  personHoldings: [NotificationHoldings, PreferenceHoldings, MessageHoldings],
  texts: textsBeside(import.meta.url),
});
