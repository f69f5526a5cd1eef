import type { Client } from 'pg';
import { all, callerAt, signIn } from '../house/caller.js';
import type { Caller } from '../house/caller.js';
import { bystanderOf } from '../house/database.js';
import { ground, patience } from '../house/ground.js';
import { adminPassword } from '../house/running-house.js';

/** Writes, past all checks, an event behind a stream's last one, as a later release would have done. */
async function appendUnknown(database: Client, stream: string, type: string, version: number): Promise<void> {
  await database.query(
    `insert into log.events (index, stream, revision, id, type, version, data, metadata, previous_hash, hash)
     select (select max(index) + 1 from log.events), stream, revision + 1, gen_random_uuid(), $2, $3, '{}', metadata, hash, hash
     from log.events where stream = $1 order by revision desc limit 1`,
    [stream, type, version],
  );
  await database.query(`select pg_notify('redress_log', (select max(index)::text from log.events))`);
}

/** Waits until a view has stopped, and gives what stopped it. */
async function stoppedView(caller: Caller): Promise<unknown> {
  const until = Date.now() + 60_000;
  for (;;) {
    const { body } = await caller.get('/v1/operations/views');
    const views = body['items'] as { name: string; state: string; error: unknown }[];
    const stopped = views.find(({ state }) => state === 'stopped');
    if (stopped) return stopped.error;
    if (Date.now() > until) throw new Error(`no view has stopped: ${JSON.stringify(views)}`);
  }
}

describe('an event of a later release', () => {
  const here = ground('unknown');
  const report = { title: 'Плата торішня', description: 'У довідці' };

  it(
    'stops its stream and the views, which say so; nothing is skipped, and other streams go on',
    async () => {
      const house = await here.start();
      const caller = callerAt(house.url, await signIn(house.url, { username: 'admin', password: adminPassword }));
      const made = async (): Promise<string> => String((await caller.post('/v1/nonconformities', report)).body['id']);
      const [touched, other] = [await made(), await made()];
      const bystander = await bystanderOf(here.data);
      await appendUnknown(bystander.database, `nonconformity-${touched}`, 'RecordTriaged', 99);
      const stopped = await stoppedView(caller);
      expect(stopped).toMatchObject({ code: 'unknown-event', event: { type: 'RecordTriaged', version: 99 } });
      const ready = await caller.get('/health/ready');
      expect(ready.status).toBe(503);
      expect(JSON.stringify(ready.body)).toContain('is stopped');
      expect(await caller.get(`/v1/records/${touched}`)).toMatchObject({ status: 503, body: { code: 'unknown-event' }, retryAfter: 60 });
      expect((await caller.post(`/v1/records/${touched}/comment`, { text: 'Ще' })).body['code']).toBe('unknown-event');
      expect((await caller.post(`/v1/records/${other}/comment`, { text: 'Ще' })).status).toBe(200);
      const listed = await all<{ id: string }>(caller, '/v1/records?limit=200');
      expect(listed.map(({ id }) => id).sort()).toEqual([touched, other].sort());

      await appendUnknown(bystander.database, 'house', 'HouseFounded', 99);
      await bystander.end();
      await house.end();
      const { exitCode, said } = await here.fail();
      expect(exitCode).toBe(1);
      expect(said).toMatch(
        /^The log holds what this release does not know \(.*HouseFounded version 99\): run the release that wrote it\./m,
      );
      expect(said).not.toContain('    at ');
    },
    patience,
  );
});
