import type { EventCatalogue, EventToAppend } from '#event-store';
import { lookCommand } from '#escalation/domain';
import { derivedId, type Actor, type AnyState, type DomainEvent, type Machine, type Recorded } from '#kernel';

/** What one command of a life appended, and how long after the life began. */
export interface Step {
  /** Milliseconds after the life's beginning. */
  readonly after: number;
  readonly events: readonly EventToAppend[];
}

/** The whole life of one record or CAPA: decided by its machine, command by command, and encoded as the log holds it. */
export interface Life {
  /** The stream's name up to the id. */
  readonly kind: string;
  readonly id: string;
  /** The instant at which it begins. */
  readonly began: number;
  readonly steps: readonly Step[];
}

const hour = 3_600_000;
const clock: Actor = { person: 'process:clock', roles: [], process: 'clock' };

/** Tells a life: each command is decided by the real machine in the real house, at its time. */
export class Telling<State extends AnyState, House, Event extends DomainEvent> {
  private state: State;
  private readonly steps: Step[] = [];
  private now: number;

  constructor(
    private readonly machine: Machine<State, House, Event>,
    private readonly given: {
      readonly kind: string;
      readonly id: string;
      readonly house: House;
      readonly catalogue: EventCatalogue;
      readonly began: number;
      /** Whether the clock looks, each hour: what is missed and what escalates is in the life then. Else it is as if no clock ran. */
      readonly looks?: boolean;
    },
  ) {
    this.state = machine.initial;
    this.now = given.began;
  }

  /** The instant of the next command. */
  get at(): string {
    return new Date(this.now).toISOString();
  }

  /** What the life has come to. */
  get stands(): State {
    return this.state;
  }

  /** Time passes. */
  later(hours: number): this {
    const until = this.now + hours * hour;
    // Just after the hour: what is due by an instant is on time at it.
    if (this.given.looks) for (this.now += 1; this.now < until; this.now += hour) this.does(clock, { name: lookCommand });
    this.now = until;
    return this;
  }

  /** Time passes, up to an instant in milliseconds since the epoch. */
  until(instant: number): this {
    this.now = instant;
    return this;
  }

  /** Somebody sends a command. @throws where it is refused: then the life is not told as the rules have it. */
  does(by: Actor, command: { readonly name: string }, input: object = {}): this {
    const { machine, given, at } = this;
    const actor = by.process === undefined ? by.person : `process:${by.process}`;
    const commandId = derivedId('bench command', given.id, this.steps.length);
    const envelope = (ordinal: number): Recorded => ({ eventId: derivedId(commandId, ordinal), recordedAt: at, occurredAt: at, by: actor });
    const decision = machine.decide({ state: this.state, by, now: at, house: given.house }, command.name, input, envelope);
    if (decision.outcome === 'refused') throw new Error(`${command.name} was refused: ${JSON.stringify(decision.refusals)}`);
    this.state = decision.state;
    if (decision.events.length === 0) return this;
    const metadata = {
      actor,
      commandId,
      bodyHash: 'f'.repeat(64),
      correlationId: commandId,
      recordedAt: at,
      decidedBy: { machine: machine.name, version: machine.version, house: '40' },
    };
    const events = decision.events.map((event, ordinal) =>
      given.catalogue.encode(event, { id: envelope(ordinal).eventId, metadata: { ...metadata, occurredAt: event.occurredAt ?? at } }),
    );
    this.steps.push({ after: this.now - given.began, events });
    return this;
  }

  get life(): Life {
    const { kind, id, began } = this.given;
    return { kind, id, began, steps: this.steps };
  }
}
