import { z } from 'zod';
import {
  contentHash,
  derivedId,
  UnknownEvent,
  untraced,
  type Actor,
  type AnyState,
  type Clock,
  type DomainEvent,
  type Tracing,
  type Uuid,
} from '#kernel';
import { handles, jobType, ParkJob, PutOffJob, type JobHandler, type Jobs } from '#jobs';
import { NotThere, saysNothingOfTheCommand, type AggregateType, type CommandExecutor } from '#platform';
import { lookCommand } from '../domain/index.js';
import { showLooks } from './shown-looks.js';

/** "Look at this stream now": what is due there is the aggregate's own decision. */
export const lookJob = jobType('look', z.strictObject({ stream: z.string().min(1).max(120) }));

/** How many looks one job may have. */
export const mostLooks = 50;

/** "Look at each of these streams now": alarms that ring at one instant. */
export const looksJob = jobType(
  'looks',
  z.strictObject({ looks: z.array(z.strictObject({ id: z.string().min(1), stream: z.string().min(1).max(120) })).min(1) }),
);

/** The engine's clock, as it stands in the events that a look appends. */
export const clockwork: Actor = { person: 'process:clock', roles: [], process: 'clock' };

/** An aggregate whose machine includes the command `look`. */
export type Looked = AggregateType<AnyState, never, DomainEvent>;

/** What looking needs. */
export interface LookingParts {
  readonly executor: Pick<CommandExecutor, 'execute' | 'newestOf'>;
  readonly clock: Clock;
  readonly aggregates: readonly Looked[];
  readonly jobs: Pick<Jobs, 'scheduleAll'>;
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
}: LookingParts): readonly [look: JobHandler, looks: JobHandler] {
  const lookAt = async (stream: string, alarms: readonly string[], correlationId: Uuid): Promise<void> => {
    const aggregate = aggregateOf(stream, aggregates);
    if (!aggregate) throw new ParkJob('nothing-to-look-at');
    const began = performance.now();
    const id = stream.slice(aggregate.kind.length + 1);
    const commandId = derivedId('look', stream, clock.now());
    await sending(
      executor.execute({
        aggregate,
        id,
        name: lookCommand,
        input: {},
        actor: clockwork,
        commandId,
        bodyHash: contentHash([lookCommand, stream]),
        correlationId,
      }),
    );
    if (tracing.isOn) await showLooks(tracing, executor, { aggregate, id }, alarms, began);
  };
  return [
    handles(lookJob, ({ id, data: { stream }, correlationId }) => lookAt(stream, [id], correlationId)),
    handles(looksJob, async ({ data: { looks }, correlationId }) => {
      const failed = new Set<string>();
      const fail = (stream: string, error: unknown): void => {
        if (error instanceof PutOffJob) throw error;
        failed.add(stream);
      };
      const streams = [...new Set(looks.map(({ stream }) => stream))];
      const alarmsOf = (stream: string) => looks.filter((each) => each.stream === stream).map(({ id }) => id);
      await Promise.all(
        streams.map((stream) => lookAt(stream, alarmsOf(stream), correlationId).catch((error: unknown) => fail(stream, error))),
      );
      const alone = looks.filter(({ stream }) => failed.has(stream));
      await jobs.scheduleAll(alone.map(({ id, stream }) => ({ job: lookJob, id, at: clock.now(), data: { stream } })));
    }),
  ];
}

const aggregateOf = (stream: string, aggregates: readonly Looked[]): Looked | undefined =>
  aggregates.find(({ kind }) => stream.startsWith(`${kind}-`));

/** Reads streams, so that a look at them soon after need not. */
export type MakeReady = (streams: readonly string[]) => Promise<void>;

/**
 * Has the executor read and fold streams before they are looked at. The look decides on that and appends to the head that was read; where somebody wrote
 * meanwhile, it is decided anew, as ever.
 */
export function readAhead({
  executor,
  aggregates,
}: {
  readonly executor: Pick<CommandExecutor, 'standing'>;
  readonly aggregates: readonly Looked[];
}): MakeReady {
  return async (streams) => {
    for (let from = 0; from < streams.length; from += mostLooks) {
      const some = streams.slice(from, from + mostLooks);
      await Promise.all(
        some.map(async (stream) => {
          const aggregate = aggregateOf(stream, aggregates);
          if (aggregate) await executor.standing(aggregate, stream.slice(aggregate.kind.length + 1));
        }),
      );
    }
  };
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
