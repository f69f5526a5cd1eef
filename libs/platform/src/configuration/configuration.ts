import { join, resolve } from 'node:path';
import type { z } from 'zod';
import type { AddressRange } from './address-range.js';
import { mailOf, type MailPlace } from './mail.js';
import type { Setting } from './setting.js';
import { settings } from './settings.js';

/** What the environment says, parsed once at the start. */
export interface Configuration {
  readonly http: { readonly host: string; readonly port: number };
  readonly directories: {
    /** The whole; the lock lies here. */
    readonly data: string;
    readonly postgres: string;
    /** Keys of persons: never in the database or its backup. */
    readonly keys: string;
    readonly attachments: string;
  };
  readonly log: LogPlace;
  readonly adminPassword: string | null;
  readonly logLevel: LogLevel;
  /** IANA name of the house's time zone. */
  readonly zone: string;
  readonly attachments: { readonly maximumBytes: number };
  /** How the house sends mail; null where it sends none. */
  readonly mail: MailPlace | null;
  /** How far ahead alarm clocks are set, in milliseconds. */
  readonly alarms: { readonly horizon: number };
  readonly webhooks: {
    /** Beside the public network. */
    readonly addresses: readonly AddressRange[];
  };
}

/** Where the event log lies: in the house's own database, or in an EventStoreDB under a name. */
export type LogPlace = { readonly kind: 'postgresql' } | { readonly kind: 'eventstoredb'; readonly url: string; readonly house: string };

export type LogLevel = z.output<(typeof settings)['logLevel']['form']>;

/** A value of the environment that cannot be. */
export interface WrongSetting {
  readonly name: string;
  /** As given; null where it is a secret. */
  readonly given: string | null;
  /** What would be right. */
  readonly allowed: string;
}

/** The environment cannot be used: every wrong value at once. */
export class WrongConfiguration extends Error {
  override readonly name = 'WrongConfiguration';
  readonly code = 'wrong-configuration';
  constructor(readonly wrong: readonly WrongSetting[]) {
    super(wrong.map(({ name, given, allowed }) => `${name}${given === null ? '' : ` is "${given}"`}: wanted is ${allowed}.`).join('\n'));
  }
}

/**
 * Reads the configuration from an environment. An empty value counts as not set.
 * @throws WrongConfiguration
 */
export function readConfiguration(environment: Readonly<Record<string, string | undefined>>): Configuration {
  const wrong: WrongSetting[] = [];
  const read = <Output>(setting: Setting & { form: z.ZodType<Output, string> }): Output | null => {
    const text = environment[setting.name] || setting.standard;
    if (text === null) return null;
    const parsed = setting.form.safeParse(text);
    if (parsed.success) return parsed.data;
    wrong.push({ name: setting.name, given: setting.secret ? null : text, allowed: setting.allowed });
    return null;
  };
  /** Where it is null, something is wrong, and the result is not reached. */
  const required = <Output>(setting: Setting & { form: z.ZodType<Output, string> }): Output => read(setting) as Output;

  function logPlace(): LogPlace {
    const [kind, url, house] = [required(settings.log), read(settings.eventStoreDbUrl), required(settings.eventStoreDbHouse)];
    if (kind !== 'eventstoredb') return { kind: 'postgresql' };
    if (url === null && !isSet(settings.eventStoreDbUrl)) refuse(settings.eventStoreDbUrl);
    return { kind: 'eventstoredb', url: url ?? '', house };
  }

  const refuse = ({ name, allowed }: Setting): void => void wrong.push({ name, given: null, allowed });
  const isSet = ({ name }: Setting): boolean => Boolean(environment[name]);

  const data = resolve(required(settings.dataDirectory) ?? '.');
  const configuration: Configuration = {
    http: { host: required(settings.host), port: required(settings.port) },
    directories: { data, postgres: join(data, 'postgres'), keys: join(data, 'keys'), attachments: join(data, 'attachments') },
    log: logPlace(),
    adminPassword: read(settings.adminPassword),
    logLevel: required(settings.logLevel),
    zone: required(settings.zone),
    attachments: { maximumBytes: required(settings.attachmentMegabytes) * 1024 * 1024 },
    mail: mailOf({ read, isSet, refuse }),
    alarms: { horizon: required(settings.alarmHours) * 3_600_000 },
    webhooks: { addresses: read(settings.webhookAddresses) ?? [] },
  };
  if (wrong.length > 0) throw new WrongConfiguration(wrong);
  return configuration;
}
