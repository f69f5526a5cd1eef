import { specsOf } from '#testing';
import { mergingEvents as e } from './events.js';
import { identitiesOf, rootOf } from './merges.js';
import { concernsAny, entryOffers, mergeSubjects, mergingMachine, partSubjects } from './merging.js';
import { idOf, nina, olena, sealedFor } from './sample.js';

const now = '2026-03-03T12:00:00.000Z';
const { given } = specsOf(mergingMachine, { events: e, now, house: {} });
const [a, b, c] = [idOf('a'), idOf('b'), idOf('c')];
const reason = sealedFor('b');
const merged = (subject: string, into: string) => e.subjectsMerged({ subject, into, reason });

describe('two entries of the register', () => {
  it('are merged by the quality manager, with a reason', () => {
    given().when(mergeSubjects, { subject: a, into: b, reason }).by(nina).accepted(merged(a, b));
    given()
      .when(mergeSubjects, { subject: a, into: b, reason })
      .by(olena)
      .refused('merging-is-yours', { needed: ['quality-manager'] });
  });

  it('are two', () => {
    given().when(mergeSubjects, { subject: a, into: a, reason }).by(nina).refused('entries-are-two', { subject: a });
  });

  it('are merged once: whoever comes second is told with whom', () => {
    given(merged(a, b)).when(mergeSubjects, { subject: a, into: c, reason }).by(nina).refused('not-merged-yet', { subject: a, into: b });
    given(merged(a, b)).when(mergeSubjects, { subject: a, into: b, reason }).by(nina).refused('not-merged-yet', { subject: a, into: b });
  });

  it('close no circle, neither directly nor over others', () => {
    given(merged(a, b)).when(mergeSubjects, { subject: b, into: a, reason }).by(nina).refused('closes-no-circle', { subject: b, into: a });
    given(merged(a, b), merged(b, c))
      .when(mergeSubjects, { subject: c, into: a, reason })
      .by(nina)
      .refused('closes-no-circle', { subject: c, into: a });
  });

  it('go to the one that stands for the citizen, and the refusal names it', () => {
    given(merged(b, c)).when(mergeSubjects, { subject: a, into: b, reason }).by(nina).refused('stands-for-itself', { into: b, root: c });
  });

  it('make a chain, of which every entry is found', () => {
    given(merged(a, b))
      .when(mergeSubjects, { subject: b, into: c, reason })
      .by(nina)
      .accepted(merged(b, c))
      .leaves(({ merges }) => {
        expect([a, b, c].map((each) => rootOf(merges, each))).toEqual([c, c, c]);
        expect(identitiesOf(merges, a)).toEqual([c, ...[a, b].sort()]);
        expect(identitiesOf(merges, idOf('stranger'))).toEqual([idOf('stranger')]);
      });
  });

  it('are parted again, and can be merged anew with another', () => {
    given(merged(a, b), merged(b, c))
      .when(partSubjects, { subject: b, reason })
      .by(nina)
      .accepted(e.subjectsParted({ subject: b, from: c, reason }))
      .leaves(({ merges }) => expect(identitiesOf(merges, a)).toEqual([b, a]))
      .when(mergeSubjects, { subject: c, into: b, reason })
      .by(nina)
      .accepted(merged(c, b));
  });

  it('are parted only where they are merged, by the quality manager', () => {
    given().when(partSubjects, { subject: a, reason }).by(nina).refused('is-merged', { subject: a });
    given(merged(a, b)).when(partSubjects, { subject: b, reason }).by(nina).refused('is-merged', { subject: b });
    given(merged(a, b))
      .when(partSubjects, { subject: a, reason })
      .by(olena)
      .refused('merging-is-yours', { needed: ['quality-manager'] });
  });

  it('stay below the number that one citizen can have', () => {
    const many = Array.from({ length: 199 }, (_, n) => merged(idOf(`other ${n}`), b));
    given(...many)
      .when(mergeSubjects, { subject: a, into: b, reason })
      .by(nina)
      .refused('room-for-identities', { most: 200 });
  });

  it('are offered what is open on the entry, with what is known before anyone types', () => {
    const state = mergingMachine.fold([[merged(a, b), { eventId: a, recordedAt: now, occurredAt: now, by: nina.person }]]);
    const offers = (entry: string, by = nina) =>
      entryOffers(entry, { state, by, now, house: {} }).map(({ name, refusals }) => [name, refusals.map(({ code }) => code)]);
    expect(offers(a)).toEqual([
      ['merge', ['not-merged-yet']],
      ['part', []],
    ]);
    expect(offers(b)).toEqual([
      ['merge', []],
      ['part', ['is-merged']],
    ]);
    expect(offers(b, olena)).toEqual([
      ['merge', ['merging-is-yours']],
      ['part', ['merging-is-yours', 'is-merged']],
    ]);
  });

  it('are concerned by what joins or parts them, and by nothing else', () => {
    const parted = e.subjectsParted({ subject: a, from: b, reason });
    expect([merged(a, b), merged(c, a), parted, merged(c, b)].map((event) => concernsAny([a], event))).toEqual([true, true, true, false]);
  });
});
