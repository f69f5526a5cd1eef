import { z } from 'zod';
import { contentHash, derivedId, UnknownEvent, type Actor, type AnyState, type Clock, type DomainEvent } from '#kernel';
import { handles, jobType, ParkJob, PutOffJob, type JobHandler } from '#jobs';
import { NotThere, saysNothingOfTheCommand, type AggregateType, type CommandExecutor } from '#platform';
import { lookCommand } from '../domain/index.js';

/** "Look at this stream now": what is due there is the aggregate's own decision. */
export const lookJob = jobType('look', z.strictObject({ stream: z.string().min(1).max(120) }));

/** The engine's clock, as it stands in the events that a look appends. */
export const clockwork: Actor = { person: 'process:clock', roles: [], process: 'clock' };

/** An aggregate whose machine includes the command `look`. */
export type Looked = AggregateType<AnyState, never, DomainEvent>;

/**
 * Does the job `look` by sending the command to the stream. Twice, late, or on two machines at once changes nothing: whoever comes second
 * finds nothing due. A job for a stream of no such aggregate, or where there is none, is parked; while the house cannot append (its store is
 * away, its clock is off) the look is put off.
 */
export function lookHandler(executor: Pick<CommandExecutor, 'execute'>, clock: Clock, aggregates: readonly Looked[]): JobHandler {
  return handles(lookJob, async ({ data: { stream } }) => {
    const aggregate = aggregates.find(({ kind }) => stream.startsWith(`${kind}-`));
    if (!aggregate) throw new ParkJob('nothing-to-look-at');
    const commandId = derivedId('look', stream, clock.now());
    await sending(
      executor.execute({
        aggregate,
        id: stream.slice(aggregate.kind.length + 1),
        name: lookCommand,
        input: {},
        actor: clockwork,
        commandId,
        bodyHash: contentHash([lookCommand, stream]),
        correlationId: commandId,
      }),
    );
  });
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
