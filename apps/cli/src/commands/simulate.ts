import { readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { Command } from 'commander';
import type { Client } from '#client';
import { Progress } from '../progress.js';
import { simulatedLines, type Names } from '../simulated-lines.js';
import { clientOf, Unreachable, wayOf, type Reach } from '../reach/options.js';

interface Asked extends Reach {
  readonly from: string;
  readonly to: string;
  readonly version?: string;
  readonly rules?: string;
  readonly compareWith?: string;
  readonly json?: boolean;
}

/** Rules that cannot be asked for in that way, in words for whoever typed it. */
class WrongQuestion extends Error {
  override readonly name = 'WrongQuestion';
}

/** `redress simulate`: what escalation rules would have done with what has happened. */
export function simulateCommand(): Command {
  return new Command('simulate')
    .description('Runs escalation rules over the history of a period, and compares what they would have done with what was done.')
    .requiredOption('--from <instant>', 'where the period begins, such as 2026-01-01T00:00:00+02:00')
    .requiredOption('--to <instant>', 'where it ends, not with this instant')
    .option('--version <number>', 'a version of the rules that was published')
    .option('--rules <file>', 'rules as a draft has them, as JSON: { "rules": [ … ] }')
    .option('--compare-with <number>', 'another version to compare with; the steps that were taken where nothing is said')
    .option('--json', 'the answer of the house as it is')
    .option('--server <url>', 'address of a running house; else REDRESS_SERVER')
    .option('--token <token>', 'token of a session of an administrator; else REDRESS_TOKEN')
    .action(async (asked: Asked) => {
      const way = wayOf(asked);
      if ('data' in way) throw new Unreachable('Rules are tried in a running house: --server <url> with --token <token>.');
      const house = clientOf(way);
      const compareWith = asked.compareWith === undefined ? {} : { compareWith: { version: versionOf(asked.compareWith) } };
      const body = { rules: await rulesOf(asked), from: asked.from, to: asked.to, ...compareWith };
      let { body: run } = await house.post('/v1/escalation-rules/simulate', { body });
      const bar = new Progress('events', run.of);
      // Who breaks the command off breaks the run off, which would else hold up the next one.
      const interrupted = new AbortController();
      const interrupt = (): void => interrupted.abort();
      process.once('SIGINT', interrupt);
      while (run.status === 'running' && !interrupted.signal.aborted) {
        bar.at(run.events);
        await pause(200);
        run = (await house.get('/v1/escalation-rules/simulation')).body;
      }
      process.off('SIGINT', interrupt);
      if (run.status === 'running') run = (await house.post('/v1/escalation-rules/simulation/cancel', {})).body;
      bar.end();
      if (run.numbers === null) throw new Error(run.why ?? 'The run ended without an answer.');
      const { numbers, found } = run;
      if (asked.json) process.stdout.write(`${JSON.stringify({ asked: run.asked, numbers }, null, 2)}\n`);
      else process.stdout.write(`${found}\n\n${simulatedLines(numbers, await namesIn(house, numbers))}`);
    });
}

const versionOf = (given: string): number => {
  if (!/^[1-9]\d{0,8}$/.test(given)) throw new WrongQuestion(`${given} is no version: one looks like 2.`);
  return Number(given);
};

async function rulesOf({ version, rules }: Asked) {
  if ((version === undefined) === (rules === undefined)) throw new WrongQuestion('Name either --version or --rules.');
  if (version !== undefined) return { version: versionOf(version) };
  try {
    return { content: JSON.parse(await readFile(rules!, 'utf8')) };
  } catch (error) {
    if (error instanceof SyntaxError) throw new WrongQuestion(`${rules} is no JSON.`);
    throw error;
  }
}

/** What the directory calls the units and persons of the numbers; those who have left, too. */
async function namesIn(
  house: Client,
  { by }: { readonly by: Readonly<Record<'unit' | 'person', readonly { readonly key: string }[]>> },
): Promise<Names> {
  const names = new Map<string, string>();
  const take = (items: PageOfNames['items']): void => {
    for (const { id, name } of items) if (name !== null) names.set(id, name);
  };
  if (by.unit.length > 0) take((await house.get('/v1/directory/units', { query: { closed: true } })).body.items);
  const sought = new Set(by.person.map(({ key }) => key));
  for (let cursor: string | undefined; sought.size > 0;) {
    const page = (await house.get('/v1/directory/people', { query: { left: true, limit: 200, ...(cursor && { cursor }) } }))
      .body as PageOfNames;
    take(page.items.filter(({ id }) => sought.delete(id)));
    if (page.next === null) break;
    cursor = page.next;
  }
  return names;
}

interface PageOfNames {
  readonly items: readonly { readonly id: string; readonly name: string | null }[];
  readonly next: string | null;
}
