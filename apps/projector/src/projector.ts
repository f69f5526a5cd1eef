import { startProjector, type Projector } from '#projections';
import type { Core } from '#platform';
import type { Logger } from '#platform/ground';
import type { House } from '../../capabilities.js';

/** Feeds every read model from the log. */
export function startFeeding(core: Core<House>, logger: Logger): Promise<Projector> {
  return startProjector({
    views: core.views,
    catalogue: core.catalogue,
    report: ({ message, subject, error }) => {
      if (error) logger.error({ subject, err: error }, message);
      else logger.info({ subject }, message);
    },
  });
}
