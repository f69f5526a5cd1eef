import { contentHash, derivedId, type Actor, type AnyState, type DomainEvent, type Instant } from '#kernel';
import type { AggregateType } from '#platform';
import { lookCommand } from '../domain/index.js';

/** The engine's clock, as it stands in the events that a look appends. */
export const clockwork: Actor = { person: 'process:clock', roles: [], process: 'clock' };

/** An aggregate whose machine includes the command `look`. */
export type Looked = AggregateType<AnyState, never, DomainEvent>;

/** The aggregate of a stream, where it is one of these. */
export const aggregateOf = (stream: string, aggregates: readonly Looked[]): Looked | undefined =>
  aggregates.find(({ kind }) => stream.startsWith(`${kind}-`));

/** The id of what lies on a stream. */
export const idOn = (stream: string, { kind }: Looked): string => stream.slice(kind.length + 1);

/** The look at a stream at an instant, as a command; who sends it says in which trace. */
export const lookAs = (aggregate: Looked, stream: string, at: Instant) => ({
  ...{ aggregate, id: idOn(stream, aggregate), name: lookCommand, input: {}, actor: clockwork },
  commandId: derivedId('look', stream, at),
  bodyHash: contentHash([lookCommand, stream]),
});

/** The command. */
export type Look = ReturnType<typeof lookAs>;
