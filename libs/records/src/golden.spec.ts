import { goldenSpec } from '#testing';
import { derivedId } from '#kernel';
import { handlingEvents, ownRecordEvents, recordConfiguration } from './domain/index.js';

const configured = recordConfiguration.flatMap(({ events }) => events);

goldenSpec([...Object.values(ownRecordEvents), ...Object.values(handlingEvents), ...configured], new URL('./golden', import.meta.url), {
  EvidenceAttached: {
    attachment: derivedId('sample'),
    name: 'Акт перевірки.pdf',
    mediaType: 'application/pdf',
    size: 48_213,
    hash: '0'.repeat(64),
    purpose: 'evidence',
  },
});
