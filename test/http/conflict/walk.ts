import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import type { Client } from '../house.js';
import type { Operation } from '../surface.js';

/** What a walk puts into the places of addresses and queries. */
export interface Known {
  /** Ids of whatever there is: records open and closed, CAPAs, people, units, processes. */
  readonly ids: readonly string[];
  /** Words that may find something: numbers, references, parts of texts. */
  readonly words: readonly string[];
  readonly instants: readonly string[];
  readonly keys: Readonly<Record<string, readonly string[]>>;
}

/** One answer as it came: all of it, as text. */
export interface Seen {
  readonly path: string;
  readonly status: number;
  readonly text: string;
}

const encoded = encodeURIComponent;

/** Every address that an operation has for what is known: each id in its path, each query alone, lists to their ends. */
export function addressesOf({ path, parameters }: Operation, known: Known): readonly string[] {
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);
  const fill = (name: string): readonly string[] => known.keys[name] ?? known.ids;
  const paths = names.reduce<readonly string[]>(
    (found, name) => found.flatMap((each) => fill(name).map((value) => each.replace(`{${name}}`, encoded(value)))),
    [path],
  );
  const needed = parameters.filter((each) => each.in === 'query' && each.required);
  const queries = parameters
    .filter((each) => each.in === 'query' && !each.required)
    .flatMap(({ name }) => valuesOf(name, known).map((value) => `${name}=${encoded(value)}`));
  return paths.flatMap((each) => {
    const base = needed.reduce<readonly string[]>(
      (found, { name }) =>
        found.flatMap((start) =>
          valuesOf(name, known).map((value) => `${start}${start.includes('?') ? '&' : '?'}${name}=${encoded(value)}`),
        ),
      [each],
    );
    if (names.length > 0)
      return base.flatMap((start) => [
        start,
        ...known.instants.filter(() => queries.some((query) => query.startsWith('at='))).map((at) => `${start}?at=${encoded(at)}`),
      ]);
    return base.flatMap((start) => [start, ...queries.map((query) => `${start}${start.includes('?') ? '&' : '?'}${query}`)]);
  });
}

/** What a query of this name is asked with. */
function valuesOf(name: string, known: Known): readonly string[] {
  switch (name) {
    case 'q':
    case 'externalReference':
    case 'name':
    case 'contact':
      return known.words;
    case 'at':
      return known.instants;
    case 'limit':
      return ['1', '200'];
    case 'format':
      return ['csv'];
    case 'from':
      return ['2020-01-01'];
    case 'to':
      return ['2030-01-01'];
    default:
      return known.keys[name] ?? [];
  }
}

/** Reads an address, and the pages behind it. */
export async function read(client: Client, path: string): Promise<readonly Seen[]> {
  const seen: Seen[] = [];
  for (let address: string | null = path; address !== null && seen.length < 60;) {
    const answer = await client.get(address).buffer(true);
    const text =
      typeof answer.text === 'string'
        ? answer.text
        : Buffer.isBuffer(answer.body)
          ? answer.body.toString('utf8')
          : JSON.stringify(answer.body);
    const next: unknown = answer.headers['redress-next'] ?? (answer.body as { next?: unknown } | undefined)?.next;
    const cursor = typeof next === 'string' ? Buffer.from(next, 'base64url').toString('utf8') : '';
    seen.push({ path: address, status: answer.status, text: `${text}\n${JSON.stringify(answer.headers)}\n${cursor}` });
    address = typeof next === 'string' ? `${path}${path.includes('?') ? '&' : '?'}cursor=${encoded(next)}` : null;
  }
  return seen;
}

/** All that the stream tells from its beginning until a change of this id has come. */
export async function listened({ port }: AddressInfo, client: Client, from: string, until: string): Promise<string> {
  const ending = new AbortController();
  const answer = await fetch(`http://127.0.0.1:${port}/v1/stream?after=${encoded(from)}`, {
    headers: { authorization: `Bearer ${client.token}` },
    signal: ending.signal,
  });
  let heard = '';
  const decoder = new TextDecoder();
  for await (const piece of answer.body as unknown as AsyncIterable<Uint8Array>) {
    heard += decoder.decode(piece, { stream: true });
    if (heard.includes(until)) break;
  }
  ending.abort();
  return heard;
}

/** An answer without what differs between any two: ids that the caller gave, of the request, the date. */
export function likeness(status: number, text: string, headers: Readonly<Record<string, string>>, ...given: readonly string[]): string {
  const { date: _, 'correlation-id': __, ...kept } = headers;
  const whole = JSON.stringify([status, text, kept]);
  const own = headers['correlation-id'] ?? randomUUID();
  return [...given, own].reduce((said, id) => said.replaceAll(id, '…'), whole);
}
