import { versionsAtFounding } from '#configuration/domain';
import { eventCatalogue, memoryEventStore, type StoredEvent } from '#event-store';
import { contentHash, derivedId, standingClock, type Actor, type AnyState, type Clock, type DomainEvent, type EventType } from '#kernel';
import { CommandExecutor, CommandRefused, NotThere, sendThrough, type AggregateType, type HouseProcess } from '#platform';
import { deliveriesOf, type Sent, type ViewEvent } from '#projections';
import { nonconformityAggregate } from '#records';
import { categoriesKind, recordEvents, recordFieldsKind, type LiveRecord } from '#records/domain';
import { capaAggregate } from '../aggregate.js';
import { capaEvents, caseWatchEvents, proposalEvents, type Capa } from '../domain/index.js';
import { actionOf, actor, causeNode, criterion, evidence, house as capaHouse, id, monday, signing, verdict } from '../domain/sample.js';
import { capasFollowTheirRecords, recordsFollowTheirCapa } from './coverage.js';
import { capasAreProposed } from './proposals.js';

const processes = [recordsFollowTheirCapa, capasFollowTheirRecords, capasAreProposed] as readonly unknown[] as readonly HouseProcess[];
const events = [recordEvents, capaEvents, caseWatchEvents, proposalEvents].flatMap((each) => Object.values(each) as EventType[]);
const types = new Map(events.map((each) => [each.type, each]));
const catalogue = eventCatalogue(types.values());
const [olena, ihor, nadia, taras, hanna] = ['olena', 'ihor', 'nadia', 'taras', 'hanna'].map(actor) as [Actor, Actor, Actor, Actor, Actor];

/** Records and CAPAs by their names in the spec, in a house in memory whose processes come to their turn when the spec says so. */
export interface World {
  readonly clock: Clock & { set(now: string): void };
  /** A command by a person to a record; a refusal is no matter. */
  toRecord(name: string, command: string, input: object, by?: Actor): Promise<void>;
  toCapa(name: string, command: string, input: object, by?: Actor): Promise<void>;
  /** The same to anything else, by its id. */
  to<State extends AnyState, House, Event extends DomainEvent>(
    aggregate: AggregateType<State, House, Event>,
    key: string,
    command: { readonly name: string; readonly input: object; readonly by: Actor },
  ): Promise<void>;
  /** One process (0: records follow, 1: CAPAs follow, 2: CAPAs are proposed) deals with one more event. @returns whether there was one. */
  turn(which: number): Promise<boolean>;
  /** All deal with all that there is. */
  settle(): Promise<void>;
  /** The process loses its checkpoint. */
  startOver(which: number): void;
  /** What became of commands that processes sent and that were not accepted. */
  readonly refused: readonly Sent[];
  events(): Promise<number>;
  record(name: string): Promise<LiveRecord | null>;
  capa(name: string): Promise<Capa | null>;
  /** Anything else, by its id. */
  state<State extends AnyState, House, Event extends DomainEvent>(
    aggregate: AggregateType<State, House, Event>,
    key: string,
  ): Promise<State | null>;
}

/** The house as CAPAs know it, with what records ask of it beside. */
const house = {
  ...capaHouse,
  categories: versionsAtFounding(categoriesKind),
  recordFields: versionsAtFounding(recordFieldsKind),
};

