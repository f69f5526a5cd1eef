import { foundHouse, type DirectoryDesk, type FirstUser } from '#directory';
import { publishStarterRules } from '#escalation';
import type { CommandExecutor } from '#platform';
import type { House } from './capabilities.js';

/**
 * Founds the house where that has not been done: with the starter escalation rules, and with its first user where one is
 * given. Whoever founds it, it begins with the same.
 * @throws ForeignKeyStore where the keys of persons are not those of the house.
 */
export function layFoundation(
  { executor, desk }: { executor: CommandExecutor<House>; desk: DirectoryDesk },
  { zone, firstUser, name = 'Redress', demo = false }: { zone: string; firstUser: FirstUser | null; name?: string; demo?: boolean },
): ReturnType<typeof foundHouse> {
  return foundHouse(desk, {
    name,
    zone,
    demo,
    firstUser,
    publications: [publishStarterRules(executor)],
  });
}
