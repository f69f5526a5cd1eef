import { report } from './commands.js';
import { atMost, inTurn, medianOf, percentile, present } from './harness.js';
import { withHouse } from './house.js';
import { atRate, Lines } from './load.js';

const rate = 500;
const count = rate * 6;
/** One command in so many is looked for in the list. */
const sample = 10;

/** How long after its answer a command is seen in the read models, while commands come at a constant rate. */
export async function freshness(): Promise<void> {
  await withHouse(async ({ url, token }) => {
    const writers = await Lines.open(url, 64, { authorization: `Bearer ${token}`, prefer: 'respond-async' });
    const readers = await Lines.open(url, 64, { authorization: `Bearer ${token}` });
    const seen = 'acknowledged → visible in every read model';
    const plain = 'the same list, nothing waited for';
    const ask = async (path: string): Promise<number> => {
      const began = performance.now();
      for (;;) {
        const { status, body } = await readers.send({ method: 'GET', path });
        if (status === 200) return performance.now() - began;
        // The house gives up waiting after two seconds; the reader does not, and all of it counts.
        if (status !== 503) throw new Error(`${path}: ${status} ${body}`);
      }
    };
    const round = async (pathOf: (position: string) => string): Promise<Record<string, number>> => {
      const looks: Promise<number>[] = [];
      await atRate(writers, { rate, count, wanted: 201 }, report, (n, { body }) => {
        if (n % sample !== 0) return;
        const look = ask(pathOf((JSON.parse(body) as { position: string }).position));
        // Whoever waits for all of them hears of a failure, and the house is ended then.
        look.catch(() => undefined);
        looks.push(look);
      });
      const waits = await Promise.all(looks);
      return { 'p50 ms': percentile(waits, 0.5), 'p95 ms': percentile(waits, 0.95), 'p99 ms': percentile(waits, 0.99) };
    };
    const rows = await inTurn({
      [seen]: () => round((position) => `/v1/records?limit=1&after=${encodeURIComponent(position)}`),
      [plain]: () => round(() => '/v1/records?limit=1'),
    });
    await present({
      name: 'freshness',
      what: `from a command's answer to its being visible to a reader over HTTP, under ${rate} commands/s (lower is better)`,
      rows,
      ratios: [
        atMost('p99, ms', medianOf(rows, seen, 'p99 ms'), 150),
        { name: 'p50 against a read that waits for nothing', ratio: medianOf(rows, seen, 'p50 ms') / medianOf(rows, plain, 'p50 ms') },
      ],
    });
    writers.close();
    readers.close();
  });
}
