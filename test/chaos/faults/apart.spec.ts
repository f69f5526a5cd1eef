import { seedOfRun, whereEventStoreDbIs, whereRedisIs } from '#testing';
import { cureToTheEnd, cureUntilMonitoring } from '../../e2e/walk/cure.js';
import { faultsOfAcknowledged } from '../checks/acknowledged.js';
import { faultsOfLog, readLog } from '../checks/log.js';
import { faultsOfNumbers } from '../checks/numbers.js';
import { faultsOfSteps, overdue, untilOverdue } from '../checks/steps.js';
import { faultsOfRebuild, untilSettled } from '../checks/views.js';
import { apartHouse } from '../house/apart-house.js';
import { callerAt, patiently, signIn } from '../house/caller.js';
import { patience } from '../house/ground.js';
import type { LogServer } from '../house/servers.js';
import type { App, Part, PartOptions } from '../house/part.js';
import { adminPassword } from '../house/running-house.js';
import { fire, plannedBurst, send } from '../load/burst.js';
import { randomFrom } from '../load/random.js';
import { clientsAt, newWorld } from '../load/world.js';

const seed = seedOfRun;
/** How far the second half of the story is ahead of the first: the window of monitoring has passed, and all that was owed is overdue. */
const later: PartOptions = { ahead: 60 * 86_400_000 };

whereRedisIs('parts that run apart', () => lifeApart('PostgreSQL'));
whereEventStoreDbIs('parts that run apart on a log in EventStoreDB', () =>
  describe('parts that run apart on a log in EventStoreDB', () => lifeApart('EventStoreDB')),
);

function lifeApart(log: LogServer): void {
  const house = apartHouse('apart', log);
  const started: Part[] = [];
  const start = async (app: App, options?: PartOptions): Promise<Part> => {
    const part = await house.start(app, options);
    started.push(part);
    return part;
  };

  it(
    `each of them is killed, and nothing is lost, nothing is done twice (seed ${seed})`,
    async () => {
      const random = randomFrom(seed);
      // All at once on an empty database, as a machine that comes up starts them.
      const [[one, other], [worker], [first, second]] = await Promise.all([
        Promise.all([start('api'), start('api')]),
        Promise.all([start('worker'), start('worker')]),
        Promise.all([start('projector'), start('projector')]),
      ]);
      const world = await newWorld(one.url);

      // An api dies under load: what was acknowledged is in the log, and the other one answers what is sent again.
      const burst = plannedBurst(world, 'apart', 120, random);
      let killed: Promise<void> | null = null;
      await fire(clientsAt(one.url, world), burst, random, (count) => {
        if (count >= 40) killed ??= one.kill();
      });
      expect(killed).not.toBeNull();
      const clients = clientsAt(other.url, world);
      expect(faultsOfAcknowledged(await readLog(clients.worker), clients, burst)).toEqual([]);
      for (const each of burst) {
        each.answer = await patiently(() => send(clients, each));
        expect([each.key, each.answer.status < 300]).toEqual([each.key, true]);
      }

      // A projector dies, and the other takes over what it read; a worker dies; the queue is emptied, and its server dies and comes back.
      await first.kill();
      const before = performance.now();
      await untilSettled(house.bystander);
      const takenOver = performance.now() - before;
      console.log(`the reader of the log was taken over after ${Math.round(takenOver)} ms`);
      expect(takenOver).toBeLessThan(20_000);
      await worker.kill();
      await house.servers.flush();
      await house.servers.of('Redis').kill();
      await house.servers.of('Redis').start();

      const admin = callerAt(other.url, await signIn(other.url, { username: 'admin', password: adminPassword }));
      const cure = await cureUntilMonitoring(other.url, admin, { unit: 'registry', title: 'Черга без нагляду' });
      for (const each of started.filter((part) => ![one, worker, first].includes(part))) {
        expect(await each.end()).toBe(0);
        expect(each.said()).toContain('SIGTERM: finishing what is under way …');
      }
      expect(second.said()).not.toContain('"level":"error"');

      // Two months later everything is overdue at once: two workers note it, one dies of it, and the queue is emptied once more.
      const [there] = await Promise.all([start('api', later), start('projector', later)]);
      const open = await overdue(house.bystander);
      const noted = 1 + random.below(Math.floor(open / 2));
      const [dying] = [house.launch('worker', later), house.launch('worker', later)];
      await untilOverdue(house.bystander, (left) => open - left >= noted);
      await dying.kill();
      await house.servers.flush();
      const heir = await start('worker', later);
      await cureToTheEnd(there.url, cure);
      // What came to be owed by that is met by now; all else was owed two months ago.
      await untilOverdue(house.bystander, (left) => left === 0);
      await untilSettled(house.bystander);

      // Nobody's session lasts that long.
      const again = await signIn(there.url, { username: 'admin', password: adminPassword });
      const caller = clientsAt(there.url, { ...world, sessions: { ...world.sessions, worker: again } });
      const log = await readLog(caller.worker);
      expect([
        ...faultsOfLog(log),
        ...faultsOfAcknowledged(log, caller, burst),
        ...faultsOfSteps(log),
        ...(await faultsOfNumbers(caller.worker, log)),
        ...(await faultsOfRebuild(caller.worker, house.bystander)),
      ]).toEqual([]);
      expect(await heir.end()).toBe(0);
    },
    4 * patience,
  );
}
