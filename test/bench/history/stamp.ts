import type { EventToAppend } from '#event-store';
import type { Life } from './telling.js';

/** The life of another record: the same course under other ids, at another time. */
export interface Stamped {
  readonly stream: string;
  /** The instant of each step, and the events that it appends. */
  readonly steps: readonly { readonly at: number; readonly events: readonly EventToAppend[] }[];
}

/** A place in a text: an id (its first eight digits as a number, and the rest), or an instant (milliseconds after the beginning). */
type Place = { readonly first: number; readonly rest: string } | { readonly after: number };

/** A text, taken apart at its places. */
interface Pattern {
  readonly between: readonly string[];
  readonly places: readonly Place[];
}

const idOrInstant = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/g;

const idPlace = (id: string): Place => ({ first: Number.parseInt(id.slice(0, 8), 16), rest: id.slice(8) });

function patternOf(text: string, began: number, ofTheHouse: (id: string) => boolean): Pattern {
  const between: string[] = [];
  const places: Place[] = [];
  let kept = 0;
  for (const { 0: found, index } of text.matchAll(idOrInstant)) {
    if (ofTheHouse(found)) continue;
    between.push(text.slice(kept, index));
    places.push(found.endsWith('Z') ? { after: Date.parse(found) - began } : idPlace(found));
    kept = index + found.length;
  }
  return { between: [...between, text.slice(kept)], places };
}

/**
 * Makes a stamp of a life: ids that came to be in it are made new each time, those of the house (people, units, processes) stay; every
 * instant moves with the beginning. The texts stay canonical, since ids and instants keep their form.
 */
export function stampOf(life: Life, ofTheHouse: (id: string) => boolean): (n: number, begins: number) => Stamped {
  const pattern = (text: string): Pattern => patternOf(text, life.began, ofTheHouse);
  const stream = pattern(`${life.kind}-${life.id}`);
  const steps = life.steps.map(({ after, events }) => ({
    after,
    events: events.map((event) => ({ ...event, id: pattern(event.id), data: pattern(event.data), metadata: pattern(event.metadata) })),
  }));
  return (n, begins) => {
    const mixed = mix(n);
    const filled = ({ between, places }: Pattern): string =>
      places.reduce(
        (text, place, at) =>
          text + ('after' in place ? instantAt(begins + place.after) : hex(place.first ^ mixed) + place.rest) + between[at + 1]!,
        between[0]!,
      );
    return {
      stream: filled(stream),
      steps: steps.map(({ after, events }) => ({
        at: begins + after,
        events: events.map((event) => ({ ...event, id: filled(event.id), data: filled(event.data), metadata: filled(event.metadata) })),
      })),
    };
  };
}

/** Spreads whole numbers over 32 bits, one to one: no two stamped ids are the same, and they come in no order. */
function mix(n: number): number {
  let mixed = Math.imul(n, 0x9e3779b1) >>> 0;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b) >>> 0;
  return (mixed ^ (mixed >>> 13)) >>> 0;
}

const hex = (n: number): string => (n >>> 0).toString(16).padStart(8, '0');

let last = { at: Number.NaN, text: '' };

/** Most places of a step hold the same instant. */
function instantAt(at: number): string {
  if (at !== last.at) last = { at, text: new Date(at).toISOString() };
  return last.text;
}
