import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as pause } from 'node:timers/promises';

/** How a line meets what is to go through it: *holds* keeps it back, *drags* lets each piece go a little later, *refuses* takes no connection. */
export const manners = ['passes', 'holds', 'drags', 'refuses'] as const;
export type Manner = (typeof manners)[number];

/** A line between a process and a server, which can be disturbed. */
export interface Line {
  /** Where the process connects to. */
  readonly port: number;
  manner: Manner;
  /** Breaks every connection. */
  cut(): void;
  close(): Promise<void>;
}

/** By how much each piece is late on a line that drags, in milliseconds. */
const drag = 40;

/** Lays a line on this machine to a server. @param where it listens now: it may come back elsewhere. */
export async function layLine(where: () => { readonly host: string; readonly port: number }): Promise<Line> {
  const open = new Set<Socket>();
  const released = new Set<() => void>();
  let manner: Manner = 'passes';

  const pass = async (): Promise<void> => {
    if (manner === 'drags') return pause(drag);
    if (manner !== 'holds') return;
    await new Promise<void>((settle) => void released.add(settle));
    return pass();
  };
  const gate = (): Transform =>
    new Transform({
      transform(piece: Buffer, _encoding, done) {
        pass().then(() => done(null, piece), done);
      },
    });
  const keep = (socket: Socket): Socket => {
    open.add(socket);
    socket.on('close', () => open.delete(socket));
    socket.on('error', () => undefined);
    return socket;
  };
  const server = createServer({ noDelay: true }, (near) => {
    keep(near);
    if (manner === 'refuses') {
      near.destroy();
      return;
    }
    const far = keep(connect({ host: where().host, port: where().port, noDelay: true }));
    const end = (): void => {
      near.destroy();
      far.destroy();
    };
    void Promise.all([pipeline(near, gate(), far), pipeline(far, gate(), near)]).then(end, end);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');

  const cut = (): void => {
    for (const socket of open) socket.destroy();
  };
  const turn = (next: Manner): void => {
    manner = next;
    for (const settle of released) settle();
    released.clear();
  };
  return {
    port: (server.address() as AddressInfo).port,
    get manner() {
      return manner;
    },
    set manner(next) {
      turn(next);
    },
    cut,
    async close() {
      turn('passes');
      cut();
      server.close();
      await once(server, 'close');
    },
  };
}
