import { layLine, type Line } from '../house/line.js';
import { apps, partOptions, readyPart, type App, type Part } from '../house/part.js';
import { launchHouse, type Launched } from '../house/running-house.js';
import type { ServerName, Servers } from '../house/servers.js';

/** A place for a process, with lines of its own to the servers. */
export interface Seat {
  readonly name: string;
  readonly app: App;
  readonly lines: ReadonlyMap<ServerName, Line>;
  /** Null while it is empty. */
  running: Launched | null;
  /** Where it listens; null before it is ready. */
  url: string | null;
}

/** Two of each process of a house whose parts run apart. */
export class Seats {
  readonly all: readonly Seat[];
  /** By how many milliseconds the clocks of those who start are ahead. */
  ahead = 0;
  #turn = 0;

  private constructor(
    seats: readonly Seat[],
    private readonly data: string,
    private readonly servers: Servers,
  ) {
    this.all = seats;
  }

  static async lay(data: string, servers: Servers): Promise<Seats> {
    const seats = await Promise.all(
      apps.flatMap((app) =>
        [1, 2].map(async (nth): Promise<Seat> => {
          const lines = servers.names.map(async (name) => [name, await layLine(() => servers.where(name))] as const);
          return { name: `${app} ${nth}`, app, lines: new Map(await Promise.all(lines)), running: null, url: null };
        }),
      ),
    );
    return new Seats(seats, data, servers);
  }

  of(app: App): readonly Seat[] {
    return this.all.filter((seat) => seat.app === app);
  }

  /** Where the APIs listen that are up. */
  get apis(): readonly string[] {
    return this.of('api').flatMap(({ running, url }) => (running && url) ?? []);
  }

  /** One of them, in turn. */
  readonly anApi = (): string => {
    const urls = this.apis;
    return urls[(this.#turn += 1) % urls.length] ?? 'http://127.0.0.1:1';
  };

  /** Fills an empty seat; settles when the process is ready. @throws DidNotStart */
  async fill(seat: Seat): Promise<void> {
    if (seat.running) return;
    const environment = this.servers.environment(new Map([...seat.lines].map(([name, { port }]) => [name, port])));
    seat.running = launchHouse({
      data: this.data,
      ...partOptions(seat.app, { environment, ...(this.ahead > 0 && { ahead: this.ahead }) }),
    });
    const part: Part = await readyPart(seat.running);
    seat.url = part.url;
  }

  async kill(seat: Seat): Promise<void> {
    const { running } = seat;
    [seat.running, seat.url] = [null, null];
    await running?.kill();
  }

  /** Asks all to end. @returns those that did not do so in peace, with what they said last */
  async end(): Promise<string[]> {
    const faults = await Promise.all(
      this.all.map(async (seat) => {
        const { running, name } = seat;
        [seat.running, seat.url] = [null, null];
        if (!running) return [];
        const code = await running.end();
        return code === 0 ? [] : [`${name} ended with ${code}: ${running.said().slice(-500)}`];
      }),
    );
    return faults.flat();
  }

  /** Who ended though nobody asked or killed them; their seats are empty then. A start that a server's end broke off is begun anew, no fault. */
  async gone(): Promise<string[]> {
    const still = Symbol('still there');
    const faults = await Promise.all(
      this.all.map(async (seat) => {
        const { running, name, url } = seat;
        if (!running) return [];
        const code = await Promise.race([running.ended, Promise.resolve(still)]);
        if (code === still) return [];
        [seat.running, seat.url] = [null, null];
        return url === null ? [] : [`${name} ended by itself with ${String(code)}: ${running.said().slice(-500)}`];
      }),
    );
    return faults.flat();
  }

  async close(): Promise<void> {
    await Promise.all(this.all.map((seat) => this.kill(seat)));
    await Promise.all(this.all.flatMap(({ lines }) => [...lines.values()].map((line) => line.close())));
  }
}
