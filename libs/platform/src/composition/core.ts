import { join } from 'node:path';
import { Pool } from 'pg';
import { eventCatalogue, type EventCatalogue, type EventStore } from '#event-store';
import { systemClock, untraced, type Clock, type Tracing, type TellTrouble } from '#kernel';
import { directoryKeyStore, openVault, type Vault } from '#privacy';
import { openProcesses, openViews, type Processes, type Send, type View, type Views } from '#projections';
import { CommandExecutor } from '../commands/executor.js';
import { sendThrough, type HouseProcess } from '../commands/process-sender.js';
import { EvidenceFiles, openFiles } from '../files/index.js';
import { HouseFollower } from '../house/follower.js';
import { textsBeside, translations, type Translations } from '../i18n/index.js';
import { HouseMetrics, type Crossings } from '../metrics/index.js';
import { KnownNumbers, numbersView, type Numbers } from '../numbering/index.js';
import { tracedStore } from '../tracing/traced-store.js';
import type { FilesPlace, LogPlace } from '../configuration/index.js';
import type { Capability } from './capability.js';
import { openLog } from './log.js';
import { patienceOfHouses, type Patience } from './patience.js';
import { expectNoRestore } from './restores.js';

/** What every process of the house stands on, whatever it does: the log, the folded house, the executor, keys, views, processes, texts. */
export interface Core<House extends object = object> {
  readonly capabilities: readonly Capability[];
  /** Address of the database, for parts that keep connections of their own. */
  readonly databaseUrl: string;
  readonly pool: Pool;
  readonly store: EventStore;
  readonly catalogue: EventCatalogue;
  readonly house: HouseFollower<House>;
  readonly executor: CommandExecutor<House>;
  readonly vault: Vault;
  readonly views: Views;
  readonly processes: Processes;
  /** Takes the commands of processes to their aggregates. */
  readonly send: Send;
  readonly numbers: Numbers;
  readonly evidence: EvidenceFiles;
  readonly translations: Translations;
  readonly metrics: HouseMetrics;
  readonly tracing: Tracing;
  readonly clock: Clock;
  readonly patience: Patience;
  /** Ends what the engine opened; what was started on it has to be ended before. */
  close(): Promise<void>;
}

export interface CoreOptions {
  readonly capabilities: readonly Capability[];
  readonly databaseUrl: string;
  /** Where the log lies; in the database where nothing is said. */
  readonly log?: LogPlace;
  /** Where evidence files lie; in the data directory where nothing is said. */
  readonly files?: FilesPlace;
  /** Directory of the house's keys, and of its files where they lie there: `keys` and `attachments` in it. */
  readonly dataDirectory: string;
  /** A simulated clock, where there is one: it is the store's clock as well. */
  readonly clock?: Clock;
  /** The secret of a house that is founded now, where it is not left to chance. */
  readonly secret?: Buffer;
  /** Lays something over the store, through which all of the house then writes and reads. */
  readonly over?: (store: EventStore) => EventStore;
  /** Shows how requests go on through the house; nothing is shown where nothing is said. */
  readonly tracing?: Tracing;
  /** Told of trouble that no caller hears of. */
  readonly report: TellTrouble;
  /** The backup that is being put back here: nobody else opens the house before that has ended. */
  readonly restoring?: string;
  readonly connections?: number;
  /** As in any house where nothing is said. */
  readonly patience?: Patience;
  /** The largest evidence file; 25 MiB where nothing is said. */
  readonly maximumBytesOfAFile?: number;
}

/** Where the keys of persons lie: never in the log's database. */
export const keysDirectory = (dataDirectory: string): string => join(dataDirectory, 'keys');

/** Where evidence files lie. */
export const attachmentsDirectory = (dataDirectory: string): string => join(dataDirectory, 'attachments');

/** Opens the engine on a database: brings the log's schema up to date, folds the house, makes the books of the views. */
export async function openCore<House extends object>(options: CoreOptions): Promise<Core<House>> {
  const { capabilities, databaseUrl, secret, clock = systemClock, over = (store) => store } = options;
  const { tracing = untraced, patience = patienceOfHouses } = options;
  const closers: (() => Promise<unknown>)[] = [];
  const close = async (): Promise<void> => {
    for (const each of closers.reverse().splice(0)) await each();
  };
  try {
    const catalogue = eventCatalogue(capabilities.flatMap(({ events }) => events));
    const place = options.log ?? { kind: 'postgresql' };
    const metrics = new HouseMetrics(clock);
    const log = await openLog(place, { databaseUrl, ...(options.clock && { clock: options.clock }) });
    const store = metrics.timing(
      tracedStore(over(log), tracing),
      Object.assign({}, ...capabilities.map(({ crossings }) => crossings)) as Crossings,
    );
    closers.push(() => store.close());
    const isNew = (await store.end()) === null;
    const vault = await openVault(await directoryKeyStore(keysDirectory(options.dataDirectory), { isNew, ...(secret && { secret }) }));
    const files = await openFiles(options.files ?? { kind: 'directory' }, attachmentsDirectory(options.dataDirectory));
    closers.push(() => files.close());
    const pool = new Pool({ connectionString: databaseUrl, max: options.connections ?? 12, application_name: 'redress' });
    // Once it ends, the database may end before the last connection has said goodbye: nothing is lost then.
    pool.on('error', (error) => {
      if (!pool.ending) options.report('a connection to the database was lost', error);
    });
    // One that breaks while it is lent out, between two statements: the next statement fails, and says so to whoever asked.
    pool.on('connect', (client) => client.on('error', () => undefined));
    closers.push(() => pool.end());
    await expectNoRestore(pool, options.restoring ?? null);
    const numbering = numbersView(
      capabilities.flatMap(({ numbered }) => numbered),
      catalogue,
    );
    const views = await openViews({ pool, store, views: [...capabilities.flatMap((each) => each.views as readonly View[]), numbering] });
    closers.push(() => views.close());
    for (const each of capabilities.flatMap(({ books }) => books)) await each.prepare(pool);
    const declared = capabilities.flatMap((each) => each.processes as readonly HouseProcess[]);
    const house = new HouseFollower<House>({
      ...{ store, catalogue, patience: patience.arrival },
      slices: capabilities.flatMap(({ houseSlices }) => houseSlices),
    });
    await house.start();
    closers.push(() => house.close());
    const executor = new CommandExecutor<House>({
      store,
      catalogue,
      house,
      clock,
      tracing,
      observe: (...ended) => metrics.command(...ended),
    });
    const processes = openProcesses({ views, processes: declared });
    metrics.watch({ store, views, processes });
    return {
      capabilities,
      databaseUrl,
      pool,
      store,
      catalogue,
      house,
      executor,
      vault,
      views,
      processes,
      send: sendThrough(executor, declared),
      numbers: new KnownNumbers({ db: pool, views, view: numbering, patience: patience.number }),
      evidence: new EvidenceFiles({
        files,
        vault,
        maximumBytes: options.maximumBytesOfAFile ?? 25 * 1024 * 1024,
      }),
      translations: translations([textsBeside(new URL('../', import.meta.url).href), ...capabilities.map(({ texts }) => texts)]),
      metrics,
      tracing,
      clock,
      patience,
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}
