import { eventCatalogue, memoryEventStore, type StoredEvent } from '#event-store';
import { derivedId, eventType } from '#kernel';
import { z } from 'zod';
import { parseExported } from './reach/exported.js';
import { printed, storedFrom } from './reach/log-of.js';
import { verify, type UnreadableLine } from './verification.js';

const noted = eventType('Noted', { nature: 'content', doc: 'A note.', data: z.strictObject({ text: z.string() }) });
const catalogue = eventCatalogue([noted]);

/** A line of the export that somebody can write to. */
interface Line {
  index: string;
  stream: string;
  previousHash: string;
  data: Record<string, unknown>;
  metadata: Record<string, unknown>;
}

/** Two streams of three events each, their appends in turn. */
async function log(): Promise<StoredEvent[]> {
  const store = memoryEventStore();
  const at = new Date().toISOString();
  for (const revision of [0, 1, 2]) {
    for (const stream of ['complaint-1', 'capa-2']) {
      const id = derivedId(stream, revision);
      const metadata = {
        actor: derivedId('olena'),
        commandId: id,
        bodyHash: '0'.repeat(64),
        correlationId: id,
        occurredAt: at,
        recordedAt: at,
        decidedBy: { machine: 'm', version: 1, house: '0' },
      };
      let head: Awaited<ReturnType<typeof store.append>>['head'] | 'no-stream' = 'no-stream';
      for await (const { revision: last, hash } of store.read(stream)) head = { revision: last, hash };
      await store.append(stream, [catalogue.encode(noted({ text: `їжак ${revision}` }), { id, metadata })], head);
    }
  }
  const events: StoredEvent[] = [];
  for await (const page of store.readAll(null)) events.push(...page.events);
  return events;
}

async function* each(events: readonly (StoredEvent | UnreadableLine)[]): AsyncIterable<StoredEvent | UnreadableLine> {
  yield* events;
}

/** Exported, changed as text, read again: what is said of it. */
async function manipulated(change: (lines: Line[]) => unknown, mayHide = false) {
  const lines = (await log()).map((event) => JSON.parse(JSON.stringify(printed(event))) as Line);
  change(lines);
  const read = lines.map((line) => parseExported(JSON.stringify(line)));
  return verify(
    each(read.map((found, n) => ('problem' in found ? { line: n + 1, unreadable: found.problem } : storedFrom(found)))),
    mayHide,
  );
}

describe('an exported log', () => {
  it('holds as it was written', async () => {
    expect(await manipulated(() => undefined)).toEqual({ faults: 0, text: '6 events in 2 streams: every chain holds\n' });
  });

  it.each<[string, (lines: Line[]) => unknown, RegExp]>([
    ['a word changed', (lines) => (lines[2]!.data['text'] = 'вовк'), /^complaint-1 revision 1 is not the event that was hashed/],
    ['another time', (lines) => (lines[3]!.metadata['recordedAt'] = '2020-01-01T00:00:00.000Z'), /^capa-2 revision 1 is not the event/],
    ['an event left out', (lines) => lines.splice(2, 1), /complaint-1 revision 2 is not the next of its stream/],
    ['an event put elsewhere', (lines) => lines.push(lines.splice(1, 1)[0]!), /capa-2 revision 1 is not the next of its stream/],
    ['an event twice', (lines) => lines.splice(3, 0, lines[2]!), /complaint-1 revision 1 is not the next of the log/],
    [
      'another event before it',
      (lines) => (lines[2]!.previousHash = '0'.repeat(64)),
      /^complaint-1 revision 1 does not follow the event before it/,
    ],
    ['a line that is no event', (lines) => Object.assign(lines[4]!, { revision: 'two' }), /^line 5 holds no event: revision/],
    ['nothing left', (lines) => lines.splice(0), /^there is no event/],
  ])('says where it is not: %s', async (_, change, where) => {
    const { faults, text } = await manipulated(change);
    expect(faults).toBeGreaterThan(0);
    expect(text).toMatch(where);
  });
});

it('over the API a stream that is closed to the reader is no fault, but said; a stream with a gap is one', async () => {
  expect(await manipulated((lines) => lines.splice(0, 6, ...lines.filter(({ stream }) => stream === 'capa-2')), true)).toEqual({
    faults: 0,
    text:
      '3 events were not shown: they lie in records that are closed to you. "verify --data" looks at all.\n' +
      '3 events in 1 streams: every chain holds\n',
  });
  expect((await manipulated((lines) => lines.splice(2, 1), true)).faults).toBeGreaterThan(0);
});
