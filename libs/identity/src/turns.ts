import { Throttled } from './errors.js';

/** Works that may wait for one key; a flood beyond is turned away at once. */
const mostWaiting = 500;

/** Lets the works of one key run one after the other. @throws Throttled where too many wait already. */
export function turns(): <Result>(key: string, work: () => Promise<Result>) => Promise<Result> {
  const queues = new Map<string, { last: Promise<unknown>; waiting: number }>();
  return async (key, work) => {
    const queue = queues.get(key) ?? { last: Promise.resolve(), waiting: 0 };
    if (queue.waiting >= mostWaiting) throw new Throttled(1);
    queue.waiting += 1;
    queues.set(key, queue);
    const mine = queue.last.then(work, work);
    queue.last = mine;
    try {
      return await mine;
    } finally {
      queue.waiting -= 1;
      if (queue.waiting === 0) queues.delete(key);
    }
  };
}
