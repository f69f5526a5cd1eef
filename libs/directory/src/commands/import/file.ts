import type { Role } from '../../domain/index.js';

/**
 * What one file says of the house. Units, people and processes are named by keys; what a file does not name stays as it is, what an entry
 * leaves out stays as it is, and null takes away.
 */
export interface DirectoryFile {
  readonly units?: readonly UnitRow[];
  readonly people?: readonly PersonRow[];
  readonly processes?: readonly ProcessRow[];
}

export interface UnitRow {
  readonly key: string;
  readonly name: string;
  /** Key of a unit of the file or of the house. */
  readonly parent?: string | null;
  /** Key of a person of the file or of the house. */
  readonly head?: string | null;
}

export interface PersonRow {
  readonly key: string;
  readonly name: string;
  readonly contact?: string | null;
  readonly unit?: string | null;
  readonly superior?: string | null;
  /** All roles of the person; where they are given, others are taken away. */
  readonly roles?: readonly Role[];
  readonly username?: string;
  /** The first password; one is made up where a new sign-in comes without. */
  readonly password?: string;
}

export interface ProcessRow {
  readonly key: string;
  readonly name: string;
  readonly owner?: string | null;
  readonly unit?: string | null;
}
