import { setTimeout as pause } from 'node:timers/promises';
import { callerAt } from './caller.js';
import type { Caller } from './caller.js';
import { faultsOfLog, readLog } from './checks.js';
import type { AuditedEvent } from './checks.js';
import type { Random } from './random.js';
import { startHouse } from './running-house.js';
import type { RunningHouse } from './running-house.js';

/** So far ahead that every obligation of the rounds is overdue with all steps of its escalation. */
const days = 60;
/** How long the clockwork may take to see all of it, in milliseconds. */
const patience = 120_000;

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
    startHouse({ data, program: 'test/chaos/later.mjs', environment: { REDRESS_CHAOS_DAYS: String(days) } });
  let house = await start();
  try {
    const due = (await openObligations(await callerAt(house.url))).size;
    const killAt = 1 + random.below(Math.max(1, Math.floor(due / 2)));
    await until(await callerAt(house.url), (events) => missed(events).size >= killAt);
    await house.kill();
    house = await start();
    const caller = await callerAt(house.url);
    const events = await until(caller, (seen) => [...openOf(seen)].every((obligation) => missed(seen).has(obligation)));
    const steps = events.filter(({ type }) => type === 'EscalationStepTaken').length;
    tell(`alarms: killed after ${killAt} of ${due}, then ${missed(events).size} missed and ${steps} steps taken`);
    const faults = faultsOfLog(events);
    if (steps === 0) faults.push('no step of any escalation was taken');
    await house.end();
    return faults;
  } finally {
    await house.kill();
  }
}

async function openObligations(caller: Caller): Promise<Set<string>> {
  return openOf(await readLog(caller));
}

/** Obligations that nobody met or cancelled. */
function openOf(events: readonly AuditedEvent[]): Set<string> {
  const open = new Set<string>();
  for (const { type, data } of events) {
    const obligation = String(data['obligation']);
    if (type === 'ObligationOpened') open.add(obligation);
    if (type === 'ObligationMet' || type === 'ObligationCancelled') open.delete(obligation);
  }
  return open;
}

function missed(events: readonly AuditedEvent[]): Set<string> {
  return new Set(events.flatMap(({ type, data }) => (type === 'ObligationMissed' ? [String(data['obligation'])] : [])));
}

async function until(caller: Caller, holds: (events: readonly AuditedEvent[]) => boolean): Promise<AuditedEvent[]> {
  const end = Date.now() + patience;
  for (;;) {
    const events = await readLog(caller);
    if (holds(events)) return events;
    if (Date.now() > end) throw new Error(`the clockwork is not done after ${patience / 1000} s: ${missed(events).size} missed`);
    await pause(100);
  }
}
