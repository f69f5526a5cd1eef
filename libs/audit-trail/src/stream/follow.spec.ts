import type { LogPoint, StoredEvent } from '#event-store';
import { derivedId, standingClock } from '#kernel';
import { noticedEvents } from '#notifications/domain';
import type { Connection } from './connection.js';
import { follow, type Following, type LiveLog } from './follow.js';
import { Seats } from './seats.js';

const [olena, ihor] = [derivedId('olena'), derivedId('ihor')];
const obligation = derivedId('obligation');
const record = derivedId('record');
const handed = (assignee: string) =>
  noticedEvents.obligationReassigned({ obligation, assignee, role: null, unit: null, reason: null, found: [] });

function event(index: number, stream: string, { type = 'Noted', data = {} }: { type?: string; data?: object } = {}): StoredEvent {
  const metadata = { actor: ihor, commandId: derivedId('c', index) };
  return {
    index,
    position: `p${index}`,
    stream,
    revision: index,
    type,
    version: 1,
    id: derivedId('e', index),
    data: JSON.stringify(data),
    metadata: JSON.stringify(metadata),
    hash: '',
    previousHash: '',
  };
}

const logged = (stored: StoredEvent): object => ({
  ...stored,
  data: JSON.parse(stored.data) as object,
  metadata: JSON.parse(stored.metadata) as object,
});

/** A log of pages; after them the given end comes. */
function logOf(pages: readonly (readonly StoredEvent[])[], end: () => void): LiveLog {
  const rest = [...pages];
  return {
    after: async () => {
      const events = rest.shift();
      if (!events) {
        end();
        return null;
      }
      const { position, index } = events.at(-1)!;
      return { events: events.map((stored) => ({ stored, logged: logged(stored) })), last: { position, index } };
    },
  };
}

const known = new Map<string, string>();
const numbers: Following['numbers'] = {
  of: async (ids) => new Map(ids.flatMap((id) => (known.has(id) ? [[id, known.get(id)!]] : []))),
  upTo: async () => 'known',
  begins: (type) => type === 'Begun',
};

function recorded() {
  const sent: unknown[] = [];
  const connection: Connection = {
    send: async (name, data, id) => void sent.push([id ?? null, name, data]),
    beat: async (id) => void sent.push(['beat', id]),
  };
  return { sent, connection };
}

async function followed(pages: readonly (readonly StoredEvent[])[], more: Partial<Following> = {}, from: LogPoint | null = null) {
  const { sent, connection } = recorded();
  const ending = new AbortController();
  await follow(from, {
    log: logOf(pages, () => ending.abort()),
    rights: null,
    numbers,
    reader: { person: olena, roles: [] },
    connection,
    muted: async () => [],
    mayGoOn: async () => true,
    clock: standingClock('2026-03-03T10:00:00.000Z'),
    held: [],
    signal: ending.signal,
    ...more,
  });
  return sent;
}

