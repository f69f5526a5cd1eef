import { randomUUID } from 'node:crypto';
import { smallDepartment, triagedRecord } from './department.js';
import { atMost, concurrently, inTurn, medianOf, present, seconds } from './harness.js';
import { withHouse } from './house.js';
import { naiveStore } from './naive.js';

const count = 1_000;

/** One command on a thousand records: each gets another assignee, in one request; against the same commands one by one, and bare inserts. */
export async function bulk(): Promise<void> {
  await withHouse(async (house) => {
    const naive = await naiveStore(house.databaseUrl);
    const department = await smallDepartment(house, 64);
    const { owner, workers } = department;
    const records: string[] = [];
    await concurrently(count, 64, async (n) => void records.push(await triagedRecord(department, `Стара плата ${n}`)));

    let turn = 0;
    /** Whoever has them not yet. */
    const next = (): { assignee: string } => ({ assignee: workers[(turn += 1) % 2]! });
    const post = (path: string, body: object) =>
      owner.answer<Readonly<Record<string, unknown>>>({
        method: 'POST',
        path,
        body: JSON.stringify(body),
        headers: { 'idempotency-key': randomUUID() },
      });
    const inOne = `${count} assigned in one request`;
    const oneByOne = `${count} assigned one by one, 64 at a time`;
    const bare = `${count} inserts of one row a transaction, 10 connections`;
    const rows = await inTurn({
      [inOne]: async () => ({
        seconds: await seconds(async () => {
          const { accepted } = await post('/v1/records/bulk', { command: 'assign', input: next(), items: records.map((id) => ({ id })) });
          if (accepted !== count) throw new Error(`${String(accepted)} of ${count} were accepted`);
        }),
      }),
      [oneByOne]: async () => {
        const input = next();
        return { seconds: await seconds(() => concurrently(count, 64, (n) => post(`/v1/records/${records[n]!}/assign`, input))) };
      },
      [bare]: async () => ({ seconds: await seconds(naive.oneByOne(count)) }),
    });
    const took = (name: string): number => medianOf(rows, name, 'seconds');
    await present({
      name: 'bulk',
      what: `one command on ${count} records (lower is better)`,
      rows,
      ratios: [
        atMost(`seconds for ${count}`, took(inOne), 3),
        { name: 'against the same one by one', ratio: took(inOne) / took(oneByOne) },
        { name: 'against bare inserts', ratio: took(inOne) / took(bare) },
      ],
    });
    owner.close();
    await naive.close();
  });
}
