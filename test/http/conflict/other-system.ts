import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestHouse } from '../house.js';

/** A program of the house that is told of changes by a webhook. */
export interface OtherSystem {
  readonly program: string;
  /** Every body that it takes, one after the other: it took none before, so that all is told by the rights of now. */
  told(): Promise<string>;
  close(): void;
}

/** Where webhooks of a spec may speak. */
export const thisMachine = '127.0.0.1';

/** Registers a program with a webhook for everything, which takes whatever comes. */
export async function otherSystem({ house, admin, settled }: TestHouse): Promise<OtherSystem> {
  const bodies: string[] = [];
  let takes = false;
  const server = createServer((request, response) => {
    const pieces: Buffer[] = [];
    request.on('data', (piece: Buffer) => pieces.push(piece));
    request.on('end', () => {
      if (takes) bodies.push(Buffer.concat(pieces).toString());
      response.writeHead(takes ? 204 : 503).end();
    });
  });
  await new Promise<void>((listening) => server.listen(0, thisMachine, listening));
  const given = { name: 'Інша система', responsible: admin.person };
  const { body } = await admin.post('/v1/directory/service-accounts', given).expect(201);
  const program = body.id as string;
  const url = `http://${thisMachine}:${(server.address() as AddressInfo).port}/`;
  const { body: webhook } = await admin.post('/v1/webhooks', { url, account: program, subjects: ['record', 'capa'] }).expect(201);
  return {
    program,
    async told() {
      await settled();
      // The look that is under way may have begun before.
      const look = async (): Promise<void> => {
        for (const _ of [1, 2]) await house.worker.courier.look();
      };
      await look();
      takes = true;
      // Nothing waits where all of it is closed to the program.
      await admin.post(`/v1/webhooks/${webhook.id as string}/retry`);
      for (let before = -1; before !== bodies.length;) {
        before = bodies.length;
        await look();
      }
      return bodies.join('\n');
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
