import { z } from 'zod';
import { kindSchema } from '../kinds.js';
import { limits } from '../limits.js';

/** Schemas that several events share. */
export const id = z.uuid();
export const instant = z.iso.datetime({ precision: 3 });
export const code = z.string().regex(/^[a-z][a-z0-9-]{0,79}$/);
export const short = z.string().min(1).max(limits.shortText);
export const category = z.string().min(1).max(limits.category);
export const externalReference = z.string().min(1).max(limits.externalReference);
export const channel = z.string().min(1).max(limits.channel);
/** Whom a complaint complains of, as far as the directory has them. */
export const named = z.strictObject({
  persons: z.array(id).max(limits.against),
  units: z.array(id).max(limits.against),
  wholeDepartment: z.boolean(),
});
/** A record, wherever another names it. */
export const recordReference = z.strictObject({ id, kind: kindSchema });
/** Where something goes: a unit of this house, or another body by its name. */
export const destination = z.strictObject({ unit: id.nullable(), body: short.nullable() });
/** The requirement that was not met: a clause of a standard, or an own procedure. */
export const requirement = z.discriminatedUnion('of', [
  z.strictObject({ of: z.literal('standard'), standard: short, edition: short.nullable(), clause: short }),
  z.strictObject({ of: z.literal('procedure'), procedure: short }),
]);
/** When and how a citizen was told. */
export const notice = z.strictObject({ at: instant, channel });
export type RecordReference = z.infer<typeof recordReference>;
export type Destination = z.infer<typeof destination>;
export type Notice = z.infer<typeof notice>;
export type Requirement = z.infer<typeof requirement>;
