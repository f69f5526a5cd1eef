import * as fc from 'fast-check';
import { encodeMetadata, metadataForm } from './metadata.js';
import type { EventMetadata } from './port.js';

const word = fc.string({ minLength: 1, unit: 'grapheme' });
const instant = fc
  .date({ min: new Date('0001-01-01T00:00:01.000Z'), max: new Date('9999-12-31T23:59:59.999Z'), noInvalidDate: true })
  .map((at) => at.toISOString());
const metadata: fc.Arbitrary<EventMetadata> = fc.record(
  {
    ...{ actor: word, onBehalfOf: word, commandId: word, bodyHash: fc.constant('a1'.repeat(32)) },
    ...{ correlationId: word, causationId: word, causationStream: word, occurredAt: instant, recordedAt: instant },
    decidedBy: fc.record({ machine: word, version: fc.nat().map((n) => n + 1), house: fc.nat().map(String) }),
  },
  { requiredKeys: ['actor', 'commandId', 'bodyHash', 'correlationId', 'occurredAt', 'recordedAt', 'decidedBy'] },
);

describe('metadata of which some becomes known later', () => {
  it('are the very text of the whole', () => {
    fc.assert(
      fc.property(metadata, metadata, (foreseen, { correlationId, occurredAt, recordedAt, decidedBy: { house } }) => {
        const whole = { ...foreseen, correlationId, occurredAt, recordedAt, decidedBy: { ...foreseen.decidedBy, house } };
        expect(metadataForm(foreseen)({ correlationId, house, occurredAt, recordedAt })).toBe(encodeMetadata(whole));
      }),
    );
  });

  const at = '2026-05-04T21:00:00.000Z';
  const now = { correlationId: 'c', house: '7', occurredAt: at, recordedAt: at };
  const given = { actor: 'p', commandId: 'c', bodyHash: 'a1'.repeat(32), ...now, decidedBy: { machine: 'm', version: 1, house: '7' } };
  const { house: _, ...sound } = given;

  it.each<[string, object]>([
    ['no correlation id', { correlationId: '' }],
    ['an instant without milliseconds', { occurredAt: '2026-05-04T21:00:00Z' }],
    ['no instant', { recordedAt: 'now' }],
  ])('are refused with %s', (_, wrong) => {
    const form = metadataForm(sound);
    expect(() => form({ ...now, ...wrong })).toThrow();
    expect(form(now)).toBe(encodeMetadata(sound));
  });

  it('are refused beforehand where what is known of them is of no right form', () => {
    expect(() => metadataForm({ ...sound, bodyHash: 'short' })).toThrow();
    expect(() => metadataForm({ ...sound, actor: '0001-01-01T00:00:00.001Z' })).toThrow();
  });
});
