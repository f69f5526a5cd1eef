import { z } from 'zod';
import { UnknownEvent, untraced, type Clock, type Tracing, type Uuid } from '#kernel';
import { handles, jobType, ParkJob, PutOffJob, type JobHandler, type Jobs } from '#jobs';
import { NotThere, saysNothingOfTheCommand, type CommandExecutor } from '#platform';
import type { ForeseenLooks } from './foreseen-looks.js';
import { aggregateOf, idOn, lookAs, type Looked } from './looked.js';
import { showLooks } from './shown-looks.js';

/** "Look at this stream now": what is due there is the aggregate's own decision. */
export const lookJob = jobType('look', z.strictObject({ stream: z.string().min(1).max(120) }));

/** How many looks one job may have. */
export const mostLooks = 100;

/** "Look at each of these streams now": alarms that ring at one instant. */
export const looksJob = jobType(
  'looks',
  z.strictObject({ looks: z.array(z.strictObject({ id: z.string().min(1), stream: z.string().min(1).max(120) })).min(1) }),
);

/** What looking needs. */
export interface LookingParts {
  readonly executor: Pick<CommandExecutor, 'execute' | 'newestOf'>;
  readonly clock: Clock;
  readonly aggregates: readonly Looked[];
  readonly jobs: Pick<Jobs, 'scheduleAll'>;
  /** The looks that were foreseen in this process. */
  readonly foreseen?: ForeseenLooks;
  /** Shows what came of what opened an obligation. */
  readonly tracing?: Tracing;
}

/**
 * Do the jobs `look` and `looks` by sending the command to the stream. Twice, late, or on two machines at once changes nothing: whoever comes
 * second finds nothing due. A look at a stream of no such aggregate, or where there is none, is parked; while the house cannot append (its store
 * is away, its clock is off) the job is put off. Of many, those that fail go on as jobs of their own, and hold up no other.
 */
export function lookHandlers({
  executor,
  clock,
  aggregates,
  jobs,
  tracing = untraced,
  foreseen,
}: LookingParts): readonly [look: JobHandler, looks: JobHandler] {
  const lookAt = async (stream: string, alarms: readonly string[], correlationId: Uuid): Promise<void> => {
    const aggregate = aggregateOf(stream, aggregates);
    if (!aggregate) throw new ParkJob('nothing-to-look-at');
    const began = performance.now();
    const now = clock.now();
    const look = foreseen?.take(stream, now) ?? lookAs(aggregate, stream, now);
    await sending(executor.execute({ ...look, correlationId }));
    if (tracing.isOn) await showLooks(tracing, executor, { aggregate, id: idOn(stream, aggregate) }, alarms, began);
  };
  return [
    handles(lookJob, ({ id, data: { stream }, correlationId }) => lookAt(stream, [id], correlationId)),
    handles(looksJob, async ({ data: { looks }, correlationId }) => {
      const failed = new Set<string>();
      const fail = (stream: string, error: unknown): void => {
        if (error instanceof PutOffJob) throw error;
        failed.add(stream);
      };
      const alarms = new Map<string, string[]>();
      for (const { id, stream } of looks) alarms.set(stream, [...(alarms.get(stream) ?? []), id]);
      await Promise.all(
        [...alarms].map(([stream, ids]) => lookAt(stream, ids, correlationId).catch((error: unknown) => fail(stream, error))),
      );
      const alone = looks.filter(({ stream }) => failed.has(stream));
      await jobs.scheduleAll(alone.map(({ id, stream }) => ({ job: lookJob, id, at: clock.now(), data: { stream } })));
    }),
  ];
}

async function sending(sent: Promise<unknown>): Promise<void> {
  try {
    await sent;
  } catch (error) {
    if (error instanceof NotThere) throw new ParkJob('nothing-to-look-at');
    // What this release cannot read waits for a person.
    if (saysNothingOfTheCommand(error) && !(error instanceof UnknownEvent)) throw new PutOffJob(codeOf(error));
    throw error;
  }
}

const codeOf = (error: unknown): string => String((error as { readonly code?: unknown }).code ?? (error as Error).name);
