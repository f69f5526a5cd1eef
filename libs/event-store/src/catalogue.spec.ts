import { z } from 'zod';
import { eventType, sealed, UnknownEvent } from '#kernel';
import { eventCatalogue } from './catalogue.js';
import { InvalidEvent } from './errors.js';
import { eventHash, firstPreviousHash } from './hashing.js';
import type { EventMetadata, StreamEvent } from './port.js';

const letterReceived = eventType('LetterReceived', {
  version: 3,
  nature: 'content',
  doc: 'A letter came in.',
  data: z.strictObject({
    subject: z.string(),
    pages: z.int(),
    from: sealed('citizen', 'the name').nullable(),
    questions: z.array(z.strictObject({ text: sealed('citizen', 'a question') })).optional(),
  }),
  upcasts: {
    1: ({ title, ...rest }) => ({ ...rest, subject: title }),
    2: (data) => ({ ...data, pages: 1 }),
  },
});
const counted = eventType('Counted', { nature: 'clockwork', doc: 'One more.', data: z.strictObject({ count: z.int() }) });
const catalogue = eventCatalogue([letterReceived, counted]);

const metadata: EventMetadata = {
  actor: 'c3b1cbd3-52b9-5be4-9a6a-64d4a4b6f8f0',
  commandId: '0b54f2dc-7f7a-5a33-8f39-1d5a8ce4a1f2',
  bodyHash: 'ab'.repeat(32),
  correlationId: '0b54f2dc-7f7a-5a33-8f39-1d5a8ce4a1f2',
  occurredAt: '2026-03-03T12:02:00.000Z',
  recordedAt: '2026-03-03T12:02:00.000Z',
  decidedBy: { machine: 'letters', version: 1, house: '12' },
};
const id = '8d3c1a3e-5c7e-5d55-9d0a-0f6a3b6f2d11';

function stored(type: string, version: number, data: string): StreamEvent {
  const placed = {
    id,
    type,
    version,
    data,
    metadata: JSON.stringify(metadata),
    stream: 'letter-1',
    revision: 0,
    previousHash: firstPreviousHash,
  };
  return { ...placed, hash: eventHash(placed), position: '0' };
}

describe('the catalogue of events', () => {
  test('writes canonical bytes and reads them back', () => {
    const event = letterReceived({ subject: 'Скарга 📨', pages: 2, from: null });
    const bytes = catalogue.encode(event, { id, metadata });
    expect(bytes).toMatchObject({ id, type: 'LetterReceived', version: 3, data: '{"from":null,"pages":2,"subject":"Скарга 📨"}' });
    const read = catalogue.decode({ ...stored('LetterReceived', 3, bytes.data), metadata: bytes.metadata });
    expect(read).toMatchObject({ type: 'LetterReceived', version: 3, nature: 'content', data: event.data, metadata });
    expect(read).not.toHaveProperty('index');
  });

  test('gives the index where the log knows it', () => {
    expect(catalogue.decode({ ...stored('Counted', 1, '{"count":1}'), index: 7 }).index).toBe(7);
  });

  test('brings every older version up to today', () => {
    const today = { subject: 'old', pages: 1, from: null };
    expect(catalogue.decode(stored('LetterReceived', 1, '{"from":null,"title":"old"}'))).toMatchObject({ version: 3, data: today });
    expect(catalogue.decode(stored('LetterReceived', 2, '{"from":null,"subject":"old"}'))).toMatchObject({ version: 3, data: today });
  });

  test.each([
    ['Unheard', 1],
    ['Counted', 2],
    ['Counted', 0],
  ])('stops at %s version %i', (type, version) => {
    expect(() => catalogue.decode(stored(type, version, '{}'))).toThrow(UnknownEvent);
  });

  test('writes no unknown type and no version but today’s', () => {
    expect(() => catalogue.encode({ type: 'Unheard', version: 1, data: {} }, { id, metadata })).toThrow(UnknownEvent);
    expect(() => catalogue.encode({ ...counted({ count: 1 }), version: 2 }, { id, metadata })).toThrow(UnknownEvent);
  });

  test.each([
    ['a wrong type', { count: 'one' }],
    ['an unknown field', { count: 1, name: 'Olena' }],
    ['a field left out', {}],
  ])('refuses %s', (_, data) => {
    expect(() => catalogue.encode({ type: 'Counted', version: 1, data }, { id, metadata })).toThrow(InvalidEvent);
  });

  test('refuses metadata that say less or more than they must', () => {
    const { actor: _, ...anonymous } = metadata;
    expect(() => catalogue.encode(counted({ count: 1 }), { id, metadata: anonymous as EventMetadata })).toThrow(InvalidEvent);
    expect(() => catalogue.encode(counted({ count: 1 }), { id, metadata: { ...metadata, name: 'Olena' } as EventMetadata })).toThrow(
      InvalidEvent,
    );
    expect(() => catalogue.encode(counted({ count: 1 }), { id, metadata: { ...metadata, recordedAt: '2026-03-03' } })).toThrow(
      InvalidEvent,
    );
  });

  test('refuses a personal field in clear', () => {
    const event = letterReceived({ subject: 'a', pages: 1, from: 'Olena' as never });
    expect(() => catalogue.encode(event, { id, metadata })).toThrow(InvalidEvent);
  });

  test('lists the personal fields, however deep', () => {
    expect(catalogue.personalFields('LetterReceived')).toEqual([
      { path: 'from', personal: 'citizen', what: 'the name' },
      { path: 'questions[].text', personal: 'citizen', what: 'a question' },
    ]);
    expect(catalogue.personalFields('Counted')).toEqual([]);
    expect(() => catalogue.personalFields('Unheard')).toThrow(UnknownEvent);
  });

  test('does not start with a type declared twice, or without an upcast', () => {
    expect(() => eventCatalogue([counted, counted])).toThrow('declared twice');
    const bare = eventType('Bare', { version: 2, nature: 'content', doc: '', data: z.strictObject({}) });
    expect(() => eventCatalogue([bare])).toThrow('no upcast from version 1');
  });
});
