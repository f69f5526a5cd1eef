import { readConfiguration } from '../configuration/index.js';
import { plainly } from './plainly.js';

const apart = readConfiguration(
  {
    POSTGRESQL_URL: 'postgresql://redress:secret@db.example.org:5433/redress',
    REDRESS_LOG: 'eventstoredb',
    EVENTSTOREDB_URL: 'esdb://admin:secret@log.example.org:2113?tls=true',
    REDRESS_QUEUE: 'redis',
    REDIS_URL: 'rediss://redress:secret@queue.example.org/0',
  },
  { apart: true },
);
const failed = (code: string, cause: unknown): Error => Object.assign(new Error(code, { cause }), { code });
const of = (code: string, message = code): Error => Object.assign(new Error(message), { code });

describe('a server that does not take a process in is named, with the reason and the setting, and no password', () => {
  it.each([
    [
      'database-out-of-reach',
      of('ECONNREFUSED'),
      'PostgreSQL at db.example.org:5433 cannot be used: nobody listens there.',
      'POSTGRESQL_URL',
    ],
    ['database-out-of-reach', { errors: [of('ECONNREFUSED')] }, 'nobody listens there.', 'POSTGRESQL_URL'],
    ['database-out-of-reach', of('EAI_AGAIN'), 'no machine is known by that name.', 'POSTGRESQL_URL'],
    ['database-out-of-reach', of('28P01'), 'does not let this user in', 'POSTGRESQL_URL'],
    ['database-out-of-reach', of('3D000'), 'no database of that name', 'POSTGRESQL_URL'],
    ['database-out-of-reach', of('57P03'), 'begin again in a moment', 'POSTGRESQL_URL'],
    ['database-out-of-reach', new Error('timeout expired'), 'it does not answer.', 'POSTGRESQL_URL'],
    [
      'store-unavailable',
      new Error('14 UNAVAILABLE'),
      'EventStoreDB at log.example.org:2113 cannot be used: it does not answer.',
      'EVENTSTOREDB_URL',
    ],
    ['queue-out-of-reach', of('ECONNREFUSED'), 'Redis at queue.example.org cannot be used: nobody listens there.', 'REDIS_URL'],
    ['queue-out-of-reach', new Error('WRONGPASS invalid username-password pair'), 'does not let this user in', 'REDIS_URL'],
    ['queue-out-of-reach', of('SELF_SIGNED_CERT_IN_CHAIN'), 'certificate is not trusted', 'REDIS_URL'],
  ])('%s: %s', (code, cause, sentence, setting) => {
    const told = plainly(failed(code, cause), apart);
    expect(told).toContain(sentence);
    expect(told).toContain(`name another one in ${setting}.`);
    expect(told).not.toMatch(/secret|\n/);
  });
});
