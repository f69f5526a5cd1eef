/** What is asked of one stream: its events from a revision on, as many as one page has. */
export interface AskedStream {
  readonly stream: string;
  readonly from: number;
}

interface Waiting<Page> extends AskedStream {
  readonly resolve: (page: Page) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Asks for pages of streams together, as appends share transactions: who asks while nothing is under way is answered at once; while so many
 * statements are, others gather, and share the next.
 * @param read pages of streams, in the order in which they were asked
 * @param most how many streams share one statement, and how many statements are under way at a time
 */
export function gathering<Page>(
  read: (asked: readonly AskedStream[]) => Promise<readonly Page[]>,
  most: { readonly streams: number; readonly statements: number },
): (asked: AskedStream) => Promise<Page> {
  const queue: Waiting<Page>[] = [];
  let underWay = 0;

  async function lane(): Promise<void> {
    underWay += 1;
    while (queue.length > 0) {
      const some = queue.splice(0, most.streams);
      try {
        const pages = await read(some);
        for (const [nth, { resolve }] of some.entries()) resolve(pages[nth]!);
      } catch (error) {
        for (const { reject } of some) reject(error);
      }
    }
    underWay -= 1;
  }

  return (asked) =>
    new Promise((resolve, reject) => {
      queue.push({ ...asked, resolve, reject });
      if (underWay < most.statements) void lane();
    });
}
