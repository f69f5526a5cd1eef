import type { Directory } from '#directory/domain';
import { eventHash, firstPreviousHash, type EventStore, type EventToAppend, type Expected } from '#event-store';
import type { Frequency } from './lives.js';
import { stampOf, type Stamped } from './stamp.js';

/** What was written. */
export interface Written {
  readonly events: number;
  readonly records: number;
  readonly seconds: number;
}

/** How many appends may be under way: those of one transaction at least. */
const underWayLimit = 2_000;

/** A life that is not over: its next step, and where its stream ends by then. */
interface Running {
  readonly stamped: Stamped;
  next: number;
  head: Expected;
}

/**
 * Where the stream ends with these events. Reckoned here, and not awaited: what one person does within a minute is then appended in one
 * go with what all others do.
 */
function headAfter(stream: string, events: readonly EventToAppend[], before: Expected): Exclude<Expected, 'no-stream'> {
  let [revision, hash] = before === 'no-stream' ? [-1, firstPreviousHash] : [before.revision, before.hash];
  for (const event of events) hash = eventHash({ ...event, stream, revision: (revision += 1), previousHash: hash });
  return { revision, hash };
}

/**
 * Appends the lives of many records to the store, side by side as they happen: in the order of their instants over the span of time, each
 * in its stream. Stops when so many events, or records, are there.
 */
export async function writeHistory(
  store: EventStore,
  directory: Directory,
  frequencies: readonly Frequency[],
  { events, records, from, to }: { events?: number; records?: number; from: number; to: number },
  progress: (written: number) => void = () => undefined,
): Promise<Written> {
  const began = performance.now();
  const house = new Set([...directory.people(), ...directory.units(), ...directory.processes()].map(({ id }) => id));
  const round = frequencies.flatMap(({ life, weight }) => {
    const stamp = stampOf(life, (id) => house.has(id));
    return Array.from({ length: weight }, () => ({
      stamp,
      length: life.steps.at(-1)!.after,
      events: life.steps.flatMap((step) => step.events).length,
    }));
  });
  const eventsOfRound = round.reduce((sum, life) => sum + life.events, 0);
  const count = records ?? Math.ceil(((events ?? 0) / eventsOfRound) * round.length);
  const gap = (to - from - Math.max(...round.map(({ length }) => length))) / count;

  /** A round is gone through in strides, so that neighbours are of different kinds. */
  function* lives(): Generator<Stamped> {
    for (let n = 0; n < count; n += 1) yield round[(n * 7_919) % round.length]!.stamp(n, Math.round(from + n * gap));
  }
  const written = await writeSideBySide(store, lives(), progress);
  return { events: written, records: count, seconds: (performance.now() - began) / 1_000 };
}

/**
 * Appends lives side by side, each in its stream, in the order of their instants.
 * @param lives in the order in which they begin
 * @returns how many events that were
 */
export async function writeSideBySide(
  store: EventStore,
  lives: Iterator<Stamped>,
  progress: (written: number) => void = () => undefined,
): Promise<number> {
  const running = new Agenda<Running>();
  const underWay = new Set<Promise<unknown>>();
  let written = 0;
  const begin = (): void => {
    const next = lives.next();
    if (next.done === true) return;
    running.add(next.value.steps[0]!.at, { stamped: next.value, next: 0, head: 'no-stream' });
  };
  begin();
  for (let life = running.take(); life; life = running.take()) {
    if (life.next === 0) begin();
    const { stamped } = life;
    const { events: appended } = stamped.steps[life.next]!;
    const appending = store.append(stamped.stream, appended, life.head).finally(() => underWay.delete(appending));
    underWay.add(appending);
    life.head = headAfter(stamped.stream, appended, life.head);
    if (underWay.size >= underWayLimit) await Promise.race(underWay);
    written += appended.length;
    if (written % 50_000 < appended.length) progress(written);
    life.next += 1;
    const next = stamped.steps[life.next];
    if (next) running.add(next.at, life);
  }
  await Promise.all(underWay);
  return written;
}

/** What is to be done, the earliest first (a binary heap). */
class Agenda<Item> {
  private readonly heap: { at: number; item: Item }[] = [];

  add(at: number, item: Item): void {
    const { heap } = this;
    let place = heap.push({ at, item }) - 1;
    while (place > 0) {
      const above = (place - 1) >> 1;
      if (heap[above]!.at <= heap[place]!.at) break;
      [heap[above], heap[place]] = [heap[place]!, heap[above]!];
      place = above;
    }
  }

  take(): Item | undefined {
    const { heap } = this;
    const first = heap[0];
    const last = heap.pop();
    if (!first || !last) return undefined;
    if (heap.length > 0) {
      heap[0] = last;
      for (let place = 0; ;) {
        const [left, right] = [2 * place + 1, 2 * place + 2];
        let least = place;
        if (left < heap.length && heap[left]!.at < heap[least]!.at) least = left;
        if (right < heap.length && heap[right]!.at < heap[least]!.at) least = right;
        if (least === place) break;
        [heap[least], heap[place]] = [heap[place]!, heap[least]!];
        place = least;
      }
    }
    return first.item;
  }
}