export function world(): World {
  const clock = standingClock(monday);
  const store = memoryEventStore({ clock, storeClock: clock });
  const source = {
    current: () => ({ house, index: 0 }),
    concerns: () => false,
    reached: () => Promise.resolve(),
    upToNow: () => Promise.resolve(),
  };
  const executor = new CommandExecutor<typeof house>({ store, catalogue, house: source, clock });
  const send = sendThrough(executor, processes);
  const cursors = processes.map(() => 0);
  const log: StoredEvent[] = [];
  const refused: Sent[] = [];
  let commands = 0;

  async function act<State extends AnyState, House, Event extends DomainEvent>(
    aggregate: AggregateType<State, House, Event>,
    key: string,
    command: { readonly name: string; readonly input: object; readonly by: Actor },
  ): Promise<void> {
    const commandId = derivedId('world', (commands += 1));
    const { by, ...rest } = command;
    try {
      await executor.execute({
        aggregate,
        id: key,
        ...rest,
        actor: by,
        commandId,
        bodyHash: contentHash(commandId),
        correlationId: commandId,
      });
    } catch (error) {
      if (!(error instanceof CommandRefused || error instanceof NotThere)) throw error;
    }
  }

  async function readLog(): Promise<readonly StoredEvent[]> {
    const last = log.at(-1);
    for await (const { events } of store.readAll(last ? { position: last.position, index: last.index } : null)) log.push(...events);
    return log;
  }

  async function turn(which: number): Promise<boolean> {
    const stored = (await readLog())[cursors[which]!];
    if (!stored) return false;
    cursors[which]! += 1;
    const process = processes[which]!;
    if (!process.types.includes(stored.type)) return true;
    for (const delivery of deliveriesOf(process, { ...catalogue.decode(stored), index: stored.index } as ViewEvent)) {
      const sent = await send(delivery);
      if (sent.outcome === 'refused') refused.push(sent);
    }
    return true;
  }

  return {
    clock,
    refused,
    turn,
    toRecord: (name, command, input, by = nadia) => act(nonconformityAggregate, id(name), { name: command, input, by }),
    toCapa: (name, command, input, by = olena) => act(capaAggregate, id(name), { name: command, input, by }),
    to: act,
    async settle() {
      while ((await turn(0)) || (await turn(1)) || (await turn(2)));
    },
    startOver(which) {
      cursors[which] = 0;
    },
    events: async () => (await readLog()).length,
    record: async (name) => ((await executor.load(nonconformityAggregate, id(name)))?.state as LiveRecord | undefined) ?? null,
    capa: async (name) => ((await executor.load(capaAggregate, id(name)))?.state as Capa | undefined) ?? null,
    state: async (aggregate, key) => (await executor.load(aggregate, key))?.state ?? null,
  };
}

/** Leads a CAPA one stage further, as far as its gates let it: to *closed*, or where the cure is not effective, to a new cycle. */
export async function leadCapa(on: World, name: string, effective: boolean): Promise<void> {
  const state = await on.capa(name);
  const now = on.clock.now();
  const send = (command: string, input: object = {}, by = olena) => on.toCapa(name, command, input, by);
  switch (state?.status) {
    case 'drafted':
      await send('rate-risk', { severity: 'moderate', likelihood: 'possible', reason: null });
      return send('begin-investigation');
    case 'investigating':
      await send('choose-method', { method: '5-whys' });
      await send('add-cause', causeNode('worn template'));
      await send('confirm-cause', { cause: id('worn template'), evidence: evidence('seen') });
      await send('answer-extent', { similarExist: true, similarCouldOccur: true, explanation: 'everywhere' });
      return send('finish-investigation');
    case 'planning':
      await send('set-criterion', { ...criterion, leastOccurrences: 1 });
      await send('plan-action', actionOf('new template', { due: new Date(Date.parse(now) + 10 * 86_400_000).toISOString() }));
      return send('submit-plan');
    case 'awaiting-approval':
      return send('approve-plan', signing('hanna', now), hanna);
    case 'implementing':
      await send('accept-action', { action: id('new template') }, ihor);
      await send('start-action', { action: id('new template') }, ihor);
      await send('complete-action', { action: id('new template'), result: 'done', evidence: evidence('photo') }, ihor);
      return send('finish-implementation');
    case 'verifying':
      await send('verify-action', { action: id('new template'), remarks: null });
      return send('finish-verification');
    case 'monitoring':
      await send('record-measurement', { observedAt: now, occurrences: 9, value: 0, note: null, evidence: [] });
      on.clock.set(now > state.monitoring.until ? now : state.monitoring.until);
      return send('begin-assessment');
    case 'assessing':
      await send('assess', verdict(effective), taras);
      await send('rate-residual-risk', { severity: 'moderate', likelihood: 'rare', reason: null }, taras);
      await send('record-system-changes', systemChanges, taras);
      await send('answer-adverse-effects', { found: false, explanation: 'none seen' }, taras);
      return send('close', signing('nadia', now), nadia);
    default:
      return;
  }
}

const systemChanges = {
  riskRegister: { change: 'made', reference: 'entry 12' },
  documents: { change: 'not-needed', reason: 'the procedure already says so' },
};
