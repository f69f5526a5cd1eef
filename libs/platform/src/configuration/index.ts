export { addressRange, type AddressRange } from './address-range.js';
export * from './configuration.js';
export { fileVariable, type WrongSetting } from './reader.js';
export type { MailInPlace } from './rooms/mail-in.js';
export type { MailPlace } from './rooms/mail.js';
export type { DatabasePlace, LogPlace, QueuePlace } from './rooms/places.js';
export type { LogLevel } from './rooms/process.js';
export type { Setting } from './setting.js';
export { settings } from './settings.js';
