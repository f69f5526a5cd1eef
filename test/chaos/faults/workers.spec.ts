import { lookJob } from '#escalation';
import { redisJobs } from '#jobs';
import { mailServer, seedOfRun, whereRedisIs, type MailServer } from '#testing';
import { faultsOfLog, readLog } from '../checks/log.js';
import { faultsOfSteps, overdue, untilOverdue } from '../checks/steps.js';
import { faultsOfRebuild, untilSettled } from '../checks/views.js';
import { apartHouse } from '../house/apart-house.js';
import { callerAt, signIn, type Caller } from '../house/caller.js';
import { clockFile } from '../house/set-clock.js';
import { patience } from '../house/ground.js';
import type { App, Part, PartOptions } from '../house/part.js';
import { adminPassword } from '../house/running-house.js';
import { fire, plannedBurst } from '../load/burst.js';
import { gathered, mailTo, messages, newPost, received, tuesday, type Post } from '../load/post.js';
import { randomFrom } from '../load/random.js';
import { clientsAt, newWorld } from '../load/world.js';

const seed = seedOfRun;
/** So much later everything is overdue with all steps of its escalation. */
const later = 60 * 86_400_000;
const admin = { username: 'admin', password: adminPassword };

/** Three records of one process within five working days. */
const counting = {
  ...{ id: 'many', trigger: { on: 'count', atLeast: 3, within: { amount: 5, unit: 'working-days' }, of: 'process' } },
  ...{ scope: { kinds: ['nonconformity'] }, calendar: 'ua' },
  ladder: [
    {
      ...{ id: 'tell-owner', after: { amount: 0, unit: 'minutes' }, since: 'step-before', action: 'notify', to: [{ to: 'owner' }] },
      ...{ channel: 'in-app', urgent: false, repeat: null },
    },
  ],
};

/** Publishes the rules of the house with one more. */
async function addRule(by: Caller, rule: object): Promise<void> {
  const rules = '/v1/configuration/escalation-rules';
  const { content } = (await by.get(rules)).body as { content: { rules: object[] } };
  const draft = await by.post(`${rules}/drafts`, { content: { rules: [...content.rules, rule] } });
  const { status } = await by.post(`${rules}/drafts/${String(draft.body['id'])}/publish`, { reason: 'Three are no chance.' });
  expect(status).toBe(200);
}

