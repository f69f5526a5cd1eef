import { redressClient, type Client } from '#client';

/** The password that a filled house of these specs gives to everybody. */
export const password = 'a password for trying out';

/** The API as somebody of the story has it. */
export async function signedIn(server: string, username: string): Promise<Client> {
  const client = redressClient({ server, language: 'en' });
  const { token } = (await client.post('/v1/sessions', { body: { username, password } })).body;
  return client.as(token);
}

/** Every item of a list. */
export async function all<Item>(
  page: (query: { readonly limit: number; readonly cursor?: string }) => Promise<{
    readonly body: { readonly items: readonly Item[]; readonly next: string | null };
  }>,
): Promise<Item[]> {
  const items: Item[] = [];
  let cursor: string | undefined;
  do {
    const { body } = await page({ limit: 200, ...(cursor !== undefined && { cursor }) });
    items.push(...body.items);
    cursor = body.next ?? undefined;
  } while (cursor !== undefined);
  return items;
}

/** An event as the log shows it. */
type LogEvent = Awaited<ReturnType<typeof logPage>>['items'][number];
const logPage = async (client: Client, after: string | null) =>
  (await client.get('/v1/log', { query: { limit: 1_000, ...(after !== null && { after }) } })).body;

/** The whole log, as an auditor reads it. */
export async function logOf(client: Client): Promise<readonly LogEvent[]> {
  const events: LogEvent[] = [];
  let after: string | null = null;
  for (let more = true; more;) {
    const page: Awaited<ReturnType<typeof logPage>> = await logPage(client, after);
    events.push(...page.items);
    ({ more, position: after } = page);
  }
  return events;
}

export const countBy = <Item>(items: readonly Item[], key: (item: Item) => string): Record<string, number> =>
  items.reduce<Record<string, number>>((counts, item) => ({ ...counts, [key(item)]: (counts[key(item)] ?? 0) + 1 }), {});
