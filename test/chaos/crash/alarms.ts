import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from 'pg';
import { grouped } from '../checks/collections.js';
import { faultsOfLog, readLog } from '../checks/log.js';
import type { AuditedEvent } from '../checks/log.js';
import { faultsOfRebuild, untilSettled } from '../checks/views.js';
import { callerAt, signIn } from '../house/caller.js';
import { databaseOf } from '../house/database.js';
import { adminPassword, startHouse } from '../house/running-house.js';
import type { RunningHouse } from '../house/running-house.js';
import type { Random } from '../load/random.js';

/** So far ahead that every obligation of the rounds is overdue with all steps of its escalation. */
const days = 60;
/** How long the clockwork may take to see all of it, in milliseconds. */
const patience = 180_000;

/**
 * Starts the house with its clock two months ahead, kills it while it notes what was missed, starts it again, and looks whether each
 * obligation was missed once and each step taken once.
 */
export async function faultsOfAlarms({
  data,
  random,
  tell,
}: {
  data: string;
  random: Random;
  tell: (line: string) => void;
}): Promise<string[]> {
  const start = (): Promise<RunningHouse> =>
    startHouse({ data, program: 'test/chaos/house/later.mjs', environment: { REDRESS_CHAOS_DAYS: String(days) } });
  const began = performance.now();
  let house = await start();
  try {
    let database = await databaseOf(data);
    const open = await overdue(database);
    const killAt = 1 + random.below(Math.max(1, Math.floor(open / 2)));
    await until(database, (left) => open - left >= killAt);
    await Promise.all([house.kill(), database.end()]);
    house = await start();
    database = await databaseOf(data);
    await until(database, (left) => left === 0);
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

/** How many obligations nobody met or cancelled, and nobody has noted as missed. Imported ones sleep until somebody works on their record. */
async function overdue(database: Client): Promise<number> {
  const { rows } = await database.query<{ left: number }>(`
    select count(*)::int as left from (
      select data::jsonb ->> 'obligation' from log.events where type = 'ObligationOpened' and data::jsonb ->> 'basis' <> 'imported'
      except
      select data::jsonb ->> 'obligation' from log.events where type in ('ObligationMet', 'ObligationCancelled', 'ObligationMissed')
    ) as open`);
  return rows[0]!.left;
}

async function until(database: Client, holds: (left: number) => boolean): Promise<void> {
  const end = Date.now() + patience;
  for (;;) {
    const left = await overdue(database);
    if (holds(left)) return;
    if (Date.now() > end) throw new Error(`the clockwork is not done after ${patience / 1000} s: ${left} obligations are left`);
    await pause(50);
  }
}

/** Missed obligations that some step of their escalation was not taken for. */
function faultsOfSteps(log: readonly AuditedEvent[]): string[] {
  const missed = log.filter(({ type }) => type === 'ObligationMissed').map(({ data }) => String(data['obligation']));
  const steps = grouped(
    log.filter(({ type }) => type === 'EscalationStepTaken'),
    ({ data }) => String(data['obligation']),
  );
  const most = Math.max(0, ...[...steps.values()].map(({ length }) => length));
  if (most === 0) return ['no step of any escalation was taken'];
  return missed.flatMap((each) => {
    const taken = steps.get(each)?.length ?? 0;
    return taken === most ? [] : [`${taken} of ${most} steps were taken for the missed obligation ${each}`];
  });
}
