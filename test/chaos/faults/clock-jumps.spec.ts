import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from 'pg';
import { mailServer, type MailServer } from '#testing';
import { faultsOfLog, readLog } from '../checks/log.js';
import { faultsOfSteps, untilOverdue } from '../checks/steps.js';
import { untilSettled } from '../checks/views.js';
import { callerAt, signIn, type Caller } from '../house/caller.js';
import { bystanderOf } from '../house/database.js';
import { ground, patience } from '../house/ground.js';
import { adminPassword } from '../house/running-house.js';
import { clockFile } from '../house/set-clock.js';
import { gathered, mailTo, messages, newPost, received, tuesday } from '../load/post.js';

const hour = 3_600_000;
const later = 60 * 86_400_000;

describe('a machine whose clock jumps an hour ahead and back while terms run', () => {
  const here = ground('jumps');
  const clock = clockFile(here);
  let mails: MailServer;
  beforeAll(async () => {
    mails = await mailServer();
  });
  afterAll(() => mails?.close());
  const itIs = (instant: number): Promise<void> => clock.set(instant - Date.now());

  /** How many events of a type say something of the obligation. */
  const told = async (database: Client, type: string, obligation: string): Promise<number> => {
    const { rows } = await database.query<{ count: number }>(
      `select count(*)::int as count from log.events where type = $1 and data::jsonb ->> 'obligation' = $2`,
      [type, obligation],
    );
    return rows[0]!.count;
  };
  const until = async (holds: () => Promise<boolean>): Promise<void> => {
    while (!(await holds())) await pause(50);
  };

  it(
    'notes each term once, takes each step once, tells of each thing once; an emptied queue is filled by hand meanwhile',
    async () => {
      await itIs(tuesday);
      const house = await here.start({
        program: 'test/chaos/house/unsteady.mjs',
        environment: { REDRESS_CHAOS_CLOCK: clock.path, REDRESS_CHAOS_STORE: 'same', ...mailTo(mails) },
      });
      const operator = async (): Promise<Caller> =>
        callerAt(house.url, await signIn(house.url, { username: 'admin', password: adminPassword }));
      const bystander = await bystanderOf(here.data);
      const { assign } = await newPost(await operator());
      const record = await assign(house.url, 'Перша');
      await itIs(tuesday + gathered);
      await received(mails, 1);
      const { rows } = await bystander.database.query<{ obligation: string; due: string }>(
        `select data::jsonb ->> 'obligation' as obligation, data::jsonb ->> 'due' as due from log.events o
         where stream = $1 and type = 'ObligationOpened' and not exists (
           select from log.events e where e.type = 'ObligationMet' and e.data::jsonb ->> 'obligation' = o.data::jsonb ->> 'obligation')
         order by 2 limit 1`,
        [`nonconformity-${record}`],
      );
      const { obligation } = rows[0]!;
      const due = Date.parse(rows[0]!.due);

      await itIs(due - hour / 2);
      await until(async () => (await told(bystander.database, 'EscalationStepTaken', obligation)) === 1);

      // The clock of its due waits in the queue, until that is emptied.
      await untilSettled(bystander);
      await bystander.database.query('delete from bullmq.job');
      const by = await operator();
      const missing = async () => (await by.get('/v1/operations/alarms')).body['missing'] as { readonly count: number };
      expect((await missing()).count).toBeGreaterThan(0);
      expect((await by.post('/v1/operations/alarms/mend', {})).status).toBe(200);
      expect((await missing()).count).toBe(0);

      await itIs(due + hour / 2);
      await until(async () => (await told(bystander.database, 'ObligationMissed', obligation)) === 1);
      await itIs(due - hour / 2);
      await assign(house.url, 'Друга, годиною раніше');
      await itIs(due - hour / 2 + gathered);
      await received(mails, 2);

      await itIs(due + later);
      await untilOverdue(bystander, (left) => left === 0);
      await untilSettled(bystander);
      const again = await operator();
      const log = await readLog(again);
      expect([...faultsOfLog(log), ...faultsOfSteps(log)]).toEqual([]);
      await until(async () => (await messages(again, 'open')).length === 0);
      expect(await messages(again, 'failed')).toEqual([]);
      expect(await messages(again, 'delivered')).toHaveLength(mails.received.length);
      expect(new Set(mails.received.map(({ headers }) => headers['message-id'])).size).toBe(mails.received.length);
      await bystander.end();
      expect(await house.end()).toBe(0);
    },
    3 * patience,
  );
});
