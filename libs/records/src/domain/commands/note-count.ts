import type { CountedBy } from '#escalation/domain';
import type { Instant } from '#kernel';
import { recordEvents } from '../events/index.js';
import { recordStatuses } from '../kinds.js';
import { comesFromTheEngine } from '../rules/who-may.js';
import { command } from './command.js';

/** That a record completes a count: when it was counted, and the first of those that make it up. */
export interface NoteCount {
  readonly counting: string;
  readonly of: CountedBy;
  readonly records: number;
  readonly first: Instant;
  readonly at: Instant;
}

/** What was triaged anew since is counted anew; and what was noted is not noted again, however often it is said. */
export const noteCount = command({
  name: 'note-count',
  doc: 'Notes that with this record there are as many in a window as an escalation rule counts.',
  from: recordStatuses,
  to: 'stays',
  rules: [comesFromTheEngine],
  checks: [],
  then: ({ state }, { counting, of: by, records, first, at }: NoteCount) => {
    const { process, category, unit, counted, triagedAt } = state;
    if (triagedAt !== at || counted.some((each) => each.counting === counting && each.at === at)) return [];
    return [recordEvents.recordCountReached({ counting, by, process, category, unit, records, first, at })];
  },
});
