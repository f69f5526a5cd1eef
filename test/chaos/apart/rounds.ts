import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { faultsOfResent } from '../checks/resent.js';
import { untilSettled } from '../checks/views.js';
import { callerAt } from '../house/caller.js';
import { startServers, type LogServer, type ServerName } from '../house/servers.js';
import { fire, plannedBurst } from '../load/burst.js';
import { randomFrom } from '../load/random.js';
import { clientsAt, newWorld } from '../load/world.js';
import { disturb, restore, untilWell, wordsOf } from './disturb.js';
import { fieldOf, type Harried } from './harried.js';
import { faultsOfLeap } from './leap.js';
import { Recovery } from './recovery.js';
import { Seats } from './seats.js';
import { troublesOf } from './troubles.js';
import { turnsOf } from './turns.js';

export interface ApartChaos {
  readonly seed: number;
  /** How long it goes on, at least, in minutes. */
  readonly minutes: number;
  /** Commands that are sent at once in a round. */
  readonly commands: number;
  readonly log: LogServer;
  /** The server that every disturbance has to do with; null where each may be of any sort. */
  readonly about: ServerName | null;
  /** Told what happens, for people. */
  readonly tell: (line: string) => void;
}

/** After so many rounds of commands two months pass, and the clockwork has its round. */
const roundsBeforeLeap = 4;

/**
 * Two of each process, over servers and lines that are disturbed one or two at a time while commands are under way; every so often all that is
 * owed falls due at once, and the clockwork is disturbed. After each: every acknowledged command once, no step of escalation missing or twice,
 * views as a rebuild makes them. The same seed plans the same commands and troubles.
 * @returns what was wrong; nothing where all is well.
 */
export async function chaosApart({ seed, minutes, commands, log, about, tell }: ApartChaos): Promise<string[]> {
  const home = await mkdtemp(join(tmpdir(), 'redress-chaos-apart-'));
  const servers = await startServers(home, { durable: true, log });
  const seats = await Seats.lay(join(home, 'data'), servers);
  const random = randomFrom(seed);
  const until = performance.now() + minutes * 60_000;
  try {
    await restore(seats);
    const world = await newWorld(seats.anApi());
    const frame = { title: 'Чи все гаразд', description: 'Запис, до якого лише дописують', severity: 'minor' };
    const { body } = await callerAt(seats.anApi(), world.sessions.worker).post('/v1/nonconformities', frame);
    const nextDisturbance = turnsOf(random, troublesOf(servers), about);
    const probe = String(body['id']);
    const house: Harried = { seats, servers, world, probe, sent: [], random, recovery: new Recovery(), nextDisturbance, tell };
    const faults: string[] = [];
    // At least until the first leap, however long the house took to start.
    const goesOn = (round: number): boolean => round === 1 || performance.now() < until || (round - 1) % (roundsBeforeLeap + 1) !== 0;
    for (let round = 1; faults.length === 0 && goesOn(round); round += 1) {
      const isLeap = round % (roundsBeforeLeap + 1) === 0;
      const found = isLeap ? await faultsOfLeap(house, round) : await faultsOfRound(house, round, { seed, commands });
      faults.push(...found.map((fault) => `round ${round}: ${fault}`));
    }
    for (const line of house.recovery.told()) tell(line);
    return faults;
  } finally {
    await seats.close();
    await servers.close();
    await rm(home, { recursive: true, force: true });
  }
}

async function faultsOfRound(house: Harried, round: number, { seed, commands }: { seed: number; commands: number }): Promise<string[]> {
  const { seats, servers, world, probe, sent, random, recovery, nextDisturbance, tell } = house;
  const burst = plannedBurst(world, `apart-${seed}-${round}`, commands, random);
  const disturbance = nextDisturbance();
  const answers = random.below(Math.floor(commands / 2));
  const field = fieldOf(house);
  const clients = clientsAt(seats.anApi, world);
  let disturbed: Promise<number> | null = null;
  const fired = fire(clients, burst, random, (count) => {
    if (count >= answers) disturbed ??= disturb(field, disturbance);
  });
  if (answers === 0) disturbed = disturb(field, disturbance);
  await fired;
  const mendedAt = await (disturbed ?? disturb(field, disturbance));
  const unknown = burst.filter(({ answer }) => answer === null).length;
  try {
    await untilWell(field, probe, world.sessions.worker);
  } catch (error) {
    return [`${wordsOf(disturbance)}: ${(error as Error).message}`];
  }
  const took = performance.now() - mendedAt;
  recovery.note(disturbance.sort, took);
  const gone = await seats.gone();
  await restore(seats);
  const settled = async (): Promise<void> => {
    const bystander = await servers.bystander();
    await untilSettled(bystander).finally(() => bystander.end());
  };
  const faults = [...gone, ...(await faultsOfResent(clients, { earlier: sent, burst, settled }))];
  sent.push(...burst);
  tell(
    `round ${round}: ${wordsOf(disturbance)} after ${answers} answers, ${unknown} of ${commands} without an answer; ` +
      `well again after ${Math.round(took)} ms; ${faults.length} faults`,
  );
  return faults;
}
