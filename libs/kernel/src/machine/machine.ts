import type { DomainEvent, Recorded } from '../events/event-type.js';
import type { Instant } from '../time/clock.js';
import type { Actor, Check, Refusal, Rule, Situation } from './rule.js';

/** States are told apart by their status; `none` is a stream without events. */
export interface AnyState {
  readonly status: string;
}

type InStatus<State extends AnyState, Status extends State['status']> = Extract<State, { status: Status }>;

/** A status, or several of which it is one; `stays` leaves the status as it is. */
type Destination<Status extends string> = Status | 'stays' | readonly (Status | 'stays')[];
type Destinations<Status extends string, From extends string> = { readonly [Left in From]?: Destination<Status> };

/** A command as data. `From` are the statuses it may leave; its rules see exactly those states. */
export interface CommandDeclaration<State extends AnyState, House, Event extends DomainEvent, From extends State['status'], Input> {
  /** Kebab case; also the last part of its route. */
  readonly name: string;
  /** One sentence for the reference. */
  readonly doc: string;
  readonly from: readonly From[];
  /** The statuses it may enter, from each that it may leave; or a status and where it leads from there, and from all others it stays. */
  readonly to: Destination<State['status']> | Destinations<State['status'], NoInfer<From>>;
  readonly rules: readonly Rule<InStatus<State, From>, House>[];
  readonly checks: readonly Check<InStatus<State, From>, House, Input>[];
  readonly then: (situation: Situation<InStatus<State, From>, House>, input: Input) => readonly Event[];
}

/** A command among others of its machine: the input's type is known only to whoever holds the declaration itself. */
export interface AnyCommand<State extends AnyState, House, Event extends DomainEvent> {
  readonly name: string;
  readonly doc: string;
  readonly from: readonly State['status'][];
  readonly to: Destination<State['status']> | Destinations<State['status'], State['status']>;
  readonly rules: readonly Rule<never, House>[];
  readonly checks: readonly Check<never, House, never>[];
  readonly then: (situation: Situation<never, House>, input: never) => readonly Event[];
}

/** Binds `command` to one machine's types, so that each declaration infers its own. */
export function commandsOf<State extends AnyState, House, Event extends DomainEvent>() {
  return <const From extends State['status'], Input = Record<string, never>>(
    declaration: CommandDeclaration<State, House, Event, From, Input>,
  ) => declaration;
}

/** The input that a declared command takes. */
export type InputOf<Command> = Command extends { then: (situation: never, input: infer Input) => unknown } ? Input : never;

/** What a command led to. A refusal says every reason at once. */
export type Decision<State, Event> =
  | { readonly outcome: 'accepted'; readonly events: readonly Event[]; readonly state: State }
  | { readonly outcome: 'refused'; readonly refusals: readonly Refusal[] };

/** A command as a client sees it on a record: open now, or why not. */
export interface Offer {
  readonly name: string;
  readonly allowed: boolean;
  readonly refusals: readonly Refusal[];
}

export interface MachineDeclaration<State extends AnyState, House, Event extends DomainEvent> {
  readonly name: string;
  /** Rises when a rule is added or changed; every event says which version decided. */
  readonly version: number;
  readonly initial: State;
  /** Total: ends in `unknownEvent`. */
  readonly evolve: (state: State, event: Event, recorded: Recorded) => State;
  readonly commands: readonly AnyCommand<State, House, Event>[];
  /**
   * What the engine notes by itself because of one event: obligations that open, are met or end. Appended with it, atomically.
   * `before` and `after` are the states around the event.
   */
  readonly consequences?: (context: {
    before: State;
    after: State;
    event: Event;
    house: House;
    now: Instant;
    by: Actor;
  }) => readonly Event[];
}

/** The envelope of the n-th event of a command: what `evolve` will be told when it is read again; its `occurredAt` yields to the event's own. */
export type Envelope = (ordinal: number) => Recorded;

export interface Machine<State extends AnyState, House, Event extends DomainEvent> extends MachineDeclaration<State, House, Event> {
  /**
   * Decides one command. `envelope` gives the id and times under which the n-th event will be recorded.
   */
  decide(situation: Situation<State, House>, name: string, input: unknown, envelope: Envelope): Decision<State, Event>;
  /** Every command of the machine, or those of the given names, with its refusals; input checks are not known yet and not counted. */
  offers(situation: Situation<State, House>, among?: readonly string[]): readonly Offer[];
  fold(events: Iterable<readonly [Event, Recorded]>): State;
  describe(): MachineDescription;
}

