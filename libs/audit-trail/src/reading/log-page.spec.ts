import { memoryEventStore, type EventMetadata, type LogPoint, eventCatalogue } from '#event-store';
import { derivedId, eventType } from '#kernel';
import { HttpProblem, type ReaderRights } from '#platform';
import { z } from 'zod';
import { changedSubjects, changeOf, streamsOfSubjects } from './changes.js';
import { logPage, pointNamed } from './log-page.js';

const noted = eventType('Noted', { nature: 'content', doc: 'A note.', data: z.strictObject({ n: z.number() }) });
const catalogue = eventCatalogue([noted]);
const reader = { person: derivedId('olena'), roles: [] };

async function storeWith(...streams: (string | { readonly stream: string; readonly causationStream: string })[]) {
  const at = new Date().toISOString();
  const store = memoryEventStore();
  for (const [n, given] of streams.entries()) {
    const { stream, ...cause } = typeof given === 'string' ? { stream: given } : given;
    const metadata: EventMetadata = {
      ...cause,
      actor: reader.person,
      commandId: derivedId('c', n),
      bodyHash: '0'.repeat(64),
      correlationId: derivedId('k', n),
      occurredAt: at,
      recordedAt: at,
      decidedBy: { machine: 'm', version: 1, house: '0' },
    };
    await store.append(stream, [catalogue.encode(noted({ n }), { id: derivedId('e', n), metadata })], 'no-stream');
  }
  return store;
}

const rights: ReaderRights = {
  closedTo: async (_, streams) => new Set(streams.filter((stream) => stream.startsWith('complaint-'))),
  closedIds: async () => new Set(),
};

describe('a page of the log', () => {
  it('leaves out what is closed to the reader, and goes on where it ended', async () => {
    const store = await storeWith('nonconformity-1', 'complaint-2', 'username-3', 'capa-4', 'complaint-5');
    const ask = (after: LogPoint | null, limit: number) => logPage(store, { after, limit, filter: {}, reader, rights, whole: true });
    const first = await ask(null, 2);
    expect([first.events.map(({ stream }) => stream), first.more]).toEqual([['nonconformity-1', 'username-3'], true]);
    const second = await ask(first.point, 2);
    expect([second.events.map(({ stream }) => stream), second.more]).toEqual([['capa-4'], false]);
    expect(await ask(second.point, 2)).toEqual({ events: [], point: second.point, more: false });
    expect(await logPage(await storeWith(), { after: null, limit: 1, filter: {}, reader, rights: null, whole: true })).toEqual({
      events: [],
      point: null,
      more: false,
    });
  });

  it('leaves out what a process did because of what is closed: the id of its cause would tell of that', async () => {
    const store = await storeWith({ stream: 'capa-1', causationStream: 'complaint-2' }, { stream: 'capa-2', causationStream: 'finding-3' });
    const ask = (whole: boolean) => logPage(store, { after: null, limit: 10, filter: {}, reader, rights, whole });
    expect((await ask(true)).events.map(({ stream }) => stream)).toEqual(['capa-2']);
    expect((await ask(false)).events.map(({ stream }) => stream)).toEqual(['capa-1', 'capa-2']);
  });

  it('tells clients of streams that they keep, and of no others', async () => {
    const store = await storeWith('units', 'username-3', 'capa-4', 'calendar-ua');
    const { events } = await logPage(store, {
      after: null,
      limit: 10,
      filter: { streamPrefixes: streamsOfSubjects(changedSubjects) },
      reader,
      rights,
      whole: true,
    });
    expect(events.map((event) => changeOf(event))).toMatchObject([
      { subject: 'directory', kind: 'units', id: 'units', revision: 0, type: 'Noted' },
      { subject: 'capa', kind: 'capa', id: '4' },
      { subject: 'configuration', kind: 'calendar', id: 'ua' },
    ]);
    expect(changeOf({ stream: 'username-3', revision: 0, position: '1', type: 'Noted' })).toBeNull();
  });

  it('refuses a position that the log did not give out', async () => {
    const store = await storeWith('units');
    await expect(pointNamed(store, 'nonsense')).rejects.toThrow(HttpProblem);
    expect(await pointNamed(store, undefined)).toBeNull();
  });

  it('ends where it is told to, so that the same piece of the log can be read again', async () => {
    const store = await storeWith('units', 'capa-1', 'capa-2');
    const ask = (upTo: number) => logPage(store, { after: null, limit: 9, filter: {}, reader, rights: null, whole: false, upTo });
    const page = await ask(1);
    expect([page.events.map(({ stream }) => stream), page.point?.index]).toEqual([['units', 'capa-1'], 1]);
    expect((await ask(7)).events).toHaveLength(3);
  });
});
