import type { RecordThing } from './record-thing.js';
import type { Person } from './town.js';

/** A record as it comes to be: its reporter wants to hear of it. */
export function newRecord(
  kind: RecordThing['kind'],
  id: string,
  reporter: Person,
  about: Pick<RecordThing, 'process' | 'unit' | 'severity'>,
  own: Partial<Pick<RecordThing, 'audit' | 'appeal'>> = {},
): RecordThing {
  return {
    ...{ kind, id, reporter, status: 'reported', assignee: null, proposal: null, cover: null },
    ...{ handOvers: 0, round: 1, contained: false, corrected: false, extent: false, comments: 0 },
    ...{ correctors: new Set(), watchers: new Set([reporter]), files: [], named: [], debts: [], repair: null, audit: null, appeal: null },
    ...about,
    ...own,
  };
}
