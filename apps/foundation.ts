import { foundHouse, type DirectoryDesk, type FirstUser } from '#directory';

/**
 * Founds the house where that has not been done, with its first user where one is given. Whoever founds it, it is called the same.
 * @throws ForeignKeyStore where the keys of persons are not those of the house.
 */
export function layFoundation(
  desk: DirectoryDesk,
  { name = 'Redress', ...given }: { zone: string; firstUser: FirstUser | null; name?: string; demo?: boolean },
): ReturnType<typeof foundHouse> {
  return foundHouse(desk, { name, ...given });
}
