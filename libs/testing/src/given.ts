import {
  derivedId,
  type Actor,
  type AnyCommand,
  type AnyState,
  type Decision,
  type DomainEvent,
  type EventType,
  type InputOf,
  type Instant,
  type Machine,
  type Recorded,
} from '#kernel';

/** An event with the envelope under which it was recorded. */
export type Happened<Event> = readonly [event: Event, recorded: Recorded];

/** What a spec of one machine stands on. */
export interface SpecGround<House> {
  /** The machine's event types: tell content from clockwork. */
  readonly events: Record<string, EventType>;
  readonly house: House;
  /** When the given events were recorded and, until a spec says otherwise, when commands come. */
  readonly now: Instant;
}

/** A command that came, with who sent it, at a time. */
interface Sent<House> {
  readonly name: string;
  readonly input: unknown;
  readonly by: Actor;
  readonly at: Instant;
  readonly house: House;
}

/** A case so far. Every step gives a new one, so that specs can branch from a common beginning. */
export interface Case<State extends AnyState, House, Event extends DomainEvent> {
  /** All that was recorded. */
  readonly history: readonly Happened<Event>[];
  /** The fold of the history. */
  readonly state: State;
  /** Events that others recorded meanwhile. */
  afterwards(...events: readonly Event[]): Case<State, House, Event>;
  /** From here on commands come at this instant. */
  at(now: Instant): Case<State, House, Event>;
  /** From here on the house is this one. */
  inHouse(house: House): Case<State, House, Event>;
  /** A command is sent; `by` says who sends it. */
  when<Command extends AnyCommand<State, House, Event>>(
    command: Command,
    ...input: Record<string, never> extends InputOf<Command> ? [input?: InputOf<Command>] : [input: InputOf<Command>]
  ): { by(actor: Actor): Outcome<State, House, Event> };
  /** Whether the command is open to the actor, with the refusals that are known before anyone types. */
  offered(command: { readonly name: string }, by: Actor): { allowed: boolean; codes: readonly string[] };
  /** Looks at the state that the history leads to. */
  leaves(look: (state: State) => void): Case<State, House, Event>;
}

/** What came of a command, to be said by the spec. */
export interface Outcome<State extends AnyState, House, Event extends DomainEvent> {
  readonly decision: Decision<State, Event>;
  /** Accepted; where events are named, these and no other content events were appended, in this order. */
  accepted(...expected: readonly Event[]): Case<State, House, Event>;
  /** Accepted, and among what was appended are events of these types, in this order (clockwork too). */
  noting(...types: readonly string[]): Case<State, House, Event>;
  /** Refused with this code and, where given, exactly these parameters; nothing was appended. */
  refused(code: string, params?: Readonly<Record<string, unknown>>): Case<State, House, Event>;
  /** Accepted, and the same command again by the same person appends nothing. */
  quietWhenRepeated(): Case<State, House, Event>;
}

/**
 * Binds the spec language to one machine: `given(...events).when(command, input).by(actor).accepted(...)`.
 * After every accepted command the fold of the whole history is compared with the state that the decider saw, and each event with its schema.
 */
export function specsOf<State extends AnyState, House, Event extends DomainEvent>(
  machine: Machine<State, House, Event>,
  ground: SpecGround<House>,
) {
  type C = Case<State, House, Event>;
  const clockwork = new Set(Object.values(ground.events).flatMap((each) => (each.nature === 'clockwork' ? [each.type] : [])));

  const schemas = new Map(Object.values(ground.events).map(({ type, schema }) => [type, schema]));
  /** What the log would refuse to write of what was decided. */
  const faultsOf = (type: string, data: object): readonly string[] => {
    const written = schemas.get(type)?.safeParse(data);
    if (written === undefined) return ['it is none of the machine’s events'];
    return written.success ? [] : written.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  };

  const envelopes =
    (from: number, at: Instant, by: string) =>
    (ordinal: number): Recorded => ({
      eventId: derivedId('spec', from + ordinal),
      recordedAt: at,
      occurredAt: at,
      by,
    });

  function caseOf(history: readonly Happened<Event>[], now: Instant, house: House): C {
    const state = machine.fold(history);
    const extended = (events: readonly Event[], at: Instant, by: string): readonly Happened<Event>[] => {
      const envelope = envelopes(history.length, at, by);
      return [
        ...history,
        ...events.map((event, n) => [event, event.occurredAt ? { ...envelope(n), occurredAt: event.occurredAt } : envelope(n)] as const),
      ];
    };
    const send = (sent: Sent<House>): Outcome<State, House, Event> => {
      const decision = machine.decide(
        { state, by: sent.by, now: sent.at, house: sent.house },
        sent.name,
        sent.input,
        envelopes(history.length, sent.at, sent.by.person),
      );
      const acceptedCase = (): C => {
        if (decision.outcome === 'refused') throw new Error(`${sent.name} was refused: ${JSON.stringify(decision.refusals)}`);
        const next = caseOf(extended(decision.events, sent.at, sent.by.person), now, house);
        expect(next.state).toEqual(decision.state);
        for (const { type, data } of decision.events) expect([type, faultsOf(type, data)]).toEqual([type, []]);
        return next;
      };
      return {
        decision,
        accepted(...expected) {
          const next = acceptedCase();
          const content = (decision as { events: readonly Event[] }).events.filter(({ type }) => !clockwork.has(type));
          if (expected.length > 0) expect(content).toEqual(expected);
          return next;
        },
        noting(...types) {
          const next = acceptedCase();
          const appended = (decision as { events: readonly Event[] }).events.map(({ type }) => type);
          expect(appended.filter((type) => types.includes(type))).toEqual(types);
          return next;
        },
        refused(code, params) {
          if (decision.outcome === 'accepted') {
            throw new Error(`${sent.name} was accepted: ${JSON.stringify(decision.events.map(({ type }) => type))}`);
          }
          const refusal = decision.refusals.find((each) => each.code === code);
          expect(refusal?.code ?? decision.refusals.map((each) => each.code)).toEqual(code);
          if (params) expect(refusal?.params).toEqual(params);
          return caseOf(history, now, house);
        },
        quietWhenRepeated() {
          const next = acceptedCase();
          const again = machine.decide(
            { state: next.state, by: sent.by, now: sent.at, house: sent.house },
            sent.name,
            sent.input,
            envelopes(next.history.length, sent.at, sent.by.person),
          );
          expect(again.outcome === 'accepted' ? again.events : []).toEqual([]);
          return next;
        },
      };
    };
    return {
      history,
      state,
      afterwards: (...events) => caseOf(extended(events, now, derivedId('spec', 'somebody')), now, house),
      at: (instant) => caseOf(history, instant, house),
      inHouse: (other) => caseOf(history, now, other),
      when: (command, ...[input]) => ({ by: (by) => send({ name: command.name, input: input ?? {}, by, at: now, house }) }),
      offered: (command, by) => {
        const offer = machine.offers({ state, by, now, house }).find(({ name }) => name === command.name);
        return { allowed: offer?.allowed ?? false, codes: offer?.refusals.map(({ code }) => code) ?? [] };
      },
      leaves: (look) => {
        look(state);
        return caseOf(history, now, house);
      },
    };
  }

  return {
    /** A case in which these events were recorded. */
    given: (...events: readonly Event[]): C => caseOf([], ground.now, ground.house).afterwards(...events),
  };
}
