import { derivedId } from '#kernel';
import { specsOf } from '#testing';
import { completeName, configurationMachine, keptOf, mostDrafts } from './configuration.js';
import { administrator, colour, colourEvents, colourKind, staff } from './sample.js';

const now = '2026-05-04T06:00:00.000Z';
const later = '2026-06-01T00:00:00.000Z';
const machine = configurationMachine(colourKind);
const [begin, save, drop, publish] = machine.commands as [never, never, never, never];
const { given } = specsOf(machine, { events: colourEvents, house: {}, now });
const [drafted, dropped, published] = colourKind.events;
const [first, second] = [derivedId('first'), derivedId('second')];
const blue = { colours: [...colourKind.starter.colours, colour('blue')] };
const draftOf = (draft: string, content: object = blue) => ({ draft, content, note: null });
const input = (value: object) => value as never;

describe('the configuration of one kind', () => {
  it('begins with the starter as version 1, and publishes a draft as version 2', () => {
    given()
      .when(begin, input(draftOf(first)))
      .by(administrator)
      .accepted(drafted({ ...draftOf(first), base: 1 }))
      .when(publish, input({ draft: first, effectiveFrom: null, reason: 'Blue is sold.' }))
      .by(administrator)
      .accepted(published({ draft: first, version: 2, effectiveFrom: now, content: blue, reason: 'Blue is sold.' }))
      .leaves((state) => {
        const { versions, drafts } = keptOf(colourKind, state);
        expect(versions.map(({ version, content }) => [version, content])).toEqual([
          [1, colourKind.starter],
          [2, blue],
        ]);
        expect(versions[1]).toMatchObject({ published: { by: 'admin', at: now, reason: 'Blue is sold.' } });
        expect(drafts).toEqual([]);
      });
  });

  it('is changed by administrators alone', () => {
    for (const command of [begin, save, drop, publish]) {
      given(drafted({ ...draftOf(first), base: 1 }))
        .when(command, input({ ...draftOf(first), base: null, effectiveFrom: null, reason: 'so' }))
        .by(staff)
        .refused('administrator-configures', { role: 'administrator' });
    }
  });

  it('lets the first of two publish; the second keeps the draft, and publishes it once it builds on the newest', () => {
    const both = given(
      drafted({ ...draftOf(first), base: 1 }),
      drafted({ ...draftOf(second, { colours: [...blue.colours, colour('white')] }), base: 1 }),
    )
      .when(publish, input({ draft: first, effectiveFrom: null, reason: 'first' }))
      .by(administrator)
      .accepted();
    both
      .when(publish, input({ draft: second, effectiveFrom: null, reason: 'second' }))
      .by(administrator)
      .refused('draft-builds-on-newest', { base: 1, newest: 2 })
      .leaves((state) => expect(keptOf(colourKind, state).drafts.map(({ draft }) => draft)).toEqual([second]))
      .when(save, input({ ...draftOf(second, { colours: [...blue.colours, colour('white')] }), base: 2 }))
      .by(administrator)
      .accepted()
      .when(publish, input({ draft: second, effectiveFrom: null, reason: 'second' }))
      .by(administrator)
      .accepted();
  });

  it('keeps a draft with faults, and does not publish it: all faults at once', () => {
    const faulty = { colours: [colour('red'), colour('red'), colour('blue', { parent: 'black' })] };
    given()
      .when(begin, input(draftOf(first, faulty)))
      .by(administrator)
      .accepted()
      .when(publish, input({ draft: first, effectiveFrom: null, reason: 'so' }))
      .by(administrator)
      .refused('draft-is-sound', {
        count: 3,
        faults: [
          { pointer: '/colours/1/code', code: 'code-twice', params: { code: 'red' } },
          { pointer: '/colours', code: 'code-removed', params: { code: 'green' } },
          { pointer: '/colours/2/parent', code: 'parent-unknown', params: { code: 'blue', parent: 'black' } },
        ],
      });
  });

  it('takes no effect before its publishing', () => {
    const begun = given(drafted({ ...draftOf(first), base: 1 }));
    const effectiveFrom = '2026-05-04T05:59:59.999Z';
    begun
      .when(publish, input({ draft: first, effectiveFrom, reason: 'so' }))
      .by(administrator)
      .refused('effective-not-before-publishing', { effectiveFrom, now })
      .when(publish, input({ draft: first, effectiveFrom: later, reason: 'so' }))
      .by(administrator)
      .accepted();
  });

  it('knows each draft by its id, and has room for so many', () => {
    given()
      .when(drop, input({ draft: first }))
      .by(administrator)
      .refused('draft-is-there', { draft: first });
    const begun = given(drafted({ ...draftOf(first), base: 1 }));
    begun
      .when(begin, input(draftOf(first)))
      .by(administrator)
      .refused('draft-is-new', { draft: first });
    begun
      .when(save, input({ ...draftOf(first), base: 7 }))
      .by(administrator)
      .refused('base-is-published', { base: 7, newest: 1 });
    begun
      .when(drop, input({ draft: first }))
      .by(administrator)
      .accepted(dropped({ draft: first }));
    const many = Array.from({ length: mostDrafts }, (_, n) => drafted({ ...draftOf(derivedId('many', n)), base: 1 }));
    given(...many)
      .when(begin, input(draftOf(second)))
      .by(administrator)
      .refused('drafts-have-room', { most: mostDrafts });
  });

  it('gets what a release needs and the house never had, by the engine alone, as a version on top of the newest', () => {
    const needs = ({ colours }: typeof blue) =>
      colours.some(({ code }) => code === 'violet') ? null : { content: { colours: [...colours, colour('violet')] }, added: ['violet'] };
    const later = configurationMachine({ ...colourKind, completed: needs });
    const complete = later.commands.find(({ name }) => name === completeName) as never;
    const { given: givenLater } = specsOf(later, { events: colourEvents, house: {}, now });
    const engine = { person: 'process:release', roles: [], process: 'release' };
    const own = published({ draft: first, version: 2, effectiveFrom: '2026-06-01T00:00:00.000Z', content: blue, reason: 'Blue.' });
    const [base, input] = [drafted({ ...draftOf(first), base: 1 }), { reason: 'Violet is new.' } as never];
    givenLater().when(complete, input).by(administrator).refused('engine-only');
    const { state } = givenLater(base, own).when(complete, input).by(engine).accepted();
    expect(keptOf(colourKind, state).versions.at(-1)).toMatchObject({
      ...{ version: 3, effectiveFrom: '2026-06-01T00:00:00.000Z', content: { colours: [...blue.colours, colour('violet')] } },
      published: { by: 'process:release', reason: 'Violet is new.' },
    });
  });
});
