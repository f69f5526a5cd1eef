import { readFileSync } from 'node:fs';
import type { z } from 'zod';
import { mailSettings } from './mail-settings.js';
import type { Setting } from './setting.js';

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

/** The environment, as far as its values hold; what is wrong with it is noted on the way. */
interface Environment {
  /** Null where nothing is set, and where what is set is wrong. */
  readonly read: <Output>(setting: Setting & { form: z.ZodType<Output, string> }) => Output | null;
  readonly isSet: (setting: Setting) => boolean;
  /** Notes that a setting is missing, or does not go with the others. */
  readonly refuse: (setting: Setting) => void;
}

/** The mail of the house; null where no server is named. Values are checked even then. */
export function mailOf({ read, isSet, refuse }: Environment): MailPlace | null {
  const needed = <Output>(setting: Setting & { form: z.ZodType<Output, string> }): Output => {
    const value = read(setting);
    if (value === null && !isSet(setting) && isSet(mailSettings.smtpHost)) refuse(setting);
    return value as Output;
  };
  const contentOf = (setting: Setting & { form: z.ZodType<string, string> }): string | null => {
    const path = read(setting);
    if (path === null) return null;
    const content = contentOrNull(path);
    if (content === null) refuse(setting);
    return content;
  };
  const [host, user] = [read(mailSettings.smtpHost), read(mailSettings.smtpUser)];
  const [given, kept] = [read(mailSettings.smtpPassword), contentOf(mailSettings.smtpPasswordFile)];
  const password = given ?? kept?.split(/\r?\n/)[0] ?? null;
  if (isSet(mailSettings.smtpPassword) && isSet(mailSettings.smtpPasswordFile)) refuse(mailSettings.smtpPassword);
  if (user !== null && password === null && !isSet(mailSettings.smtpPasswordFile)) refuse(mailSettings.smtpPassword);
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

function contentOrNull(path: string): string | null {
  try {
    const content = readFileSync(path, 'utf8').trim();
    return content === '' ? null : content;
  } catch {
    return null;
  }
}
