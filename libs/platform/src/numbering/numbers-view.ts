import { Temporal } from 'temporal-polyfill';
import type { EventCatalogue } from '#event-store';
import { eventType, type EventType, type Instant } from '#kernel';
import { view, type Beside, type View, type ViewEvent } from '#projections';
import { z } from 'zod';

/** A kind of thing that people call by a number. */
export interface Numbered {
  /** The letters that its numbers begin with: two capitals. They are for good. */
  readonly prefix: string;
  /** The events of which one begins each such thing, on a stream of its own that ends with its id. */
  readonly begins: readonly EventType[];
}

const row = z.strictObject({
  /** `NC-2026-00042`; null in the rows by which numbers are made. */
  number: z.string().nullable(),
  /** `NC-2026`; null in the row of the house. */
  series: z.string().nullable(),
  /** Of a number, its place in the series; of a counter, the last place given. */
  ordinal: z.int(),
  /** Where the years of the house begin; only in the row of the house. */
  zone: z.string().nullable(),
});
export type NumberRow = z.output<typeof row>;

/** The view of numbers, for routes that show them. */
export const numbering = { name: 'numbers' } as const;

/** What numbering takes of the event by which a house begins. */
interface Founding {
  readonly zone: string;
}
const founding = 'HouseFounded';
const houseKey = 'house';
/** Of a log that no house was founded in. */
const usualZone = 'Europe/Kyiv';

/**
 * Numbers for people: the place of a thing's first event among those of its kind in the log's order, from 1 in every year (of
 * `recordedAt`, in the house's zone). A counter is a row like any other, moved with the numbers that it gives: there is no gap, and every
 * rebuild gives the same.
 */
export function numbersView(numbered: readonly Numbered[], { types }: Pick<EventCatalogue, 'types'>): View<NumberRow> {
  const prefixes = new Map(numbered.flatMap(({ prefix, begins }) => begins.map(({ type }) => [type, prefix] as const)));
  const founded = types.get(founding) ?? nothingFounded;
  const beginnings = numbered.flatMap(({ begins }) => begins);
  const seriesOf = (event: ViewEvent, year: number): string => `${prefixes.get(event.type)}-${year}`;

  const begun: Fold = (before, event, { key, beside }) => {
    if (key === houseKey) return before;
    const series = seriesOf(event, yearOf(event.metadata.recordedAt, beside(houseKey)?.zone ?? usualZone));
    if (key !== idOf(event)) return key === series ? { number: null, series, ordinal: (before?.ordinal ?? 0) + 1, zone: null } : before;
    if (before !== null) throw new Error('a second beginning of what has a number already');
    const { ordinal } = beside(series)!;
    return { number: `${series}-${String(ordinal).padStart(5, '0')}`, series, ordinal, zone: null };
  };
  const opened: Fold = (_, event) => ({ number: null, series: null, ordinal: 0, zone: (event.data as Founding).zone });

  return view({
    name: numbering.name,
    doc: 'The number of every record and CAPA, and how far each series of numbers has come.',
    version: JSON.stringify([1, [...prefixes].toSorted()]),
    events: Object.fromEntries([founded, ...beginnings].map((type) => [type.type, type])),
    key: (event) =>
      event.type === founding
        ? houseKey
        : [houseKey, ...yearsAround(event.metadata.recordedAt).map((year) => seriesOf(event, year)), idOf(event)],
    row,
    on: { [founding]: opened, ...Object.fromEntries(beginnings.map(({ type }) => [type, begun])) },
    indexes: ['(ordinal, series)'],
  });
}

/** The types of event by which the view numbers something. */
export function beginningsOf({ types }: View<NumberRow>): ReadonlySet<string> {
  return new Set(types.filter((type) => type !== founding));
}

type Fold = (before: NumberRow | null, event: ViewEvent, context: { key: string; beside: Beside<NumberRow> }) => NumberRow | null;

const nothingFounded = eventType(founding, { nature: 'content', doc: 'The house began.', data: z.strictObject({ zone: z.string() }) });

const idOf = ({ stream }: { readonly stream: string }): string => stream.slice(-36);

/** The years that an instant may lie in, wherever on earth. */
function yearsAround(at: Instant): readonly number[] {
  const year = Number(at.slice(0, 4));
  const day = at.slice(5, 10);
  return day === '12-31' ? [year, year + 1] : day === '01-01' ? [year - 1, year] : [year];
}

function yearOf(at: Instant, zone: string): number {
  const [year, other] = yearsAround(at) as [number, number?];
  return other === undefined ? year : Temporal.Instant.from(at).toZonedDateTimeISO(zone).year;
}