describe('a stream', () => {
  it('holds back what comes in quiet hours until it may be told, and not what is urgent', async () => {
    const escalated = (urgent: boolean, tellAt?: string) =>
      noticedEvents.escalationStepTaken({
        ...{ subject: obligation, obligation, rule: 'due-ladder', step: 'remind', ruleVersion: 1, run: 1, repeat: 1, urgent },
        ...{ crossedAt: '2026-03-02T20:00:00.000Z', raisedAt: '2026-03-02T20:00:00.000Z', ...(tellAt && { tellAt }) },
        ...{ action: 'notify', channel: null, lastResort: false, recipients: [{ person: olena, found: [] }] },
      });
    const [tomorrow, past] = ['2026-03-04T07:00:00.000Z', '2026-03-03T09:00:00.000Z'];
    const told = async (...events: ReturnType<typeof escalated>[]) => {
      const stored = events.map((each, n) => event(n, `nonconformity-${record}`, each));
      const sent = (await followed([stored])) as [string, string][];
      return sent.filter(([, name]) => name === 'notification').length;
    };
    expect(await told(escalated(false, tomorrow))).toBe(0);
    expect(await told(escalated(false, tomorrow), escalated(true, tomorrow), escalated(false, past), escalated(false))).toBe(3);
    const held = {
      id: derivedId('n'),
      kind: 'escalation',
      subject: { kind: 'nonconformity', id: record },
      obligation,
      urgent: false,
    } as const;
    const later = await followed([], {
      held: [
        { ...held, tellAt: past },
        { ...held, id: derivedId('m'), tellAt: tomorrow },
      ],
    });
    expect(later).toContainEqual([null, 'notification', { ...held, subject: { ...held.subject, number: null } }]);
    expect(later.filter((each) => (each as unknown[])[1] === 'notification')).toHaveLength(1);
  });

  it('tells what was held back at its instant, and does not wait for the next beat', async () => {
    const { sent, connection } = recorded();
    const ending = new AbortController();
    const [begun, noon] = [performance.now(), Date.parse('2026-03-03T10:00:00.000Z')];
    const now = () => new Date(noon + performance.now() - begun).toISOString();
    const tellAt = '2026-03-03T10:00:00.040Z';
    const subject = { kind: 'nonconformity', id: record } as const;
    const held = { id: derivedId('n'), kind: 'escalation', urgent: false, obligation, tellAt, subject } as const;
    const toldAt: string[] = [];
    await followed([], {
      log: { after: (_, __, until) => new Promise((resolve) => until.addEventListener('abort', () => resolve(null), { once: true })) },
      connection: {
        ...connection,
        send: async (name, data) => {
          await connection.send(name, data);
          toldAt.push(now());
          ending.abort();
        },
      },
      ...{
        clock: { now },
        held: [{ ...held, subject: { kind: 'nonconformity', id: record } }],
        signal: ending.signal,
        beatEvery: 3_600_000,
      },
    });
    expect(sent).toMatchObject([
      ['beat', null],
      [null, 'notification', { id: held.id }],
    ]);
    expect(toldAt[0]! >= tellAt).toBe(true);
  });

  it('tells of changes with the place to go on from, and of the own notifications before it', async () => {
    const told = handed(olena);
    const sent = await followed(
      [
        [
          event(4, `capa-${record}`),
          event(5, 'username-x'),
          event(6, `nonconformity-${record}`, told),
          event(7, `nonconformity-${record}`, handed(ihor)),
        ],
      ],
      {},
      { position: 'p3', index: 3 },
    );
    expect(sent).toEqual([
      ['beat', 'p3'],
      ['p4', 'change', { subject: 'capa', kind: 'capa', id: record, number: null, revision: 4, position: 'p4', type: 'Noted' }],
      [
        null,
        'notification',
        {
          id: expect.any(String),
          kind: 'obligation-reassigned',
          subject: { kind: 'nonconformity', id: record, number: null },
          obligation,
          urgent: false,
        },
      ],
      ['p6', 'change', expect.objectContaining({ kind: 'nonconformity', type: 'ObligationReassigned' })],
      ['p7', 'change', expect.objectContaining({ revision: 7 })],
    ]);
  });

  it('says nothing of notifications that the reader has muted', async () => {
    const told = [event(1, `nonconformity-${record}`, handed(olena))];
    expect((await followed([told], { muted: async () => ['obligation-reassigned'] })).map((each) => (each as unknown[])[1])).toEqual([
      null,
      'change',
    ]);
    expect(await followed([told], { muted: async () => ['mentioned'] })).toHaveLength(3);
  });

  it('tells a change once more when its number comes late', async () => {
    const begun = derivedId('begun');
    const { sent, connection } = recorded();
    const ending = new AbortController();
    const pages = [[event(1, `nonconformity-${begun}`, { type: 'Begun' })]];
    const log: LiveLog = {
      after: async (_point, _limit, until) => {
        const events = pages.shift();
        if (events) return { events: events.map((stored) => ({ stored, logged: logged(stored) })), last: { position: 'p1', index: 1 } };
        if (sent.length > 2) ending.abort();
        else known.set(begun, 'NC-2026-00001');
        return new Promise((resolve) => (until.aborted ? resolve(null) : until.addEventListener('abort', () => resolve(null))));
      },
    };
    const reader = { person: olena, roles: [] };
    await follow(null, {
      log,
      connection,
      reader,
      numbers,
      rights: null,
      muted: async () => [],
      mayGoOn: async () => true,
      signal: ending.signal,
      lookEvery: 1,
      clock: standingClock('2026-03-03T10:00:00.000Z'),
      held: [],
    });
    const change = { subject: 'record', kind: 'nonconformity', id: begun, revision: 1, position: 'p1', type: 'Begun' };
    expect(sent).toEqual([
      ['beat', null],
      ['p1', 'change', { ...change, number: null }],
      [null, 'change', { ...change, number: 'NC-2026-00001' }],
    ]);
  });

  it('says nothing of what is closed to the reader', async () => {
    const rights = { closedTo: async () => new Set([`complaint-${record}`]), closedIds: async () => new Set([record]) };
    const sent = await followed([[event(1, `complaint-${record}`, handed(olena)), event(2, `capa-${record}`)]], { rights });
    expect(sent).toHaveLength(2);
    expect(sent[1]).toEqual(['p2', 'change', expect.objectContaining({ kind: 'capa' })]);
  });

  it('beats where it has come to, also while all that happens is of no interest, and ends with the session', async () => {
    let asked = 0;
    const mayGoOn = async () => (asked += 1) < 3;
    const pages = [[event(1, 'username-x')], [event(2, 'username-x')], [event(3, 'username-x')]];
    expect(await followed(pages, { mayGoOn, beatEvery: 0 })).toEqual([
      ['beat', null],
      ['beat', 'p1'],
      ['beat', 'p2'],
    ]);
  });

  it('beats while nothing happens', async () => {
    const quiet: LiveLog = {
      after: (_point, _limit, until) => new Promise((resolve) => until.addEventListener('abort', () => resolve(null))),
    };
    expect(await followed([], { log: quiet, beatEvery: 1, mayGoOn: async () => false })).toEqual([['beat', null]]);
  });
});

it('so many streams are open at once, for one person and in all', () => {
  const seats = new Seats({ all: 3, person: 2 });
  const leave = seats.take('a');
  seats.take('a');
  expect(() => seats.take('a')).toThrow('too-many-streams');
  seats.take('b');
  expect(() => seats.take('c')).toThrow('too-many-streams');
  leave();
  leave();
  seats.take('c');
  expect(() => seats.take('d')).toThrow('too-many-streams');
});
