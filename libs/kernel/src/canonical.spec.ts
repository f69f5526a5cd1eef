import { createRequire } from 'node:module';
import * as fc from 'fast-check';
import { canonicalJson, contentHash } from './canonical.js';

const peer = createRequire(import.meta.url)('canonicalize') as (value: unknown) => string;

describe('canonical JSON', () => {
  test('says what the reference implementation of RFC 8785 says', () => {
    const value = fc.jsonValue({ stringUnit: 'binary', maxDepth: 5 });
    fc.assert(
      fc.property(value, (value) => expect(canonicalJson(value)).toBe(peer(value))),
      { numRuns: 500 },
    );
    const numbers = fc.double({ noNaN: true, noDefaultInfinity: true });
    fc.assert(
      fc.property(numbers, (number) => expect(canonicalJson([number])).toBe(peer([number]))),
      { numRuns: 500 },
    );
  });

  test('is the same whatever the order of the keys, and its own canonical form', () => {
    expect(canonicalJson({ b: [1, { d: null, c: 'ї' }], a: -0, '': true, é: 1e21, '\u{1f994}': 1, '\ufb33': 2 })).toBe(
      '{"":true,"a":0,"b":[1,{"c":"ї","d":null}],"é":1e+21,"\u{1f994}":1,"\ufb33":2}',
    );
    const dictionary = fc.dictionary(fc.string({ unit: 'binary' }), fc.jsonValue({ stringUnit: 'binary' }));
    fc.assert(
      fc.property(dictionary, (fields) => {
        const text = canonicalJson(fields);
        expect(canonicalJson(Object.fromEntries(Object.entries(fields).reverse()))).toBe(text);
        expect(canonicalJson(JSON.parse(text))).toBe(text);
      }),
    );
  });

  test('leaves out what JSON leaves out', () => {
    expect(canonicalJson({ a: undefined, b: [undefined], at: new Date(0) })).toBe('{"at":"1970-01-01T00:00:00.000Z","b":[null]}');
  });

  test.each<[string, unknown]>([
    ['undefined', undefined],
    ['a function', () => 1],
    ['not a number', { n: Number.NaN }],
    ['infinity', [Infinity]],
    ['a bigint', 1n],
    ['half a surrogate pair', { text: 'a\ud83e' }],
    ['half a surrogate pair behind a backslash', { text: '\\\udd94' }],
    ['half a surrogate pair in a key', { '\ud83e': 1 }],
  ])('refuses %s', (_, value) => {
    expect(() => canonicalJson(value)).toThrow(TypeError);
  });

  test('takes what only looks like half a surrogate pair', () => {
    expect(canonicalJson('\\ud83e')).toBe('"\\\\ud83e"');
  });

  test('hashes to hex SHA-256', () => {
    expect(contentHash({})).toBe('44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a');
  });
});
