import { faultsOfLog, readLog } from '../checks/log.js';
import { faultsOfSteps, untilOverdue } from '../checks/steps.js';
import { faultsOfRebuild, untilSettled } from '../checks/views.js';
import { callerAt, signIn } from '../house/caller.js';
import { bystanderOf } from '../house/database.js';
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
    let bystander = await bystanderOf(data);
    const killAt = 1 + random.below(Math.max(1, Math.floor(open / 2)));
    await untilOverdue(bystander, (left) => open - left >= killAt);
    await Promise.all([house.kill(), bystander.end()]);
    house = await start();
    bystander = await bystanderOf(data);
    await untilOverdue(bystander, (left) => left === 0);
    await untilSettled(bystander);
    const caller = callerAt(house.url, await signIn(house.url, { username: 'admin', password: adminPassword }));
    const log = await readLog(caller);
    const faults = [...faultsOfLog(log), ...faultsOfSteps(log), ...(await faultsOfRebuild(caller, bystander))];
    await bystander.end();
    await house.end();
    tell(`alarms: killed after ${killAt} of ${open}; done after ${Math.round(performance.now() - began)} ms; ${faults.length} faults`);
    return faults;
  } finally {
    await house.kill();
  }
}
