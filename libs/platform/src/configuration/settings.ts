import { fileSettings } from './rooms/files.js';
import { houseSettings } from './rooms/house.js';
import { mailInSettings } from './rooms/mail-in-settings.js';
import { mailSettings } from './rooms/mail-settings.js';
import { outgoingSettings } from './rooms/outgoing.js';
import { placeSettings } from './rooms/places.js';
import { providerSettings } from './rooms/provider.js';
import { processSettings } from './rooms/process.js';
import { tracingSettings } from './rooms/tracing.js';
import { webhookSettings } from './rooms/webhooks.js';
import type { Setting } from './setting.js';

/**
 * Every setting of the environment: the one list from which it is read, checked and documented.
 *
 * A room that needs settings of its own adds a file beside `rooms/house.ts`: its settings as data, and a function that reads them from a
 * `SettingReader` into a typed group. It is named here and in `readConfiguration`; nothing else. Wrong values, secrets from files, the
 * reference page and the check of what `deploy/` sets follow from the data. What means nothing without another setting is asked for by
 * `required` where that one is set (as the address of the Redis is).
 */
export const settings = {
  ...processSettings,
  ...houseSettings,
  ...placeSettings,
  ...fileSettings,
  ...mailSettings,
  ...mailInSettings,
  ...outgoingSettings,
  ...webhookSettings,
  ...providerSettings,
  ...tracingSettings,
} as const satisfies Record<string, Setting>;
