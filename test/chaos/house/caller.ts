import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/** An answer that came whole. */
export interface Answered {
  readonly status: number;
  /** Seconds after which the house wants to be asked again; null where it does not say. */
  readonly retryAfter: number | null;
  readonly body: Readonly<Record<string, unknown>>;
}

/** A client that knows nothing of the engine but its HTTP. */
export interface Caller {
  readonly person: string;
  get(path: string): Promise<Answered>;
  /** With a key: an Idempotency-Key. Rejects where the connection was lost. */
  post(path: string, body: unknown, key?: string): Promise<Answered>;
}

/** Somebody who signed in. */
export interface Session {
  readonly token: string;
  readonly person: string;
}

/** @throws Error where the house does not let them in. */
export async function signIn(url: string, credentials: { username: string; password: string }): Promise<Session> {
  const answer = await patiently(() => send(`${url}/v1/sessions`, { body: credentials }));
  if (answer.status !== 201) throw new Error(`no sign-in: ${answer.status} ${JSON.stringify(answer.body)}`);
  const { token, person } = answer.body as { token: string; person: { id: string } };
  return { token, person: person.id };
}

/** Where a house listens: always there, or at one of its APIs, which is asked for before each request. */
export type Where = string | (() => string);

/** The client of a session, at the house that listens there. */
export function callerAt(where: Where, { token, person }: Session): Caller {
  const at = (path: string): string => `${typeof where === 'string' ? where : where()}${path}`;
  return {
    person,
    get: (path) => send(at(path), { token }),
    post: (path, body, key) => send(at(path), { token, body, ...(key !== undefined && { key }) }),
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
  const retryAfter = response.headers.get('retry-after');
  return { status: response.status, retryAfter: retryAfter === null ? null : Number(retryAfter), body: answer };
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

/**
 * Sends a command and hangs up: as soon as it is sent, or at the first byte of the answer. Whoever does so knows nothing of the outcome.
 */
export async function postAndHangUp(
  url: string,
  { token }: Session,
  { path, body, key, at }: { path: string; body: object; key: string; at: 'sent' | 'first-byte' },
): Promise<void> {
  const { hostname, port, host } = new URL(url);
  const text = JSON.stringify(body);
  const head = [
    `POST ${path} HTTP/1.1`,
    `Host: ${host}`,
    'Content-Type: application/json',
    `Content-Length: ${Buffer.byteLength(text)}`,
    `Authorization: Bearer ${token}`,
    `Idempotency-Key: ${key}`,
  ];
  const socket = connect({ host: hostname, port: Number(port) });
  await once(socket, 'connect');
  await new Promise<void>((settle, refuse) => {
    socket.write(`${head.join('\r\n')}\r\n\r\n${text}`, (error) => (error ? refuse(error) : settle()));
  });
  if (at === 'first-byte') await once(socket, 'data');
  socket.destroy();
}
