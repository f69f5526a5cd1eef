import type { LogPoint, StoredEvent } from '#event-store';
import { derivedId } from '#kernel';
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
    reader: { person: olena, roles: [] },
    connection,
    mayGoOn: async () => true,
    signal: ending.signal,
    ...more,
  });
  return sent;
}

describe('a stream', () => {
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
      ['p4', 'change', { subject: 'capa', kind: 'capa', id: record, revision: 4, position: 'p4', type: 'Noted' }],
      [
        null,
        'notification',
        {
          id: expect.any(String),
          kind: 'obligation-reassigned',
          subject: { kind: 'nonconformity', id: record },
          obligation,
          urgent: false,
        },
      ],
      ['p6', 'change', expect.objectContaining({ kind: 'nonconformity', type: 'ObligationReassigned' })],
      ['p7', 'change', expect.objectContaining({ revision: 7 })],
    ]);
  });

  it('says nothing of what is closed to the reader', async () => {
    const rights = { closedTo: async () => new Set([`complaint-${record}`]) };
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
