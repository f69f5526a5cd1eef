import type { Instant } from '#kernel';
import {
  nextCrossing,
  keyOf,
  mayBeMadeOver,
  recipientsOf,
  stepKey,
  type Crossing,
  type EscalationHouse,
  type EscalationSubject,
  type HouseForEscalation,
  type Watched,
} from '../domain/index.js';
import { Agenda, type Due } from './agenda.js';
import { Hands, type Part, type Work } from './hands.js';
import type { StepOfRun } from './outcome.js';

/** What is watched on a stream, as its last append left it: an obligation that runs, or the record or CAPA itself. */
export interface Standing {
  readonly stream: string;
  readonly watched: Watched;
  readonly subject: EscalationSubject;
  /** How its record or CAPA is worked on. */
  readonly work: Work;
  /** What the record or CAPA is to the rules in another house: people come, leave, and are moved while it stands as it is. */
  readonly subjectIn: (house: HouseForEscalation) => EscalationSubject;
}

/** What is known of one thing that is watched; on the agenda, it is due when the crossing that it waits for is. */
interface Entry extends Due {
  readonly taken: Set<string>;
  readonly part: Part;
  standing: Standing;
  /** The first that was not taken. */
  next: Crossing | null;
}

/** What is known of one record or CAPA. */
interface Case {
  readonly entries: Map<string, Entry>;
  readonly hands: Hands;
}

/**
 * One set of rules, run over a history as it happens: what it would have taken, when, and whom it would have told. No person reacts to it; only
 * what a step itself does, making work over to somebody, is there for the steps after it.
 */
export class SimulatedRules {
  readonly #rules: EscalationHouse;
  readonly #agenda = new Agenda<Entry>();
  readonly #cases = new Map<string, Case>();
  readonly #told: (step: StepOfRun) => void;

  constructor(rules: EscalationHouse, told: (step: StepOfRun) => void) {
    this.#rules = rules;
    this.#told = told;
  }

  /** It stands anew: its earlier crossings are off, and what it would have crossed by now and did not take crosses now. */
  stands(standing: Standing, house: HouseForEscalation, now: Instant): void {
    const { stream, watched, subject, work } = standing;
    const known: Case = this.#cases.get(stream) ?? { entries: new Map<string, Entry>(), hands: new Hands(work) };
    this.#cases.set(stream, known);
    known.hands.owned(subject.owner ?? null);
    const key = keyOf(watched, subject);
    const found = known.entries.get(key);
    if (found) {
      found.standing = standing;
      if (watched) known.hands.owed(found.part, watched.assignee);
      this.#next(found, house, now);
      return;
    }
    const part = known.hands.part(watched);
    const entry: Entry = { at: now, name: `${stream}/${key}`, place: -1, taken: new Set<string>(), part, standing, next: null };
    known.entries.set(key, entry);
    this.#next(entry, house, now);
  }

  /** It stands still, or sleeps: nothing of it crosses until it stands anew. */
  rests(stream: string, key: string): void {
    const entry = this.#cases.get(stream)?.entries.get(key);
    if (entry) this.#agenda.strikeOff(entry);
  }

  /** An obligation has ended, and comes to nothing any more. */
  ends(stream: string, key: string): void {
    this.rests(stream, key);
    this.#cases.get(stream)?.entries.delete(key);
  }

  /** A case has ended, and with it all that is watched of it. In whose hands it came is kept: it may be taken up again. */
  letGo(stream: string): void {
    const known = this.#cases.get(stream);
    if (!known) return;
    for (const key of known.entries.keys()) this.ends(stream, key);
    if (!known.hands.isMadeOver) this.#cases.delete(stream);
  }

  /** Takes every step that crosses by an instant, in the order of their crossing. */
  takeBy(until: Instant, house: HouseForEscalation): void {
    for (let due = this.#agenda.takeBy(until); due; due = this.#agenda.takeBy(until)) this.#take(due, house);
  }

  #take(entry: Entry, house: HouseForEscalation): void {
    const { standing, part, at } = entry;
    const { stream, watched, work } = standing;
    const { rule, step, run, repeat, at: crossedAt } = entry.next!;
    const known = this.#cases.get(stream)!;
    const { hands } = known;
    const subject = { ...standing.subjectIn(house), owner: hands.owner };
    const holder = hands.holderOf(part);
    const { recipients, lastResort } = recipientsOf(step.to, watched && { ...watched, assignee: holder }, subject, house.directory, at);
    entry.taken.add(stepKey({ rule, step: step.id, run, repeat }));
    const goes = step.action === 'reassign' && !lastResort && (watched === null || mayBeMadeOver(watched.name));
    const to =
      goes && holder !== null ? recipients.find(({ person }) => person !== holder && !work.isUnfit(watched, person, house)) : undefined;
    if (to)
      hands.makeOver(
        part,
        to.person,
        [...known.entries.values()].map((each) => each.part),
      );
    this.#told({
      stream,
      subject: keyOf(watched, subject),
      obligation: watched?.obligation ?? null,
      name: watched?.name ?? null,
      rule,
      step: step.id,
      run,
      repeat,
      action: step.action,
      crossedAt,
      raisedAt: at,
      unit: watched?.unit ?? subject.unit ?? null,
      recipients: recipients.map(({ person }) => person),
    });
    this.#next(entry, house, at);
  }

  /** Has it wait for the first of its crossings that was not taken. */
  #next(entry: Entry, house: HouseForEscalation, now: Instant): void {
    const { watched, subject } = entry.standing;
    entry.next = nextCrossing(watched, subject, { ...house, escalation: this.#rules }, entry.taken);
    if (entry.next) this.#agenda.put(entry, entry.next.at < now ? now : entry.next.at);
    else this.#agenda.strikeOff(entry);
  }
}
