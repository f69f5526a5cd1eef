import { addressRanges, type AddressRange } from '../address-range.js';
import type { SettingReader } from '../reader.js';
import type { Setting } from '../setting.js';

/** What other systems are told of changes. */
export const webhookSettings = {
  webhookAddresses: {
    name: 'REDRESS_WEBHOOK_ADDRESSES',
    form: addressRanges,
    standard: null,
    meaning:
      'Addresses beside those of the public network to which webhooks may speak, also without TLS. This machine, private networks and a cloud’s metadata are closed to them otherwise.',
    allowed: 'addresses or ranges between commas, such as 10.20.0.0/16, fd12:3456::/32',
  },
} as const satisfies Record<string, Setting>;

/** Which addresses webhooks may reach beside the public network. */
export const readWebhooks = ({ read }: SettingReader): { readonly addresses: readonly AddressRange[] } => ({
  addresses: read(webhookSettings.webhookAddresses) ?? [],
});
