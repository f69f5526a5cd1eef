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
    expect([await house.asOf(1), await house.asOf(2)]).toEqual([{ rooms: ['hall'] }, { rooms: ['hall', 'attic'] }]);
    expect(house.concerns('room-9')).toBe(true);
    expect(house.concerns('lamp-1')).toBe(false);
    await house.close();
  });

  /** A store whose live readers are given nothing until it is opened. */
  function held(store: EventStore) {
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
    return { slow, open };
  }
  const following = async (store: EventStore) => {
    const house = new HouseFollower<{ rooms: readonly string[] }>({ store, catalogue, slices: [rooms], patience: 20 });
    await house.start();
    return house;
  };

  it('is behind once a write of its own has not arrived in time, until it does', async () => {
    const { store, write } = writer();
    const { slow, open } = held(store);
    const house = await following(slow);
    await house.reached(await write('room-1', named({ name: 'hall' })));
    expect(() => house.current()).toThrow(HouseBehind);
    open();
    await house.reached(await write('room-2', named({ name: 'attic' })));
    expect(house.current().house.rooms).toEqual(['hall', 'attic']);
    await house.close();
  });

  it('stays behind until what it waited for is there, also where it has come up to where the log ended before', async () => {
    const { store, write } = writer();
    const { slow, open } = held(store);
    let looks = 0;
    let looked = (): void => undefined;
    const house = await following({
      ...slow,
      async end() {
        looks += 1;
        looked();
        return null;
      },
    });
    await house.reached(await write('room-1', named({ name: 'hall' })));
    const seen = looks;
    await new Promise<void>((resolve) => (looked = () => void (looks > seen + 2 && resolve())));
    expect(() => house.current()).toThrow(HouseBehind);
    open();
    await house.reached(await write('room-2', named({ name: 'attic' })));
    expect(house.current().house.rooms).toEqual(['hall', 'attic']);
    await house.close();
  });

  it('is behind where the log does not show yet what it gave out', async () => {
    const { store, write } = writer();
    const house = await following({ ...store, pointOf: async () => null });
    await house.reached(await write('room-1', named({ name: 'hall' })));
    expect(() => house.current()).toThrow(HouseBehind);
    await house.close();
  });

  it('comes up to what others have written by now', async () => {
    const { store, write } = writer();
    const { slow, open } = held(store);
    const house = await following(slow);
    await write('room-1', named({ name: 'hall' }));
    expect(house.current().house.rooms).toEqual([]);
    const found = house.find(({ rooms: known }) => (known.includes('hall') ? known : null));
    const up = house.upToNow();
    open();
    await up;
    expect(house.current().house.rooms).toEqual(['hall']);
    expect(await found).toEqual(['hall']);
    expect(await house.find(({ rooms: known }) => (known.includes('attic') ? known : null))).toBeNull();
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
