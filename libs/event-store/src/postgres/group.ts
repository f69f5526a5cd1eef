import type { Client, QueryArrayResult } from 'pg';
import { checkClock, processTime } from '../clock-check.js';
import type { Clocks } from '../clock-check.js';
import type { ChainedEvent } from '../append.js';
import type { Expected } from '../port.js';
import { copyText, copyThen, textArrayLiteral } from './copy.js';

/** Where processes hear that the log grew; the payload is the index of its last event. */
export const channel = 'redress_log';

/** The questions of the append loop, by the names under which a connection prepares them. */
export const questions = {
  log_lock: { parameters: '', text: 'select from log.head for update' },
  log_end: {
    parameters: '',
    text: `select (select coalesce(max(index), -1) from log.events)::text, (extract(epoch from clock_timestamp()) * 1000)::text`,
  },
  log_heads: {
    parameters: '(text[])',
    text: `select asked.ordinal::text, last.revision::text, last.hash
      from unnest($1::text[]) with ordinality as asked (stream, ordinal),
           lateral (select revision, hash from log.events where stream = asked.stream order by revision desc limit 1) as last`,
  },
} as const;

/** What one connection prepares once. */
export const preparations = Object.entries(questions)
  .map(([name, { parameters, text }]) => `prepare ${name} ${parameters} as ${text}`)
  .join(';');

const copy = 'copy log.events (index, stream, revision, id, type, version, data, metadata, previous_hash, hash) from stdin';

/** One append as the group sees it. */
export interface Member {
  readonly stream: string;
  readonly expected: Expected;
  readonly chained: readonly ChainedEvent[];
  /** The chained events as lines of `copy`, each without its index. */
  readonly lines: readonly string[];
}

/** What became of a group: the index of each stored member's first event; the others were not where they believed. */
export interface GroupOutcome<M extends Member> {
  readonly stored: readonly { readonly member: M; readonly index: number }[];
  readonly aside: readonly M[];
}

/** The line of `copy` for an event, from behind its index on. */
export function copyLine(event: ChainedEvent): string {
  const { stream, revision, id, type, version, data, metadata, previousHash, hash } = event;
  return `\t${copyText(stream)}\t${revision}\t${id}\t${copyText(type)}\t${version}\t${copyText(data)}\t${copyText(metadata)}\t${previousHash}\t${hash}\n`;
}

/**
 * Appends a group of appends in one transaction: two round trips. Who holds the row of `log.head` may write; so positions are dense and
 * in the order of commits for any number of processes. A member that is not at its expected head is left out and harms no other.
 * @param committing called with those that are about to be stored: from then on a lost connection leaves their outcome open.
 */
export async function appendGroup<M extends Member>(
  client: Client,
  members: readonly M[],
  clocks: Clocks,
  committing: (members: readonly M[]) => void,
): Promise<GroupOutcome<M>> {
  const before = processTime(clocks);
  const answers = (await client.query({
    text: `begin isolation level read committed; execute log_lock; execute log_end; execute log_heads(${textArrayLiteral(members.map(({ stream }) => stream))})`,
    rowMode: 'array',
  })) as unknown as QueryArrayResult<string[]>[];
  const [end, now] = answers[2]!.rows[0] as [string, string];
  const storeTime = clocks.storeClock ? Date.parse(clocks.storeClock.now()) : Number(now);
  checkClock(storeTime, before, processTime(clocks));

  const heads = new Map<string, { revision: number; hash: string }>();
  for (const [ordinal, revision, hash] of answers[3]!.rows as [string, string, string][]) {
    heads.set(members[Number(ordinal) - 1]!.stream, { revision: Number(revision), hash });
  }

  const stored: { member: M; index: number }[] = [];
  const aside: M[] = [];
  let next = Number(end) + 1;
  let rows = '';
  for (const member of members) {
    const head = heads.get(member.stream);
    const { expected } = member;
    const holds = expected === 'no-stream' ? !head : head?.revision === expected.revision && head.hash === expected.hash;
    if (!holds) {
      aside.push(member);
      continue;
    }
    stored.push({ member, index: next });
    for (const line of member.lines) rows += `${next++}${line}`;
    heads.set(member.stream, member.chained.at(-1)!);
  }
  if (stored.length === 0) {
    await client.query('rollback');
  } else {
    committing(stored.map(({ member }) => member));
    await copyThen(client, copy, rows, `notify ${channel}, '${next - 1}'; commit`);
  }
  return { stored, aside };
}
