import { faultsOfLog, readLog } from '../checks/log.js';
import { faultsOfSteps, overdue, untilOverdue } from '../checks/steps.js';
import { faultsOfRebuild, untilSettled } from '../checks/views.js';
import { callerAt } from '../house/caller.js';
import { signedIn } from '../load/world.js';
import { disturb, restore, wordsOf } from './disturb.js';
import { fieldOf, type Harried } from './harried.js';

/** So far that everything owed is overdue with all steps of its escalation, in milliseconds. */
const leap = 60 * 86_400_000;

/**
 * All processes end and start again two months later; the clockwork is disturbed while it notes what was missed. Then each obligation has to be
 * missed once with each step of its escalation, and the views have to be those of a rebuild.
 */
export async function faultsOfLeap(house: Harried, round: number): Promise<string[]> {
  const { seats, servers, random, recovery, nextDisturbance, tell } = house;
  const faults = await seats.end();
  seats.ahead += leap;
  await Promise.all([...seats.of('api'), ...seats.of('projector')].map((seat) => seats.fill(seat)));
  // Nobody's session lasts that long.
  house.world = { ...house.world, sessions: await signedIn(seats.anApi()) };
  const disturbance = nextDisturbance();
  let bystander = await servers.bystander();
  try {
    const open = await overdue(bystander);
    const noted = 1 + random.below(Math.max(1, Math.floor(open / 2)));
    const filled = Promise.allSettled(seats.of('worker').map((seat) => seats.fill(seat)));
    await untilOverdue(bystander, (left) => open - left >= noted);
    const mendedAt = await disturb(fieldOf(house), disturbance);
    await filled;
    faults.push(...(await seats.gone()));
    // A server's end may have broken off the start of both: what watches over processes begins one anew.
    const workers = seats.of('worker');
    if (workers.every(({ running }) => running === null)) await seats.fill(workers[0]!);
    await bystander.end();
    bystander = await servers.bystander();
    await untilOverdue(bystander, (left) => left === 0);
    const took = performance.now() - mendedAt;
    recovery.note(`clockwork, ${disturbance.sort}`, took);
    await restore(seats);
    await untilSettled(bystander);
    const caller = callerAt(seats.anApi(), house.world.sessions.worker);
    const log = await readLog(caller);
    faults.push(...faultsOfLog(log), ...faultsOfSteps(log), ...(await faultsOfRebuild(caller, bystander)));
    tell(
      `round ${round}: two months later, ${wordsOf(disturbance)} after ${noted} of ${open} were noted; ` +
        `the rest was noted after ${Math.round(took)} ms; ${faults.length} faults`,
    );
    return faults;
  } finally {
    await bystander.end();
  }
}
