import { Unreachable, wayOf } from './options.js';

describe('the way to a house', () => {
  it('is the one that was named, and what is typed goes before the environment', () => {
    expect(wayOf({ data: 'd' }, { REDRESS_SERVER: 'http://other' })).toEqual({ data: 'd' });
    expect(wayOf({ server: 'http://here' }, { REDRESS_SERVER: 'http://other', REDRESS_TOKEN: 't' })).toEqual({
      server: 'http://here',
      token: 't',
    });
    expect(wayOf({}, { REDRESS_SERVER: 'https://other', REDRESS_TOKEN: 't' })).toEqual({ server: 'https://other', token: 't' });
  });

  it.each([
    [{}, 'Name the house'],
    [{ data: 'd', server: 'http://here' }, 'not both'],
    [{ server: 'http://here' }, 'A token is needed'],
    [{ server: 'localhost:3000', token: 't' }, 'no address'],
    [{ server: 'here', token: 't' }, 'no address'],
  ])('%j is none', (reach, sentence) => {
    expect(() => wayOf(reach, {})).toThrow(Unreachable);
    expect(() => wayOf(reach, {})).toThrow(sentence);
  });
});
