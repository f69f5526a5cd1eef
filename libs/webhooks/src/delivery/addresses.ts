import { BlockList, isIP } from 'node:net';
import { addressRange, type AddressRange } from '#platform';

/** Addresses that are nobody's on the public network (IANA's special-purpose registries): this machine, its neighbours, a cloud's metadata. */
const notPublic = ranges([
  ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12', '192.0.0.0/24', '192.0.2.0/24'],
  ...['192.88.99.0/24', '192.168.0.0/16', '198.18.0.0/15', '198.51.100.0/24', '203.0.113.0/24', '224.0.0.0/4', '240.0.0.0/4'],
  // Within 2000::/3: Teredo and what else carries another address inside, documentation, 6to4.
  ...['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20'],
]);
/** Of IPv6 only this part is anybody's on the public network. */
const globalUnicast = ranges(['2000::/3']);

/** The addresses to which the house may speak: those of the public network, and those that whoever runs the house allows. */
export class Reachable {
  readonly #allowed: BlockList;

  constructor(allowed: readonly AddressRange[]) {
    this.#allowed = blockList(allowed);
  }

  /** What may be said to an address; an IPv4 address inside an IPv6 one counts as itself. */
  verdict(address: string): 'public' | 'allowed' | 'closed' {
    const [real, family] = isIP(address) === 4 ? ([address, 'ipv4'] as const) : mapped(address);
    if (this.#allowed.check(real, family)) return 'allowed';
    const isGlobal = family === 'ipv4' || globalUnicast.check(real, family);
    return isGlobal && !notPublic.check(real, family) ? 'public' : 'closed';
  }
}

/** `::ffff:127.0.0.1` in all its spellings is 127.0.0.1. */
function mapped(address: string): readonly [string, 'ipv4' | 'ipv6'] {
  if (isIP(address) === 0) return ['0.0.0.0', 'ipv4'];
  const spelled = new URL(`http://[${address.split('%')[0]}]`).hostname.slice(1, -1);
  const [, high, low] = /^::ffff:([0-9a-f]{1,4}):([0-9a-f]{1,4})$/.exec(spelled) ?? [];
  if (high === undefined || low === undefined) return [spelled, 'ipv6'];
  const [a, b] = [Number.parseInt(high, 16), Number.parseInt(low, 16)];
  return [[a >> 8, a & 255, b >> 8, b & 255].join('.'), 'ipv4'];
}

function ranges(texts: readonly string[]): BlockList {
  return blockList(texts.map((text) => addressRange(text)!));
}

function blockList(all: readonly AddressRange[]): BlockList {
  const list = new BlockList();
  for (const { address, prefix, family } of all) list.addSubnet(address, prefix, family);
  return list;
}
