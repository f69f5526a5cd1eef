import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from 'pg';
import { grouped } from './collections.js';
import type { AuditedEvent } from './log.js';

/** How long the clockwork may take to see all of it, in milliseconds. */
const patience = 180_000;

/** An obligation that is still owed. */
interface Owed {
  readonly name: string;
  readonly stream: string;
  readonly due: string;
}

/** The obligations that nobody met or cancelled, and nobody has noted as missed. Imported ones sleep until somebody works on their record. */
async function owed(database: Client): Promise<readonly Owed[]> {
  const { rows } = await database.query<Owed>(`
    with opened as (
      select data::jsonb as said, stream from log.events where type = 'ObligationOpened' and data::jsonb ->> 'basis' <> 'imported'
    ), ended as (
      select data::jsonb ->> 'obligation' as obligation from log.events
      where type in ('ObligationMet', 'ObligationCancelled', 'ObligationMissed')
    )
    select distinct on (said ->> 'obligation') said ->> 'name' as name, said ->> 'due' as due, stream
    from opened where said ->> 'obligation' not in (select obligation from ended)`);
  return rows;
}

/** How many obligations are still owed. */
export async function overdue(database: Client): Promise<number> {
  return (await owed(database)).length;
}

/** Waits until so many are left. */
export async function untilOverdue(database: Client, holds: (left: number) => boolean): Promise<void> {
  const end = Date.now() + patience;
  for (;;) {
    const left = await owed(database);
    if (holds(left.length)) return;
    if (Date.now() > end) {
      const named = left.slice(0, 5).map(({ name, stream, due }) => `${name} of ${stream} by ${due}`);
      throw new Error(
        `the clockwork is not done after ${patience / 1000} s: ${left.length} obligations are left, such as ${named.join(', ')}`,
      );
    }
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
