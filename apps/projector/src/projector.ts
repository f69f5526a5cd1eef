import { startProcesses, startProjector, type Report } from '#projections';
import type { Core } from '#platform';
import type { Logger } from '#platform/ground';
import type { House } from '../../capabilities.js';

/** The reader of the log in this process. */
export interface Feeding {
  /** Resolves when every view of this release has tables, whoever builds them. */
  built(): Promise<void>;
  /** Ends after what is under way. */
  stop(): Promise<void>;
}

/**
 * Feeds every read model from the log, and runs the process managers.
 * @param paceMs the least time between two batches of a reader that keeps up; 0 where somebody waits for every single one
 */
export async function startFeeding(
  core: Pick<Core<House>, 'views' | 'catalogue' | 'processes' | 'send' | 'executor' | 'tracing'>,
  logger: Logger,
  { paceMs }: { readonly paceMs?: number } = {},
): Promise<Feeding> {
  const pace = paceMs === undefined ? {} : { paceMs };
  const report: Report = ({ level, message, subject, correlationId, error }) =>
    logger[level]({ subject, ...(correlationId !== undefined && { correlationId }), ...(error !== undefined && { err: error }) }, message);
  // What is decided comes before what is shown.
  const makesWay = (): boolean => core.executor.crowd.isFresh;
  const { views, catalogue, tracing } = core;
  const projector = await startProjector({ views, catalogue, report, tracing, makesWay, ...pace });
  try {
    const processes = await startProcesses({
      processes: core.processes,
      tail: projector.tail,
      send: core.send,
      report,
      tracing: core.tracing,
      ...pace,
    });
    return {
      built: () => projector.built(),
      async stop() {
        await processes.stop();
        await projector.stop();
      },
    };
  } catch (error) {
    await projector.stop();
    throw error;
  }
}
