import { DirectoryDesk } from '#directory';
import { openIdentity, type Identity } from '#identity';
import type { Clock, Tracing } from '#kernel';
import { alone, openCore, type Core, type Patience } from '#platform';
import { tellingTrouble, type FilesPlace, type Life, type Logger, type LogPlace, type ProviderPlace } from '#platform/ground';
import { capabilities, type House } from './capabilities.js';
import { layFoundation } from './foundation.js';

export interface CoreOfHouse {
  readonly databaseUrl: string;
  /** Where the log lies; in the database where nothing is said. */
  readonly log?: LogPlace;
  /** Where evidence files lie; in the data directory where nothing is said. */
  readonly files?: FilesPlace;
  readonly dataDirectory: string;
  readonly logger: Logger;
  /** The largest evidence file. */
  readonly maximumBytesOfAFile?: number;
  /** A simulated clock. */
  readonly clock?: Clock;
  readonly tracing?: Tracing;
  /** How long is waited for what has just been written; as in any house where nothing is said. */
  readonly patience?: Patience;
}

export interface Founding {
  readonly zone: string;
  /** The first password of the user `admin`; one is made up and told where there is none. */
  readonly adminPassword: string | null;
  readonly tellPassword: (password: string) => void;
  /** Where people sign in beside local accounts; nowhere where nothing is said. */
  readonly provider?: ProviderPlace | null;
}

/** Begins what every process of a house stands on. The database's schemas are brought up to date before. */
export async function beginCore(life: Life, options: CoreOfHouse): Promise<Core<House>> {
  return alone(options.databaseUrl, () => begin(life, options));
}

/** As `beginCore`, with the accounts, and the house founded where there is none. */
export async function beginFoundedCore(
  life: Life,
  options: CoreOfHouse & Founding,
): Promise<{ readonly core: Core<House>; readonly identity: Identity }> {
  return alone(options.databaseUrl, async () => {
    const core = await begin(life, options);
    const identity = await openIdentity({
      pool: core.pool,
      index: (kind, value) => (kind === 'username' ? core.vault.blindIndex(kind, value) : core.vault.hmac(kind, value)),
      clock: core.clock,
      provider: options.provider ? { settings: options.provider, derive: (purpose, value) => core.vault.hmac(purpose, value) } : null,
    });
    const desk = new DirectoryDesk({ executor: core.executor, house: core.house, vault: core.vault, identity });
    const firstUser = { name: 'Адміністратор', password: options.adminPassword, announce: options.tellPassword };
    await layFoundation({ core, desk }, { zone: options.zone, firstUser });
    return { core, identity };
  });
}

function begin(
  life: Life,
  { logger, log, files, clock, tracing, maximumBytesOfAFile, patience, databaseUrl, dataDirectory }: CoreOfHouse,
): Promise<Core<House>> {
  return life.begin(
    'core',
    () =>
      openCore<House>({
        capabilities,
        databaseUrl,
        dataDirectory,
        ...(log && { log }),
        ...(files && { files }),
        report: tellingTrouble(logger),
        ...(clock && { clock }),
        ...(tracing && { tracing }),
        ...(maximumBytesOfAFile !== undefined && { maximumBytesOfAFile }),
        ...(patience && { patience }),
      }),
    (each) => each.close(),
  );
}
