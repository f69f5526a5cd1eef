import { Command } from 'commander';
import { clientOf, Unreachable, wayOf, type Reach } from '../reach/options.js';

/** `redress parked`: the jobs that failed as often as they may, and having them tried again. */
export function parkedCommand(): Command {
  return new Command('parked')
    .description('Lists the jobs of the queue that wait for a person, with the reason of each; with --retry one or all are tried again.')
    .option('--retry [id]', 'try this one again, or all of them')
    .option('--server <url>', 'address of a running house; else REDRESS_SERVER')
    .option('--token <token>', 'token of a session of an administrator; else REDRESS_TOKEN')
    .action(async ({ retry, ...reach }: Reach & { retry?: string | true }) => {
      const way = wayOf(reach);
      if ('data' in way) throw new Unreachable('Jobs are tried by a running house: --server <url> with --token <token>.');
      const house = clientOf(way);
      const { items } = (await house.get('/v1/operations/jobs')).body;
      const chosen = items.filter(({ id }) => retry === true || id === retry);
      if (typeof retry === 'string' && chosen.length === 0) throw new Unreachable(`No job ${retry} is parked.`);
      if (retry === undefined) {
        const lines = items.map(
          ({ job, id, reason, attempts, parkedAt }) => `${parkedAt} ${job} ${id}: ${reason}, after ${attempts} attempts\n`,
        );
        process.stdout.write(lines.length > 0 ? lines.join('') : 'Nothing is parked.\n');
      }
      for (const { job, id } of chosen) {
        await house.post('/v1/operations/jobs/{job}/{id}/retry', { path: { job, id } });
        process.stdout.write(`${job} ${id}: tried again\n`);
      }
    });
}
