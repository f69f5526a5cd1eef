import { placeOf, Unreachable, wayOf } from './options.js';

describe('the way to a house', () => {
  it('is the one that was named, and what is typed goes before the environment', () => {
    expect(wayOf({ data: 'd' }, { REDRESS_SERVER: 'http://other' })).toEqual({ data: 'd', database: { kind: 'embedded' } });
    expect(wayOf({ server: 'http://here' }, { REDRESS_SERVER: 'http://other', REDRESS_TOKEN: 't' })).toEqual({
      server: 'http://here',
      token: 't',
    });
    expect(wayOf({}, { REDRESS_SERVER: 'https://other', REDRESS_TOKEN: 't' })).toEqual({ server: 'https://other', token: 't' });
  });

  it('is what the settings say, where they are to say it', () => {
    const environment = { REDRESS_DATA: '/var/lib/redress', POSTGRESQL_URL: 'postgresql://here/redress', REDRESS_SERVER: 'http://other' };
    const place = { data: '/var/lib/redress', database: { kind: 'server', url: 'postgresql://here/redress' } };
    expect(wayOf({ configured: true }, environment)).toEqual(place);
    expect(placeOf({ configured: true }, environment)).toEqual(place);
    expect(placeOf({ data: 'd' }, environment)).toEqual({ data: 'd', database: { kind: 'embedded' } });
    expect(() => placeOf({}, environment)).toThrow(Unreachable);
    expect(() => placeOf({ data: 'd', configured: true }, environment)).toThrow(Unreachable);
    expect(() => placeOf({ configured: true }, { POSTGRESQL_URL: 'here' })).toThrow('POSTGRESQL_URL: wanted is');
  });

  it.each([
    [{}, 'Name the house'],
    [{ data: 'd', server: 'http://here' }, 'Name one of'],
    [{ data: 'd', configured: true }, 'Name one of'],
    [{ server: 'http://here' }, 'A token is needed'],
    [{ server: 'localhost:3000', token: 't' }, 'no address'],
    [{ server: 'here', token: 't' }, 'no address'],
  ])('%j is none', (reach, sentence) => {
    expect(() => wayOf(reach, {})).toThrow(Unreachable);
    expect(() => wayOf(reach, {})).toThrow(sentence);
  });
});
