import type { Sent } from '../load/burst.js';
import type { World } from '../load/world.js';
import { adminPassword } from '../house/running-house.js';

/** What a process said that is nobody's business who reads its log: what people wrote, how they are called, by what they are let in. */
export function faultsOfWords(said: string, sent: readonly Sent[], { sessions }: Pick<World, 'sessions'>): string[] {
  const secret = new Set([
    adminPassword,
    ...Object.values(sessions).map(({ token }) => token),
    ...sent.flatMap(({ body }) => written(body)),
  ]);
  // A line of the log is JSON: there a text stands as JSON has it.
  return [...secret].filter((text) => said.includes(JSON.stringify(text).slice(1, -1))).map((text) => `the log says ${text}`);
}

/** The texts of a body that people wrote, addresses and passwords with them; ids, keys and words of the machine are none. */
function written(value: unknown): string[] {
  if (typeof value === 'string') return /[\p{Script=Cyrillic}\s@]/u.test(value) ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(written) : [];
}
