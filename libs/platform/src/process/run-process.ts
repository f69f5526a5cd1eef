import { readConfiguration, type Configuration } from '../configuration/index.js';
import type { Tracing } from '#kernel';
import { createLogger, intoTheLog, type Logger } from '../logging/index.js';
import { EndedMeanwhile, Life } from './life.js';
import { plainly } from './plainly.js';
import { beginTracing } from '../tracing/begin-tracing.js';
import { complain, say } from './say.js';
import { onSignals } from './signals.js';

/** What a process begins with. */
export interface ProcessGround {
  readonly configuration: Configuration;
  readonly logger: Logger;
  /** Shows how requests go on through the house, where the configuration says to whom. */
  readonly tracing: Tracing;
  /** Its parts: what is begun here is ended in the reverse order, whatever ends the process. */
  readonly life: Life;
  /** For what cannot be trusted any more: says why and ends the process with a code that is not 0. */
  readonly endLoudly: (what: string, error: unknown) => void;
}

export interface ProcessOptions {
  /** What it is of the house; traces show it under this name. */
  readonly part: 'api' | 'worker' | 'projector' | 'standalone';
  /** It is one of several on servers of their own. */
  readonly apart: boolean;
  /** Begins its parts; gives what is said when they are ready. */
  readonly begin: (ground: ProcessGround) => Promise<string>;
}

/** How long a part may take to end, in milliseconds; the embedded database takes the longest, where much has to be written. */
const patience = 45_000;

/**
 * Runs a process of the house until it is asked to end. Never settles before that; what goes wrong is told in a sentence, and the process
 * ends with a code that is not 0.
 */
export async function runProcess({ part, apart, begin }: ProcessOptions): Promise<void> {
  const configuration = configurationOrEnd(apart);
  const logger = createLogger(configuration.logLevel);
  intoTheLog(logger);
  const life = new Life({ patience, onTrouble: (part, err) => logger.error({ part, err }, 'a part did not end cleanly') });

  const end = async (code: number): Promise<void> => {
    await life.end();
    process.exit(code);
  };
  /** What nobody expected: the state cannot be trusted any more, so the process ends loudly; the log holds all that was acknowledged. */
  const endLoudly = (what: string, error: unknown): void => {
    if (life.isEnding) return;
    logger.fatal({ err: error }, what);
    complain(plainly(error, configuration));
    void end(1);
  };
  process.on('uncaughtException', (error) => endLoudly('unexpected error', error));
  process.on('unhandledRejection', (error) => endLoudly('unexpected rejection', error));
  onSignals(process, {
    first: (signal) => {
      say(`${signal}: finishing what is under way …`);
      void end(0);
    },
    again: () => {
      complain('Ended at once.');
      process.exit(1);
    },
  });

  try {
    const tracing = await beginTracing(life, configuration.tracing, `redress-${part}`, logger);
    say(await begin({ configuration, logger, tracing, life, endLoudly }));
  } catch (error) {
    if (life.isEnding || error instanceof EndedMeanwhile) return;
    complain(plainly(error, configuration));
    logger.debug({ err: error }, 'the start failed');
    await end(1);
  }
}

function configurationOrEnd(apart: boolean): Configuration {
  try {
    return readConfiguration(process.env, { apart });
  } catch (error) {
    complain(plainly(error));
    return process.exit(1);
  }
}
