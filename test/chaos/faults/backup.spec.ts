import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { mailServer, seedOfRun, type MailServer } from '#testing';
import { redress } from '../../e2e/walk/redress.js';
import { faultsOfAcknowledged } from '../checks/acknowledged.js';
import { faultsOfLog, readLog } from '../checks/log.js';
import { faultsOfRebuild, untilSettled } from '../checks/views.js';
import { callerAt, signIn, type Caller } from '../house/caller.js';
import { bystanderOf } from '../house/database.js';
import { ground, patience } from '../house/ground.js';
import { adminPassword, clearAfter } from '../house/running-house.js';
import { fire, plannedBurst, type Sent } from '../load/burst.js';
import { randomFrom } from '../load/random.js';
import { clientsAt, newWorld, unit } from '../load/world.js';

const seed = seedOfRun;
/** A Tuesday in office hours: what is not urgent goes within a minute. */
const tuesday = Date.parse('2026-12-08T09:00:00.000Z');
const pdf = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');

describe(`a house that is backed up under load, and whose machine is gone then (seed ${seed})`, () => {
  const here = ground('backup');
  let server: MailServer;
  beforeAll(async () => {
    server = await mailServer();
  });
  afterAll(() => server?.close());

  const random = randomFrom(seed);
  const clock = (): string => join(here.home, 'clock');
  const start = () =>
    here.start({
      program: 'test/chaos/house/unsteady.mjs',
      environment: {
        ...{ REDRESS_CHAOS_CLOCK: clock(), REDRESS_CHAOS_STORE: 'same' },
        ...{ REDRESS_SMTP_HOST: '127.0.0.1', REDRESS_SMTP_PORT: String(server.port), REDRESS_SMTP_TLS: 'none' },
        ...{ REDRESS_MAIL_FROM: 'redress@example.org', REDRESS_PUBLIC_URL: 'https://redress.example.org' },
      },
    });
  const ahead = tuesday - Date.now();
  /** Lets the time pass in which what belongs into one mail is gathered. */
  const later = (minutes: number): Promise<void> => writeFile(clock(), String(ahead + minutes * 60_000));
  const taken = async (by: Caller, path: string, body: object): Promise<Readonly<Record<string, unknown>>> => {
    const answer = await by.post(path, body);
    expect([path, answer.status < 300 || answer.body]).toEqual([path, true]);
    return answer.body;
  };
  /** Somebody is given a record, and is told so by mail. */
  const assigned = async (by: Caller, to: string): Promise<void> => {
    const { id } = await taken(by, '/v1/nonconformities', {
      title: 'Черга',
      description: 'Черга',
      process: 'decisions',
      severity: 'minor',
    });
    await taken(by, `/v1/records/${String(id)}/triage`, { process: 'decisions', unit, severity: 'minor', assignee: to });
  };
  const mailed = async (count: number): Promise<void> => {
    while (server.received.length < count) await server.news();
  };

  it(
    'comes back with all that was acknowledged before the backup, whole, and sends no mail twice',
    async () => {
      await later(0);
      const first = await start();
      const world = await newWorld(first.url);
      const { worker } = clientsAt(first.url, world);
      const person = { name: 'Петро', username: 'petro', password: 'a long password of somebody', contact: 'petro@example.org' };
      const { id: petro } = await taken(worker, '/v1/directory/people', person);
      const { id: record } = await taken(worker, '/v1/nonconformities', { title: 'Акт', description: 'Акт', severity: 'minor' });
      const upload = await fetch(`${first.url}/v1/attachments?of=${String(record)}`, {
        method: 'POST',
        headers: { authorization: `Bearer ${world.sessions.worker.token}`, 'content-type': 'application/pdf' },
        body: pdf,
      });
      expect(upload.status).toBe(201);
      const { hash } = (await upload.json()) as { hash: string };
      const evidence = { hash, name: 'Акт.pdf', mediaType: 'application/pdf', purpose: 'evidence' };
      await taken(worker, `/v1/records/${String(record)}/attach-evidence`, evidence);

      // The mail server has taken a mail, and the house does not know yet: the backup finds it waiting.
      server.manner = 'hangs-when-taken';
      await assigned(worker, String(petro));
      await later(2);
      await mailed(1);

      const before = plannedBurst(world, 'before', 80, random);
      await fire(clientsAt(first.url, world), before, random, () => undefined);
      expect(before.filter(({ answer }) => answer === null)).toEqual([]);
      const during: Sent[] = [];
      const end = new AbortController();
      const work = async (): Promise<void> => {
        for (let round = 0; !end.signal.aborted; round += 1) {
          const burst = plannedBurst(world, `during ${round}`, 20, random);
          during.push(...burst);
          await fire(clientsAt(first.url, world), burst, random, () => undefined);
        }
      };
      const [out, keys] = [join(here.home, 'backed-up'), join(here.home, 'keys')];
      const backup = redress('backup', '--data', here.data, '--out', out, '--keys', keys).ended.finally(() => end.abort());
      const [made] = await Promise.all([backup, work()]);
      expect(made).toMatchObject({ code: 0, out: expect.stringContaining('1 evidence files') as string });
      expect(during.filter(({ answer }) => answer !== null).length).toBeGreaterThan(0);

      await first.kill();
      await clearAfter(here.data);
      await rm(here.data, { recursive: true });

      const restored = await redress('restore', '--from', out, '--keys', keys, '--data', here.data).ended;
      expect(restored).toMatchObject({ code: 0, out: expect.stringContaining('compared one by one') as string });
      server.manner = 'takes';
      const second = await start();
      const admin = await signIn(second.url, { username: 'admin', password: adminPassword });
      const again = {
        ...world,
        sessions: { worker: admin, closer: await signIn(second.url, { username: 'closer', password: 'the password of who closes' }) },
      };
      const clients = clientsAt(second.url, again);
      const bystander = await bystanderOf(here.data);
      await untilSettled(bystander);
      const log = await readLog(clients.worker);
      expect([
        ...faultsOfLog(log),
        ...faultsOfAcknowledged(log, clients, before),
        ...(await faultsOfRebuild(clients.worker, bystander)),
      ]).toEqual([]);
      await bystander.end();

      const file = await fetch(`${second.url}/v1/records/${String(record)}`, { headers: { authorization: `Bearer ${admin.token}` } });
      const { attachments } = (await file.json()) as { attachments: { id: string }[] };
      const content = await fetch(`${second.url}/v1/attachments/${attachments[0]!.id}?of=${String(record)}`, {
        headers: { authorization: `Bearer ${admin.token}` },
      });
      expect(Buffer.from(await content.arrayBuffer()).equals(pdf)).toBe(true);

      // The next mail is one of its own; the one that waited has gone, and does not go again.
      await assigned(clients.worker, String(petro));
      await later(4);
      await mailed(2);
      const ids = server.received.map(({ headers }) => headers['message-id']);
      expect(new Set(ids).size).toBe(2);
      const withheld = await callerAt(second.url, admin).get('/v1/deliveries?state=withheld');
      const items = withheld.body['items'] as readonly { addressee: string; reason: string }[];
      expect(items.filter(({ addressee }) => addressee === petro)).toMatchObject([{ reason: 'restored' }]);
      expect(await second.end()).toBe(0);
    },
    2 * patience,
  );
});
