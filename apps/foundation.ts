import { completeConfiguration } from '#configuration';
import { foundHouse, type DirectoryDesk, type FirstUser } from '#directory';
import type { Core } from '#platform';
import { kinds, type House } from './capabilities.js';

/**
 * Founds the house where that has not been done, with its first user where one is given. Whoever founds it, it is called the same. A house of an
 * earlier release gets what this one needs.
 * @throws ForeignKeyStore where the keys of persons are not those of the house.
 */
export async function layFoundation(
  { core, desk }: { core: Pick<Core<House>, 'executor' | 'house' | 'translations'>; desk: DirectoryDesk },
  { name = 'Redress', ...given }: { zone: string; firstUser: FirstUser | null; name?: string; demo?: boolean },
): ReturnType<typeof foundHouse> {
  const founded = await foundHouse(desk, { name, ...given });
  await completeConfiguration(kinds, core);
  return founded;
}