/** From which diagrams and tables of the reference are drawn. */
export interface MachineDescription {
  readonly name: string;
  readonly version: number;
  readonly commands: readonly {
    readonly name: string;
    readonly doc: string;
    readonly from: readonly string[];
    /** Each step from one status to another that it may be; none where it leaves every status as it is. */
    readonly moves: readonly { readonly from: string; readonly to: string }[];
    readonly rules: readonly string[];
    readonly checks: readonly string[];
  }[];
}

/** A command name that the machine does not have. */
export class UnknownCommand extends Error {
  readonly code = 'unknown-command';
  constructor(
    readonly machine: string,
    readonly command: string,
  ) {
    super(`${machine} has no command ${command}`);
  }
}

/** A command led where its declaration does not say: our own mistake, and nothing is appended. */
export class BrokenDeclaration extends Error {
  readonly code = 'broken-declaration';
}

/** Builds the machine from its declaration. */
export function machine<State extends AnyState, House, Event extends DomainEvent>(
  declaration: MachineDeclaration<State, House, Event>,
): Machine<State, House, Event> {
  type Loose = CommandDeclaration<State, House, Event, State['status'], unknown>;
  const commands = declaration.commands as unknown as readonly Loose[];
  const byName = new Map(commands.map((each) => [each.name, each]));
  if (byName.size !== commands.length) throw new BrokenDeclaration(`${declaration.name} declares a command twice`);

  function refusalsOf(declared: Loose, situation: Situation<State, House>): Refusal[] {
    const status = situation.state.status;
    if (!declared.from.includes(status)) return [{ code: 'wrong-status', params: { status, allowed: declared.from } }];
    return declared.rules.flatMap((rule) => {
      const verdict = rule.holds(situation as never);
      return verdict === true ? [] : [{ code: rule.code, params: verdict }];
    });
  }

  function decide(situation: Situation<State, House>, name: string, input: unknown, envelope: Envelope): Decision<State, Event> {
    const declared = byName.get(name);
    if (!declared) throw new UnknownCommand(declaration.name, name);
    const refusals = refusalsOf(declared, situation);
    if (declared.from.includes(situation.state.status)) {
      for (const each of declared.checks) {
        const verdict = each.holds(situation as never, input);
        if (verdict !== true) refusals.push({ code: each.code, params: verdict });
      }
    }
    if (refusals.length > 0) return { outcome: 'refused', refusals };

    const events: Event[] = [];
    let state = situation.state;
    const append = (event: Event): void => {
      const recorded = envelope(events.length);
      state = declaration.evolve(state, event, event.occurredAt ? { ...recorded, occurredAt: event.occurredAt } : recorded);
      events.push(event);
    };
    for (const event of declared.then(situation as never, input)) {
      const before = state;
      append(event);
      const context = { before, after: state, event, house: situation.house, now: situation.now, by: situation.by };
      for (const consequence of declaration.consequences?.(context) ?? []) append(consequence);
    }
    const entered = state.status === situation.state.status ? ['stays', state.status] : [state.status];
    if (events.length > 0 && !entered.some((status) => destinations(declared, situation.state.status).includes(status))) {
      throw new BrokenDeclaration(`${declaration.name}: ${name} led from ${situation.state.status} to ${state.status}`);
    }
    return { outcome: 'accepted', events, state };
  }

  return {
    ...declaration,
    decide,
    offers: (situation, among) =>
      commands
        .filter(({ name }) => among === undefined || among.includes(name))
        .map((declared) => {
          const refusals = refusalsOf(declared, situation);
          return { name: declared.name, allowed: refusals.length === 0, refusals };
        }),
    fold: (events) => {
      let state = declaration.initial;
      for (const [event, recorded] of events) state = declaration.evolve(state, event, recorded);
      return state;
    },
    describe: () => ({
      name: declaration.name,
      version: declaration.version,
      commands: commands.map((each) => ({
        name: each.name,
        doc: each.doc,
        from: each.from,
        moves: each.from.flatMap((from) =>
          destinations(each, from)
            .filter((to) => to !== 'stays' && to !== from)
            .map((to) => ({ from, to })),
        ),
        rules: each.rules.map(({ code }) => code),
        checks: each.checks.map(({ code }) => code),
      })),
    }),
  };
}

function destinations({ to }: Pick<AnyCommand<AnyState, unknown, DomainEvent>, 'to'>, from: string): readonly string[] {
  const given = typeof to === 'string' || Array.isArray(to) ? to : ((to as Destinations<string, string>)[from] ?? 'stays');
  return [given].flat();
}