whereRedisIs('two workers over one queue', () => {
  const house = apartHouse('workers');
  let mails: MailServer;
  beforeAll(async () => {
    mails = await mailServer();
  });
  afterAll(() => mails?.close());

  let ahead = tuesday - Date.now();
  const clock = clockFile(house);
  const passes = async (milliseconds: number): Promise<void> => {
    ahead += milliseconds;
    await clock.set(ahead);
  };
  const options = (more: Pick<PartOptions, 'ahead'> = {}): PartOptions => ({
    ...more,
    clock: clock.path,
    environment: mailTo(mails),
  });
  const start = (app: App): Promise<Part> => house.start(app, options());
  const until = async (holds: () => Promise<boolean>): Promise<void> => {
    while (!(await holds())) await new Promise(setImmediate);
  };
  /** How many statements wait for a lock of a bystander. */
  const held = async (): Promise<number> => {
    const { rows } = await house.bystander.database.query<{ count: number }>(
      `select count(*)::int as count from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`,
    );
    return rows[0]!.count;
  };
  /** Ends the connections that wait for a lock, which the dead have left behind. */
  const forgetHeld = async (): Promise<void> => {
    await house.bystander.database.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`,
    );
  };
  /** A bystander keeps everybody from writing to a table. @returns lets go */
  const holding = async (table: string): Promise<() => Promise<void>> => {
    const holder = await house.servers.bystander();
    await holder.database.query(`begin; lock table ${table} in exclusive mode`);
    return async () => {
      await holder.database.query('rollback');
      await holder.end();
    };
  };
  let post: Post;
  /** A record is given to somebody who is told by mail. */
  const assign = async (url: string, title: string): Promise<void> => {
    await post.assign(url, title);
    await untilSettled(house.bystander);
  };

  /** What is noted of the rule that counts, in order. */
  const ofTheCount = async (): Promise<string[]> => {
    const { rows } = await house.bystander.database.query<{ type: string }>(
      `select type from log.events where type = 'RecordCountReached' or (type = 'EscalationStepTaken' and data::jsonb ->> 'rule' = $1)
       order by index`,
      [counting.id],
    );
    return rows.map(({ type }) => type);
  };

  it(
    'a mail goes out once where they are killed between the event and what is planned for it',
    async () => {
      await passes(0);
      const [api] = await Promise.all([start('api'), start('projector')]);
      const by = callerAt(api.url, await signIn(api.url, admin));
      post = await newPost(by);
      const workers = await Promise.all([start('worker'), start('worker')]);

      const letGo = await holding('notifications.deliveries');
      await assign(api.url, 'Перша черга');
      // Both know of it, and neither has written down yet that it is to go out.
      await until(async () => (await held()) >= workers.length);
      await Promise.all(workers.map((each) => each.kill()));
      await forgetHeld();
      await letGo();
      expect(mails.received).toEqual([]);

      await Promise.all([start('worker'), start('worker')]);
      await until(async () => (await house.bystander.database.query('select 1 from notifications.deliveries')).rowCount === 1);
      await passes(gathered);
      await received(mails, 1);
      await until(async () => (await messages(by, 'delivered')).length === 1);
      expect(await messages(by, 'open')).toEqual([]);
      expect(mails.received.map(({ to }) => to)).toEqual(['petro@example.org']);
    },
    patience,
  );

  it(
    'a mail goes out twice at most, as the same message, where one is killed after it went out and before that is written down',
    async () => {
      const [api] = await Promise.all([start('api'), start('projector')]);
      const by = callerAt(api.url, await signIn(api.url, admin));
      const holder = await house.servers.bystander();
      // Whoever is about to write down how a message went waits for the bystander.
      await holder.database.query(`
        create function notifications.hold() returns trigger language plpgsql as 'begin perform pg_advisory_xact_lock(7); return new; end';
        create trigger hold before update on notifications.messages for each row execute function notifications.hold();
        select pg_advisory_lock(7)`);
      const first = await start('worker');
      await assign(api.url, 'Друга черга');
      await until(async () => (await house.bystander.database.query('select 1 from notifications.deliveries')).rowCount === 2);
      await passes(gathered);
      await received(mails, 2);
      await until(async () => (await held()) === 1);
      await first.kill();
      await forgetHeld();
      await holder.database.query('drop trigger hold on notifications.messages; select pg_advisory_unlock(7)');
      await holder.end();
      expect(await messages(by, 'open')).toHaveLength(1);

      await Promise.all([start('worker'), start('worker')]);
      // The dead one's job is given to another; else the round of the next minute has the message sent.
      await passes(gathered);
      await received(mails, 3);
      await until(async () => (await messages(by, 'delivered')).length === 2);
      expect(await messages(by, 'open')).toEqual([]);
      const ids = mails.received.map(({ headers }) => headers['message-id']);
      expect([ids.length, new Set(ids).size, ids[1] === ids[2]]).toEqual([3, 2, true]);
    },
    patience,
  );

  it(
    'a count is noted once, and its step taken once, where both are killed after the record that completes it came and before that',
    async () => {
      const [api] = await Promise.all([start('api'), start('projector')]);
      const by = callerAt(api.url, await signIn(api.url, admin));
      await addRule(by, counting);
      for (const title of ['Раз', 'Два', 'Три']) await assign(api.url, title);

      const letGo = await holding('log.events');
      const workers = [house.launch('worker', options()), house.launch('worker', options())];
      // Each has found it, and gets no further than to the append.
      await until(async () => (await held()) >= workers.length);
      await Promise.all(workers.map((each) => each.kill()));
      await forgetHeld();
      await letGo();
      expect(await ofTheCount()).toEqual([]);

      await Promise.all([start('worker'), start('worker')]);
      await until(async () => (await ofTheCount()).length > 0);
      await untilSettled(house.bystander);
      // A worker that begins looks at all of them anew.
      await start('worker');
      await untilSettled(house.bystander);
      expect(await ofTheCount()).toEqual(['RecordCountReached', 'EscalationStepTaken']);
    },
    patience,
  );

  it(
    `each thing happens once: every job comes twice, their clocks are two seconds apart, the queue is emptied in mid-work (seed ${seed})`,
    async () => {
      const random = randomFrom(seed);
      const [api, projector] = await Promise.all([start('api'), start('projector')]);
      const world = await newWorld(api.url);
      await fire(clientsAt(api.url, world), plannedBurst(world, 'workers', 150, random), random, () => undefined);
      await Promise.all([api.end(), projector.end()]);
      await passes(later);
      const [again] = await Promise.all([start('api'), start('projector')]);
      await untilSettled(house.bystander);
      const by = callerAt(again.url, await signIn(again.url, admin));

      // Whatever one of them orders comes once more, under a name of its own.
      const jobs = await redisJobs({
        ...{
          address: house.servers.environment()['REDIS_URL']!,
          types: [lookJob],
          clock: { now: () => new Date(Date.now() + ahead).toISOString() },
        },
        ...{ onFault: () => undefined, onConcern: () => undefined },
      });
      const { rows } = await house.bystander.database.query<{ stream: string }>(
        `select distinct stream from log.events where type = 'ObligationOpened' and data::jsonb ->> 'basis' <> 'imported'`,
      );
      const doubled = rows.map(({ stream }) => ({ job: lookJob, id: `again-${stream}`, at: '2026-12-08T09:00:00.000Z', data: { stream } }));
      await jobs.scheduleAll(doubled);

      const open = await overdue(house.bystander);
      expect(open).toBeGreaterThan(40);
      // Nobody gets further than to the append of what was found, until the queue is empty.
      const letGo = await holding('log.events');
      for (const off of [-1_000, 1_000]) house.launch('worker', options({ ahead: off }));
      await until(async () => (await held()) >= 2);
      await house.servers.flush();
      await letGo();

      const { body: mended } = await by.post('/v1/operations/alarms/mend', {});
      expect(mended).toMatchObject({ surplus: { count: 0 }, wrongTimes: { count: 0 }, parked: { count: 0 } });
      await jobs.scheduleAll(doubled);
      await untilOverdue(house.bystander, (left) => left === 0);
      await until(async () => (await jobs.waiting()).every(({ at }) => Date.parse(at) > Date.now() + ahead));
      await untilSettled(house.bystander);
      expect(await jobs.parked()).toEqual([]);
      await jobs.close();
      const log = await readLog(by);
      expect([...faultsOfLog(log), ...faultsOfSteps(log), ...(await faultsOfRebuild(by, house.bystander))]).toEqual([]);
    },
    patience,
  );
});
