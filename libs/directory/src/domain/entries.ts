import type { Instant, Sealed } from '#kernel';
import type { Absence, Substitution } from './replacing.js';
import type { Role } from './roles.js';

/** What the house said of itself when it began. */
export interface HouseFacts {
  readonly name: string;
  /** IANA zone in which the house counts its days. */
  readonly zone: string;
  readonly demo: boolean;
  /** What the house's own key store, and no other, hashes to. */
  readonly keyMark: string;
  readonly foundedAt: Instant;
}

export interface Unit {
  readonly id: string;
  /** Stable, named in files and filters. */
  readonly key: string;
  readonly name: string;
  readonly parent: string | null;
  /** As set; whether that person is still here, `Directory.headOf` knows. */
  readonly head: string | null;
  readonly closed: boolean;
}

export interface Person {
  readonly id: string;
  /** False from the day the person left. */
  readonly active: boolean;
  readonly signIn: boolean;
  readonly unit: string | null;
  /** As set for this very person; who it really is, `Directory.superiorOf` knows. */
  readonly superior: string | null;
  readonly roles: readonly Role[];
  readonly name: Sealed;
  readonly contact: Sealed | null;
  readonly key: Sealed | null;
  readonly username: Sealed | null;
  /** The stream that reserves the user name, without its prefix; null where the person never had one. */
  readonly reservation: string | null;
  /** The stream that reserves the account at the provider, without its prefix; null where none is linked (any more). */
  readonly provider: string | null;
  /** The sign-in was ended, or the person left: until one is given again, no way leads in. */
  readonly barred: boolean;
  /** Announced, held and over; without those that never began. */
  readonly absences: readonly Absence[];
  /** Who stands in for the person, and stood in. */
  readonly substitutions: readonly Substitution[];
}

export interface Process {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly owner: string | null;
  readonly unit: string | null;
  readonly ended: boolean;
}

/** A token of a program, without its secret. */
export interface ServiceToken {
  readonly id: string;
  readonly label: string;
  readonly scopes: readonly string[];
  readonly expiresAt: Instant;
}

/** A program that acts in the house. */
export interface ServiceAccount {
  readonly id: string;
  readonly name: string;
  /** Who answers for it: while that person has left it may do nothing. */
  readonly responsible: string;
  readonly roles: readonly Role[];
  readonly active: boolean;
  /** Those that were not revoked. */
  readonly tokens: readonly ServiceToken[];
}
