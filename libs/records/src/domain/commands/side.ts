import { check } from '#kernel';
import { closureOf, isClosedTo } from '../conflict.js';
import { recordEvents, type RecordEventOf, type RecordReference } from '../events/index.js';
import type { RecordsHouse } from '../house.js';
import { recordStatuses } from '../kinds.js';
import { limits } from '../limits.js';
import { notClosedToYou } from '../rules/who-may.js';
import type { LiveRecord } from '../state.js';
import type { FreeText } from '../texts.js';
import { command } from './command.js';
import { otherThanItself } from './triage.js';

const anyone = [notClosedToYou] as const;

interface Mentioning {
  readonly mentions?: readonly string[];
}

/** Whoever is mentioned is told: so they work in the house. */
const mentionedAreHere = check<LiveRecord, RecordsHouse, Mentioning>('mentioned-are-here', ({ house }, { mentions = [] }) => {
  const persons = mentions.filter((person) => !house.directory.isActive(person));
  return persons.length === 0 || { persons };
});

/** Nobody is called to what is closed to them. */
const mentionedMayRead = check<LiveRecord, RecordsHouse, Mentioning>('mentioned-may-read', ({ state, house }, { mentions = [] }) => {
  const persons = mentions.filter((person) => isClosedTo(closureOf(state), person, house.directory));
  return persons.length === 0 || { persons };
});

const roomForWatchers = check<LiveRecord, RecordsHouse, unknown>(
  'room-for-watchers',
  ({ state, by }) => state.watchers.length < limits.watchers || state.watchers.includes(by.person) || { most: limits.watchers },
);

/** What is written beside the course of a record, by hand or in a letter that joined it. */
interface NewComment extends Mentioning {
  readonly comment: string;
  readonly text: FreeText;
  readonly letter?: RecordEventOf<'CommentAdded'>['data']['letter'];
}

export const comment = command({
  name: 'comment',
  doc: 'Writes a comment; people who are mentioned, and those who watch, are told.',
  from: recordStatuses,
  to: 'stays',
  rules: anyone,
  checks: [mentionedAreHere, mentionedMayRead],
  then: (_, { comment: id, text, mentions, letter }: NewComment) => [
    recordEvents.commentAdded({ comment: id, text, mentions: [...new Set(mentions ?? [])], ...(letter && { letter }) }),
  ],
});

/** The number of files of one record has a limit. */
const roomForEvidence = check<LiveRecord, RecordsHouse, unknown>(
  'room-for-evidence',
  ({ state }) => state.attachments.length < limits.attachments || { most: limits.attachments },
);

export const attachEvidence = command({
  name: 'attach-evidence',
  doc: 'Attaches a file that lies with the evidence files.',
  from: recordStatuses,
  to: 'stays',
  rules: anyone,
  checks: [roomForEvidence],
  then: ({ state }, input: RecordEventOf<'EvidenceAttached'>['data']) =>
    state.attachments.some(({ attachment }) => attachment === input.attachment) ? [] : [recordEvents.evidenceAttached(input)],
});

export const watch = command({
  name: 'watch',
  doc: 'Wants to hear of the record.',
  from: recordStatuses,
  to: 'stays',
  rules: anyone,
  checks: [roomForWatchers],
  then: ({ state, by }) => (state.watchers.includes(by.person) ? [] : [recordEvents.watcherAdded({ person: by.person })]),
});

export const unwatch = command({
  name: 'unwatch',
  doc: 'No longer wants to hear of the record.',
  from: recordStatuses,
  to: 'stays',
  rules: [],
  checks: [],
  then: ({ state, by }) => (state.watchers.includes(by.person) ? [recordEvents.watcherRemoved({ person: by.person })] : []),
});

/** Links have a limit, like everything. */
const roomForLinks = check<LiveRecord, RecordsHouse, unknown>(
  'room-for-links',
  ({ state }) => state.links.length < limits.links || { most: limits.links },
);

/** A link to another record. */
export interface Link {
  readonly to: RecordReference;
  readonly relation: RecordEventOf<'RecordLinked'>['data']['relation'];
  readonly note?: FreeText | null;
}

export const link = command({
  name: 'link',
  doc: 'Links the record with another.',
  from: recordStatuses,
  to: 'stays',
  rules: anyone,
  checks: [otherThanItself('to'), roomForLinks],
  then: ({ state }, { to, relation, note }: Link) =>
    state.links.some((each) => each.to.id === to.id && each.relation === relation)
      ? []
      : [recordEvents.recordLinked({ to: { id: to.id, kind: to.kind }, relation, note: note ?? null })],
});
