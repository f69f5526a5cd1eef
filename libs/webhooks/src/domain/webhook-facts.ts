import { z } from 'zod';
import type { Instant } from '#kernel';

/** The parts of the house that other systems can be told of: those of `GET /v1/changes`. */
export const deliveredSubjects = ['record', 'capa', 'proposal', 'directory', 'configuration'] as const;
export type DeliveredSubject = (typeof deliveredSubjects)[number];

/** The longest address, in characters. */
export const longestAddress = 2000;

/** Where another system listens: http or https, without a user in it (the log would keep the password) and without a fragment. */
export const webhookAddress = z
  .string()
  .max(longestAddress)
  .refine(isWebhookAddress, { params: { code: 'not-a-webhook-address' } });

function isWebhookAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password, hash, hostname } = new URL(text);
  return /^https?:$/.test(protocol) && username === '' && password === '' && hash === '' && hostname !== '';
}

/** Another system that is told of changes. */
export interface WebhookFacts {
  readonly id: string;
  /** The program whose rights decide what is told. */
  readonly account: string;
  readonly url: string;
  readonly subjects: readonly DeliveredSubject[];
  /** Types of events; none: every type. */
  readonly types: readonly string[];
  /** Which secret signs: counts from 1. */
  readonly generation: number;
  /** When the secret was made. */
  readonly secretSince: Instant;
}
