import type { Answered, Caller } from '../house/caller.js';
import { kinds } from './commands.js';
import type { Busy, Command } from './commands.js';
import type { Random } from './random.js';
import type { Sender, World } from './world.js';

/** One command of a burst. The key makes it one command however often it is sent. */
export interface Sent extends Command {
  readonly key: string;
  /** Null while its outcome is unknown: no answer came. */
  answer: Answered | null;
  /** The last answer that the house cannot take it now. */
  refused: Answered | null;
}

/** So many commands that follow from the seed and from what is known. */
export function plannedBurst(world: World, name: string, count: number, random: Random): Sent[] {
  const busy: Busy = new Set();
  const total = kinds.reduce((sum, { weight }) => sum + weight, 0);
  const one = (key: string): Command => {
    for (;;) {
      let at = random.below(total);
      const planned = kinds.find(({ weight }) => (at -= weight) < 0)!.plan(world, random, key, busy);
      if (planned) return planned;
    }
  };
  return Array.from({ length: count }, (_, at): Sent => {
    const key = `${name}-${at}`;
    return { ...one(key), key, answer: null, refused: null };
  });
}

/** Those who send. */
export type Clients = Readonly<Record<Sender, Caller>>;

/** Sends a command, under its key. */
export function send(clients: Clients, { by, path, body, key }: Sent): Promise<Answered> {
  return clients[by].post(path, body, key);
}

/**
 * Sends all at once, some twice, and settles when each has an answer or lost its connection.
 * @param onAnswer told after each answer how many have come.
 */
export async function fire(clients: Clients, burst: readonly Sent[], random: Random, onAnswer: (count: number) => void): Promise<void> {
  let count = 0;
  const sendOne = async (sent: Sent): Promise<void> => {
    try {
      const answer = await send(clients, sent);
      // Not accepted: the house is not ready for it; the client would send it again.
      if (answer.status === 503) {
        sent.refused = answer;
        return;
      }
      sent.answer ??= answer;
      onAnswer((count += 1));
    } catch {
      // The connection was lost with the process: whether the command was taken is for the next start to tell.
    }
  };
  await Promise.all(burst.flatMap((sent) => (random.next() < 0.1 ? [sendOne(sent), sendOne(sent)] : [sendOne(sent)])));
}
