import { faultsBesideForm } from './beside-form.js';
import { colour, colourKind } from './sample.js';

const [red, green] = [colour('red'), colour('green')];
const found = (content: object) =>
  faultsBesideForm(colourKind, content, colourKind.starter, {}).map(({ pointer, code }) => `${pointer} ${code}`);
const nameless = { ...colour('blue'), names: { uk: '', en: 3 } };

describe('what is wrong with a content beside its form', () => {
  it.each<[string, object, readonly string[]]>([
    ['nothing, where only its form is wrong', { colours: [red, green, nameless] }, []],
    ['nothing, where its form is right in another way', { colours: [red, green, colour('grey')], surprise: 1 }, []],
    ['what is found elsewhere', { colours: [red, nameless, red], surprise: 1 }, ['/colours/2/code code-twice', '/colours code-removed']],
    ['what is found in the same entry', { colours: [red, green, { ...nameless, parent: 'black' }] }, ['/colours/2/parent parent-unknown']],
    ['nothing of what stands where something else was given', { colours: [red, { ...green, code: 7 }] }, []],
    ['nothing of an entry that is none', { colours: [red, green, 'blue'] }, []],
    ['nothing, where it is nothing like its form', { colours: { 0: red } }, []],
    ['nothing of what is no list of anything', {}, []],
  ])('is %s', (_, content, faults) => {
    expect(found(content)).toEqual(faults);
  });

  it('is not looked for where too much of its form is wrong', () => {
    const began = performance.now();
    const many = Array.from({ length: 60 }, (_, n) => ({ code: n, names: 1, retired: 1, parent: 1, more: 1 }));
    expect(found({ colours: many })).toEqual([]);
    expect(performance.now() - began).toBeLessThan(20_000);
  });
});
