import { eventCatalogue, memoryEventStore, type EventMetadata, type EventStore, type Head } from '#event-store';
import { derivedId, eventType, type DomainEvent } from '#kernel';
import { z } from 'zod';
import { HouseBehind } from '../commands/errors.js';
import { HouseFollower } from './follower.js';
import { houseSlice } from './slice.js';

const named = eventType('RoomNamed', { nature: 'content', doc: 'A room got a name.', data: z.strictObject({ name: z.string() }) });
const other = eventType('LampLit', { nature: 'content', doc: 'Not of the house.', data: z.strictObject({}) });
const catalogue = eventCatalogue([named, other]);

const rooms = houseSlice<'rooms', readonly string[]>({
  key: 'rooms',
  streamPrefixes: ['room-'],
  initial: [],
  evolve: (names, event) => [...names, (event.data as { name: string }).name],
});

function writer(store = memoryEventStore()) {
  let n = 0;
  const heads = new Map<string, Head>();
  return {
    store,
    async write(stream: string, event: DomainEvent) {
      n += 1;
      const at = new Date().toISOString();
      const metadata: EventMetadata = {
        actor: derivedId('p'),
        commandId: derivedId('c', n),
        bodyHash: '0'.repeat(64),
        correlationId: derivedId('k', n),
        occurredAt: at,
        recordedAt: at,
        decidedBy: { machine: 'm', version: 1, house: '0' },
      };
      const appended = await store.append(
        stream,
        [catalogue.encode(event, { id: derivedId('e', n), metadata })],
        heads.get(stream) ?? 'no-stream',
      );
      heads.set(stream, appended.head);
      return appended.position;
    },
  };
}

describe('the house that a process follows', () => {
  it('knows at the start what the log held, then what comes, by the index of its last event', async () => {
    const { store, write } = writer();
    await write('room-1', named({ name: 'hall' }));
    await write('lamp-1', other({}));
    const house = new HouseFollower<{ rooms: readonly string[] }>({ store, catalogue, slices: [rooms] });
    expect(() => house.current()).toThrow(HouseBehind);
    await house.start();
    expect(house.current()).toEqual({ house: { rooms: ['hall'] }, index: 0 });
    await house.reached(await write('room-2', named({ name: 'attic' })));
    expect(house.current()).toEqual({ house: { rooms: ['hall', 'attic'] }, index: 2 });
    expect(house.concerns('room-9')).toBe(true);
    expect(house.concerns('lamp-1')).toBe(false);
    await house.close();
  });

  it('is behind once a write of its own has not arrived in time, until it does', async () => {
    const { store, write } = writer();
    let open = (): void => undefined;
    const gate = new Promise<void>((resolve) => (open = resolve));
    const slow: EventStore = {
      ...store,
      async *subscribe(after, options) {
        for await (const message of store.subscribe(after, options)) {
          if (message.kind === 'events') await gate;
          yield message;
        }
      },
    };
    const house = new HouseFollower<{ rooms: readonly string[] }>({ store: slow, catalogue, slices: [rooms] });
    await house.start();
    await house.reached(await write('room-1', named({ name: 'hall' })));
    expect(() => house.current()).toThrow(HouseBehind);
    open();
    await house.reached(await write('room-2', named({ name: 'attic' })));
    expect(house.current().house.rooms).toEqual(['hall', 'attic']);
    await house.close();
  });

  it('starts on an empty log', async () => {
    const house = new HouseFollower<{ rooms: readonly string[] }>({ store: memoryEventStore(), catalogue, slices: [rooms] });
    await house.start();
    expect(house.current().house.rooms).toEqual([]);
    await house.close();
  });

  it('decides nothing by a house that it could not fold', async () => {
    const { store, write } = writer();
    await write('room-1', named({ name: 'hall' }));
    const blind = eventCatalogue([other]);
    const house = new HouseFollower<{ rooms: readonly string[] }>({ store, catalogue: blind, slices: [rooms] });
    await expect(house.start()).rejects.toThrow('unknown event RoomNamed');
    expect(() => house.current()).toThrow(HouseBehind);
    await house.close();
  });
});
