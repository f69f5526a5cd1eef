import { createHash } from 'node:crypto';
import { verifyChain } from '#event-store';
import { embeddedIn } from '../../apps/cli/src/reach/options.js';
import { inStoppedLog } from '../../apps/cli/src/reach/stopped-house.js';
import { preparedHouse } from './history/prepared.js';
import { atMost, inTurn, medianOf, present, seconds } from './harness.js';

const usualSize = 1_000_000;
const pageSize = 2_000;

/** Every event's hash and every stream's chain recomputed, beside reading alone and hashing alone. */
export async function verify(size?: string): Promise<void> {
  const data = await preparedHouse({ of: 'department', events: size === undefined ? usualSize : Number(size) });
  await inStoppedLog(embeddedIn(data), async (store) => {
    let bytes = 0;
    let count = 0;
    for await (const page of store.readAll(null, { pageSize })) {
      for (const { data, metadata, stream } of page.events)
        bytes += Buffer.byteLength(data) + Buffer.byteLength(metadata) + stream.length + 250;
      count += page.events.length;
    }
    const one = Buffer.alloc(Math.round(bytes / count), 'x');
    const chains = 'every chain verified';
    const reading = 'the log read, nothing verified';
    const hashing = 'SHA-256 over as many bytes in memory';
    const rows = await inTurn({
      [chains]: async () => {
        const took = await seconds(async () => {
          const faults = verifyChain(store.readAll(null, { pageSize }));
          const { done, value } = await faults.next();
          if (!done) throw new Error(`the prepared log has a fault: ${JSON.stringify(value)}`);
        });
        return { 'events/s': count / took, 'seconds a million': (took * 1_000_000) / count };
      },
      [reading]: async () => {
        const took = await seconds(async () => {
          for await (const _ of store.readAll(null, { pageSize }));
        });
        return { 'events/s': count / took, 'seconds a million': (took * 1_000_000) / count };
      },
      [hashing]: async () => {
        const took = await seconds(async () => {
          for (let n = 0; n < count; n += 1) createHash('sha256').update(one).digest('hex');
        });
        return { 'events/s': count / took, 'seconds a million': (took * 1_000_000) / count };
      },
    });
    await present({
      name: 'verify',
      what: `the chains of ${count} events`,
      rows,
      ratios: [
        atMost('seconds for a million events', medianOf(rows, chains, 'seconds a million'), 20),
        { name: 'against reading alone', ratio: medianOf(rows, chains, 'events/s') / medianOf(rows, reading, 'events/s') },
      ],
    });
  });
}
