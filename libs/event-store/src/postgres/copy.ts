import type { Client, Connection } from 'pg';

/**
 * Sends `copy`, its rows and the statements after it in one go, and waits for both answers. The protocol allows to send the rows without
 * waiting for the server's word: where `copy` fails, the server drops them, and `then` fails as well because the transaction is broken.
 * One round trip instead of three (pg-copy-streams waits for the server's word before it sends).
 */
export async function copyThen(client: Client, copy: string, rows: string, then: string): Promise<void> {
  const first = new Awaited((connection) => {
    const bytes = Buffer.from(rows);
    const header = Buffer.alloc(5);
    header.write('d');
    header.writeInt32BE(bytes.length + 4, 1);
    connection.stream.cork();
    connection.query(copy);
    connection.stream.write(header);
    connection.stream.write(bytes);
    connection.stream.write(copyDone);
    connection.query(then);
    connection.stream.uncork();
  });
  const second = new Awaited(() => {});
  client.query(first);
  client.query(second);
  const [copied, ended] = await Promise.allSettled([first.done, second.done]);
  if (copied.status === 'rejected') throw copied.reason;
  if (ended.status === 'rejected') throw ended.reason;
}

const copyDone = Buffer.from([0x63, 0, 0, 0, 4]);

/** A request that pg hands to the connection when its turn has come, and whose answer is only "done" or an error. */
class Awaited {
  readonly done: Promise<void>;
  /** pg looks for it; it would be called on a timeout, which is not used here. */
  readonly callback = (): void => {};
  private resolve!: () => void;
  private reject!: (error: unknown) => void;

  constructor(readonly submit: (connection: Connection) => void) {
    this.done = new Promise((resolve, reject) => {
      this.resolve = resolve;
      this.reject = reject;
    });
  }

  handleError(error: unknown): void {
    this.reject(error);
  }

  handleReadyForQuery(): void {
    this.resolve();
  }

  handleCopyInResponse(): void {}
  handleCommandComplete(): void {}
  handleEmptyQuery(): void {}
}

/** A text as a field of `copy … (format text)`. Canonical JSON and the names of the log hold no raw control character. */
export function copyText(text: string): string {
  return text.includes('\\') ? text.replaceAll('\\', '\\\\') : text;
}

/** A list of texts as a literal of SQL. */
export function textArrayLiteral(texts: readonly string[]): string {
  const elements = texts.map((text) => `"${text.replaceAll(/["\\]/g, String.raw`\$&`)}"`);
  return `'{${elements.join(',').replaceAll("'", "''")}}'`;
}
