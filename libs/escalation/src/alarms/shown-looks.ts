import type { Tracing } from '#kernel';
import type { CommandExecutor } from '#platform';

/** How many obligations of one stream are gone through for the one whose alarm rang. */
const most = 100;
/** An alarm's id begins with that of its obligation. */
const obligationOf = (alarm: string): string => alarm.slice(0, 36);

/**
 * Shows each alarm that rang as a step after the event that opened its obligation: in the trace of what somebody did then, however long ago. What
 * the look led to is in the job's own.
 * @param began as `performance.now()` had it
 */
export async function showLooks(
  tracing: Tracing,
  executor: Pick<CommandExecutor, 'newestOf'>,
  { aggregate, id }: { readonly aggregate: { readonly streamOf: (id: string) => string }; readonly id: string },
  alarms: readonly string[],
  began: number,
): Promise<void> {
  // What cannot be read now is not shown; the look is done.
  const opened = await executor.newestOf(aggregate, id, 'ObligationOpened', { limit: most }).catch(() => []);
  for (const alarm of alarms) {
    const obligation = obligationOf(alarm);
    const opening = opened.find(({ data }) => (data as { readonly obligation?: string }).obligation === obligation);
    if (!opening) continue;
    const { correlationId } = opening.metadata;
    const facts = { 'redress.obligation': obligation };
    tracing.passed({ name: 'job look', kind: 'consumer', correlationId, after: opening.id, began, facts });
  }
}
