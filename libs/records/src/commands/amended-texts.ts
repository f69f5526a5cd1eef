import type { Sealed } from '#kernel';
import type { Vault } from '#privacy';
import { lineOf, type AmendableField, type Amending, type LiveRecord } from '../domain/index.js';

/** The changes without those of sealed texts that say what stands there already: sealed, two texts are never alike. */
export async function saysOtherwise(changes: Amending, record: LiveRecord, vault: Pick<Vault, 'openText'>): Promise<Amending> {
  const given = Object.entries(changes) as [AmendableField, unknown][];
  const same = await Promise.all(
    given.map(async ([field, now]) => {
      const stands = lineOf(field).read(record);
      return isSealed(stands) && (await vault.openText(stands)) === now;
    }),
  );
  return Object.fromEntries(given.filter((_, n) => !same[n]));
}

const isSealed = (value: unknown): value is Sealed => typeof value === 'object' && value !== null && 'sealed' in value;
