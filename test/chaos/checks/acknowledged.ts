import { derivedId } from '#kernel';
import type { Answered } from '../house/caller.js';
import type { Clients, Sent } from '../load/burst.js';
import { importPath } from '../load/commands.js';
import { grouped } from './collections.js';
import type { AuditedEvent } from './log.js';

/** What an answer says of the command, the same for every repeat. */
export function outcomeOf({ path }: Sent, { body }: Answered): string {
  if (path === importPath) return JSON.stringify((body['items'] as { record: string }[]).map(({ record }) => record));
  return JSON.stringify([body['id'], body['revision']]);
}

/** Commands that were acknowledged and are not in the log exactly once, where the answer said. */
export function faultsOfAcknowledged(events: readonly AuditedEvent[], clients: Clients, sent: readonly Sent[]): string[] {
  const byCommand = grouped(events, ({ metadata }) => metadata.commandId);
  const byStream = grouped(events, ({ stream }) => stream);
  return sent.flatMap((each) => {
    const { key, path, answer } = each;
    if (answer === null || answer.status >= 300) return [];
    if (path === importPath) return faultsOfImport(byStream, each, answer);
    const { id, revision } = answer.body as { id: string; revision: number };
    const found = byCommand.get(derivedId('command', clients[each.by].person, key)) ?? [];
    if (found.length === 0) return [`${key}: ${path} was acknowledged, and is not in the log`];
    const { stream } = found[0]!;
    const isNamed = stream.endsWith(id) || stream === 'units';
    // A person with a sign-in is answered with the revision of the second command, that of the sign-in.
    const isThere = byStream.get(stream)?.[revision] !== undefined && revision >= found.at(-1)!.revision;
    return isNamed && isThere
      ? []
      : [`${key}: ${path} was acknowledged at ${id}@${revision}, and lies at ${stream}@${found.at(-1)!.revision}`];
  });
}

/** An imported case is one record with each of its activities. */
function faultsOfImport(byStream: ReadonlyMap<string, readonly AuditedEvent[]>, { key, body }: Sent, answer: Answered): string[] {
  const { cases } = body as { cases: { externalReference: string; activities: object[] }[] };
  const items = answer.body['items'] as {
    externalReference: string;
    record: string;
    outcome: string;
    refusals?: { code: string }[];
  }[];
  return cases.flatMap(({ externalReference, activities }) => {
    const item = items.find((each) => each.externalReference === externalReference);
    const events = byStream.get(`complaint-${item?.record}`) ?? [];
    const count = events.filter(({ type }) => type === 'ActivityRecorded').length;
    const whole = item?.outcome !== 'refused' && events[0]?.type === 'ComplaintImported' && count === activities.length;
    return whole
      ? []
      : [
          `${key}: the case ${externalReference} was ${item?.outcome}, with ${count} of ${activities.length} activities; ${JSON.stringify(item?.refusals)}`,
        ];
  });
}
