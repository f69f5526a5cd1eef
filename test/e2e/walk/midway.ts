import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** An address of a house behind which answers stop after so many. */
export interface Midway {
  readonly url: string;
  /** Resolves when that many answers went through; no further one does. */
  readonly reached: Promise<void>;
  close(): void;
}

/**
 * A line to the house that whoever calls over it cannot finish on: requests go through, answers only until there were so many. What is then
 * killed is killed in the middle of its work, however quick it is and however busy the house.
 */
export async function midway(house: string, answers: number): Promise<Midway> {
  const { hostname, port } = new URL(house);
  const open = new Set<Socket>();
  let seen = 0;
  let tell: () => void = () => undefined;
  const reached = new Promise<void>((resolve) => (tell = resolve));
  const server = createServer((caller) => {
    const line = connect(Number(port), hostname);
    for (const [end, other] of [
      [caller, line],
      [line, caller],
    ] as const) {
      open.add(end);
      // A killed caller resets its connection: that is what it is here for.
      end.on('error', () => other.destroy()).on('close', () => other.destroy());
    }
    caller.pipe(line);
    line.on('data', (chunk: Buffer) => {
      if (seen >= answers) return;
      seen += chunk.toString('latin1').split('HTTP/1.1 ').length - 1;
      caller.write(chunk);
      if (seen >= answers) tell();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    reached,
    close() {
      server.close();
      for (const each of open) each.destroy();
    },
  };
}
