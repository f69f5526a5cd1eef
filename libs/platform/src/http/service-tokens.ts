import { timingSafeEqual } from 'node:crypto';
import type { Vault } from '#privacy';

const form = /^rst_([0-9a-f]{32})_([0-9a-f]{64})$/;
const purpose = 'service token';

/**
 * The secret of a program's token: a keyed hash of its id under the house's own key. It stands nowhere, is told as often as the command that
 * issued it is repeated, and holds for as long as the token stands in the directory.
 */
export const serviceTokenOf = (vault: Pick<Vault, 'hmac'>, token: string): string =>
  `rst_${token.replaceAll('-', '')}_${vault.hmac(purpose, token)}`;

/** The id of the token that a bearer shows; null for anything that is no token of this house. */
export function idOfServiceToken(vault: Pick<Vault, 'hmac'>, shown: string): string | null {
  const [, hex, secret] = form.exec(shown) ?? [];
  if (hex === undefined || secret === undefined) return null;
  const id = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  return timingSafeEqual(Buffer.from(secret), Buffer.from(vault.hmac(purpose, id))) ? id : null;
}
