import { mailInSettings as of } from './mail-in-settings.js';
import { contentOrNull } from './mail.js';
import type { SettingReader } from '../reader.js';
import type { Setting } from '../setting.js';

/** Where letters come in. */
export interface MailInPlace {
  readonly server: {
    readonly host: string;
    readonly port: number;
    readonly tls: 'implicit' | 'starttls' | 'none';
    readonly login: { readonly user: string; readonly password: string };
    /** Certificates to trust, as PEM. */
    readonly ca: string | null;
  };
  readonly mailbox: string;
  /** The program in whose name they are taken in. */
  readonly account: string;
  /** The house's own address. */
  readonly own: string | null;
  /** The server that vouches for senders. */
  readonly authserv: string | null;
  readonly maximumBytes: number;
}

/** The mailbox for letters; null where no server is named. Values are checked even then. */
export function readMailIn({ read, isSet, refuse }: SettingReader): MailInPlace | null {
  const needed = <Output>(setting: Setting<Output>): Output => {
    const value = read(setting);
    if (value === null && !isSet(setting) && isSet(of.imapHost)) refuse(setting);
    return value as Output;
  };
  const contentOf = (setting: Setting<string>): string | null => {
    const path = read(setting);
    const content = path === null ? null : contentOrNull(path);
    if (path !== null && content === null) refuse(setting);
    return content;
  };
  const host = read(of.imapHost);
  const login = { user: needed(of.imapUser), password: needed(of.imapPassword) };
  const server = { port: read(of.imapPort)!, tls: read(of.imapTls)!, login, ca: contentOf(of.imapCaFile) };
  const rest = {
    ...{
      mailbox: read(of.imapMailbox)!,
      account: needed(of.mailInAccount),
      own: read(of.mailInAddress),
      authserv: read(of.mailInAuthserv),
    },
    maximumBytes: read(of.mailInMegabytes)! * 1024 * 1024,
  };
  return host === null ? null : { server: { host, ...server }, ...rest };
}
