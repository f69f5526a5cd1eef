import { withHouse } from './house.js';
import { atLeast, atMost, inTurn, medianOf, present, type Contender } from './harness.js';
import { atRate, Lines, saturate, type Outcome, type Request } from './load.js';
import { naiveStore, rateOf } from './naive.js';

const connections = 64;
const burst = 3_000;
const rate = 1_000;

/** Nonconformities reported over HTTP: as many as the house takes, and at a constant rate; against bare inserts into the same database. */
export async function commands(): Promise<void> {
  await withHouse(async ({ url, token, databaseUrl }) => {
    const naive = await naiveStore(databaseUrl);
    const lines = await Lines.open(url, 128, { authorization: `Bearer ${token}`, prefer: 'respond-async' });
    const settled: Contender = async () => ({ ...(await caughtUp(lines)) });

    const full = `reported over HTTP, ${connections} connections`;
    const steady = `reported over HTTP, ${rate} a second`;
    const limit = 'one insert a transaction, 10 connections';
    const rows = await inTurn({
      [full]: async () => {
        const outcome = await saturate(lines, burst, connections, 201, report);
        return { ...figuresOf(outcome), ...(await settled()) };
      },
      [steady]: async () => {
        const outcome = await atRate(lines, { rate, count: rate * 3, wanted: 201 }, report);
        return { ...figuresOf(outcome), ...(await settled()) };
      },
      [limit]: naive.oneByOne(burst),
    });
    await present({
      name: 'commands',
      what: 'commands over HTTP: authenticated, validated, decided, chained, durable; the read models are fed meanwhile',
      rows,
      ratios: [
        atLeast(
          'throughput against one insert a transaction',
          medianOf(rows, full, 'per second') / medianOf(rows, limit, 'per second'),
          0.5,
        ),
        atMost(`p99 at ${rate} commands/s, ms`, medianOf(rows, steady, 'p99 ms'), 50),
      ],
    });
    lines.close();
    await naive.close();
  });
}

/** A nonconformity as somebody reports it; every one is another. */
export function report(n: number): Request {
  return {
    method: 'POST',
    path: '/v1/nonconformities',
    body: JSON.stringify({
      title: `Застарілий бланк заяви ${n}`,
      description: 'На сайті стоїть бланк, якого вже не приймають; заявників відсилають по новий.',
      severity: 'moderate',
    }),
  };
}

function figuresOf({ waits, took, others }: Outcome): Record<string, number> {
  if (others.size > 0)
    throw new Error(`not every command was accepted: ${[...others].map(([status, count]) => `${count} × ${status}`).join(', ')}`);
  return rateOf((waits.length * 1_000) / took, waits);
}

/** Waits until the read models have seen what was written, and says how long that took. */
async function caughtUp(lines: Lines): Promise<Record<string, number>> {
  const began = performance.now();
  const { body } = await lines.send(report(0));
  const { position } = JSON.parse(body) as { position: string };
  for (;;) {
    const { status } = await lines.send({ method: 'GET', path: `/v1/records?limit=1&after=${encodeURIComponent(position)}` });
    if (status === 200) return { 'views behind, ms': performance.now() - began };
  }
}
