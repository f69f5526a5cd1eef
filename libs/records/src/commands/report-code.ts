import { derivedId } from '#kernel';
import type { Vault } from '#privacy';

/** Crockford's base 32: no sign is taken for another. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const signs = 25;

/**
 * The code by which whoever reported without a name follows the report: 125 bits that only the house's secret can make of a seed, so that a
 * repeat of the same command is told the same code, and nobody else can find it.
 */
export function reportCodeOf(vault: Pick<Vault, 'hmac'>, seed: string): string {
  const bits = BigInt(`0x${vault.hmac('report code', seed)}`);
  const code = Array.from({ length: signs }, (_, n) => alphabet[Number((bits >> BigInt(5 * n)) & 31n)]).join('');
  return code.replaceAll(/(.{5})(?=.)/g, '$1-');
}

/** The code as people write it down: any case, with or without dashes and spaces, O for 0, I and L for 1; null for what is none. */
export function readReportCode(written: string): string | null {
  const plain = written.toUpperCase().replaceAll(/[-\s]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1');
  if (plain.length !== signs || [...plain].some((sign) => !alphabet.includes(sign))) return null;
  return plain.replaceAll(/(.{5})(?=.)/g, '$1-');
}

/**
 * The record that a code leads to. The record's id is all that the house keeps of the code: it follows from a keyed hash of it, and nothing leads
 * back.
 */
export const recordOfCode = (vault: Pick<Vault, 'hmac'>, code: string): string =>
  derivedId('record reported without a name', vault.hmac('record of a report code', code));
