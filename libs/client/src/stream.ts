/** One server-sent event. */
export interface ServerEvent {
  /** For `Last-Event-ID`. */
  readonly id?: string;
  readonly event: string;
  /** The JSON that it carries. */
  readonly data: unknown;
}

/** The events of one connection (WHATWG, server-sent events); comments are left out. */
export async function* serverEvents(open: () => Promise<ReadableStream<Uint8Array> | null>): AsyncGenerator<ServerEvent> {
  const body = await open();
  if (!body) return;
  let rest = '';
  const decoder = new TextDecoder();
  for await (const chunk of body as unknown as AsyncIterable<Uint8Array>) {
    rest += decoder.decode(chunk, { stream: true });
    const blocks = rest.split(/\r?\n\r?\n/);
    rest = blocks.pop() ?? '';
    for (const block of blocks) {
      const event = eventOf(block);
      if (event) yield event;
    }
  }
}

function eventOf(block: string): ServerEvent | undefined {
  const fields = new Map<string, string>();
  for (const line of block.split(/\r?\n/)) {
    const [, name, value = ''] = /^([a-z]+):? ?(.*)$/.exec(line) ?? [];
    if (name !== undefined) fields.set(name, name === 'data' && fields.has('data') ? `${fields.get('data')}\n${value}` : value);
  }
  const data = fields.get('data');
  const id = fields.get('id');
  return data === undefined
    ? undefined
    : { event: fields.get('event') ?? 'message', data: JSON.parse(data) as unknown, ...(id !== undefined && { id }) };
}
