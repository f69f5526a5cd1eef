import type { ServerResponse } from 'node:http';

/** The client went away, or does not take what it is sent. */
export class ClientGone extends Error {
  readonly code = 'client-gone';
}

/** How long a client may take nothing before it is let go. */
const patience = 30_000;

/** One client that is sent events (WHATWG, server-sent events). Writes wait while the client's buffer is full. */
export interface Connection {
  send(event: string, data: unknown, id?: string): Promise<void>;
  /** Nothing but that we are here, and where the log is. */
  beat(id: string | null): Promise<void>;
}

/** Sends events over an answer whose headers have been sent. */
export function connectionOver(raw: ServerResponse): Connection {
  async function write(text: string): Promise<void> {
    if (raw.destroyed || raw.writableEnded) throw new ClientGone('the connection is closed');
    if (raw.write(text)) return;
    await new Promise<void>((resolve, reject) => {
      const settle = (then: () => void) => () => {
        clearTimeout(timer);
        raw.off('drain', drained);
        raw.off('close', closed);
        then();
      };
      const drained = settle(resolve);
      const closed = settle(() => reject(new ClientGone('the connection is closed')));
      const timer = setTimeout(
        settle(() => reject(new ClientGone('the client takes nothing'))),
        patience,
      );
      raw.once('drain', drained);
      raw.once('close', closed);
    });
  }
  return {
    send: (event, data, id) => write(`${id === undefined ? '' : `id: ${id}\n`}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`),
    beat: (id) => write(id === null ? ':\n\n' : `:\nid: ${id}\n\n`),
  };
}
