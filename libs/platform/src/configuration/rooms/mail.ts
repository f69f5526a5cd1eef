import { readFileSync } from 'node:fs';
import { mailSettings } from './mail-settings.js';
import type { SettingReader } from '../reader.js';
import type { Setting } from '../setting.js';

/** How the house sends mail. */
export interface MailPlace {
  readonly server: {
    readonly host: string;
    readonly port: number;
    readonly tls: 'starttls' | 'implicit' | 'none';
    readonly login: { readonly user: string; readonly password: string } | null;
    /** Certificates to trust, as PEM. */
    readonly ca: string | null;
  };
  readonly from: string;
  readonly publicUrl: string;
  readonly digestAt: string;
}

/** The mail of the house; null where no server is named. Values are checked even then. */
export function readMail({ read, isSet, refuse }: SettingReader): MailPlace | null {
  const needed = <Output>(setting: Setting<Output>): Output => {
    const value = read(setting);
    if (value === null && !isSet(setting) && isSet(mailSettings.smtpHost)) refuse(setting);
    return value as Output;
  };
  const contentOf = (setting: Setting<string>): string | null => {
    const path = read(setting);
    if (path === null) return null;
    const content = contentOrNull(path);
    if (content === null) refuse(setting);
    return content;
  };
  const host = read(mailSettings.smtpHost);
  const user = read(mailSettings.smtpUser);
  const password = read(mailSettings.smtpPassword);
  if (user !== null && password === null && !isSet(mailSettings.smtpPassword)) refuse(mailSettings.smtpPassword);
  if (user === null && password !== null) refuse(mailSettings.smtpUser);
  const server = {
    ...{ port: read(mailSettings.smtpPort)!, tls: read(mailSettings.smtpTls)! },
    login: user === null || password === null ? null : { user, password },
    ca: contentOf(mailSettings.smtpCaFile),
  };
  const rest = {
    ...{ from: needed(mailSettings.mailFrom), publicUrl: needed(mailSettings.publicUrl) },
    digestAt: read(mailSettings.digestAt)!,
  };
  return host === null ? null : { server: { host, ...server }, ...rest };
}

export function contentOrNull(path: string): string | null {
  try {
    const content = readFileSync(path, 'utf8').trim();
    return content === '' ? null : content;
  } catch {
    return null;
  }
}
