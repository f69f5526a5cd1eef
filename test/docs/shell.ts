import { spawn } from 'node:child_process';
import type { Block } from './commands.js';
import { isShown } from './commands.js';

/** A shell in which the blocks of a page are run one after another, as a reader would type them. */
export interface Shell {
  /** @throws CommandsFailed */
  run(block: Block): Promise<void>;
  end(): Promise<void>;
}

/** The commands of a page ended badly, or said something else than the page shows. */
export class CommandsFailed extends Error {
  override readonly name = 'CommandsFailed';
  constructor({ line, commands, shown }: Block, why: string, output: string) {
    super(`line ${line}: ${why}\n${commands}\nsaid:\n${output}${shown === null ? '' : `\nshown is:\n${shown}`}`);
  }
}

/** How long what comes "in a moment" may take, in milliseconds. */
const patience = 30_000;
const betweenTries = 100;

/** Opens a POSIX shell in the folder of the project; `replaced` texts of the page (an address, a password) are others here. */
export function openShell(replaced: Readonly<Record<string, string>>, environment: Readonly<Record<string, string>> = {}): Shell {
  const child = spawn('sh', { env: { ...process.env, NODE_OPTIONS: '', ...environment }, stdio: ['pipe', 'pipe', 'pipe'] });
  let heard = '';
  let listener: (() => void) | null = null;
  const hear = (words: string): void => {
    heard += words;
    listener?.();
  };
  // Letters of two bytes may come in two pieces.
  child.stdout.setEncoding('utf8').on('data', hear);
  child.stderr.setEncoding('utf8').on('data', hear);
  const ended = new Promise<void>((settle) =>
    child.once('close', () => {
      settle();
      listener?.();
    }),
  );
  child.stdin.write('exec 2>&1\n');
  let said = 0;

  /** What the commands print; null for the status where they ended the shell. */
  const type = async (commands: string, stopsAtFailure: boolean): Promise<{ output: string; good: boolean }> => {
    const mark = `--- end of block ${(said += 1)} ---`;
    heard = '';
    child.stdin.write(`set ${stopsAtFailure ? '-e' : '+e'}\n${commands}\nprintf '\\n%s\\n' '${mark}'\n`);
    await new Promise<void>((settle) => {
      listener = () => {
        if (heard.includes(mark) || child.exitCode !== null) settle();
      };
      listener();
    });
    return { output: heard.split(`\n${mark}`)[0]!.trim(), good: heard.includes(mark) };
  };

  return {
    async run(block) {
      const commands = Object.entries(replaced).reduce((text, [from, to]) => text.replaceAll(from, to), block.commands);
      const deadline = Date.now() + (block.said?.what === 'in a moment' ? patience : 0);
      for (;;) {
        const { output, good } = await type(commands, block.said?.what !== 'refused');
        if (!good) throw new CommandsFailed(block, 'a command failed', output);
        if (block.shown === null || isShown(output, block.shown)) return;
        if (Date.now() >= deadline) throw new CommandsFailed(block, 'the page shows another output', output);
        await new Promise((settle) => setTimeout(settle, betweenTries));
      }
    },
    async end() {
      child.stdin.end();
      await ended;
    },
  };
}
