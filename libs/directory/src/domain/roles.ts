import { z } from 'zod';

/** What a person may do in the house. Everyone with an account is at least staff. */
export const roles = ['staff', 'process-owner', 'quality-manager', 'auditor', 'head-of-department', 'administrator'] as const;

export type Role = (typeof roles)[number];

export const roleSchema = z.enum(roles);

/** The given roles once each, in the order of `roles`. */
export function inOrder(given: Iterable<Role>): readonly Role[] {
  const set = new Set(given);
  return roles.filter((role) => set.has(role));
}
