import { readFile, writeFile } from 'node:fs/promises';
import { Command } from 'commander';
import { clientOf, Unreachable, wayOf, type Reach } from '../reach/options.js';

/** `redress configuration`: what a house settles for itself leaves and enters it as one package. */
export function configurationCommand(): Command {
  const command = new Command('configuration').description(
    'The configuration of a running house as one package: rules, calendars, terms and all else.',
  );
  reached(command.command('export').description('Writes the newest version of every kind as one package.'))
    .option('--out <file>', 'where to; standard output where nothing is said')
    .action(async ({ out, ...reach }: Reach & { out?: string }) => {
      const { body } = await houseOf(reach).get('/v1/configuration/package');
      const text = `${JSON.stringify(body, null, 2)}\n`;
      if (out === undefined) process.stdout.write(text);
      else await writeFile(out, text);
    });
  reached(command.command('diff').description('Says how a package differs from the house, and what is wrong with it; changes nothing.'))
    .argument('<file>', 'a package')
    .action(async (file: string, reach: Reach) => {
      const { kinds } = await packageOf(file);
      const { items } = (await houseOf(reach).post('/v1/configuration/package/diff', { body: { kinds } })).body;
      tell(
        items.flatMap(({ kind, findings, differences }) => [
          ...differences.map((each) => changed(kind, each)),
          ...findings.map((each) => found(kind, each)),
        ]),
      );
    });
  reached(
    command.command('import').description('Begins a draft of every kind that the package would change, with all that is wrong with it.'),
  )
    .argument('<file>', 'a package')
    .option('--note <text>', 'what the drafts are for')
    .action(async (file: string, { note, ...reach }: Reach & { note?: string }) => {
      const { kinds } = await packageOf(file);
      const house = houseOf(reach);
      const { items } = (await house.post('/v1/configuration/package/diff', { body: { kinds } })).body;
      const { drafts, same } = (await house.post('/v1/configuration/package/import', { body: { kinds, note: note ?? null } })).body;
      tell([
        ...drafts.flatMap(({ kind, draft }) => {
          const findings = items.find((each) => each.kind === kind)?.findings ?? [];
          return [`${kind}: draft ${draft}`, ...findings.map((each) => found(kind, each))];
        }),
        ...same.map((kind) => `${kind}: the same`),
      ]);
    });
  return command;
}

const reached = (command: Command): Command =>
  command
    .option('--server <url>', 'address of a running house; else REDRESS_SERVER')
    .option('--token <token>', 'token of a session, which POST /v1/sessions gives; else REDRESS_TOKEN');

/** @throws Unreachable */
function houseOf(reach: Reach) {
  const way = wayOf(reach);
  if ('data' in way) throw new Unreachable('Configuration is kept in a running house: --server <url> with --token <token>.');
  return clientOf(way);
}

/** The file is no package, in words for whoever named it. */
class NoPackage extends Error {
  override readonly name = 'NoPackage';
}

async function packageOf(file: string): Promise<{ readonly kinds: Record<string, Record<string, unknown>> }> {
  const text = await readFile(file, 'utf8');
  try {
    return JSON.parse(text);
  } catch {
    throw new NoPackage(`${file} is no JSON: a package is what redress configuration export writes.`);
  }
}

const tell = (lines: readonly string[]): void => void process.stdout.write(lines.map((line) => `${line}\n`).join(''));
const changed = (kind: string, { change, pointer }: { readonly change: string; readonly pointer: string }): string =>
  `${kind}: ${change} ${pointer}`;
const found = (
  kind: string,
  { weight, pointer, message }: { readonly weight: string; readonly pointer: string; readonly message: string },
): string => `${kind}: ${weight} at ${pointer === '' ? 'the whole' : pointer}: ${message}`;
