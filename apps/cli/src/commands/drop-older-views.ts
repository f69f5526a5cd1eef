import { Command } from 'commander';
import { clientOf, reachable, wayOf, type HousePlace, type Reach, type ServerReach } from '../reach/options.js';

interface Dropped {
  readonly name: string;
  readonly hash: string;
}

/** `redress drop-older-views`: the room of read models that only older releases had. */
export function dropOlderViewsCommand(): Command {
  return reachable(new Command('drop-older-views'))
    .description('Drops the read models of releases that no longer run. Those that a process feeds stay.')
    .action(async (reach: Reach) => {
      const way = wayOf(reach);
      const dropped = 'data' in way ? await inStopped(way) : await onServer(way);
      for (const { name, hash } of dropped) process.stdout.write(`${name} ${hash}: dropped\n`);
      if (dropped.length === 0) process.stdout.write('There was nothing to drop.\n');
    });
}

async function inStopped(place: HousePlace): Promise<readonly Dropped[]> {
  const [{ inStoppedHouse }, { dropOlderDefinitions }] = await Promise.all([import('../reach/stopped-house.js'), import('#projections')]);
  return inStoppedHouse(place, 'standing', ({ core }) => dropOlderDefinitions(core.views));
}

async function onServer(server: ServerReach): Promise<readonly Dropped[]> {
  return (await clientOf(server).post('/v1/operations/views/drop-older')).body.dropped;
}
