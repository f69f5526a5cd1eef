// A reader that has gone (`npm start | head`) is no reason to end.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

/** A word to whoever started the engine, on the standard output; the log is another stream. */
export function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** Why it does not start, or why it ends. */
export function complain(text: string): void {
  process.stderr.write(`${text}\n`);
}

/** What is said when the engine is ready. */
export const welcome = {
  ready: ({ url, data, seconds, host, mail }: { url: string; data: string; seconds: number; host: string; mail: string | null }): string =>
    [
      '',
      `Redress listens on   ${url}`,
      `API, to try out:     ${url}/docs`,
      `Its data lie in:     ${data}`,
      mail === null ? 'Mail is off:         REDRESS_SMTP_HOST names no server' : `Mail goes through     ${mail}`,
      ...(isLoopback(host) ? [] : ['It is open to the network: put a reverse proxy with TLS before it.']),
      `Ready after ${seconds.toFixed(1)} s. Ctrl-C ends it.`,
    ].join('\n'),
  password: (password: string): string =>
    `\nFirst sign-in: user admin, one-time password ${password}\nIt is shown only now, and has to be changed.`,
};

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host.startsWith('127.');
}
