import { firstRevision } from './append.js';
import { WrongExpectedHead } from './errors.js';
import type { Appended, EventToAppend, Expected, StreamEvent } from './port.js';

/** An append whose outcome has to be looked up in the log. */
export interface Unsettled {
  readonly stream: string;
  readonly events: readonly EventToAppend[];
  readonly expected: Expected;
}

/** What an append that was not at its expected head really is: the repeat of an earlier one, a conflict (thrown), or neither: to be tried again. */
export type Settle = (append: Unsettled) => Promise<Appended | 'try again'>;

/** Beyond the last revision that a stream can have. */
export const greatestRevision = 2_147_483_647;

/** Looks it up with a store's own way to read a part of a stream; the index is answered where the store knows it. */
export function settleBy<Found extends StreamEvent>(
  part: (stream: string, from: number, direction: 'forward' | 'backward', limit: number) => Promise<readonly Found[]>,
  indexOf: (event: Found) => number | null,
): Settle {
  return async ({ stream, events, expected }) => {
    const [last] = await part(stream, greatestRevision, 'backward', 1);
    const actual = last ? { revision: last.revision, hash: last.hash } : null;
    const asExpected = expected === 'no-stream' ? !actual : actual?.revision === expected.revision && actual.hash === expected.hash;
    if (asExpected) return 'try again';
    const there = await part(stream, firstRevision(expected), 'forward', events.length);
    const same = there.length === events.length && there.every(({ id }, offset) => id === events[offset]!.id);
    const follows = expected === 'no-stream' || there[0]?.previousHash === expected.hash;
    if (!same || !follows) throw new WrongExpectedHead(stream, actual);
    const end = there.at(-1)!;
    return { head: { revision: end.revision, hash: end.hash }, position: end.position, index: indexOf(there[0]!), repeated: true };
  };
}
