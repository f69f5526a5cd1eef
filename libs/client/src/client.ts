import { randomUUID } from 'node:crypto';
import { NoAnswer, RedressProblem } from './problem.js';
import { serverEvents, type ServerEvent } from './stream.js';
import type { AnswerOf, CallOf, CallSettings, Method, PathOf } from './types.js';

/** A good answer, with what its headers say. */
export interface Answered<Body> {
  readonly status: number;
  readonly body: Body;
  /** The revision of what was read or changed: for `ifMatch` of the next command. */
  readonly revision?: number;
  /** Where the log was: for `after` of the next read. */
  readonly position?: string;
  readonly location?: string;
}

export interface ClientSettings {
  /** `http://127.0.0.1:3000` */
  readonly server: string;
  readonly token?: string;
  readonly language?: 'uk' | 'en';
  /** How often one call is tried. */
  readonly attempts?: number;
  /** Milliseconds that one try may take. */
  readonly patience?: number;
  readonly fetch?: typeof globalThis.fetch;
  /** Waits before another try. */
  readonly wait?: (milliseconds: number) => Promise<void>;
}

/** Calls of the API, typed by its document. A command gets a key, so that one whose answer was lost is sent again and applied once. */
export interface Client {
  get<Path extends PathOf<'get'>>(path: Path, ...call: Arguments<CallOf<Path, 'get'>>): Promise<Answered<AnswerOf<Path, 'get'>>>;
  post<Path extends PathOf<'post'>>(path: Path, ...call: Arguments<CallOf<Path, 'post'>>): Promise<Answered<AnswerOf<Path, 'post'>>>;
  put<Path extends PathOf<'put'>>(path: Path, ...call: Arguments<CallOf<Path, 'put'>>): Promise<Answered<AnswerOf<Path, 'put'>>>;
  delete<Path extends PathOf<'delete'>>(
    path: Path,
    ...call: Arguments<CallOf<Path, 'delete'>>
  ): Promise<Answered<AnswerOf<Path, 'delete'>>>;
  /** Any address, untyped: for what is known only at run time, such as the command of a record. */
  call(method: Method, address: string, call?: LooseCall): Promise<Answered<unknown>>;
  /** Server-sent events from an address, from after the given id; ends with the signal, or when the server ends it. */
  events(address: string, settings?: { lastEventId?: string; signal?: AbortSignal }): AsyncIterable<ServerEvent>;
  /** The same client for another session. */
  as(token: string): Client;
}

type Arguments<Call> = object extends Call ? [call?: Call] : [call: Call];

export interface LooseCall extends CallSettings {
  readonly path?: Readonly<Record<string, unknown>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
}

/** A client of one server. */
export function redressClient(settings: ClientSettings): Client {
  const { server, token, language, attempts = 5, patience = 30_000, fetch = globalThis.fetch, wait = sleep } = settings;
  const common = {
    accept: 'application/json',
    ...(token !== undefined && { authorization: `Bearer ${token}` }),
    ...(language !== undefined && { 'accept-language': language }),
  };

  async function call(method: Method, address: string, given: LooseCall = {}): Promise<Answered<unknown>> {
    const idempotencyKey = given.idempotencyKey ?? (method === 'get' ? undefined : randomUUID());
    const url = addressOf(server, address, given);
    const request = {
      method: method.toUpperCase(),
      headers: {
        ...common,
        ...(given.body !== undefined && { 'content-type': 'application/json' }),
        ...(idempotencyKey !== undefined && { 'idempotency-key': idempotencyKey }),
        ...(given.ifMatch !== undefined && { 'if-match': `"${given.ifMatch}"` }),
        ...(given.respondAsync && { prefer: 'respond-async' }),
      },
      ...(given.body !== undefined && { body: JSON.stringify(given.body) }),
    };
    for (let attempt = 1; ; attempt += 1) {
      const tried = await attemptOf(() => fetch(url, { ...request, signal: signalOf(given.signal, patience) }));
      if (tried.answer) return tried.answer;
      if (given.signal?.aborted) throw given.signal.reason;
      if (tried.final || attempt >= attempts)
        throw tried.error instanceof RedressProblem ? tried.error : new NoAnswer(url, idempotencyKey, tried.error);
      await wait(tried.retryAfter ?? Math.min(100 * 2 ** (attempt - 1), 5000));
    }
  }

  const typed = (method: Method) => (path: string, given?: object) => call(method, path, given as LooseCall);
  return {
    get: typed('get') as Client['get'],
    post: typed('post') as Client['post'],
    put: typed('put') as Client['put'],
    delete: typed('delete') as Client['delete'],
    call,
    events: (address, { lastEventId, signal } = {}) =>
      serverEvents(async () => {
        const headers = { ...common, accept: 'text/event-stream', ...(lastEventId !== undefined && { 'last-event-id': lastEventId }) };
        const response = await fetch(addressOf(server, address, {}), { headers, ...(signal && { signal }) });
        if (!response.ok) throw new RedressProblem(response.status, await jsonOf(response));
        return response.body;
      }),
    as: (other) => redressClient({ ...settings, token: other }),
  };
}

/** One try: its answer, or why there is none and whether another could help. */
interface Tried {
  readonly answer?: Answered<unknown>;
  readonly error?: unknown;
  readonly final?: boolean;
  readonly retryAfter?: number;
}

async function attemptOf(send: () => Promise<Response>): Promise<Tried> {
  try {
    const response = await send();
    const body = await jsonOf(response);
    if (response.ok) return { answer: answered(response, body) };
    const seconds = Number(response.headers.get('retry-after'));
    return {
      error: new RedressProblem(response.status, body),
      final: response.status !== 503,
      ...(seconds > 0 && { retryAfter: seconds * 1000 }),
    };
  } catch (error) {
    return { error };
  }
}

async function jsonOf(response: Response): Promise<Record<string, unknown>> {
  const text = await response.text();
  if (text === '') return {};
  const isJson = /json/.test(response.headers.get('content-type') ?? '');
  return (isJson ? JSON.parse(text) : { text }) as Record<string, unknown>;
}

function answered(response: Response, body: unknown): Answered<unknown> {
  const revision = /^"(\d+)"$/.exec(response.headers.get('etag') ?? '')?.[1];
  const position = response.headers.get('redress-position');
  const location = response.headers.get('location');
  return {
    status: response.status,
    body,
    ...(revision !== undefined && { revision: Number(revision) }),
    ...(position !== null && { position }),
    ...(location !== null && { location }),
  };
}

function addressOf(server: string, address: string, { path = {}, query = {} }: LooseCall): string {
  const filled = address.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(path[name])));
  const url = new URL(filled, server);
  for (const [name, value] of Object.entries(query)) {
    for (const each of [value].flat()) if (each !== undefined && each !== null) url.searchParams.append(name, String(each));
  }
  return url.href;
}

function signalOf(own: AbortSignal | undefined, patience: number): AbortSignal {
  const late = AbortSignal.timeout(patience);
  return own ? AbortSignal.any([own, late]) : late;
}

const sleep = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
