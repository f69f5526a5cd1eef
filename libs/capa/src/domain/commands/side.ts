import { check } from '#kernel';
import { capaOwnEvents as e, type CapaEventOf } from '../events/index.js';
import { sideLimits } from '../events/side.js';
import type { CapaHouse } from '../house.js';
import { existingStatuses, type Capa } from '../state.js';
import { command } from './command.js';

/** Whoever is mentioned is told: so they work in the house. */
const mentionedAreHere = check<Capa, CapaHouse, { readonly mentions: readonly string[] }>(
  'mentioned-are-here',
  ({ house }, { mentions }) => {
    const persons = mentions.filter((person) => !house.directory.isActive(person));
    return persons.length === 0 || { persons };
  },
);

/** What is written beside the course of a CAPA, by hand or in a letter that joined it. */
type NewComment = Omit<CapaEventOf<'CapaCommentAdded'>['data'], 'capa'>;

export const comment = command({
  name: 'comment',
  doc: 'Writes a comment; people who are mentioned, and those who watch, are told.',
  from: existingStatuses,
  to: 'stays',
  rules: [],
  checks: [mentionedAreHere],
  then: ({ state }, { comment, text, mentions, letter }: NewComment) => [
    e.capaCommentAdded({ capa: state.id, comment, text, mentions: [...new Set(mentions)], ...(letter && { letter }) }),
  ],
});

const roomForWatchers = check<Capa, CapaHouse, unknown>(
  'room-for-capa-watchers',
  ({ state, by }) => state.watchers.length < sideLimits.watchers || state.watchers.includes(by.person) || { most: sideLimits.watchers },
);

export const watch = command({
  name: 'watch',
  doc: 'Wants to hear of the CAPA.',
  from: existingStatuses,
  to: 'stays',
  rules: [],
  checks: [roomForWatchers],
  then: ({ state, by }) => (state.watchers.includes(by.person) ? [] : [e.capaWatcherAdded({ capa: state.id, person: by.person })]),
});

export const unwatch = command({
  name: 'unwatch',
  doc: 'No longer wants to hear of the CAPA.',
  from: existingStatuses,
  to: 'stays',
  rules: [],
  checks: [],
  then: ({ state, by }) => (state.watchers.includes(by.person) ? [e.capaWatcherRemoved({ capa: state.id, person: by.person })] : []),
});

export const sideCommands = [comment, watch, unwatch];
