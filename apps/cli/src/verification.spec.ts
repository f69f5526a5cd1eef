import { eventCatalogue, memoryEventStore, type StoredEvent } from '#event-store';
import { derivedId, eventType } from '#kernel';
import { z } from 'zod';
import { parseExported } from './reach/exported.js';
import { printed, storedFrom } from './reach/log-of.js';
import { Lines } from './commands/export.js';
import { verify, type LeftOut, type UnreadableLine } from './verification.js';

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

async function* each<Item>(events: readonly Item[]): AsyncIterable<Item> {
  yield* events;
}

/** Exported, changed as text, read again: what is said of it. */
async function manipulated(change: (lines: Line[]) => unknown, mayHide = false) {
  const lines = (await log()).map((event) => JSON.parse(JSON.stringify(printed(event))) as Line);
  change(lines);
  return verify(each(readAgain(lines.map((line) => JSON.stringify(line)))), mayHide);
}

const readAgain = (lines: readonly string[]): (StoredEvent | UnreadableLine | LeftOut)[] =>
  lines.map(parseExported).map((found, n) => {
    if ('problem' in found) return { line: n + 1, unreadable: found.problem };
    return 'leftOut' in found ? found : storedFrom(found);
  });

/** The log exported by somebody to whom some of it is closed, changed as lines, read again. */
async function exportedWithout(closed: (event: StoredEvent) => boolean, change: (lines: string[]) => unknown = () => undefined) {
  const open = (await log()).filter((event) => !closed(event));
  const lines = new Lines(each([{ events: open.slice(0, 2) }, { events: open.slice(2) }]));
  let text = '';
  for await (const piece of lines.text()) text += piece;
  const written = text.trimEnd().split('\n');
  change(written);
  return { lines, report: await verify(each(readAgain(written)), false) };
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

describe('an exported log from which something was left out', () => {
  it('says so at its end, and what is there holds: closed streams, and single events of open ones', async () => {
    const stream = await exportedWithout(({ stream: of }) => of === 'complaint-1');
    expect(stream.lines).toMatchObject({ events: 3, leftOut: 3 });
    expect(stream.report).toEqual({
      faults: 0,
      text:
        '3 events are not in the file: it says that they were closed to who exported it. It alone cannot show that this is why.\n' +
        '3 events in 1 streams: every chain holds\n',
    });
    const single = await exportedWithout(({ stream: of, revision }) => of === 'capa-2' && revision === 1);
    expect(single.report).toMatchObject({ faults: 0, text: expect.stringMatching(/^1 events are not in the file/) });
  });

  it('does not say so where nothing was', async () => {
    const { lines, report } = await exportedWithout(() => false);
    expect([lines.leftOut, report]).toEqual([0, { faults: 0, text: '6 events in 2 streams: every chain holds\n' }]);
  });

  it.each<[string, (lines: string[]) => unknown, RegExp]>([
    ['another event is gone', (lines) => lines.splice(0, 1), /says that 3 events were left out of it; 4 are missing/],
    ['nothing says what was left out', (lines) => lines.pop(), /capa-2 revision 0 is not the next of the log/],
    ['something follows', (lines) => lines.push(lines[2]!), /something follows the line/],
    ['a word changed', (lines) => (lines[1] = lines[1]!.replace('їжак', 'вовк')), /capa-2 revision 1 is not the event that was hashed/],
    ['an event comes again', (lines) => lines.splice(1, 0, lines[0]!), /capa-2 revision 0 is not the next of its stream/],
  ])('does not hold where %s', async (_, change, where) => {
    const { report } = await exportedWithout(({ stream }) => stream === 'complaint-1', change);
    expect(report.faults).toBeGreaterThan(0);
    expect(report.text).toMatch(where);
  });

  it('does not hold where a stream lacks more events than the log does', async () => {
    const events = await log();
    const [first, , third] = events.filter(({ stream }) => stream === 'capa-2');
    const moved = [
      { ...first!, index: 0 },
      { ...third!, index: 1 },
    ];
    expect((await verify(each([...moved, { leftOut: 1 }]), false)).text).toMatch(/capa-2 revision 2 is not the next of its stream/);
  });
});

it('over the API what is closed to the reader is no fault, but said', async () => {
  expect(await manipulated((lines) => lines.splice(0, 6, ...lines.filter(({ stream }) => stream === 'capa-2')), true)).toEqual({
    faults: 0,
    text:
      '3 events were not shown: they lie in what is closed to you. "verify --data" looks at all.\n' +
      '3 events in 1 streams: every chain holds\n',
  });
  expect(await manipulated((lines) => lines.splice(2, 1), true)).toMatchObject({
    faults: 0,
    text: expect.stringMatching(/^1 events were not/),
  });
});
