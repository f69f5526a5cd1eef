import * as fc from 'fast-check';
import { eventHash } from '../hashing.js';
import type { Appended, EventStore, Head, StoredEvent } from '../port.js';
import { verifyChain } from '../verify.js';
import { anEvent, asRepeat, following, freshStream, logAfter, someEvents, streamOf } from './kit.js';
import type { ContractHarness } from './kit.js';

export function writersShareTheLog(harness: () => ContractHarness): void {
  describe('many writers', () => {
    test('of one stream: one wins, the others learn of it', async () => {
      const { store } = harness();
      const other = await harness().another();
      const stream = freshStream();
      let head: Head | 'no-stream' = 'no-stream';
      for (let round = 0; round < 5; round++) {
        const attempts = [store, other, store, other].map((writer) => writer.append(stream, [anEvent()], head));
        const answers = await Promise.allSettled(attempts);
        const won = answers.filter((answer) => answer.status === 'fulfilled');
        expect(won).toHaveLength(1);
        head = won[0]!.value.head;
        for (const answer of answers) {
          if (answer.status === 'rejected') expect(answer.reason).toMatchObject({ code: 'wrong-expected-head', actual: head });
        }
      }
      expect(await streamOf(store, stream)).toHaveLength(5);
      await other.close();
    });

    test('of 200 streams at once: all are stored, and one that is mistaken harms no other', async () => {
      const { store } = harness();
      const before = await store.end();
      const taken = freshStream();
      const { head } = await store.append(taken, someEvents(1), 'no-stream');
      const streams = Array.from({ length: 200 }, () => freshStream());
      const appends = streams.map((stream) => store.append(stream, someEvents(2), 'no-stream'));
      const mistaken = store.append(taken, someEvents(1), 'no-stream');
      await expect(mistaken).rejects.toMatchObject({ code: 'wrong-expected-head', actual: head });
      const answers = await Promise.all(appends);
      const log = await logAfter(store, before);
      expect(log).toHaveLength(401);
      const byPosition = new Map(log.map((event) => [event.position, event]));
      answers.forEach(({ position, head }, n) => expect(byPosition.get(position)).toMatchObject({ stream: streams[n], ...head }));
      await expectDense(store, log);
    });

    test('the answer to an append stands after a restart', async () => {
      const { store } = harness();
      const stream = freshStream();
      const events = someEvents(2);
      const first = await store.append(stream, events, 'no-stream');
      const reopened = await harness().reopen();
      expect(await reopened.append(stream, events, 'no-stream')).toEqual(asRepeat(first));
      expect(await reopened.append(stream, [{ ...events[0]!, data: '{"n":"other"}' }, events[1]!], 'no-stream')).toEqual(asRepeat(first));
      const next = await reopened.append(stream, someEvents(1), first.head);
      expect(next.head.revision).toBe(2);
      const stored = await streamOf(reopened, stream);
      expect(stored.map(eventHash)).toEqual(stored.map(({ hash }) => hash));
    });

    test('who reads along while they write misses nothing, and sees the order that stays', async () => {
      const { store } = harness();
      const other = await harness().another();
      const writes = fc.array(fc.record({ byOther: fc.boolean(), stream: fc.nat(4), events: fc.integer({ min: 1, max: 4 }) }), {
        minLength: 1,
        maxLength: 60,
      });
      await fc.assert(
        fc.asyncProperty(writes, async (plan) => {
          const before = await store.end();
          const streams = Array.from({ length: 5 }, () => freshStream());
          const total = plan.reduce((sum, { events }) => sum + events, 0);
          const readers = [following(store, before), following(other, before)];
          const live = readers.map((reader) => reader.take(total));
          const answers = await Promise.all(
            streams.map((stream, n) =>
              inTurn(
                stream,
                plan.filter((write) => write.stream === n),
                store,
                other,
              ),
            ),
          );
          const final = await logAfter(store, before);
          expect(final).toHaveLength(total);
          for (const seen of await Promise.all(live)) expect(seen.events).toEqual(final);
          for (const reader of readers) await reader.stop();
          await expectDense(store, final);
          expectAnswersInOrder(answers.flat(), final);
        }),
        { numRuns: 15 },
      );
      await other.close();
    });

    test('every chain verifies', async () => {
      const { store } = harness();
      const verifying = verifyChain(store.readAll(null));
      const first = await verifying.next();
      expect(first).toMatchObject({ done: true, value: { faults: 0 } });
      expect((first.value as { events: number }).events).toBe(((await store.end())?.index ?? -1) + 1);
    });
  });
}

/** The writes of one stream, each after the other's answer: now by one store, now by the other. */
async function inTurn(
  stream: string,
  plan: { byOther: boolean; events: number }[],
  store: EventStore,
  other: EventStore,
): Promise<Appended[]> {
  const answers: Appended[] = [];
  let head: Head | 'no-stream' = 'no-stream';
  for (const { byOther, events } of plan) {
    const answer: Appended = await (byOther ? other : store).append(stream, someEvents(events), head);
    answers.push(answer);
    head = answer.head;
  }
  return answers;
}

async function expectDense(store: EventStore, log: readonly StoredEvent[]): Promise<void> {
  const from = log[0]?.index ?? 0;
  expect(log.map(({ index }) => index)).toEqual(log.map((_, n) => from + n));
  const last = log.at(-1);
  if (last) expect(await store.end()).toEqual({ position: last.position, index: last.index });
}

/** Every answer names an event of the log, and within one stream they come in the order in which they were given. */
function expectAnswersInOrder(answers: readonly Appended[], log: readonly StoredEvent[]): void {
  const at = new Map(log.map(({ position, hash, index }) => [position, { hash, index }]));
  for (const { position, head } of answers) expect(at.get(position)?.hash).toBe(head.hash);
  const byStream = new Map<string, number>();
  for (const { stream, revision } of log) {
    expect(revision).toBe((byStream.get(stream) ?? -1) + 1);
    byStream.set(stream, revision);
  }
}
