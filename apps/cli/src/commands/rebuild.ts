import { setTimeout as pause } from 'node:timers/promises';
import { Command } from 'commander';
import { Progress } from '../progress.js';
import { clientOf, reachable, wayOf, type HousePlace, type Reach, type ServerReach } from '../reach/options.js';

interface Outcome {
  readonly view: string;
  readonly outcome: string;
  readonly error: string | null;
}

/** `redress rebuild`: read models anew from the log. */
export function rebuildCommand(): Command {
  return reachable(new Command('rebuild'))
    .description('Builds read models anew from the log; the old ones serve until the new ones have caught up.')
    .option('--view <name...>', 'only these')
    .addHelpText('after', '\nExit code: 0 where every read model is built, 1 where one is not.')
    .action(async ({ view, ...reach }: Reach & { view?: string[] }) => {
      const way = wayOf(reach);
      const outcomes = 'data' in way ? await inStopped(way, view) : await onServer(way, view);
      for (const { view: name, outcome, error } of outcomes)
        process.stdout.write(`${name}: ${outcome}${error === null ? '' : ` (${error})`}\n`);
      if (outcomes.some(({ outcome }) => outcome !== 'live')) process.exitCode = 1;
    });
}

async function inStopped(place: HousePlace, names: string[] | undefined): Promise<Outcome[]> {
  const [{ inStoppedHouse }, { rebuildViews, UnknownView }] = await Promise.all([
    import('../reach/stopped-house.js'),
    import('#projections'),
  ]);
  return inStoppedHouse(place, 'standing', async ({ core: { views, catalogue } }) => {
    const known = views.feeds.map(({ name }) => name);
    const unknown = (names ?? []).filter((name) => !known.includes(name));
    if (unknown.length > 0) throw new UnknownView(`There is no read model ${unknown.join(', ')}; there are ${known.join(', ')}.`);
    const end = await views.store.end();
    const bar = new Progress('events', (end?.index ?? -1) + 1);
    const outcomes = await rebuildViews({
      views,
      catalogue,
      ...(names && { names }),
      progress: ({ events }) => bar.at(events),
    });
    bar.end();
    return outcomes.map(({ name, outcome, error }) => ({ view: name, outcome, error: error?.message ?? null }));
  });
}

async function onServer(server: ServerReach, names: string[] | undefined): Promise<readonly Outcome[]> {
  const client = clientOf(server);
  await client.post('/v1/operations/rebuild', { body: names ? { views: names } : {} });
  let bar: Progress | null = null;
  for (;;) {
    const { rebuild } = (await client.get('/v1/operations/views')).body;
    if (rebuild === null) throw new Error('The house was started anew meanwhile, and knows of no rebuild: run it again.');
    if (rebuild.of > 0) {
      bar ??= new Progress('events', rebuild.of);
      bar.at(rebuild.events);
    }
    if (rebuild.endedAt !== null) {
      bar?.end();
      if (rebuild.error !== null) throw new Error(rebuild.error);
      return rebuild.outcomes;
    }
    await pause(200);
  }
}
