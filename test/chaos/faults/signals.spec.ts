import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { seedOfRun } from '#testing';
import { faultsOfAcknowledged } from '../checks/acknowledged.js';
import { readLog } from '../checks/log.js';
import { ground, patience } from '../house/ground.js';
import { fire, plannedBurst } from '../load/burst.js';
import { randomFrom } from '../load/random.js';
import { clientsAt, newWorld } from '../load/world.js';

describe('a signal', () => {
  const here = ground('signals');
  const seed = seedOfRun;
  const random = randomFrom(seed);
  const serverRuns = async (): Promise<boolean> =>
    access(join(here.data, 'postgres', 'postmaster.pid')).then(
      () => true,
      () => false,
    );

  it.each(['SIGTERM', 'SIGINT'] as const)(
    '%s under load: what is under way is answered, the rest is asked to come again, nothing is cut off',
    async (signal) => {
      const house = await here.start();
      const world = await newWorld(house.url);
      const burst = plannedBurst(world, signal, 200, random);
      let ended: Promise<number | null> | null = null;
      await fire(clientsAt(house.url, world), burst, random, (count) => {
        if (count >= 40) ended ??= house.end(signal);
      });
      expect(await ended).toBe(0);
      expect(house.said()).toContain(`${signal}: finishing what is under way …`);
      const cutOff = burst.filter(({ answer, refused }) => answer === null && refused === null);
      expect(cutOff.map(({ key }) => key)).toEqual([]);
      const refused = burst.filter(({ answer }) => answer === null);
      for (const each of refused) expect(each.refused).toMatchObject({ body: { code: 'shutting-down' }, retryAfter: 5 });
      expect(await serverRuns()).toBe(false);

      const again = await here.start();
      const clients = clientsAt(again.url, world);
      const log = await readLog(clients.worker);
      expect(faultsOfAcknowledged(log, clients, burst)).toEqual([]);
      expect(await again.end()).toBe(0);
    },
    patience,
  );

  it(
    `at any moment of the start: ends cleanly, and leaves nothing running (seed ${seed})`,
    async () => {
      const begun = await here.start();
      const wholeStart = begun.readyAfter;
      await begun.end();
      for (let at = 0; at < 6; at += 1) {
        const house = here.launch();
        await pause(random.next() * wholeStart);
        const code = await house.end(random.pick(['SIGTERM', 'SIGINT']));
        // Before the program itself runs, Node.js ends by the signal.
        expect([0, null]).toContain(code);
        expect(house.said()).not.toMatch(/error/i);
        expect(await serverRuns()).toBe(false);
      }
      expect(await (await here.start()).end()).toBe(0);
    },
    patience,
  );

  it(
    'that comes again ends it at once; the next start finds the database server that was left',
    async () => {
      const house = await here.start();
      const ended = house.end('SIGINT');
      // Two within half a second are one wish: in a terminal npm passes the same Ctrl-C on.
      await pause(600);
      await house.end('SIGINT');
      expect([0, 1]).toContain(await ended);
      expect(await (await here.start()).end()).toBe(0);
    },
    patience,
  );
});
