import { z } from 'zod';
import { offerAnswer } from '#platform';
import { roleSchema } from '../domain/index.js';

const personName = z.object({ id: z.uuid(), name: z.string().nullable().describe('Null where it was erased.') });
const unitName = z.object({ id: z.uuid(), key: z.string(), name: z.string() });

export const personAnswer = personName.extend({
  contact: z.string().nullable(),
  unit: unitName.nullable(),
  superior: personName.nullable().describe('Who it is now: the own superior, else the head of the unit, else of the unit above.'),
  ownSuperior: z.uuid().nullable().describe('As set for this person.'),
  roles: z.array(roleSchema),
  active: z.boolean().describe('False from the day the person left.'),
  signIn: z.boolean(),
  key: z.string().nullable().optional().describe('For administrators.'),
  username: z.string().nullable().optional().describe('For administrators.'),
});

const days = { id: z.uuid(), from: z.iso.date(), to: z.iso.date().describe('The last day, included.') };
export const absenceAnswer = z.object({ person: personName.nullable(), ...days });
export const substitutionAnswer = z.object({
  person: personName.nullable().describe('On whose behalf.'),
  substitute: personName.nullable(),
  ...days,
  roles: z.array(roleSchema).nullable().describe('Null: in everything.'),
  absence: z.uuid().nullable().describe('The absence that it was named with.'),
});

export const unitAnswer = unitName.extend({ parent: z.uuid().nullable(), head: personName.nullable(), closed: z.boolean() });

export const processAnswer = unitName.extend({ owner: personName.nullable(), unit: unitName.nullable(), ended: z.boolean() });

const withCommands = { commands: z.array(offerAnswer) };
export const personPage = personAnswer.extend({
  absences: z.array(absenceAnswer),
  substitutions: z.array(substitutionAnswer).describe('Who stands in for the person, and stood in.'),
  standsInFor: z.array(substitutionAnswer),
  ...withCommands,
});
export const unitPage = unitAnswer.extend(withCommands);
export const processPage = processAnswer.extend(withCommands);

export const serviceAccountAnswer = z.object({
  id: z.uuid(),
  name: z.string(),
  responsible: personName.describe('Who answers for the program; while they have left it may do nothing.'),
  roles: z.array(roleSchema),
  active: z.boolean(),
  tokens: z.array(z.object({ id: z.uuid(), label: z.string(), scopes: z.array(z.string()), expiresAt: z.iso.datetime() })),
});
export const serviceAccountPage = serviceAccountAnswer.extend(withCommands);
export const issuedToken = z.object({
  token: z.uuid().describe('Its id, for revoking it.'),
  secret: z.string().describe('Send it as `Authorization: Bearer …`. It stands nowhere; the same command again tells it again.'),
  expiresAt: z.iso.datetime(),
});

export const roleAnswer = z.object({ role: roleSchema, people: z.array(personName) });

export const houseAnswer = z.object({ name: z.string(), zone: z.string(), demo: z.boolean(), foundedAt: z.iso.datetime() });

export const sessionAnswer = z.object({
  person: personName.extend({ roles: z.array(roleSchema), unit: unitName.nullable() }),
  way: z
    .enum(['password', 'provider'])
    .describe('How the person signed in; who came from the provider signs by authenticating there anew.'),
  expiresAt: z.iso.datetime(),
  oneTimePassword: z.boolean().describe('The password was given by somebody else and has not been changed yet.'),
});
export const newSessionAnswer = sessionAnswer.extend({ token: z.string().describe('Told once; send it as `Authorization: Bearer …`.') });

export const signInWays = z.object({
  password: z.literal(true),
  provider: z
    .object({ issuer: z.string() })
    .nullable()
    .describe('Where people sign in beside local accounts; null where the house has none.'),
});
export const sentAnswer = z.object({
  attempt: z.string().describe('Keep it in the page that sends the person off, and show it when they are back.'),
  location: z.string().describe('Send the person there.'),
  expiresAt: z.iso.datetime(),
});
export const freshAuthentication = z.object({
  authentication: z.string().describe('For the signature that it was asked for, once.'),
  expiresAt: z.iso.datetime(),
});
export const endSession = z.object({
  location: z.string().nullable().describe('Where the session at the provider ends; null where it has no such page.'),
});

const tally = z.object({ added: z.int(), changed: z.int(), same: z.int() });
export const importAnswer = z.object({
  units: tally,
  people: tally,
  processes: tally,
  passwords: z
    .array(z.object({ key: z.string(), username: z.string(), password: z.string() }))
    .describe('Made up for new sign-ins; told here and nowhere else.'),
});

export type PersonName = z.infer<typeof personName>;
export type UnitName = z.infer<typeof unitName>;
export type AbsenceAnswer = z.infer<typeof absenceAnswer>;
export type SubstitutionAnswer = z.infer<typeof substitutionAnswer>;
export type PersonAnswer = z.infer<typeof personAnswer>;
export type UnitAnswer = z.infer<typeof unitAnswer>;
export type ServiceAccountAnswer = z.infer<typeof serviceAccountAnswer>;
export type ProcessAnswer = z.infer<typeof processAnswer>;
