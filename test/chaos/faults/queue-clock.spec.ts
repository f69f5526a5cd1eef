import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { lookJob } from '#escalation';
import { bullmqJobs, handles, migrateJobs } from '#jobs';
import { startEmbeddedPostgres } from '#platform/ground';
import { ground, patience } from '../house/ground.js';

describe('the queue on PostgreSQL', () => {
  const here = ground('queue-clock');
  const trueTime = Date.now;
  afterEach(() => {
    Date.now = trueTime;
  });

  it(
    'sees within seconds that the clock of the machine was set ahead: what is due by it runs',
    async () => {
      const postgres = await startEmbeddedPostgres({ directory: join(here.home, 'database'), durable: false });
      await migrateJobs(postgres.url);
      const jobs = await bullmqJobs({ url: postgres.url, types: [lookJob], onFault: () => undefined });
      const ran: string[] = [];
      await jobs.start([handles(lookJob, ({ id }) => Promise.resolve(void ran.push(id)))]);
      const at = new Date(Date.now() + 1_800_000).toISOString();
      await jobs.schedule({ job: lookJob, id: 'in half an hour', at, data: { stream: 's' } });
      Date.now = () => trueTime() + 3_600_000;
      const began = performance.now();
      while (ran.length === 0) await pause(50);
      expect(performance.now() - began).toBeLessThan(30_000);
      await jobs.close();
      await postgres.stop();
    },
    patience,
  );
});
