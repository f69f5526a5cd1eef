import type { Directory } from './directory.js';
import { inOrder, type Role } from './roles.js';

/** What a person with a session may do now; null for one who left or whose sign-in was ended. Everyone who may sign in is staff. */
export function rolesOf(directory: Directory, person: string): readonly Role[] | null {
  const found = directory.person(person);
  return found?.active && found.signIn ? inOrder(['staff', ...found.roles]) : null;
}
