import { z } from 'zod';
import { eventType } from '#kernel';
import { roleSchema } from './roles.js';

const id = z.uuid();
const reason = z.string().min(1).max(2000);
/** What a token may be used for, as the edge names it: `records:read`. */
const tokenScope = z.string().regex(/^[a-z]+(-[a-z]+)*:(read|write)$/);

/** On the stream `service-account-<id>`. A service account is a program; the names here are no personal data. */
export const serviceAccountEvents = {
  serviceAccountRegistered: eventType('ServiceAccountRegistered', {
    nature: 'content',
    doc: 'A program may act in the house, in these roles; a person answers for it.',
    data: z.strictObject({ account: id, name: z.string().min(1).max(200), responsible: id, roles: z.array(roleSchema) }),
  }),
  serviceAccountRolesSet: eventType('ServiceAccountRolesSet', {
    nature: 'content',
    doc: 'A program acts in other roles.',
    data: z.strictObject({ account: id, roles: z.array(roleSchema) }),
  }),
  serviceAccountResponsibleSet: eventType('ServiceAccountResponsibleSet', {
    nature: 'content',
    doc: 'Another person answers for a program.',
    data: z.strictObject({ account: id, responsible: id }),
  }),
  serviceTokenIssued: eventType('ServiceTokenIssued', {
    nature: 'content',
    doc: 'A program got a token for these uses; the token itself stands nowhere.',
    data: z.strictObject({
      account: id,
      token: id,
      label: z.string().min(1).max(200),
      scopes: z.array(tokenScope).min(1),
      expiresAt: z.iso.datetime({ precision: 3 }),
    }),
  }),
  serviceTokenRevoked: eventType('ServiceTokenRevoked', {
    nature: 'content',
    doc: 'A token of a program holds no more.',
    data: z.strictObject({ account: id, token: id, reason }),
  }),
  serviceAccountEnded: eventType('ServiceAccountEnded', {
    nature: 'content',
    doc: 'A program no longer acts in the house; none of its tokens holds.',
    data: z.strictObject({ account: id, reason }),
  }),
};
