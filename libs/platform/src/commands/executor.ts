import {
  EventIdTaken,
  metadataForm,
  WrongExpectedHead,
  type Appended,
  type EventCatalogue,
  type EventStore,
  type EventToAppend,
  type Index,
  type LoggedEvent,
} from '#event-store';
import { untraced, type AnyState, type Clock, type DomainEvent, type Instant, type Refusal, type Tell, type Tracing } from '#kernel';
import { LRUCache } from 'lru-cache';
import { foldOn, unread, type AggregateType, type Folded } from './aggregate.js';
import { Crowd } from './crowd.js';
import {
  actorName,
  decidedByOf,
  metadataOf,
  type CommandAnswer,
  type CommandOutcome,
  type CommandRequest,
  type HouseSource,
  type Loaded,
  type Standing,
} from './command.js';
import { decided, encoded, eventIdsOf } from './decided.js';
import { CommandKeyReused, CommandRefused, NotThere, StreamContended } from './errors.js';
import { Foresight, sealed } from './foresight.js';
import { answerOf, refuseStale, repeatedAnswer, standingOf } from './folded-says.js';
import { ReadStreams } from './read-streams.js';
import { Turns } from './turns.js';

/** Folded streams in memory: as many as one midnight has to be looked at in a large house, and of the longest, with a thousand events and more, some hundred. */
const kept = { streams: 12_000, events: 120_000 };

/** How often a command is decided anew because others wrote between read and append. */
const attempts = 20;

/**
 * Takes a command to its stream: folds, recognises a repeat, decides, appends to the head that it read. Commands of one process on one
 * stream take turns; those of other processes meet in the expected head, and whoever loses decides again on the newer state.
 */
export class CommandExecutor<AnyHouse = never> {
  private readonly folds: LRUCache<string, Folded<AnyState>>;
  private readonly streams: ReadStreams;
  private readonly turns = new Turns();
  private readonly foresight = new Foresight();
  /** The commands that are under way here. */
  readonly crowd = new Crowd();

  constructor(
    private readonly parts: {
      store: EventStore;
      catalogue: EventCatalogue;
      house: HouseSource<AnyHouse>;
      clock: Clock;
      /** Told how each command ended. */
      observe?: (command: string, outcome: CommandOutcome) => void;
      /** Shows each command as a step. */
      tracing?: Tracing;
    },
  ) {
    this.folds = new LRUCache({ max: kept.streams, maxSize: kept.events, sizeCalculation: ({ head }) => (head?.revision ?? 0) + 1 });
    this.streams = new ReadStreams(parts);
  }

  /**
   * @throws CommandRefused, NotThere, StaleRevision, CommandKeyReused, HouseBehind, StreamContended, and the errors of the event store.
   */
  async execute<State extends AnyState, House, Event extends DomainEvent>(
    request: CommandRequest<State, House, Event>,
  ): Promise<CommandAnswer> {
    const stream = request.aggregate.streamOf(request.id);
    const { tracing = untraced } = this.parts;
    const { name, correlationId, commandId, aggregate } = request;
    const answer = await tracing.step(
      { name: `command ${name}`, correlationId, facts: { 'redress.command': commandId, 'redress.kind': aggregate.kind } },
      (tell) =>
        this.crowd.with(() => this.observed(name, tell, () => this.turns.take(stream, () => this.decideAndAppend(stream, request)))),
      (error) => error instanceof CommandRefused,
    );
    // Also where somebody else was first: their event may not have arrived here yet.
    if (this.parts.house.concerns(stream)) await this.parts.house.reached(answer.position);
    return answer;
  }

  private async observed(command: string, tell: Tell, work: () => Promise<CommandAnswer>): Promise<CommandAnswer> {
    const { observe = () => undefined } = this.parts;
    try {
      const result = await work();
      observe(command, 'accepted');
      tell({ 'redress.outcome': 'accepted', 'redress.repeated': result.repeated });
      return result;
    } catch (error) {
      const refusals = error instanceof CommandRefused ? error.refusals : null;
      observe(command, refusals ? 'refused' : 'failed');
      tell(
        refusals
          ? { 'redress.outcome': 'refused', 'redress.refused_by': refusals.map(({ code }) => code) }
          : { 'redress.outcome': 'failed' },
      );
      throw error;
    }
  }

  /**
   * The stream as it stands now; null where there is nothing (yet). What this process has folded before is kept, so that only what is new is
   * read, however long the stream.
   */
  async standing<State extends AnyState, House, Event extends DomainEvent>(
    aggregate: AggregateType<State, House, Event>,
    id: string,
  ): Promise<Standing<State> | null> {
    const stream = aggregate.streamOf(id);
    return standingOf(await this.refresh(stream, aggregate, this.known(stream, aggregate)));
  }

