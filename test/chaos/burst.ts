import { derivedId } from '#kernel';
import type { Answered, Caller } from './caller.js';
import type { Random } from './random.js';

/** One command of a burst. The key makes it one command however often it is sent. */
export interface Sent {
  readonly key: string;
  readonly path: string;
  readonly body: unknown;
  /** Null while its outcome is unknown: no answer came. */
  answer: Answered | null;
}

/** Commands that follow from the seed: new nonconformities, and comments on those that are known already. */
export function plannedBurst(seed: number, round: number, count: number, random: Random, known: readonly string[]): Sent[] {
  return Array.from({ length: count }, (_, at): Sent => {
    const key = `chaos-${seed}-${round}-${at}`;
    if (known.length > 0 && random.next() < 0.3) {
      return { key, path: `/v1/records/${random.pick(known)}/comment`, body: { text: `Нотатка ${at} раунду ${round}` }, answer: null };
    }
    const severity = random.pick(['minor', 'moderate', 'major', 'critical']);
    const body = { title: `Невідповідність ${round}/${at}`, description: `Сіяно з ${seed}`, severity };
    return { key, path: '/v1/nonconformities', body: random.next() < 0.5 ? body : { ...body, id: derivedId('chaos', key) }, answer: null };
  });
}

/**
 * Sends all at once, some twice, and settles when each has an answer or lost its connection.
 * @param onAnswer told after each answer how many have come.
 */
export async function fire(caller: Caller, burst: readonly Sent[], random: Random, onAnswer: (count: number) => void): Promise<void> {
  let count = 0;
  const send = async (sent: Sent): Promise<void> => {
    try {
      const answer = await caller.post(sent.path, sent.body, sent.key);
      // Not accepted: the house is not ready for it; the client would send it again.
      if (answer.status === 503) return;
      sent.answer ??= answer;
      onAnswer((count += 1));
    } catch {
      // The connection was lost with the process: whether the command was taken is for the next start to tell.
    }
  };
  await Promise.all(burst.flatMap((sent) => (random.next() < 0.1 ? [send(sent), send(sent)] : [send(sent)])));
}
