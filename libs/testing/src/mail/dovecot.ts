import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { ImapFlow } from 'imapflow';
import { freePort } from '../free-ports.js';

const program = '/usr/sbin/dovecot';
/** Whether a Dovecot is installed here (Debian: `dovecot-imapd`). */
export const hasDovecot = existsSync(program);

/** A real IMAP server on this machine, with one user. */
export interface ImapServer {
  readonly port: number;
  readonly login: { readonly user: string; readonly password: string };
  /** A letter arrives at an instant. */
  receive(raw: string | Buffer, at: Date): Promise<void>;
  /** The flags of all letters, in their order. */
  flags(): Promise<readonly string[][]>;
  /** The mailbox is made anew: its letters have other numbers under another validity. */
  renumber(): Promise<void>;
  /** It ends, and its letters stay. */
  stop(): Promise<void>;
  /** It is there again where it was, with the password of its user as it is now. */
  start(password?: string): Promise<void>;
  close(): Promise<void>;
}

/** Starts it on a free port, over a directory of its own. */
export async function dovecot(): Promise<ImapServer> {
  const directory = await mkdtemp(join(tmpdir(), 'redress-dovecot-'));
  const isRoot = userInfo().uid === 0;
  const [uid, gid] = isRoot ? [65534, 65534] : [userInfo().uid, userInfo().gid];
  const mails = join(directory, 'mail');
  await mkdir(mails);
  await chmod(directory, 0o755);
  await chmod(mails, 0o777);
  const port = await freePort();
  const login = { user: 'letters', password: 'letters-secret' };
  const configuration = join(directory, 'dovecot.conf');
  const self = userInfo().username;
  const configured = (password: string) => `
protocols = imap
base_dir = ${directory}/run
state_dir = ${directory}/state
log_path = ${directory}/log
ssl = no
disable_plaintext_auth = no
auth_failure_delay = 0
listen = 127.0.0.1
first_valid_uid = 1
${isRoot ? '' : `default_login_user = ${self}\ndefault_internal_user = ${self}\ndefault_internal_group = ${self}`}
mail_location = maildir:${mails}/%u
passdb {
  driver = static
  args = password=${password}
}
userdb {
  driver = static
  args = uid=${uid} gid=${gid} home=${mails}/%u
}
service imap-login {
  chroot =
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
}
service anvil {
  chroot =
  unix_listener anvil-auth-penalty {
    mode = 0
  }
}
`;
  let running: { readonly kill: () => void; readonly ended: Promise<unknown> } | null = null;
  const stop = async (): Promise<void> => {
    running?.kill();
    await running?.ended;
    running = null;
  };
  const start = async (password: string = login.password): Promise<void> => {
    await writeFile(configuration, configured(password));
    const server = spawn(program, ['-F', '-c', configuration], { stdio: 'ignore' });
    const ended = once(server, 'exit');
    running = { kill: () => server.kill('SIGTERM'), ended };
    await reachable(port, ended);
  };
  await start();
  const session = async <Result>(work: (client: ImapFlow) => Promise<Result>): Promise<Result> => {
    const auth = { user: login.user, pass: login.password };
    const client = new ImapFlow({ host: '127.0.0.1', port, auth, secure: false, doSTARTTLS: false, logger: false });
    await client.connect();
    try {
      return await work(client);
    } finally {
      await client.logout();
    }
  };
  return {
    port,
    login,
    receive: (raw, at) => session(async (client) => void (await client.append('INBOX', raw, [], at))),
    flags: () =>
      session(async (client) => {
        const lock = await client.getMailboxLock('INBOX');
        try {
          return (await client.fetchAll('1:*', { flags: true })).map(({ flags }) =>
            [...(flags ?? [])].filter((each) => each !== '\\Recent').sort(),
          );
        } finally {
          lock.release();
        }
      }),
    renumber: () =>
      rm(join(mails, login.user, 'dovecot-uidlist'), { force: true }).then(() =>
        rm(join(mails, login.user, 'dovecot.index.log'), { force: true }),
      ),
    ...{ start, stop },
    async close() {
      await stop();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

/** Until it answers, or has ended instead. */
async function reachable(port: number, ended: Promise<unknown>): Promise<void> {
  let hasEnded = false;
  void ended.then(() => (hasEnded = true));
  for (;;) {
    if (hasEnded) throw new Error('Dovecot has ended instead of starting');
    const socket = connect(port, '127.0.0.1');
    const answers = await new Promise<boolean>((done) => {
      socket.once('data', () => done(true));
      socket.once('error', () => done(false));
    });
    socket.destroy();
    if (answers) return;
    await new Promise((later) => setTimeout(later, 50));
  }
}
