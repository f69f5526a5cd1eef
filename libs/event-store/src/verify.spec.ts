import { readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { canonicalJson } from '#kernel';
import { anEvent, logAfter, someEvents } from './contract/kit.js';
import { canonicalForm, eventHash, firstPreviousHash } from './hashing.js';
import { memoryEventStore } from './memory/memory-event-store.js';
import type { StoredEvent } from './port.js';
import { chainVerifier, verifyChain } from './verify.js';

describe('the hash of an event', () => {
  test('is that of the canonical JSON of what it covers', () => {
    const event = {
      ...anEvent({ a: 'ї', b: [1, { c: null }] }),
      stream: 'річ-"1"\\',
      type: 'Подія',
      revision: 3,
      previousHash: 'a'.repeat(64),
    };
    const covered = {
      version: event.version,
      type: event.type,
      stream: event.stream,
      revision: event.revision,
      previous: event.previousHash,
      metadata: JSON.parse(event.metadata) as unknown,
      id: event.id,
      data: JSON.parse(event.data) as unknown,
    };
    expect(canonicalForm(event)).toBe(canonicalJson(covered));
    expect(eventHash(event)).toBe(createHash('sha256').update(canonicalJson(covered)).digest('hex'));
  });

  test('comes out as the reference says that a stranger gets it', () => {
    const page = readFileSync(new URL('../../../docs/reference/log.md', import.meta.url), 'utf8');
    const [event, form] = [...page.matchAll(/```json\n([\s\S]*?)\n```/g)].map(([, block]) => block!);
    const stored = JSON.parse(event!) as Record<string, unknown> & { hash: string };
    const { hash, ...covered } = stored;
    expect(canonicalJson(covered)).toBe(form);
    expect(createHash('sha256').update(form!, 'utf8').digest('hex')).toBe(hash);
    expect(
      eventHash({
        stream: stored.stream as string,
        revision: stored.revision as number,
        previousHash: stored.previous as string,
        id: stored.id as string,
        type: stored.type as string,
        version: stored.version as number,
        data: canonicalJson(stored.data),
        metadata: canonicalJson(stored.metadata),
      }),
    ).toBe(hash);
    expect(page).toContain(firstPreviousHash);
  });
});

describe('verifying the chain', () => {
  async function aLog(): Promise<StoredEvent[]> {
    const store = memoryEventStore();
    const { head } = await store.append('thing-1', someEvents(2), 'no-stream');
    await store.append('thing-2', someEvents(2), 'no-stream');
    await store.append('thing-1', someEvents(2), head);
    return logAfter(store, null);
  }
  const faultsOf = (events: readonly StoredEvent[]): string[] => {
    const verifier = chainVerifier();
    return events.flatMap((event) => verifier.take(event)).map(({ stream, revision, wrong }) => `${stream} ${revision} ${wrong}`);
  };
  const changed = (events: StoredEvent[], at: number, change: Partial<StoredEvent>): StoredEvent[] =>
    events.with(at, { ...events[at]!, ...change });
  const rehashed = (event: StoredEvent): StoredEvent => ({ ...event, hash: eventHash(event) });

  test('finds nothing wrong where nothing is', async () => {
    const log = await aLog();
    const pages = (async function* () {
      yield { events: log.slice(0, 4) };
      yield { events: log.slice(4) };
    })();
    expect(await verifyChain(pages).next()).toEqual({ done: true, value: { events: 6, streams: 2, faults: 0 } });
  });

  test.each<[string, (log: StoredEvent[]) => StoredEvent[], string[]]>([
    ['other data', (log) => changed(log, 1, { data: '{"n":7}' }), ['thing-1 1 hash']],
    ['other metadata', (log) => changed(log, 0, { metadata: '{"actor":"another"}' }), ['thing-1 0 hash']],
    ['another type', (log) => changed(log, 2, { type: 'Else' }), ['thing-2 0 hash']],
    ['another version', (log) => changed(log, 2, { version: 2 }), ['thing-2 0 hash']],
    ['other data and their hash', (log) => log.with(1, rehashed({ ...log[1]!, data: '{"n":7}' })), ['thing-1 2 previous-hash']],
    ['an event taken out', (log) => log.toSpliced(1, 1), ['thing-2 0 log-gap', 'thing-1 2 gap']],
    ['an event twice', (log) => log.toSpliced(1, 0, log[0]!), ['thing-1 0 log-gap', 'thing-1 0 gap']],
    ['a stream that begins late', (log) => log.slice(2).map((event, index) => ({ ...event, index })), ['thing-1 2 gap']],
  ])('finds %s', async (_, tamper, faults) => {
    expect(faultsOf(tamper(await aLog()))).toEqual(faults);
  });

  test('says what it expected and what it found', async () => {
    const log = await aLog();
    const verifier = chainVerifier();
    const [fault] = changed(log, 0, { data: '{}' }).flatMap((event) => verifier.take(event));
    expect(fault).toEqual({
      stream: 'thing-1',
      revision: 0,
      index: 0,
      wrong: 'hash',
      expected: eventHash({ ...log[0]!, data: '{}' }),
      found: log[0]!.hash,
    });
    expect(verifier.summary).toEqual({ events: 6, streams: 2, faults: 1 });
  });
});
