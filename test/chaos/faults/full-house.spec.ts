import { execFile, execFileSync } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { seedOfRun } from '#testing';
import { faultsOfAcknowledged } from '../checks/acknowledged.js';
import { faultsOfLog, readLog } from '../checks/log.js';
import { faultsOfRebuild, untilSettled } from '../checks/views.js';
import { whereThereIs } from '#testing';
import { bystanderOf } from '../house/database.js';
import { ground, patience } from '../house/ground.js';
import { clearAfter } from '../house/running-house.js';
import type { RunningHouse } from '../house/running-house.js';
import { fire, plannedBurst } from '../load/burst.js';
import type { Sent } from '../load/burst.js';
import { randomFrom } from '../load/random.js';
import { clientsAt, newWorld } from '../load/world.js';
import type { World } from '../load/world.js';

const run = promisify(execFile);
const seed = seedOfRun;

/** A disk of its own for the data, so small that it can be filled; null where this machine lets nobody mount one. */
function smallDisk(at: string, megabytes: number): { fill(): Promise<void>; free(): Promise<void>; remove(): Promise<void> } | null {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=755`, 'tmpfs', at], { stdio: 'ignore' });
  } catch {
    return null;
  }
  const filling = join(at, 'filling');
  return {
    async fill() {
      const zeros = Readable.from(Array.from({ length: megabytes * 16 }, () => Buffer.alloc(64 * 1024)));
      await pipeline(zeros, createWriteStream(filling, { flags: 'a' })).catch((error: NodeJS.ErrnoException) => {
        if (error.code !== 'ENOSPC') throw error;
      });
    },
    free: () => rm(filling, { force: true }),
    remove: async () => void (await run('umount', [at])),
  };
}

/** Where no disk can be mounted, a limit on the size of files stands for it: at the store alone, in `full-disk.spec.ts`. */
const onSmallDisks = whereThereIs('root on Linux, to mount a small disk', process.platform === 'linux' && process.getuid?.() === 0);

onSmallDisks(`a house on a full disk (seed ${seed})`, () => {
  const here = ground('full-house');
  const random = randomFrom(seed);
  let home: string;
  let disk: NonNullable<ReturnType<typeof smallDisk>>;
  let world: World;
  const data = (): string => join(home, 'data');
  const sent: Sent[] = [];
  const start = () => here.start({ data: data() });

  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), 'redress-small-'));
    const mounted = smallDisk(home, 256);
    if (mounted === null) throw new Error('this root may not mount a tmpfs: run the specs as an ordinary user, or with that right');
    disk = mounted;
  });
  afterAll(async () => {
    await clearAfter(data());
    await disk.remove();
    await rm(home, { recursive: true });
  }, patience);

  const burst = async (house: RunningHouse, name: string, onAnswer: (count: number) => void = () => undefined): Promise<Sent[]> => {
    const planned = plannedBurst(world, name, 150, random);
    sent.push(...planned);
    await fire(clientsAt(house.url, world), planned, random, onAnswer);
    return planned;
  };
  const repeat = (house: RunningHouse, commands: readonly Sent[]): Promise<void> =>
    fire(
      clientsAt(house.url, world),
      commands.filter(({ answer }) => answer === null),
      random,
      () => undefined,
    );
  /** Whoever was answered was told that it is done, or to come again; nobody saw the inside. */
  const faultsOfAnswers = (commands: readonly Sent[]): string[] =>
    commands.flatMap(({ key, answer, refused }) => {
      const wrong = answer !== null && answer.status >= 300 ? [`${key}: ${answer.status} ${JSON.stringify(answer.body)}`] : [];
      const unclear = refused !== null && (typeof refused.body['code'] !== 'string' || refused.retryAfter === null);
      const inside = /    at |No space|pg_wal|\/tmp\//.test(JSON.stringify(refused?.body ?? {}));
      return [...wrong, ...(unclear || inside ? [`${key}: ${JSON.stringify(refused)}`] : [])];
    });
  const faults = async (house: RunningHouse): Promise<string[]> => {
    const clients = clientsAt(house.url, world);
    const bystander = await bystanderOf(data());
    await untilSettled(bystander);
    const log = await readLog(clients.worker);
    const found = [...faultsOfLog(log), ...faultsOfAcknowledged(log, clients, sent), ...(await faultsOfRebuild(clients.worker, bystander))];
    await bystander.end();
    return found;
  };

  it(
    'asks for commands to come again while there is no room, and takes them when there is',
    async () => {
      let house = await start();
      world = await newWorld(house.url);
      let filling: Promise<void> | null = null;
      const during = await burst(house, 'filling', (count) => {
        if (count === 30) filling = disk.fill();
      });
      await filling;
      const full = await burst(house, 'full');
      expect(faultsOfAnswers([...during, ...full])).toEqual([]);
      expect([...during, ...full].filter(({ refused }) => refused !== null).length).toBeGreaterThan(0);
      await disk.free();
      // The database may have had to give up, and the house with it: then whoever keeps it starts it again.
      if (await Promise.race([house.ended.then(() => true), stillAnswers(house)])) house = await start();
      await repeat(house, [...during, ...full]);
      expect(faultsOfAnswers(sent)).toEqual([]);
      expect(sent.filter(({ answer }) => answer === null)).toEqual([]);
      expect(await faults(house)).toEqual([]);
      expect(await house.end()).toBe(0);
    },
    patience,
  );

  it(
    'ends with a word where the database cannot go on, says the same at a start without room, and has everything when there is room',
    async () => {
      const house = await start();
      const bystander = await bystanderOf(data());
      await disk.fill();
      const commands: Sent[] = [];
      const ended = house.ended.then(() => true);
      for (let round = 0; round < 20; round += 1) {
        // The next segment of its log has no room: PostgreSQL gives up.
        await bystander.database.query('select pg_switch_wal()').catch(() => undefined);
        commands.push(...(await burst(house, `switch ${round}`)));
        if (await Promise.race([ended, stillAnswers(house)])) break;
      }
      await bystander.end().catch(() => undefined);
      expect(await house.ended).toBe(1);
      expect(house.said()).toMatch(
        /^The database server of .* ended by itself: the disk is full; make room and start again\. What was acknowledged is kept\.$/m,
      );
      expect(faultsOfAnswers(commands)).toEqual([]);

      const refused = await here.fail({ data: data() });
      expect(refused.exitCode).toBe(1);
      expect(refused.said).toMatch(
        /^(The disk is full: nothing was lost|The database in .* does not start: the disk is full\. Nothing was lost); make room and start again\.$/m,
      );
      expect(refused.said).not.toContain('    at ');

      await disk.free();
      const again = await start();
      expect(await faults(again)).toEqual([]);
      expect(await again.end()).toBe(0);
    },
    patience,
  );
});

/** False once it has answered, so that a race with its end tells which it was. */
async function stillAnswers(house: RunningHouse): Promise<boolean> {
  return fetch(`${house.url}/health/live`).then(
    () => false,
    async () => (await house.ended) !== null,
  );
}

onSmallDisks('a new house on a disk that is too small', () => {
  const here = ground('small-disk');
  it(
    'is not made, and the start says why',
    async () => {
      const disk = smallDisk(here.home, 12);
      if (disk === null) throw new Error('this root may not mount a tmpfs');
      try {
        const { exitCode, said } = await here.fail();
        expect(exitCode).toBe(1);
        expect(said).toMatch(/^The database in .* could not be made: the disk is full\. Nothing was lost; make room and start again\.$/m);
        expect(said).not.toContain('    at ');
      } finally {
        await disk.remove();
      }
    },
    patience,
  );
});
