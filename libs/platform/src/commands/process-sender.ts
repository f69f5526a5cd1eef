import { ClockSkew, OutcomeUnknown, StoreUnavailable, WrongExpectedHead } from '#event-store';
import { contentHash, UnknownEvent, type Actor, type AnyState, type DomainEvent } from '#kernel';
import type { Delivery, Process, Send, Sent } from '#projections';
import type { AggregateType } from './aggregate.js';
import { CommandRefused, HouseBehind, NotThere, StreamContended } from './errors.js';
import type { CommandExecutor } from './executor.js';

/** A process whose commands the executor can take to their aggregates. */
export type HouseProcess = Process<AggregateType<AnyState, never, DomainEvent>>;

const passing = [StoreUnavailable, OutcomeUnknown, ClockSkew, WrongExpectedHead, HouseBehind, StreamContended, UnknownEvent];

/** Whether an error says nothing of the command: the same one may be accepted in a while, by this release or the next. */
export const saysNothingOfTheCommand = (error: unknown): boolean => passing.some((each) => error instanceof each);

/** The engine's own hand: a process, by its name. */
const processActor = (process: string): Actor => ({ person: `process:${process}`, roles: [], process });

/**
 * Takes the commands of processes through the executor. The rules' word is a refusal, and so is that there is no such target (yet), or that
 * the command cannot be carried out as it stands: it waits, and keeps nobody else up. Everything else is thrown.
 */
export function sendThrough(executor: Pick<CommandExecutor, 'execute'>, processes: readonly HouseProcess[]): Send {
  const known = new Map(processes.map(({ name, commands }) => [name, new Map(commands.map((each) => [each.kind, each]))]));
  return async (delivery) => {
    const { process, target, name, input, commandId, correlationId, event } = delivery;
    const aggregate = known.get(process)?.get(target.kind);
    if (!aggregate) return refusal('command-fails', { error: `nobody keeps ${target.kind}` });
    try {
      await executor.execute({
        aggregate,
        id: target.id,
        name,
        input,
        actor: processActor(process),
        commandId,
        bodyHash: bodyHashOf(delivery),
        correlationId,
        cause: { event: event.id, stream: event.stream },
      });
      return { outcome: 'accepted' };
    } catch (error) {
      if (error instanceof CommandRefused) return { outcome: 'refused', reasons: error.refusals };
      if (error instanceof NotThere) return refusal(error.code, { kind: error.kind, id: error.id });
      if (isOurMistake(error)) return refusal('command-fails', { error: error.message });
      throw error;
    }
  };
}

/**
 * Of what the command's id is derived from, not of its input: once accepted it is done, also where a later release, reading the log anew, would
 * put it differently.
 */
function bodyHashOf({ process, event, stream, name }: Delivery): string {
  return contentHash(['process', process, event.id, stream, name]);
}

const refusal = (code: string, params: Readonly<Record<string, unknown>>): Sent => ({ outcome: 'refused', reasons: [{ code, params }] });

/** An error that no repetition mends: one of the house's own, told by its code, or a fault of the program. */
function isOurMistake(error: unknown): error is Error {
  if (saysNothingOfTheCommand(error)) return false;
  if (error instanceof TypeError || error instanceof RangeError || error instanceof ReferenceError) return true;
  const { code } = error as { code?: unknown };
  return typeof code === 'string' && /^[a-z]+(-[a-z]+)*$/.test(code);
}
