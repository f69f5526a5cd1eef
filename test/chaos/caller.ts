import { setTimeout as pause } from 'node:timers/promises';
import { adminPassword } from './running-house.js';

/** An answer that came whole. */
export interface Answered {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

/** A client that knows nothing of the engine but its HTTP. */
export interface Caller {
  readonly person: string;
  get(path: string): Promise<Answered>;
  /** With a key: an Idempotency-Key. Rejects where the connection was lost. */
  post(path: string, body: unknown, key?: string): Promise<Answered>;
}

/** Signs in as the administrator. */
export async function callerAt(url: string): Promise<Caller> {
  const session = await send(`${url}/v1/sessions`, { body: { username: 'admin', password: adminPassword } });
  if (session.status !== 201) throw new Error(`no sign-in: ${session.status} ${JSON.stringify(session.body)}`);
  const { token, person } = session.body as { token: string; person: { id: string } };
  return {
    person: person.id,
    get: (path) => send(`${url}${path}`, { token }),
    post: (path, body, key) => send(`${url}${path}`, { token, body, ...(key !== undefined && { key }) }),
  };
}

async function send(url: string, { token, body, key }: { token?: string; body?: unknown; key?: string }): Promise<Answered> {
  const response = await fetch(url, {
    method: body === undefined ? 'GET' : 'POST',
    headers: {
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
      ...(key !== undefined && { 'idempotency-key': key }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  const answer = text === '' ? {} : (JSON.parse(text) as Record<string, unknown>);
  return { status: response.status, body: answer };
}

/** Asks again while the house says that it is not ready for it (503), for half a minute at most. */
export async function patiently(ask: () => Promise<Answered>): Promise<Answered> {
  const until = Date.now() + 30_000;
  for (;;) {
    const answer = await ask();
    if (answer.status !== 503 || Date.now() > until) return answer;
    await pause(50);
  }
}

/** Every item of a list, page by page. */
export async function all<Item>(caller: Caller, path: string): Promise<Item[]> {
  const items: Item[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const separator = path.includes('?') ? '&' : '?';
    const page = await caller.get(`${path}${cursor === '' ? '' : `${separator}cursor=${encodeURIComponent(cursor)}`}`);
    if (page.status !== 200) throw new Error(`${path}: ${page.status} ${JSON.stringify(page.body)}`);
    items.push(...(page.body['items'] as Item[]));
    cursor = page.body['next'] as string | null;
  }
  return items;
}
