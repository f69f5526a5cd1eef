import { faultsOfAcknowledged } from '../checks/acknowledged.js';
import { faultsOfLog, readLog } from '../checks/log.js';
import { untilSettled } from '../checks/views.js';
import { faultsOfWords } from '../checks/words.js';
import { bystanderOf, serverOf } from '../house/database.js';
import { ground, patience } from '../house/ground.js';
import { fire, plannedBurst } from '../load/burst.js';
import type { Sent } from '../load/burst.js';
import { randomFrom } from '../load/random.js';
import { clientsAt, newWorld } from '../load/world.js';
import type { World } from '../load/world.js';

describe('the database goes away under a running house', () => {
  const here = ground('gone');
  const random = randomFrom(1);
  let world: World;
  const sent: Sent[] = [];
  const burst = (name: string): Sent[] => {
    const planned = plannedBurst(world, name, 150, random);
    sent.push(...planned);
    return planned;
  };
  /** Whoever got an answer got one of these; nobody is told of an internal error. */
  const faultsOfAnswers = (burst: readonly Sent[]): string[] =>
    burst.flatMap(({ key, answer, refused }) => {
      const wrong = answer !== null && answer.status >= 300 ? [`${key}: ${answer.status} ${JSON.stringify(answer.body)}`] : [];
      const silent = refused !== null && refused.retryAfter === null ? [`${key}: 503 without Retry-After`] : [];
      return [...wrong, ...silent];
    });

  it(
    'loses its connections: commands are answered or asked to come again, and the house goes on',
    async () => {
      const house = await here.start({ environment: { REDRESS_LOG_LEVEL: undefined } });
      world = await newWorld(house.url);
      const clients = clientsAt(house.url, world);
      const bystander = await bystanderOf(here.data);
      const commands = burst('connections');
      await fire(clients, commands, random, (count) => {
        if (count % 25 === 0)
          void bystander.database.query(
            `select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and backend_type = 'client backend'`,
          );
      });
      expect(faultsOfAnswers(commands)).toEqual([]);
      expect(commands.filter(({ answer }) => answer !== null).length).toBeGreaterThan(0);
      const after = burst('afterwards');
      await fire(clients, after, random, () => undefined);
      await untilSettled(bystander);
      await bystander.end();
      const log = await readLog(clients.worker);
      expect([...faultsOfLog(log), ...faultsOfAcknowledged(log, clients, sent)]).toEqual([]);
      expect((await clients.worker.get('/health/ready')).status).toBe(200);
      // A quiet start is no silence: trouble has its line in the log, from whoever had the connection, or from the pool where nobody had.
      expect(house.said()).toMatch(/^\{"level":"error".*"msg":"(a connection to the database was lost|[^"]*it is tried again)"\}$/m);
      expect(faultsOfWords(house.said(), sent, world)).toEqual([]);
      expect(await house.end()).toBe(0);
    },
    patience,
  );

  it(
    'is killed: commands are asked to come again, the house ends with a clear word, the next start has all that was acknowledged',
    async () => {
      const house = await here.start();
      const commands = burst('killed');
      const server = await serverOf(here.data);
      await fire(clientsAt(house.url, world), commands, random, (count) => {
        if (count === 50) process.kill(server, 'SIGKILL');
      });
      expect(await house.ended).toBe(1);
      expect(house.said()).toMatch(/^The database server of .* ended by itself.* What was acknowledged is kept\.$/m);
      expect(faultsOfAnswers(commands)).toEqual([]);
      expect(faultsOfWords(house.said(), sent, world)).toEqual([]);
      const again = await here.start();
      const clients = clientsAt(again.url, world);
      const log = await readLog(clients.worker);
      expect([...faultsOfLog(log), ...faultsOfAcknowledged(log, clients, sent)]).toEqual([]);
      expect(await again.end()).toBe(0);
    },
    patience,
  );
});
