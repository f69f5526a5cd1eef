import { appendsAreChained, appendsHaveLimits } from './appends.js';
import type { ContractCapabilities, ContractHarness } from './kit.js';
import { all } from './kit.js';
import { readersFollowLive, readsAreWhole } from './reads.js';
import { writersShareTheLog } from './writers.js';

/**
 * What every event store promises. A new adapter is done when this passes, unchanged, in a spec of its own:
 * `make` begins with an empty log; one log serves all tests of the suite, so an adapter with a slow start pays for it once.
 */
export function eventStoreContract(name: string, make: () => Promise<ContractHarness>, capabilities: ContractCapabilities): void {
  describe(`the event store on ${name}`, () => {
    let made: ContractHarness;
    const harness = (): ContractHarness => made;
    beforeAll(async () => {
      made = await make();
    });
    afterAll(() => made.dispose());

    test('begins empty', async () => {
      const { store } = made;
      expect(await store.end()).toBeNull();
      expect(await all(store.readAll(null))).toEqual([]);
    });

    appendsAreChained(harness, capabilities);
    appendsHaveLimits(harness);
    readsAreWhole(harness);
    readersFollowLive(harness);
    writersShareTheLog(harness);
  });
}
