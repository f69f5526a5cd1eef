import type { Answered, Client } from '#client';
import { afterOfficeTime, officeCalendar, officeTimeBetween, starterCalendar } from '#deadlines/domain';
import { derivedId, millisecondsBetween, type Instant } from '#kernel';
import type { Books } from './books.js';
import type { Chance } from './chance.js';
import type { HouseInStep } from './house-in-step.js';
import { StoryBrokenOff } from './story-broken-off.js';
import { idOf, type CharacterName } from './story/cast.js';
import type { Story, Timeline } from './timeline.js';

const office = officeCalendar(starterCalendar);
const second = 1_000;
const hour = 3_600 * second;

/** The office hours of a working day. */
export const workingDay = 8.25;

/** What all tales share. */
export interface World {
  readonly seed: string;
  readonly house: HouseInStep;
  readonly timeline: Timeline;
  readonly books: Books;
  /** The instant at which the story ends; what is due soon after is done before. */
  readonly end: Instant;
  /** The password of everybody, for signatures. */
  readonly password: string;
  /** Told the code by which a report without a name is followed. */
  readonly code: (how: ReportWithoutName, code: string) => void;
}

/** How somebody reported without a name. */
export type ReportWithoutName = 'confidentially' | 'anonymously';

/** One of the many things that happen in the house: whose acts have keys of their own, and whose chance nobody else draws from. */
export class Tale {
  #acts = 0;

  constructor(
    readonly world: World,
    readonly name: string,
    readonly chance: Chance,
    /** Every span has its middle length: for tales that have to be so far at an instant. */
    private readonly even = false,
  ) {}

  get now(): Instant {
    return this.world.house.now;
  }

  /** Whether the story ends within a month: what begins now is not to be overdue then. */
  get endsSoon(): boolean {
    return millisecondsBetween(this.now, this.world.end) < 30 * 24 * hour;
  }

  /** The id of something that this tale makes. */
  id(...what: readonly (string | number)[]): string {
    return derivedId('demo', this.world.seed, this.name, ...what.map(String));
  }

  person(name: CharacterName): string {
    return idOf(this.world.seed, name);
  }

  /**
   * The API as somebody at work has it: each command takes them some seconds, and carries a key that is the same in every run.
   * @param standsInFor on whose behalf they act
   */
  by(name: CharacterName, standsInFor?: CharacterName): Pick<Client, 'get' | 'post' | 'put'> {
    return this.#acting(name, () => this.world.house.as(this.person(name), standsInFor && this.person(standsInFor)));
  }

  /** The same for somebody who does not sign in: with a code, they follow what they reported. */
  withoutName(code?: string): Pick<Client, 'get' | 'post' | 'put'> {
    return this.#acting('somebody', () => this.world.house.withoutName(code));
  }

  /** Keeps a file, and attaches it to a record. */
  async attach(name: CharacterName, record: string, file: { readonly name: string; readonly text: string }): Promise<void> {
    const { hash, mediaType } = await this.world.house.keepFile(this.person(name), record, file.text);
    await this.by(name).post('/v1/records/{id}/attach-evidence', { path: { id: record }, body: { hash, mediaType, name: file.name } });
  }

  #acting(who: string, client: () => Client | Promise<Client>): Pick<Client, 'get' | 'post' | 'put'> {
    const send =
      (method: 'get' | 'post' | 'put') =>
      async (path: string, call: object = {}): Promise<Answered<unknown>> => {
        const { house } = this.world;
        house.advance(this.chance.between(8, 75) * second + this.chance.between(0, 999));
        this.#acts += 1;
        const given = method === 'get' ? call : { ...call, idempotencyKey: this.id('act', this.#acts), respondAsync: true };
        try {
          return await ((await client())[method] as (path: string, call: object) => Promise<Answered<unknown>>)(path, given);
        } catch (cause) {
          throw new StoryBrokenOff(`${this.name}: ${who} could not ${path} at ${this.now}`, { cause });
        }
      };
    return { get: send('get') as Client['get'], post: send('post') as Client['post'], put: send('put') as Client['put'] };
  }

  /** An instant in office time, so many office hours on. */
  later(least: number, most: number = least): Instant {
    return officeHoursAfter(this.now, least + (this.even ? 0.5 : this.chance.fraction()) * (most - least));
  }

  /** An instant in office time so many days after another one. */
  officeTimeOn(from: Instant, days: number): Instant {
    const on = new Date(Date.parse(from) + days * 24 * hour).toISOString();
    return officeHoursAfter(on > this.now ? on : this.now, this.chance.fraction() * 4);
  }

  /** Begins another tale. */
  begin(at: Instant, name: string, tell: (tale: Tale) => Story): void {
    const tale = new Tale(this.world, name, this.chance.of(name), this.even);
    this.world.timeline.begin(at, tell(tale));
  }
}

/** The instant when so many office hours have passed from another one on. */
export function officeHoursAfter(from: Instant, hours: number): Instant {
  return new Date(afterOfficeTime(office, Date.parse(from), hours * hour)).toISOString();
}

/** The latest instant from which so many office hours pass until another one, to the minute. */
export function officeHoursBefore(until: Instant, hours: number): Instant {
  const minute = 60 * second;
  const reaches = (from: number): boolean => officeTimeBetween(office, from, Date.parse(until)) >= hours * hour;
  let [early, late] = [Date.parse(until) - (hours + 24) * 7 * hour, Date.parse(until)];
  while (late - early > minute) {
    const middle = (early + late) / 2;
    if (reaches(middle)) early = middle;
    else late = middle;
  }
  return new Date(early).toISOString();
}
