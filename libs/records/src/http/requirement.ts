import { z } from 'zod';
import { limits } from '../domain/index.js';

const short = z.string().trim().min(1).max(limits.shortText);

/** The requirement that was not met, as clients say it: a clause of a standard, or a procedure of the house. */
export const requirement = z.discriminatedUnion('of', [
  z.strictObject({ of: z.literal('standard'), standard: short, edition: short.nullable().optional(), clause: short }),
  z.strictObject({ of: z.literal('procedure'), procedure: short }),
]);
export type RequirementInput = z.input<typeof requirement>;
