import { untraced, type Tracing } from '#kernel';
import type { TracingPlace } from '../configuration/index.js';
import type { Logger } from '../logging/index.js';
import type { Life } from '../process/life.js';

/**
 * Begins to send traces where the configuration names somebody who takes them; what that needs is loaded only then. Begun before all else, so that
 * it ends last and what the others do at their end is shown too.
 * @param service under which name the process shows itself: `redress-api`, …
 */
export async function beginTracing(life: Life, place: TracingPlace | null, service: string, logger: Logger): Promise<Tracing> {
  if (place === null) return untraced;
  const { openTelemetry } = await import('./open-telemetry.js');
  return life.begin(
    'tracing',
    async () =>
      openTelemetry(place, service, {
        lost: (err) => logger.warn({ err }, 'traces are lost: nobody takes them at REDRESS_OTLP_URL; nothing waits for that'),
        again: () => logger.warn('traces are taken again'),
      }),
    (tracing) => tracing.close(),
  );
}
