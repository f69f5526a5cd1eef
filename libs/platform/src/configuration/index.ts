export { addressRange, type AddressRange } from './address-range.js';
export * from './configuration.js';
export type { MailPlace } from './mail.js';
export type { Setting } from './setting.js';
export { settings } from './settings.js';
