import { calendarOf } from '#deadlines/domain';
import type { Instant } from '#kernel';
import { completes, groupOf, type Counted, type Counting, type EscalationSubject, type HouseForEscalation } from '../domain/index.js';

interface Entry {
  readonly id: string;
  readonly at: Instant;
}

/** The counts of simulated rules over a history as it happens, as the rounds of the house would have noted them, at once. */
export class SimulatedCounts {
  /** By counting and group: the records in the order in which they are counted. */
  readonly #groups = new Map<string, Entry[]>();
  /** In which groups a record is. */
  readonly #places = new Map<string, Map<string, { readonly group: string; readonly at: Instant }>>();
  readonly #completed = new Map<string, Counted[]>();

  constructor(private readonly countings: readonly Counting[]) {}

  /** The counts that a record completed so far. */
  of(id: string): readonly Counted[] {
    return this.#completed.get(id) ?? none;
  }

  /** The record as it stands now. @returns the records that complete a count by that. */
  take(subject: EscalationSubject, house: HouseForEscalation): readonly string[] {
    if (this.countings.length === 0) return none;
    const { id, countedAt: at = null } = subject;
    if (at === null) {
      this.#completed.delete(id);
      if (!this.#places.has(id)) return none;
    }
    return this.countings.flatMap((counting) => {
      const group = groupOf(counting, subject, house.directory);
      return this.#place(counting, { id, at: at ?? '' }, group === null ? null : `${counting.sign} ${group}`, house);
    });
  }

  #place(counting: Counting, entry: Entry, group: string | null, house: HouseForEscalation): string[] {
    const places = this.#places.get(entry.id) ?? new Map<string, { readonly group: string; readonly at: Instant }>();
    this.#places.set(entry.id, places);
    const before = places.get(counting.sign);
    if (before?.group === (group ?? undefined) && (group === null || before?.at === entry.at)) return [];
    const completed: string[] = [];
    if (before) {
      const left = this.#groups.get(before.group)!;
      const at = left.findIndex(({ id }) => id === entry.id);
      left.splice(at, 1);
      places.delete(counting.sign);
      completed.push(...this.#completedFrom(counting, left, at, house));
    }
    if (group === null) return completed;
    const entries = this.#groups.get(group) ?? [];
    this.#groups.set(group, entries);
    places.set(counting.sign, { group, at: entry.at });
    let at = entries.length;
    while (at > 0 && isBefore(entry, entries[at - 1]!)) at -= 1;
    entries.splice(at, 0, entry);
    return [...completed, ...this.#completedFrom(counting, entries, at, house)];
  }

  /** Those that complete a count among the ones for which something changed: at a place, and the next so many. */
  #completedFrom(counting: Counting, entries: readonly Entry[], from: number, house: HouseForEscalation): string[] {
    const calendar = calendarOf(house.deadlines, counting.calendar);
    if (!calendar) return [];
    const { sign, atLeast } = counting;
    const completed: string[] = [];
    for (let place = from; place < entries.length && place <= from + atLeast; place += 1) {
      const { id, at } = entries[place]!;
      const [first = null, beyond = null] = [entries[place - atLeast + 1]?.at, entries[place - atLeast]?.at];
      if (!completes(counting, calendar, { at, first, beyond })) continue;
      const known = this.#completed.get(id) ?? [];
      if (known.some((each) => each.counting === sign && each.at === at)) continue;
      this.#completed.set(id, [...known, { counting: sign, at, first: first! }]);
      completed.push(id);
    }
    return completed;
  }
}

const none: readonly never[] = [];
const isBefore = (one: Entry, other: Entry): boolean => one.at < other.at || (one.at === other.at && one.id < other.id);
