import type { Core } from '#platform';
import { tellingTrouble, type Configuration, type Logger } from '#platform/ground';
import { readerRightsOf } from '#records';
import { Reachable, WebhookBooks, WebhookCourier } from '#webhooks';
import type { House } from '../../capabilities.js';

/** How long another system may take to take a change, in milliseconds. */
const deadlineMs = 10_000;

/** Tells other systems of changes. */
export async function courierOf(
  core: Core<House>,
  { webhooks, outgoing }: Pick<Configuration, 'webhooks' | 'outgoing'>,
  logger: Logger,
): Promise<WebhookCourier> {
  const { pool, house, store, numbers, vault, clock, executor, tracing } = core;
  return new WebhookCourier({
    source: { store, numbers, rights: readerRightsOf(core) },
    books: new WebhookBooks(pool),
    reachable: new Reachable(webhooks.addresses),
    ...{ house, vault, clock, executor, tracing, deadlineMs, keptDays: outgoing.keptDays },
    report: tellingTrouble(logger),
  });
}
