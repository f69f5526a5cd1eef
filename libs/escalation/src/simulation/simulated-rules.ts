import type { Instant } from '#kernel';
import {
  crossings,
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
import type { StepOfRun } from './outcome.js';

/** What is watched on a stream, as its last event left it: an obligation that runs, or the record or CAPA itself. */
export interface Standing {
  readonly stream: string;
  readonly watched: Watched;
  readonly subject: EscalationSubject;
}

/** All its crossings, taken or not, in order; and in which house they were worked out. */
interface Read {
  readonly house: HouseForEscalation;
  readonly crossings: readonly Crossing[];
}

/** Its next crossing, and what it was worked out from. */
interface Waiting extends Due {
  readonly standing: Standing;
  readonly crossing: Crossing;
  readonly read: Read;
  readonly generation: number;
}

/** What is known of one thing that is watched. */
interface Entry {
  generation: number;
  readonly taken: Set<string>;
  /** Whom a step has made it over to; what people do afterwards goes before that. */
  madeOver: { readonly from: string | null; readonly to: string } | null;
}

/**
 * One set of rules, run over a history as it happens: what it would have taken, when, and whom it would have told. No person reacts to it; only
 * what a step itself does, making an obligation over to somebody, is there for the steps after it.
 */
export class SimulatedRules {
  readonly #rules: EscalationHouse;
  readonly #agenda = new Agenda<Waiting>();
  readonly #entries = new Map<string, Entry>();
  readonly #told: (step: StepOfRun) => void;

  constructor(rules: EscalationHouse, told: (step: StepOfRun) => void) {
    this.#rules = rules;
    this.#told = told;
  }

  /** It stands anew: its earlier crossings are off, and what it would have crossed by now and did not take crosses now. */
  stands(standing: Standing, house: HouseForEscalation, now: Instant): void {
    const name = nameOf(standing);
    const entry = this.#entries.get(name) ?? { generation: 0, taken: new Set<string>(), madeOver: null };
    this.#entries.set(name, entry);
    entry.generation += 1;
    if (entry.madeOver && holderOf(standing) !== entry.madeOver.from) entry.madeOver = null;
    this.#next(standing, name, entry, this.#read(standing, house), now);
  }

  /** It ended, stands still, or sleeps: nothing of it crosses. */
  rests(standing: Pick<Standing, 'stream' | 'watched' | 'subject'>): void {
    const entry = this.#entries.get(nameOf(standing));
    if (entry) entry.generation += 1;
  }

  /** Takes every step that crosses by an instant, in the order of their crossing. */
  takeBy(until: Instant, house: HouseForEscalation): void {
    for (let next = this.#agenda.takeBy(until); next; next = this.#agenda.takeBy(until)) {
      const entry = this.#entries.get(next.name)!;
      if (next.generation === entry.generation) this.#take(next, entry, house);
    }
  }

  #take({ standing, crossing, read, at, name }: Waiting, entry: Entry, house: HouseForEscalation): void {
    const { stream, subject } = standing;
    const { rule, step, run, repeat } = crossing;
    const { watched } = standing;
    const [owing, owned] = handed(standing, entry.madeOver?.to ?? null);
    const { recipients, lastResort } = recipientsOf(step.to, owing, owned, house.directory, at);
    entry.taken.add(stepKey({ rule, step: step.id, run, repeat }));
    const holder = entry.madeOver?.to ?? holderOf(standing);
    const goes = step.action === 'reassign' && !lastResort && (watched === null || mayBeMadeOver(watched.name));
    const to = goes && holder !== null ? recipients.find(({ person }) => person !== holder) : undefined;
    if (to) entry.madeOver = { from: holderOf(standing), to: to.person };
    this.#told({
      ...{ stream, subject: keyOf(watched, subject), obligation: watched?.obligation ?? null, name: watched?.name ?? null },
      ...{ rule, step: step.id, run, repeat, action: step.action, crossedAt: crossing.at, raisedAt: at },
      unit: watched?.unit ?? subject.unit ?? null,
      recipients: recipients.map(({ person }) => person),
    });
    this.#next(standing, name, entry, read.house === house ? read : this.#read(standing, house), at);
  }

  #read({ watched, subject }: Standing, house: HouseForEscalation): Read {
    return { house, crossings: crossings(watched, subject, { ...house, escalation: this.#rules }) };
  }

  #next(standing: Standing, name: string, entry: Entry, read: Read, now: Instant): void {
    const { taken } = entry;
    const crossing = read.crossings.find(({ rule, step, run, repeat }) => !taken.has(stepKey({ rule, step: step.id, run, repeat })));
    if (crossing)
      this.#agenda.add({ at: crossing.at < now ? now : crossing.at, name, standing, crossing, read, generation: entry.generation });
  }
}

/** In whose hands it is, as people left it. */
const holderOf = ({ watched, subject }: Standing): string | null => (watched ? watched.assignee : (subject.owner ?? null));

/** The obligation, or the case, in the hands of whom a step has made it over to. */
const handed = ({ watched, subject }: Standing, to: string | null): readonly [Watched, EscalationSubject] =>
  to === null ? [watched, subject] : watched ? [{ ...watched, assignee: to }, subject] : [null, { ...subject, owner: to }];

export const nameOf = ({ stream, watched, subject }: Pick<Standing, 'stream' | 'watched' | 'subject'>): string =>
  `${stream}/${keyOf(watched, subject)}`;