  /**
   * Works out what a command leads to at an instant that is still to come. Nothing is appended. The command of that id, sent from that instant on, is
   * decided by it where stream and house are still the same; otherwise anew, as ever.
   */
  async foresee<State extends AnyState, House, Event extends DomainEvent>(
    request: Omit<CommandRequest<State, House, Event>, 'correlationId' | 'ifMatch'>,
    at: Instant,
  ): Promise<void> {
    const { aggregate, id, commandId } = request;
    const stream = aggregate.streamOf(id);
    const folded = await this.refresh(stream, aggregate, this.known(stream, aggregate));
    if (folded.head === null) return;
    const { house, index } = this.parts.house.current();
    const ids = eventIdsOf(commandId);
    const decision = decided(request, { state: folded.state, house, now: at }, ids);
    if (decision.outcome === 'refused' || decision.events.length === 0) return;
    const metadata = metadataOf({ ...request, correlationId: commandId }, at, at, decidedByOf(aggregate, index));
    this.foresight.keep(commandId, {
      ...{ at, folded, house, metadata: metadataForm(metadata) },
      events: encoded(this.parts.catalogue, decision.events, metadata, ids),
      occurred: decision.events.map(({ occurredAt }) => occurredAt),
    });
  }

  /**
   * The answer to a command that was accepted before; null where none of this id was. Whoever gave it may have lost sight of what it was
   * about since, by that very command.
   * @throws CommandKeyReused
   */
  async answered<State extends AnyState, House, Event extends DomainEvent>(
    aggregate: AggregateType<State, House, Event>,
    id: string,
    command: Pick<CommandRequest<State, House, Event>, 'commandId' | 'bodyHash'>,
  ): Promise<CommandAnswer | null> {
    const stream = aggregate.streamOf(id);
    return repeatedAnswer(await this.refresh(stream, aggregate, this.known(stream, aggregate)), { id, stream, ...command });
  }

  /**
   * All that the machine has against a command now; nothing is appended. For whoever refuses it for a reason of their own, so that every reason is
   * said at once.
   * @throws NotThere
   */
  async refusals<State extends AnyState, House, Event extends DomainEvent>({
    aggregate,
    id,
    name,
    input,
    actor,
    commandId,
  }: Pick<CommandRequest<State, House, Event>, 'aggregate' | 'id' | 'name' | 'input' | 'actor' | 'commandId'>): Promise<
    readonly Refusal[]
  > {
    const stream = aggregate.streamOf(id);
    const { head, state } = await this.refresh(stream, aggregate, this.known(stream, aggregate));
    if (head === null) throw new NotThere(aggregate.kind, id);
    await this.parts.house.upToNow();
    const situation = { state, house: this.parts.house.current().house, now: this.parts.clock.now() };
    const decision = decided({ aggregate, name, input, actor }, situation, eventIdsOf(commandId));
    return decision.outcome === 'refused' ? decision.refusals : [];
  }

  /** The stream folded from its events, up to an index of the log where one is given; null where there is nothing (yet). */
  async load<State extends AnyState, House, Event extends DomainEvent>(
    aggregate: AggregateType<State, House, Event>,
    id: string,
    upTo?: Index,
  ): Promise<Loaded<State> | null> {
    const events = await this.streams.eventsOf(aggregate.streamOf(id));
    const kept = upTo === undefined ? events : events.slice(0, await this.countUpTo(events, upTo));
    const standing = standingOf(foldOn(aggregate, unread(aggregate.machine.initial), kept));
    return standing && { ...standing, events: kept };
  }

  /** The newest events of a type on the stream, newest first, from a revision down: however long the stream, no more is read than they take. */
  newestOf<State extends AnyState, House, Event extends DomainEvent>(
    { streamOf }: Pick<AggregateType<State, House, Event>, 'streamOf'>,
    id: string,
    type: Event['type'],
    page: { readonly from?: number; readonly limit: number },
  ): Promise<readonly LoggedEvent[]> {
    return this.streams.newestOf(streamOf(id), type, page);
  }

  /** What this process knows of the stream, if anything. */
  private known<State extends AnyState, House, Event extends DomainEvent>(
    stream: string,
    { machine }: AggregateType<State, House, Event>,
  ): Folded<State> {
    return (this.folds.get(stream) as Folded<State> | undefined) ?? unread(machine.initial);
  }

