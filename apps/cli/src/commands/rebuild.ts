import { Command } from 'commander';
import { redressClient } from '#client';
import { rebuildViews } from '#projections';
import { Progress } from '../progress.js';
import { reachable, wayOf, type Reach } from '../reach/options.js';
import { inStoppedHouse } from '../reach/stopped-house.js';

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
    .action(async (options: Reach & { view?: string[] }) => {
      const way = wayOf(options);
      const outcomes = 'data' in way ? await inStopped(way.data, options.view) : await onServer(way, options.view);
      for (const { view, outcome, error } of outcomes) process.stdout.write(`${view}: ${outcome}${error === null ? '' : ` (${error})`}\n`);
      if (outcomes.some(({ outcome }) => outcome !== 'live')) process.exitCode = 1;
    });
}

function inStopped(data: string, names: string[] | undefined): Promise<Outcome[]> {
  return inStoppedHouse(data, async ({ views, catalogue }) => {
    const end = await views.store.end();
    const bar = new Progress('events', (end?.index ?? -1) + 1);
    let seen = 0;
    const outcomes = await rebuildViews({
      views,
      catalogue,
      ...(names && { names }),
      progress: ({ events }) => {
        bar.advance(events - seen);
        seen = events;
      },
    });
    bar.end();
    return outcomes.map(({ name, outcome, error }) => ({ view: name, outcome, error: error?.message ?? null }));
  });
}

async function onServer(way: { server: string; token: string }, names: string[] | undefined): Promise<readonly Outcome[]> {
  const client = redressClient(way);
  await client.call('post', '/v1/operations/rebuild', { body: names ? { views: names } : {} });
  let bar: Progress | null = null;
  let seen = 0;
  for (;;) {
    const { body } = await client.call('get', '/v1/operations/views');
    const { rebuild } = body as {
      rebuild: { endedAt: string | null; events: number; of: number; outcomes: readonly Outcome[]; error: string | null };
    };
    if (rebuild.of > 0) {
      bar ??= new Progress('events', rebuild.of);
      bar.advance(rebuild.events - seen);
      seen = rebuild.events;
    }
    if (rebuild.endedAt !== null) {
      bar?.end();
      if (rebuild.error !== null) throw new Error(rebuild.error);
      return rebuild.outcomes;
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
