import { createHmac } from 'node:crypto';
import { addressRange } from '#platform';
import { Reachable } from './addresses.js';
import { nextTry, patience } from './patience.js';
import { secretOf, signedHeaders } from './signing.js';

describe('addresses', () => {
  const open = new Reachable([]);
  it.each([
    ...['127.0.0.1', '127.8.9.1', '10.0.0.1', '172.16.0.1', '172.31.255.255', '192.168.1.1', '169.254.169.254', '100.64.0.1', '0.0.0.0'],
    ...['224.0.0.1', '255.255.255.255', '198.18.0.1', '192.0.0.192'],
    ...['::', '::1', '::ffff:127.0.0.1', '::ffff:7f00:1', '0:0:0:0:0:ffff:a9fe:a9fe', '::ffff:10.0.0.1', '::127.0.0.1'],
    ...['fe80::1', 'fe80::1%eth0', 'fc00::1', 'fd00:ec2::254', 'ff02::1', '64:ff9b::7f00:1', '2002:7f00:1::', '2001:0:1::1', '2001:db8::1'],
    ...['', 'localhost', '1.2.3'],
  ])('%j is closed', (address) => {
    expect(open.verdict(address)).toBe('closed');
  });

  it.each(['93.184.216.34', '172.32.0.1', '100.63.255.255', '2606:2800:220:1::1', '::ffff:93.184.216.34'])('%s is public', (address) => {
    expect(open.verdict(address)).toBe('public');
  });

  it('are opened by name, also inside an IPv6 address', () => {
    const some = new Reachable(['10.20.0.0/16', '127.0.0.1', 'fd12:3456::/32'].map((text) => addressRange(text)!));
    const verdicts = ['10.20.3.4', '::ffff:10.20.3.4', '127.0.0.1', '127.0.0.2', '10.21.0.1', 'fd12:3456::1', 'fd12:3457::1'].map((each) =>
      some.verdict(each),
    );
    expect(verdicts).toEqual(['allowed', 'allowed', 'allowed', 'closed', 'closed', 'allowed', 'closed']);
  });

  it.each(['10.0.0.0/33', 'fd00::/129', '10.0.0', 'localhost', '10.0.0.0/', ''])('%j is no range', (text) => {
    expect(addressRange(text)).toBeNull();
  });
});

describe('a signature', () => {
  const vault = { hmac: (purpose: string, text: string) => createHmac('sha256', 'house').update(`${purpose} ${text}`).digest('hex') };
  const signed = { id: 'd-1', timestamp: 1_700_000_000, body: '{"items":[]}' };

  it('is what a receiver computes by the page of the reference', () => {
    const headers = signedHeaders(vault, { id: 'w', generation: 1, secretSince: '2023-11-01T00:00:00.000Z' }, signed);
    const key = Buffer.from(secretOf(vault, 'w', 1).replace('whsec_', ''), 'base64');
    const own = createHmac('sha256', key).update('d-1.1700000000.{"items":[]}').digest('base64');
    expect(headers).toEqual({ 'webhook-id': 'd-1', 'webhook-timestamp': '1700000000', 'webhook-signature': `v1,${own}` });
    expect(key).toHaveLength(32);
  });

  it('is there twice for a day after the secret was renewed', () => {
    const at = (secretSince: string) => signedHeaders(vault, { id: 'w', generation: 2, secretSince }, signed)['webhook-signature']!;
    const [first, second] = at('2023-11-14T22:00:00.000Z').split(' ');
    expect(second).toBe(
      signedHeaders(vault, { id: 'w', generation: 1, secretSince: '2023-01-01T00:00:00.000Z' }, signed)['webhook-signature'],
    );
    expect(at('2023-11-13T22:00:00.000Z')).toBe(first);
  });
});

describe('patience', () => {
  const refused = { kind: 'answered', status: 500 } as const;

  it('has longer and longer pauses, tries for three days, and then leaves it to a person', () => {
    const pauses: number[] = [];
    let now = 0;
    for (let attempts = 1; ; attempts += 1) {
      const next = nextTry(refused, { attempts, firstAt: 0, now });
      if (next === null) break;
      pauses.push(next - now);
      now = next;
    }
    expect(pauses.slice(0, 7)).toEqual([5_000, 30_000, 120_000, 600_000, 1_800_000, 3_600_000, 7_200_000]);
    expect(pauses).toEqual(pauses.toSorted((a, b) => a - b));
    expect(now).toBeGreaterThan(patience - 7_200_001);
    expect(now).toBeLessThanOrEqual(patience);
  });

  it('ends at once with a receiver that is gone for good', () => {
    expect(nextTry({ kind: 'answered', status: 410 }, { attempts: 1, firstAt: 0, now: 0 })).toBeNull();
  });
});
