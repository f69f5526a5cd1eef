import { derivedId } from '#kernel';
import { goldenSpec } from '#testing';
import { capaConfiguration } from './configuration/index.js';
import { capaOwnEvents } from './events/index.js';

const configured = capaConfiguration.flatMap(({ events }) => events);

goldenSpec([...Object.values(capaOwnEvents), ...configured], new URL('../golden', import.meta.url), {
  CapaEvidenceAttached: {
    capa: derivedId('sample'),
    attachment: derivedId('sample', 'file'),
    name: 'Фото стенда.jpg',
    mediaType: 'image/jpeg',
    size: 48_213,
    hash: '0'.repeat(64),
  },
});
