import { seedOfRun } from '#testing';
import { faultsOfAcknowledged } from '../checks/acknowledged.js';
import { faultsOfLog, readLog } from '../checks/log.js';
import type { AuditedEvent } from '../checks/log.js';
import { faultsOfRebuild, untilSettled } from '../checks/views.js';
import { all, signIn } from '../house/caller.js';
import type { Caller } from '../house/caller.js';
import { bystanderOf } from '../house/database.js';
import { clockFile } from '../house/set-clock.js';
import { ground, patience } from '../house/ground.js';
import { adminPassword } from '../house/running-house.js';
import { fire, plannedBurst } from '../load/burst.js';
import type { Sent } from '../load/burst.js';
import { randomFrom } from '../load/random.js';
import { clientsAt, newWorld } from '../load/world.js';

const seed = seedOfRun;
const hour = 3_600_000;

/** A house whose clock is set by writing by how many milliseconds it is ahead. */
function unsteady(name: string, environment: Record<string, string> = {}) {
  const here = ground(name);
  const clock = clockFile(here);
  const start = async () => {
    await clock.set(0);
    return here.start({
      program: 'test/chaos/house/unsteady.mjs',
      environment: { ...environment, REDRESS_CHAOS_CLOCK: clock.path },
    });
  };
  return { here, set: clock.set, start };
}

/** Commands that were neither taken nor asked to come again. */
const faultsOfAnswers = (burst: readonly Sent[]): string[] =>
  burst
    .filter(({ answer }) => answer === null || answer.status >= 300)
    .map(({ key, answer, refused }) => JSON.stringify({ key, answer, refused }));

/** Instants at which the list of records is not that of the longest prefix of the log without a later event. */
async function faultsOfPrefixes(caller: Caller, log: readonly AuditedEvent[], instants: readonly string[]): Promise<string[]> {
  const faults: string[] = [];
  for (const at of instants) {
    const later = log.findIndex(({ metadata }) => String(metadata['recordedAt']) > at);
    const prefix = later < 0 ? log : log.slice(0, later);
    const reported = prefix
      .filter(({ type }) => type === 'NonconformityReported')
      .map(({ data, stream }) => `${stream} ${String(data['title'])}`);
    const records = await all<{ id: string; title: string; kind: string }>(caller, `/v1/records?limit=200&kind=nonconformity&at=${at}`);
    const listed = records.map(({ id, title }) => `nonconformity-${id} ${title}`);
    const [missing, early] = [reported.filter((each) => !listed.includes(each)), listed.filter((each) => !reported.includes(each))];
    if (missing.length > 0 || early.length > 0) faults.push(`at ${at}: missing ${missing.join(', ')}; not there yet ${early.join(', ')}`);
  }
  return faults;
}

describe(`a clock that is not that of the log (seed ${seed})`, () => {
  const { here, set, start } = unsteady('skew');
  const random = randomFrom(seed);

  it(
    'appends nothing while it is more than two seconds off, and says so; reads go on; the same commands are taken when it is right again',
    async () => {
      const house = await start();
      const world = await newWorld(house.url);
      const clients = clientsAt(house.url, world);
      const bystander = await bystanderOf(here.data);
      const sent: Sent[] = [];
      const burst = (name: string, count = 60): Sent[] => {
        const planned = plannedBurst(world, name, count, random);
        sent.push(...planned);
        return planned;
      };
      const send = (commands: readonly Sent[]): Promise<void> => fire(clients, commands, random, () => undefined);

      for (const off of [-10_000, 2_500, hour]) {
        const before = burst(`before ${off}`);
        await send(before);
        expect(faultsOfAnswers(before)).toEqual([]);
        for (const { accepted, answer } of before) accepted(answer!.body as { id: string });
        await untilSettled(bystander);
        const log = await readLog(clients.worker);

        await set(off);
        const during = burst(`during ${off}`);
        await send(during);
        for (const { answer, refused } of during) {
          expect(answer).toBeNull();
          expect(refused).toMatchObject({ status: 503, retryAfter: 10, body: { code: 'clock-skew' } });
          expect(JSON.stringify(refused!.body)).not.toContain('    at ');
        }
        expect((await clients.worker.get('/v1/records?limit=1')).status).toBe(200);
        expect((await signIn(house.url, { username: 'admin', password: adminPassword })).person).toBe(world.sessions.worker.person);
        expect(await readLog(clients.worker)).toEqual(log);

        await set(0);
        await send(during);
        expect(faultsOfAnswers(during)).toEqual([]);
        for (const { accepted, answer } of during) accepted(answer!.body as { id: string });
      }

      await set(-1_500);
      const little = burst('a little off');
      await send(little);
      expect(faultsOfAnswers(little)).toEqual([]);
      await set(0);
      await untilSettled(bystander);
      const log = await readLog(clients.worker);
      expect([...faultsOfLog(log), ...faultsOfAcknowledged(log, clients, sent)]).toEqual([]);
      await bystander.end();
      expect(await house.end()).toBe(0);
    },
    patience,
  );
});

describe(`a machine whose clock is set back (seed ${seed})`, () => {
  const { here, set, start } = unsteady('back', { REDRESS_CHAOS_STORE: 'same' });
  const random = randomFrom(seed);

  it(
    'goes on; what is told of an instant stays a prefix of the log; sessions hold, and nobody is shut out for longer',
    async () => {
      const house = await start();
      const world = await newWorld(house.url);
      const clients = clientsAt(house.url, world);
      const bystander = await bystanderOf(here.data);
      const sent: Sent[] = [];
      const fireAll = async (name: string): Promise<void> => {
        const planned = plannedBurst(world, name, 60, random);
        sent.push(...planned);
        await fire(clients, planned, random, () => undefined);
        expect(faultsOfAnswers(planned)).toEqual([]);
        for (const { accepted, answer } of planned) accepted(answer!.body as { id: string });
      };
      const guess = () => signIn(house.url, { username: 'closer', password: 'guessed wrongly' }).catch((error: Error) => error.message);

      await fireAll('before');
      let shut = '';
      while (!shut.includes('429')) shut = String(await guess());

      await set(-hour);
      await fireAll('an hour back');
      expect((await clients.closer.get('/v1/records?limit=1')).status).toBe(200);
      expect((await signIn(house.url, { username: 'admin', password: adminPassword })).person).toBe(world.sessions.worker.person);
      // Who was shut out has to wait as long as before, not an hour longer.
      const answer = await fetch(`${house.url}/v1/sessions`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ username: 'closer', password: 'guessed wrongly' }),
      });
      expect(Number(answer.headers.get('retry-after') ?? 0)).toBeLessThanOrEqual(900);

      await set(0);
      await fireAll('right again');
      await untilSettled(bystander);
      const log = await readLog(clients.worker);
      expect([...faultsOfLog(log), ...faultsOfAcknowledged(log, clients, sent)]).toEqual([]);
      const recorded = log.map(({ metadata }) => String(metadata['recordedAt']));
      expect(recorded.some((at, index) => index > 0 && Date.parse(at) < Date.parse(recorded[index - 1]!) - hour / 2)).toBe(true);
      const instants = [...Array.from({ length: 12 }, () => random.pick(recorded)), [...recorded].sort().at(-1)!];
      expect(await faultsOfPrefixes(clients.worker, log, instants)).toEqual([]);
      expect(await faultsOfRebuild(clients.worker, bystander)).toEqual([]);
      expect(await faultsOfPrefixes(clients.worker, log, instants)).toEqual([]);
      await bystander.end();
      expect(await house.end()).toBe(0);
    },
    patience,
  );
});
