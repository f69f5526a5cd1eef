import { isIP } from 'node:net';
import { z } from 'zod';

/** A range of addresses, as whoever runs the house names it. */
export interface AddressRange {
  readonly address: string;
  /** How many bits of the address all of the range have in common. */
  readonly prefix: number;
  readonly family: 'ipv4' | 'ipv6';
}

/** Parses `10.0.0.0/8`, `fd00::/8` or a single address; null for anything else. */
export function addressRange(text: string): AddressRange | null {
  const [, address = '', given] = /^([0-9a-fA-F:.]{2,45})(?:\/(\d{1,3}))?$/.exec(text) ?? [];
  const version = isIP(address);
  if (version === 0) return null;
  const bits = version === 4 ? 32 : 128;
  const prefix = given === undefined ? bits : Number(given);
  return prefix > bits ? null : { address, prefix, family: version === 4 ? 'ipv4' : 'ipv6' };
}

/** Ranges between commas. */
export const addressRanges = z.string().transform((text, context): readonly AddressRange[] => {
  const ranges = text.split(',').map((each) => addressRange(each.trim()));
  if (ranges.includes(null)) context.addIssue({ code: 'custom' });
  return ranges as readonly AddressRange[];
});
