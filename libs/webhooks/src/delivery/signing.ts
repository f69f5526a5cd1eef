import { createHmac } from 'node:crypto';
import type { Vault } from '#privacy';
import type { WebhookFacts } from '../domain/index.js';

/** For how long the secret before the newest signs beside it, in milliseconds. */
const overlap = 86_400_000;

/**
 * The secret of a webhook: a keyed hash of its id and generation under the house's own key, in the form of Standard Webhooks. It stands nowhere, and
 * is told as often as the command that made it is repeated.
 */
export function secretOf(vault: Pick<Vault, 'hmac'>, webhook: string, generation: number): string {
  return `whsec_${Buffer.from(vault.hmac('webhook secret', `${webhook} ${generation}`), 'hex').toString('base64')}`;
}

/** What is signed: the delivery's id, the second at which it was signed (of the epoch), and the body to the byte. */
export interface Signed {
  readonly id: string;
  readonly timestamp: number;
  readonly body: string;
}

/** One signature as the header carries it: `v1,` and HMAC-SHA-256 over `id.timestamp.body`, base64. */
export function signatureOf(secret: string, { id, timestamp, body }: Signed): string {
  const key = Buffer.from(secret.slice('whsec_'.length), 'base64');
  return `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`;
}

/** The headers by which a receiver knows that the house said this, and when. */
export function signedHeaders(
  vault: Pick<Vault, 'hmac'>,
  { id: webhook, generation, secretSince }: Pick<WebhookFacts, 'id' | 'generation' | 'secretSince'>,
  signed: Signed,
): Readonly<Record<string, string>> {
  const isNew = generation > 1 && signed.timestamp * 1000 < Date.parse(secretSince) + overlap;
  const signatures = (isNew ? [generation, generation - 1] : [generation]).map((each) =>
    signatureOf(secretOf(vault, webhook, each), signed),
  );
  return {
    'webhook-id': signed.id,
    'webhook-timestamp': String(signed.timestamp),
    'webhook-signature': signatures.join(' '),
  };
}
