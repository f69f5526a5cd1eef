import { eventCatalogue, memoryEventStore } from '#event-store';
import { openIdentity } from '#identity';
import { systemClock } from '#kernel';
import { CommandExecutor, HouseFollower } from '#platform';
import { memoryKeyStore, openVault } from '#privacy';
import { testDatabase, type TestDatabase } from '#testing';
import { directoryEvents, type DirectoryHouse } from '../domain/index.js';
import { directorySlice } from '../slice.js';
import { DirectoryDesk, type DeskParts } from './desk.js';
import { ForeignKeyStore, foundHouse, type Founding } from './founding.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

class Crash extends Error {}

/** A house of its own, whose executor and accounts can be made to fail at the n-th step. */
async function newHouse() {
  const store = memoryEventStore();
  const catalogue = eventCatalogue(Object.values(directoryEvents));
  const house = new HouseFollower<DirectoryHouse>({ store, catalogue, slices: [directorySlice] });
  await house.start();
  const vault = await openVault(memoryKeyStore());
  const identity = await openIdentity({ pool: database.pool, index: (kind, value) => vault.hmac(kind, value.toLowerCase()) });
  const executor = new CommandExecutor<DirectoryHouse>({ store, catalogue, house, clock: systemClock });
  let left = Number.POSITIVE_INFINITY;
  const step = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    if (left === 0) throw new Crash();
    left -= 1;
    return work();
  };
  const fragile: DeskParts['executor'] = {
    execute: (request) => step(() => executor.execute(request)),
    load: (aggregate, id, upTo) => executor.load(aggregate, id, upTo),
  };
  const accounts: DeskParts['identity'] = { ...identity, giveAccount: (account) => step(() => identity.giveAccount(account)) };
  const types = async (): Promise<string[]> => {
    const found: string[] = [];
    for await (const { events } of store.readAll(null)) found.push(...events.map(({ type }) => type));
    return found;
  };
  return {
    desk: new DirectoryDesk({ executor: fragile, house, vault, identity: accounts }),
    withOtherKeys: async () =>
      new DirectoryDesk({ executor: fragile, house, vault: await openVault(memoryKeyStore()), identity: accounts }),
    identity,
    types,
    crashAfter: (steps: number) => {
      left = steps;
    },
    close: () => house.close(),
  };
}

const whole = ['HouseFounded', 'PersonRegistered', 'RolesGranted', 'UserNameReserved', 'SignInGiven'];

it.each([0, 1, 2, 3, 4])('a founding that dies after %i steps is finished by the next start, once', async (steps) => {
  const house = await newHouse();
  const told: string[] = [];
  const founding: Founding = {
    name: 'Департамент',
    zone: 'Europe/Kyiv',
    firstUser: { name: 'Адміністратор', password: null, announce: (password) => told.push(password) },
  };
  house.crashAfter(steps);
  await expect(foundHouse(house.desk, founding)).rejects.toThrow(Crash);
  house.crashAfter(Number.POSITIVE_INFINITY);
  expect((await foundHouse(house.desk, founding)).founded).toBe(true);
  expect(await house.types()).toEqual(whole);
  const session = await house.identity.signIn({ username: 'admin', password: told.at(-1)!, address: 'here' });
  expect(session.oneTimePassword).toBe(true);
  expect((await foundHouse(house.desk, { ...founding, name: 'Інша назва' })).founded).toBe(false);
  expect(house.desk.directory.house?.name).toBe('Департамент');
  await expect(foundHouse(await house.withOtherKeys(), founding)).rejects.toThrow(ForeignKeyStore);
  expect(await house.types()).toEqual(whole);
  await house.close();
});
