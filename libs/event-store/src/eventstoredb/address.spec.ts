import { checkedAddress } from './address.js';

describe('the address of an EventStoreDB', () => {
  it.each([
    'esdb://127.0.0.1:2113?tls=false',
    'esdb+discover://redress:a-secret@log.example.org:2113?tlsCAFile=/etc/redress/ca.crt&userCertFile=a.crt&userKeyFile=a.key',
    'esdb://one:2113,two:2113,three:2113?nodePreference=leader&maxDiscoverAttempts=3',
  ])('is taken as it is: %s', (url) => {
    expect(checkedAddress(url)).toBe(url);
  });

  it.each([
    ['throwOnAppendFailure=false', /throwOnAppendFailure .* hidden/],
    ['tlsVerifyCert=false', /tlsVerifyCert .* tlsCAFile/],
    ['tlsCa=/etc/redress/ca.crt', /option tlsCa; there are: tls, tlsCAFile/],
  ])('with %s is refused, and nothing of the password is said', (option, why) => {
    const take = (): string => checkedAddress(`esdb://redress:a-secret@log.example.org?${option}`);
    expect(take).toThrow(why);
    expect(take).not.toThrow(/a-secret/);
  });
});
