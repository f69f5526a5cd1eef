import { readFile } from 'node:fs/promises';
import { Command } from 'commander';
import { clientOf, Unreachable, wayOf, type Reach } from '../reach/options.js';

interface Asked extends Reach {
  readonly from: string;
  readonly policy?: string;
  readonly term?: string;
  readonly calendar: string;
  readonly pause?: readonly string[];
  readonly json?: boolean;
}

/** `redress deadline`: where a term leads, and why, on the calendars and policies of a running house. */
export function deadlineCommand(): Command {
  return new Command('deadline')
    .description('Says when something would be due, and why, step by step: by a policy in force, or by a term of your own.')
    .requiredOption('--from <instant>', 'where the term begins, such as 2026-03-20T09:30:00+02:00')
    .option('--policy <id>', 'a policy in force at that instant, such as answer')
    .option(
      '--term <term>',
      'a term instead, as JSON or @file: \'{"amount":15,"unit":"days","start":"next-day","end":"midnight","rollOver":"none"}\'',
    )
    .option('--calendar <key>', 'on which calendar a term of your own is counted', 'ua')
    .option('--pause <from/to...>', 'a span during which it stands still: two instants with a slash between')
    .option('--json', 'the answer of the house as it is')
    .option('--server <url>', 'address of a running house; else REDRESS_SERVER')
    .option('--token <token>', 'token of a session, which POST /v1/sessions gives; else REDRESS_TOKEN')
    .action(async (asked: Asked) => {
      const { due, derivation, sentences } = await previewOf(asked);
      const text = asked.json ? JSON.stringify({ due, derivation }, null, 2) : [due, ...sentences.map((each) => `  ${each}`)].join('\n');
      process.stdout.write(`${text}\n`);
    });
}

/** A deadline that cannot be asked for in that way, in words for whoever typed it. */
class WrongQuestion extends Error {
  override readonly name = 'WrongQuestion';
}

async function previewOf({ from, policy, term, calendar, pause = [], ...reach }: Asked) {
  if ((policy === undefined) === (term === undefined)) throw new WrongQuestion('Name either --policy or --term.');
  const way = wayOf(reach);
  if ('data' in way) throw new Unreachable('A deadline is asked of a running house: --server <url> with --token <token>.');
  const house = clientOf(way);
  if (policy !== undefined) return (await house.get('/v1/deadlines/preview', { query: { policy, from, pause } })).body;
  const pauses = pause.map((span) => {
    const [begun = '', ended = ''] = span.split('/');
    return { from: begun, to: ended };
  });
  return (await house.post('/v1/deadlines/preview', { body: { term: await termOf(term ?? ''), calendar, from, pauses } })).body;
}

async function termOf(given: string) {
  const text = given.startsWith('@') ? await readFile(given.slice(1), 'utf8') : given;
  try {
    return JSON.parse(text);
  } catch {
    throw new WrongQuestion('--term is no JSON.');
  }
}
