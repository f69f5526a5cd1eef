import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { faultsOfResent } from '../checks/resent.js';
import { overdue } from '../checks/steps.js';
import { faultsOfRebuild, untilSettled } from '../checks/views.js';
import type { Bystander } from '../house/bystander.js';
import { bystanderOf, serverOf } from '../house/database.js';
import { clearAfter, startHouse } from '../house/running-house.js';
import type { RunningHouse } from '../house/running-house.js';
import { fire, plannedBurst } from '../load/burst.js';
import type { Clients, Sent } from '../load/burst.js';
import { randomFrom } from '../load/random.js';
import type { Random } from '../load/random.js';
import { clientsAt, newWorld } from '../load/world.js';
import { faultsOfAlarms } from './alarms.js';

export interface Chaos {
  readonly seed: number;
  readonly rounds: number;
  /** Commands that are sent at once in a round. */
  readonly commands: number;
  /** Told what happens, for people. */
  readonly tell: (line: string) => void;
}

/** The longest time between the answer that a kill waits for and the kill, in milliseconds. */
const longestDelay = 30;

/**
 * Rounds of: send many commands at once, kill the whole process group while they are under way (at times the database server too), start
 * again, look for anything that was lost, doubled or broken. Then the same with the clockwork: all obligations fall due at once, and the house
 * is killed while it acts. The same seed plans the same commands and kills after the same number of answers.
 * @returns what was wrong; nothing where all is well.
 */
export async function chaos({ seed, rounds, commands, tell }: Chaos): Promise<string[]> {
  const home = await mkdtemp(join(tmpdir(), 'redress-chaos-'));
  const data = join(home, 'data');
  const random = randomFrom(seed);
  const sent: Sent[] = [];
  const faults: string[] = [];
  let house = await startHouse({ data });
  try {
    const world = await newWorld(house.url);
    for (let round = 1; round <= rounds; round += 1) {
      const burst = plannedBurst(world, `chaos-${seed}-${round}`, commands, random);
      const kill = plannedKill(random, commands);
      await fireUntilKilled(house, clientsAt(house.url, world), burst, kill, random, data);
      const unknown = burst.filter(({ answer }) => answer === null).length;
      house = await startHouse({ data });
      const began = performance.now();
      const found = await faultsOfResent(clientsAt(house.url, world), { settled: () => looking(data, untilSettled), earlier: sent, burst });
      sent.push(...burst);
      tell(
        `round ${round}: killed ${kill.database ? 'with its database ' : ''}after ${kill.answers} answers, ${unknown} of ${commands} unknown; ` +
          `ready again after ${Math.round(house.readyAfter)} ms, looked through in ${Math.round(performance.now() - began)} ms; ${found.length} faults`,
      );
      faults.push(...found.map((fault) => `round ${round}: ${fault}`));
    }
    faults.push(...(await looking(data, (bystander) => faultsOfRebuild(clientsAt(house.url, world).worker, bystander))));
    const open = await looking(data, overdue);
    await house.end();
    faults.push(...(await faultsOfAlarms({ data, open, random, tell })));
    return faults;
  } finally {
    await house.kill();
    await clearAfter(data);
    await rm(home, { recursive: true, force: true });
  }
}

/** When a house is killed, and whether its database server goes with it, as in a loss of power. */
interface Kill {
  readonly answers: number;
  readonly delay: number;
  readonly database: boolean;
}

function plannedKill(random: Random, commands: number): Kill {
  return { answers: random.below(commands), delay: random.below(longestDelay), database: random.next() < 0.4 };
}

async function fireUntilKilled(
  house: RunningHouse,
  clients: Clients,
  burst: readonly Sent[],
  { answers, delay, database }: Kill,
  random: Random,
  data: string,
): Promise<void> {
  const server = await serverOf(data);
  let killed: Promise<void> | null = null;
  const kill = async (): Promise<void> => {
    await pause(delay);
    if (database) process.kill(server, 'SIGKILL');
    await house.kill();
  };
  const fired = fire(clients, burst, random, (count) => {
    if (count >= answers) killed ??= kill();
  });
  if (answers === 0) killed = kill();
  await fired;
  await (killed ?? kill());
}

/** What a bystander sees. */
async function looking<Seen>(data: string, look: (bystander: Bystander) => Promise<Seen>): Promise<Seen> {
  const bystander = await bystanderOf(data);
  try {
    return await look(bystander);
  } finally {
    await bystander.end();
  }
}