  private async decideAndAppend<State extends AnyState, House, Event extends DomainEvent>(
    stream: string,
    request: CommandRequest<State, House, Event>,
  ): Promise<CommandAnswer> {
    const { aggregate, id, name, actor, commandId } = request;
    let folded = this.known(stream, aggregate);
    // A fold of nothing may be new or unknown here; only the store can tell, and for a creation its answer to the append does.
    const ids = eventIdsOf(commandId);
    let houseIsOfNow = false;
    /** What the store has just said is all there is. */
    let newest: Folded<State> | null = null;
    for (let attempt = 0; attempt < attempts; attempt += 1) {
      const repeated = repeatedAnswer(folded, { ...request, stream });
      if (repeated) return repeated;
      if (request.ifMatch !== undefined) refuseStale(folded, request.ifMatch, actor);

      const { house, index } = this.parts.house.current();
      const now = this.parts.clock.now();
      const foreseen = this.foresight.take(commandId, folded, house, now);
      if (foreseen) {
        const { correlationId } = request;
        const events = sealed(foreseen, { correlationId, house: String(index), occurredAt: now, recordedAt: now });
        const outcome = await this.append(stream, request, events, folded);
        // What is known of the stream stays as it was: whoever needs more reads what is new.
        if ('appended' in outcome) return answerOf(id, stream, outcome.appended);
        folded = outcome.meanwhile;
        continue;
      }
      const decision = decided(request, { state: folded.state, house, now }, ids);
      // What others wrote meanwhile may allow it, or ask for something: that there is nothing to append is the store's word.
      if ((decision.outcome === 'refused' || decision.events.length === 0) && folded !== newest) {
        newest = await this.refresh(stream, aggregate, folded);
        if (newest !== folded) {
          folded = newest;
          continue;
        }
      }
      if (decision.outcome === 'refused') {
        // What another process acknowledged a moment ago may not have arrived here: nobody is refused for that.
        if (!houseIsOfNow) {
          await this.parts.house.upToNow();
          houseIsOfNow = true;
          if (this.parts.house.current().index !== index) continue;
        }
        // Where there is nothing yet, only what begins something is refused for more than that.
        if (folded.head === null && decision.refusals.every(({ code }) => code === 'wrong-status')) throw new NotThere(aggregate.kind, id);
        throw new CommandRefused(name, decision.refusals);
      }
      if (decision.events.length === 0) {
        if (folded.head === null || folded.position === null) throw new NotThere(aggregate.kind, id);
        return { id, stream, revision: folded.head.revision, position: folded.position, repeated: false };
      }

      const metadata = metadataOf(request, now, now, decidedByOf(aggregate, index));
      const outcome = await this.append(stream, request, encoded(this.parts.catalogue, decision.events, metadata, ids), folded);
      if ('meanwhile' in outcome) {
        folded = outcome.meanwhile;
        continue;
      }
      const { appended } = outcome;
      this.remember(
        stream,
        request,
        decision.state,
        folded,
        appended,
        decision.events.map((event) => this.parts.catalogue.types.get(event.type)?.nature ?? 'content'),
      );
      return answerOf(id, stream, appended);
    }
    throw new StreamContended(stream);
  }

  /** Appends to the head that was folded; or says how the stream stands where others wrote meanwhile, or the command had been accepted before. */
  private async append<State extends AnyState, House, Event extends DomainEvent>(
    stream: string,
    { aggregate, commandId }: Pick<CommandRequest<State, House, Event>, 'aggregate' | 'commandId'>,
    events: readonly EventToAppend[],
    folded: Folded<State>,
  ): Promise<{ readonly appended: Appended } | { readonly meanwhile: Folded<State> }> {
    try {
      const appended = await this.parts.store.append(stream, events, folded.head ?? 'no-stream');
      if (!appended.repeated) return { appended };
    } catch (error) {
      if (error instanceof EventIdTaken) throw new CommandKeyReused(commandId);
      if (error instanceof WrongExpectedHead) return { meanwhile: await this.refresh(stream, aggregate, folded) };
      // The outcome may be unknown: what this process believes of the stream is worth nothing now.
      this.folds.delete(stream);
      throw error;
    }
    // The bytes of the first try stand: of which body they came, and how far they reach, only the stream tells.
    return { meanwhile: await this.refresh(stream, aggregate, unread(aggregate.machine.initial)) };
  }

  /** What the stream holds after what is known; the same object where there is nothing new. */
  private async refresh<State extends AnyState, House, Event extends DomainEvent>(
    stream: string,
    aggregate: AggregateType<State, House, Event>,
    known: Folded<State>,
  ): Promise<Folded<State>> {
    const events = await this.streams.eventsFrom(stream, known.head === null ? 0 : known.head.revision + 1);
    if (events.length === 0) return known;
    const folded = foldOn(aggregate, known, events);
    // A command of this process may have gone further meanwhile.
    if ((this.folds.get(stream)?.head?.revision ?? -1) < folded.head!.revision)
      this.folds.set(stream, folded as unknown as Folded<AnyState>);
    return folded;
  }

  private remember<State extends AnyState, House, Event extends DomainEvent>(
    stream: string,
    { commandId, bodyHash, actor }: CommandRequest<State, House, Event>,
    state: State,
    before: Folded<State>,
    appended: Appended,
    natures: readonly string[],
  ): void {
    const { revision } = appended.head;
    const lastContent = natures.lastIndexOf('content');
    if (lastContent >= 0) (before.lastContentBy as Map<string, number>).set(actorName(actor), revision - natures.length + 1 + lastContent);
    (before.commands as Map<string, unknown>).set(commandId, { bodyHash, revision, position: appended.position });
    this.folds.set(stream, { ...before, state, head: appended.head, position: appended.position } as unknown as Folded<AnyState>);
  }

  /** How many of a stream's events lie at or before an index; the stream's order is the log's, so halving finds it. */
  private async countUpTo(events: readonly LoggedEvent[], upTo: Index): Promise<number> {
    let [low, high] = [0, events.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const point = await this.parts.store.pointOf(events[middle]!.position);
      if (point !== null && point.index <= upTo) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
