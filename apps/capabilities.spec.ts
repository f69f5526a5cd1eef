import { allProposalEvents, capaEvents } from '#capa/domain';
import { recordEvents } from '#records/domain';
import { capabilities } from './capabilities.js';

describe('the capabilities of a house', () => {
  it('bring every event that a record, a CAPA or a proposal may write', () => {
    const known = new Set(capabilities.flatMap(({ events }) => events.map(({ type }) => type)));
    const written = [recordEvents, capaEvents, allProposalEvents].flatMap((events) => Object.values(events).map(({ type }) => type));
    expect(written.filter((type) => !known.has(type))).toEqual([]);
  });
});
