import { faultsOfLog, readLog } from '../checks/log.js';
import { faultsOfSteps, untilOverdue } from '../checks/steps.js';
import { faultsOfRebuild, untilSettled } from '../checks/views.js';
import { callerAt, signIn } from '../house/caller.js';
import { databaseOf } from '../house/database.js';
import { adminPassword, startHouse } from '../house/running-house.js';
import type { RunningHouse } from '../house/running-house.js';
import type { Random } from '../load/random.js';

/** So far ahead that every obligation of the rounds is overdue with all steps of its escalation. */
const days = 60;

/**
 * Starts the house with its clock two months ahead, kills it while it notes what was missed, starts it again, and looks whether each
 * obligation was missed once and each step taken once.
 * @param open how many obligations are owed before it starts: once it has, some may be noted already
 */
export async function faultsOfAlarms({
  data,
  open,
  random,
  tell,
}: {
  data: string;
  open: number;
  random: Random;
  tell: (line: string) => void;
}): Promise<string[]> {
  const start = (): Promise<RunningHouse> =>
    startHouse({ data, program: 'test/chaos/house/later.mjs', environment: { REDRESS_CHAOS_DAYS: String(days) } });
  const began = performance.now();
  let house = await start();
  try {
    let database = await databaseOf(data);
    const killAt = 1 + random.below(Math.max(1, Math.floor(open / 2)));
    await untilOverdue(database, (left) => open - left >= killAt);
    await Promise.all([house.kill(), database.end()]);
    house = await start();
    database = await databaseOf(data);
    await untilOverdue(database, (left) => left === 0);
    await untilSettled(database);
    const caller = callerAt(house.url, await signIn(house.url, { username: 'admin', password: adminPassword }));
    const log = await readLog(caller);
    const faults = [...faultsOfLog(log), ...faultsOfSteps(log), ...(await faultsOfRebuild(caller, database))];
    await database.end();
    await house.end();
    tell(`alarms: killed after ${killAt} of ${open}; done after ${Math.round(performance.now() - began)} ms; ${faults.length} faults`);
    return faults;
  } finally {
    await house.kill();
  }
}
