import { chainVerifier } from '#event-store';
import type { StoredEvent } from '#event-store';
import { canonicalJson } from '#kernel';
import type { Caller } from '../house/caller.js';
import { grouped, twice } from './collections.js';

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

/** What is wrong with the log by itself: hashes, chains, gaps, an event twice, a command in two goes, something that happens once twice. */
export function faultsOfLog(events: readonly AuditedEvent[]): string[] {
  const verifier = chainVerifier();
  return [
    ...events.flatMap((event) => verifier.take(asStored(event)).map(({ stream, revision, wrong }) => `${stream}@${revision}: ${wrong}`)),
    ...events.flatMap(({ index }, at) => (Number(index) === at ? [] : [`the log has ${index} where ${at} belongs`])),
    ...twice(events.map(({ id }) => `event ${id}`)),
    ...commandsInTwoGoes(events),
    ...twice(events.flatMap((event) => onceOf(event) ?? [])),
  ];
}

/** A command, of a person or of the engine, is one append to one stream. */
function commandsInTwoGoes(events: readonly AuditedEvent[]): string[] {
  const faults: string[] = [];
  for (const [command, [first, ...rest]] of grouped(events, ({ metadata }) => metadata.commandId)) {
    const inOneGo = rest.every(({ stream, index }, at) => stream === first!.stream && Number(index) === Number(first!.index) + at + 1);
    if (!inOneGo) faults.push(`command ${command} is in the log in more than one go`);
  }
  return faults;
}

/** What an event may say only once in a log, in the words of its own data. */
function onceOf({ type, stream, data }: AuditedEvent): string | null {
  const once = (...names: readonly string[]): string => `${type} ${JSON.stringify(names.map((name) => data[name] ?? null))}`;
  switch (type) {
    case 'ObligationOpened':
    case 'ObligationMet':
    case 'ObligationCancelled':
      return once('obligation');
    case 'ObligationMissed':
      return once('obligation', 'run');
    case 'EscalationStepTaken':
      return once('obligation', 'rule', 'step', 'run', 'repeat');
    case 'NonconformityReported':
    case 'ComplaintImported':
    case 'CapaDrafted':
    case 'PersonRegistered':
      return `${type} on ${stream}`;
    case 'ActivityRecorded':
      return `${type} ${stream} ${JSON.stringify(data['reference'])}`;
    case 'RecordCovered':
    case 'CapaRecordCovered':
      return once('capa', 'record', 'cycle');
    default:
      return null;
  }
}

function asStored({ index, data, metadata, ...rest }: AuditedEvent): StoredEvent {
  return { ...rest, index: Number(index), data: canonicalJson(data), metadata: canonicalJson(metadata) };
}
