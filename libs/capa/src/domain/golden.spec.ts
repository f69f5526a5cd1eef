import { derivedId } from '#kernel';
import { goldenSpec } from '#testing';
import { capaConfiguration } from './configuration/index.js';
import { capaOwnEvents } from './events/index.js';
import { caseWatchEvents, proposalEvents } from './proposals/events.js';

const configured = capaConfiguration.flatMap(({ events }) => events);
const ownEvents = [capaOwnEvents, caseWatchEvents, proposalEvents].flatMap((each) => Object.values(each));

goldenSpec([...ownEvents, ...configured], new URL('../golden', import.meta.url), {
  CapaEvidenceAttached: {
    capa: derivedId('sample'),
    attachment: derivedId('sample', 'file'),
    name: 'Фото стенда.jpg',
    mediaType: 'image/jpeg',
    size: 48_213,
    hash: '0'.repeat(64),
  },
  CaseNoted: {
    watch: derivedId('sample', 'watch'),
    process: derivedId('sample', 'process'),
    category: 'late-answer',
    record: derivedId('sample', 'record'),
    kind: 'complaint',
    at: '2026-03-31T22:30:00.000Z',
    month: '2026-04',
  },
});
