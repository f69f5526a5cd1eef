import { all } from '../house/caller.js';
import type { Caller } from '../house/caller.js';
import { grouped, twice } from './collections.js';
import type { AuditedEvent } from './log.js';

const firstEvents = new Set(['NonconformityReported', 'ComplaintImported', 'ComplaintReceived']);

/**
 * Records that are missing in the list or twice, and numbers likewise: `NC-2026-00001` and so on, of each kind and year, in the order of the
 * log. The read models have to have come up to the log.
 */
export async function faultsOfNumbers(caller: Caller, log: readonly AuditedEvent[]): Promise<string[]> {
  const records = await all<{ id: string; number: string | null }>(caller, '/v1/records?limit=200');
  const reported = log.filter(({ type }) => firstEvents.has(type)).map(({ stream }) => stream.slice(stream.indexOf('-') + 1));
  const numbers = new Map(records.map(({ id, number }) => [id, String(number)]));
  const inOrder = reported.flatMap((id) => numbers.get(id) ?? []);
  return [
    ...reported.filter((id) => !numbers.has(id)).map((id) => `record ${id} is not in the list`),
    ...[...numbers.keys()].filter((id) => !reported.includes(id)).map((id) => `record ${id} is in the list, and nobody reported it`),
    ...twice(records.map(({ id }) => `record ${id}`)),
    ...[...grouped(inOrder, (number) => number.replace(/\d+$/, ''))].flatMap(([series, members]) => {
      const wrong = members.findIndex((number, at) => number !== `${series}${String(at + 1).padStart(5, '0')}`);
      return wrong < 0 ? [] : [`number ${wrong + 1} of ${series} is ${members[wrong]}`];
    }),
  ];
}
