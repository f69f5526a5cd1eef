import { Client } from 'pg';
import { postgresEventStore, type EventStore } from '#event-store';

/** Somebody who looks at a house from beside it, where HTTP does not show: into its database, and into its log, wherever that lies. */
export class Bystander {
  #log: Promise<EventStore> | null = null;

  private constructor(
    readonly database: Client,
    private readonly openLog: () => Promise<EventStore>,
  ) {}

  /** @param openLog of a house whose log does not lie in its database */
  static async at(url: string, openLog = (): Promise<EventStore> => postgresEventStore({ url })): Promise<Bystander> {
    const database = new Client({ connectionString: url });
    // Its server may be killed: then the next statement fails.
    database.on('error', () => undefined);
    await database.connect();
    return new Bystander(database, openLog);
  }

  /** Opened when somebody first looks. */
  get log(): Promise<EventStore> {
    return (this.#log ??= this.openLog());
  }

  async end(): Promise<void> {
    const log = await this.#log?.catch(() => null);
    await Promise.all([log?.close(), this.database.end()]);
  }
}
