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

/** Feeds every read model from the log, and runs the process managers. */
export async function startFeeding(core: Core<House>, logger: Logger): Promise<Feeding> {
  const report: Report = ({ level, message, subject, error }) =>
    logger[level]({ subject, ...(error !== undefined && { err: error }) }, message);
  const projector = await startProjector({ views: core.views, catalogue: core.catalogue, report });
  try {
    const processes = await startProcesses({ processes: core.processes, tail: projector.tail, send: core.send, report });
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
