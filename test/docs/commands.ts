/** One block of commands of a page, and what the page shows as its output. */
export interface Block {
  /** Line of the page, for messages. */
  readonly line: number;
  readonly commands: string;
  /** The output as the page shows it, `…` standing for anything; null where it shows none. */
  readonly shown: string | null;
  /** What the page says of the block in a comment before it. */
  readonly said: Said | null;
}

/**
 * *by hand*: the reader does it in another way than by this shell (starting the house, for one); the test does it likewise.
 * *refused*: the commands end in a refusal, and are meant to.
 * *in a moment*: what is shown is there a moment later.
 */
export type Said = { readonly what: 'by hand'; readonly step: string } | { readonly what: 'refused' | 'in a moment' };

/** A comment before a block that is none of those that we know: our own mistake. */
export class UnknownComment extends Error {
  override readonly name = 'UnknownComment';
}

/** The blocks of commands (```sh) of a page, in its order; a block of ```text that follows one shows its output. */
export function blocksOf(page: string): readonly Block[] {
  const blocks: Block[] = [];
  const fences = page.matchAll(/(?:^<!-- (?<said>.+?) -->\n\n)?^```(?<kind>sh|text)\n(?<body>[\s\S]*?)^```$/gm);
  let end = 0;
  for (const { index, 0: whole, groups } of fences) {
    const { said, kind, body = '' } = groups ?? {};
    const before = blocks.at(-1);
    if (kind === 'sh') {
      blocks.push({ line: lineAt(page, index), commands: body, shown: null, said: said === undefined ? null : saidOf(said) });
    } else if (before && page.slice(end, index).trim() === '') {
      blocks[blocks.length - 1] = { ...before, shown: body.trim() };
    }
    end = index + whole.length;
  }
  return blocks;
}

function saidOf(text: string): Said {
  const [what = '', step = ''] = text.split(': ');
  if (what === 'by hand') return { what, step };
  if (what === 'refused' || what === 'in a moment') return { what };
  throw new UnknownComment(`"${text}" is no comment on commands`);
}

const lineAt = (page: string, index: number): number => page.slice(0, index).split('\n').length;

/** Whether an output is what the page shows. */
export function isShown(output: string, shown: string): boolean {
  const pattern = shown
    .split('…')
    .map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('[\\s\\S]*?');
  return new RegExp(`^${pattern}$`).test(output.trim());
}
