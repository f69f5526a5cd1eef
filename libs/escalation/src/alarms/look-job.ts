import { z } from 'zod';
import { contentHash, derivedId, type Actor, type AnyState, type Clock, type DomainEvent } from '#kernel';
import { handles, jobType, ParkJob, type JobHandler } from '#jobs';
import type { AggregateType, CommandExecutor } from '#platform';
import { lookCommand } from '../domain/index.js';

/** "Look at this stream now": what is due there is the aggregate's own decision. */
export const lookJob = jobType('look', z.strictObject({ stream: z.string().min(1).max(120) }));

/** The engine's clock, as it stands in the events that a look appends. */
export const clockwork: Actor = { person: 'process:clock', roles: [], process: 'clock' };

/** An aggregate whose machine includes the command `look`. */
export type Looked = AggregateType<AnyState, never, DomainEvent>;

/**
 * Does the job `look` by sending the command to the stream. Twice, late, or on two machines at once changes nothing: whoever comes second
 * finds nothing due. A job for a stream of no such aggregate is parked.
 */
export function lookHandler(executor: Pick<CommandExecutor, 'execute'>, clock: Clock, aggregates: readonly Looked[]): JobHandler {
  return handles(lookJob, async ({ data: { stream } }) => {
    const aggregate = aggregates.find(({ kind }) => stream.startsWith(`${kind}-`));
    if (!aggregate) throw new ParkJob('nothing-to-look-at');
    const commandId = derivedId('look', stream, clock.now());
    await executor.execute({
      aggregate,
      id: stream.slice(aggregate.kind.length + 1),
      name: lookCommand,
      input: {},
      actor: clockwork,
      commandId,
      bodyHash: contentHash([lookCommand, stream]),
      correlationId: commandId,
    });
  });
}
