import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from 'pg';
import { grouped } from './collections.js';
import type { AuditedEvent } from './log.js';

/** How long the clockwork may take to see all of it, in milliseconds. */
const patience = 180_000;

/** How many obligations nobody met or cancelled, and nobody has noted as missed. Imported ones sleep until somebody works on their record. */
export async function overdue(database: Client): Promise<number> {
  const { rows } = await database.query<{ left: number }>(`
    select count(*)::int as left from (
      select data::jsonb ->> 'obligation' from log.events where type = 'ObligationOpened' and data::jsonb ->> 'basis' <> 'imported'
      except
      select data::jsonb ->> 'obligation' from log.events where type in ('ObligationMet', 'ObligationCancelled', 'ObligationMissed')
    ) as open`);
  return rows[0]!.left;
}

/** Waits until so many are left. */
export async function untilOverdue(database: Client, holds: (left: number) => boolean): Promise<void> {
  const end = Date.now() + patience;
  for (;;) {
    const left = await overdue(database);
    if (holds(left)) return;
    if (Date.now() > end) throw new Error(`the clockwork is not done after ${patience / 1000} s: ${left} obligations are left`);
    await pause(50);
  }
}

/** Missed obligations that some step of their escalation was not taken for. */
export function faultsOfSteps(log: readonly AuditedEvent[]): string[] {
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
