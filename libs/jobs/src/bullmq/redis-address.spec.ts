import { redisAddress } from './redis-address.js';

describe('the address of a Redis', () => {
  it.each([
    ['redis://queue.example.org', { host: 'queue.example.org', port: 6379, db: 0 }],
    ['redis://127.0.0.1:7000/3', { host: '127.0.0.1', port: 7000, db: 3 }],
    ['redis://[::1]:7000', { host: '::1', port: 7000, db: 0 }],
    ['redis://:p%40ss@queue', { host: 'queue', port: 6379, db: 0, password: 'p@ss' }],
    ['rediss://house:secret@queue', { host: 'queue', port: 6379, db: 0, username: 'house', password: 'secret', tls: {} }],
    [
      'redis+sentinel://:secret@one,two:26380/main/2?sentinel-password=other',
      {
        sentinels: [
          { host: 'one', port: 26379 },
          { host: 'two', port: 26380 },
        ],
        name: 'main',
        db: 2,
        password: 'secret',
        sentinelPassword: 'other',
      },
    ],
    [
      'rediss+sentinel://one/main',
      { sentinels: [{ host: 'one', port: 26379 }], name: 'main', db: 0, tls: {}, sentinelTLS: {}, enableTLSForSentinelMode: true },
    ],
  ])('%s', (address, options) => {
    expect(redisAddress(address)).toEqual(options);
  });

  it.each([
    'http://secret',
    'redis://',
    'redis://secret:99999',
    'redis://secret/x',
    'redis://one,secret',
    'redis+sentinel://secret',
    'redis://secret/1/2',
  ])('%s is refused, and not quoted', (address) => {
    expect(() => redisAddress(address)).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining('secret') as string }) as Error,
    );
  });
});
