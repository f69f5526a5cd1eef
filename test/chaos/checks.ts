import { setTimeout as pause } from 'node:timers/promises';
import { chainVerifier } from '#event-store';
import type { StoredEvent } from '#event-store';
import { canonicalJson, derivedId } from '#kernel';
import { all } from './caller.js';
import type { Caller } from './caller.js';
import type { Sent } from './burst.js';

/** An event as an auditor gets it. */
export interface AuditedEvent {
  readonly index: string;
  readonly position: string;
  readonly stream: string;
  readonly revision: number;
  readonly id: string;
  readonly type: string;
  readonly version: number;
  readonly data: Readonly<Record<string, unknown>>;
  readonly metadata: { readonly commandId: string } & Readonly<Record<string, unknown>>;
  readonly previousHash: string;
  readonly hash: string;
}

/** The whole log. */
export async function readLog(caller: Caller): Promise<AuditedEvent[]> {
  const events: AuditedEvent[] = [];
  for (let after: string | null = null; ;) {
    const page = await caller.get(`/v1/log?limit=1000${after === null ? '' : `&after=${encodeURIComponent(after)}`}`);
    if (page.status !== 200) throw new Error(`/v1/log: ${page.status} ${JSON.stringify(page.body)}`);
    const { items, position, more } = page.body as { items: AuditedEvent[]; position: string | null; more: boolean };
    events.push(...items);
    after = position;
    if (!more) return events;
  }
}

/** What is wrong with the log by itself: hashes, chains, gaps, an event twice, a step of the clockwork twice. */
export function faultsOfLog(events: readonly AuditedEvent[]): string[] {
  const verifier = chainVerifier();
  const faults = events.flatMap((event) =>
    verifier.take(asStored(event)).map(({ stream, revision, wrong }) => `${stream}@${revision}: ${wrong}`),
  );
  return [
    ...faults,
    ...twice(events.map(({ id }) => `event ${id}`)),
    ...twice(
      events.flatMap(({ type, data }) => {
        if (type === 'ObligationMissed') return [`missed ${parts(data, 'obligation', 'run')}`];
        if (type === 'EscalationStepTaken')
          return [`step ${parts(data, 'obligation', 'rule', 'step', 'ruleVersion', 'run', 'repeat', 'crossedAt')}`];
        return [];
      }),
    ),
  ];
}

/** Commands that were acknowledged and are not in the log exactly once, on the stream and at the revision that the answer named. */
export function faultsOfAcknowledged(events: readonly AuditedEvent[], person: string, sent: readonly Sent[]): string[] {
  const byCommand = grouped(events, ({ metadata }) => metadata.commandId);
  return sent.flatMap(({ key, answer }) => {
    if (answer === null || answer.status >= 300) return [];
    const { id, revision } = answer.body as { id: string; revision: number };
    const found = byCommand.get(derivedId('command', person, key)) ?? [];
    if (found.length === 0) return [`${key}: acknowledged, and not in the log`];
    const onOneStream = found.every(({ stream }) => stream.endsWith(id));
    const inOneGo = found.every((event, at) => event.revision === found[0]!.revision + at);
    return onOneStream && inOneGo && found.at(-1)!.revision === revision ? [] : [`${key}: acknowledged once, and in the log otherwise`];
  });
}

/** Records that are missing in the list or twice, and numbers likewise: `NC-2026-00001` and so on, of each kind and year. */
export async function faultsOfNumbers(caller: Caller, reported: ReadonlySet<string>): Promise<string[]> {
  const records = await numberedRecords(caller);
  const listed = new Set(records.map(({ id }) => id));
  const faults = [
    ...[...reported].filter((id) => !listed.has(id)).map((id) => `record ${id} is not in the list`),
    ...[...listed].filter((id) => !reported.has(id)).map((id) => `record ${id} is in the list, and nobody reported it`),
    ...twice(records.map(({ id }) => `record ${id}`)),
    ...twice(records.map(({ number }) => `number ${number}`)),
  ];
  const bySeries = grouped(records, ({ number }) => String(number).replace(/\d+$/, ''));
  for (const [series, members] of bySeries) {
    const ordinals = members.map(({ number }) => Number(/\d+$/.exec(String(number))?.[0])).sort((one, other) => one - other);
    const gap = ordinals.findIndex((ordinal, at) => ordinal !== at + 1);
    if (gap >= 0) faults.push(`numbers ${series}: ${gap + 1} is missing`);
  }
  return faults;
}

/** The list, when the numbers have followed: they may come a little after the record; half a minute at most. */
async function numberedRecords(caller: Caller): Promise<{ id: string; number: string | null }[]> {
  const until = Date.now() + 30_000;
  for (;;) {
    const records = await all<{ id: string; number: string | null }>(caller, '/v1/records?limit=200');
    if (records.every(({ number }) => number !== null) || Date.now() > until) return records;
    await pause(50);
  }
}

/** Lists that are not the same after all read models were built anew from the log. */
export async function faultsOfRebuild(caller: Caller): Promise<string[]> {
  const lists = ['/v1/records?limit=200', '/v1/capas?limit=200', '/v1/tasks?limit=200'];
  const before = await Promise.all(lists.map((path) => all(caller, path)));
  const ordered = await caller.post('/v1/operations/rebuild', {});
  if (ordered.status !== 202) return [`rebuild: ${ordered.status} ${JSON.stringify(ordered.body)}`];
  const rebuild = await untilRebuilt(caller);
  const after = await Promise.all(lists.map((path) => all(caller, path)));
  return [
    ...rebuild.outcomes.filter(({ error }) => error !== null).map(({ view, error }) => `rebuild of ${view}: ${error}`),
    ...(rebuild.error === null ? [] : [`rebuild: ${rebuild.error}`]),
    ...lists
      .filter((_, at) => JSON.stringify(before[at]) !== JSON.stringify(after[at]))
      .map((path) => `${path} is another after a rebuild`),
  ];
}

interface Rebuild {
  readonly endedAt: string | null;
  readonly error: string | null;
  readonly outcomes: readonly { readonly view: string; readonly error: string | null }[];
}

async function untilRebuilt(caller: Caller): Promise<Rebuild> {
  for (;;) {
    const { body } = await caller.get('/v1/operations/views');
    const rebuild = body['rebuild'] as Rebuild | null;
    if (rebuild !== null && rebuild.endedAt !== null) return rebuild;
    await pause(20);
  }
}

function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

function twice(keys: readonly string[]): string[] {
  return [...grouped(keys, (key) => key)].filter(([, same]) => same.length > 1).map(([key]) => `twice: ${key}`);
}

function parts(data: AuditedEvent['data'], ...names: readonly string[]): string {
  return JSON.stringify(names.map((name) => data[name] ?? null));
}

function asStored({ index, data, metadata, ...rest }: AuditedEvent): StoredEvent {
  return { ...rest, index: Number(index), data: canonicalJson(data), metadata: canonicalJson(metadata) };
}
