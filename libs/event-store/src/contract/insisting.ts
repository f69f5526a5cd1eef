import { OutcomeUnknown, StoreUnavailable } from '../errors.js';
import type { Appended, EventStore, Head } from '../port.js';
import { someEvents } from './kit.js';

/** Two events ten times, each after the answer to those before; whoever hears that nothing is stored, or nothing known, sends the same again. */
export async function tenTimes(store: EventStore, stream: string): Promise<Appended> {
  let head: Head | 'no-stream' = 'no-stream';
  for (let n = 0; ; n++) {
    const answer: Appended = await insisting(store, stream, someEvents(2), head);
    if (n === 9) return answer;
    head = answer.head;
  }
}

async function insisting(store: EventStore, ...append: Parameters<EventStore['append']>): Promise<Appended> {
  for (;;) {
    try {
      return await store.append(...append);
    } catch (error) {
      if (!(error instanceof StoreUnavailable || error instanceof OutcomeUnknown)) throw error;
    }
  }
}
