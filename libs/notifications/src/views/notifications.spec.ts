import { derivedId } from '#kernel';
import { noticedEvents, noticesOf } from '../domain/notices.js';
import { subjectOf } from '../domain/subject.js';
import { notificationsView } from './notifications.js';
import type { ViewEvent } from '#projections';

const [olena, ihor] = [derivedId('olena'), derivedId('ihor')];
const record = derivedId('record');
const obligation = derivedId('obligation');
const stream = `nonconformity-${record}`;
const envelope = (n: number, command = n, actor = 'process:clock') => ({
  id: derivedId('event', n),
  stream,
  metadata: { actor, commandId: derivedId('command', command), recordedAt: at },
});
const at = '2026-03-03T12:00:00.000Z';

const step = (name: string, ...people: string[]) =>
  noticedEvents.escalationStepTaken({
    subject: obligation,
    obligation,
    rule: 'ladder',
    step: name,
    ruleVersion: 1,
    run: 1,
    repeat: 1,
    crossedAt: at,
    raisedAt: at,
    action: 'notify',
    channel: 'in-app',
    urgent: name === 'due',
    recipients: people.map((person) => ({ person, found: [{ how: 'assignee', of: null }] })),
    lastResort: false,
  });
const handedTo = (assignee: string | null) =>
  noticedEvents.obligationReassigned({ obligation, assignee, role: null, unit: null, reason: null, found: [] });

describe('who is told', () => {
  it('are those whom a step names', () => {
    expect(noticesOf({ ...step('warn', olena, ihor), ...envelope(1) })).toMatchObject([
      { person: olena, kind: 'escalation', subject: { kind: 'nonconformity', id: record }, step: { step: 'warn' } },
      { person: ihor },
    ]);
  });

  it('is whoever owes something now, unless it was the own doing', () => {
    expect(noticesOf({ ...handedTo(olena), ...envelope(1) })).toMatchObject([{ person: olena, kind: 'obligation-reassigned', obligation }]);
    expect(noticesOf({ ...handedTo(olena), ...envelope(1, 1, olena) })).toEqual([]);
    expect(noticesOf({ ...handedTo(null), ...envelope(1) })).toEqual([]);
  });

  it('is the head of department when a cure failed again', () => {
    const failed = noticedEvents.capaRepeatedlyNotEffective({ capa: record, cycle: 2, times: 2, recipients: [olena] });
    expect(noticesOf({ ...failed, ...envelope(1), stream: `capa-${record}` })).toMatchObject([
      { person: olena, kind: 'cure-failed-again', subject: { kind: 'capa', id: record }, obligation: null, urgent: true },
    ]);
  });

  it('are those who wait for what a reporter without a name writes', () => {
    const wrote = noticedEvents.reporterAnswered({ message: obligation, text: 'The third floor.', recipients: [olena, ihor] });
    expect(noticesOf({ ...wrote, ...envelope(1) })).toMatchObject([
      { person: olena, kind: 'reporter-answered', subject: { kind: 'nonconformity', id: record }, obligation: null },
      { person: ihor },
    ]);
  });

  it('are those whose due was moved, from when to when', () => {
    const moved = { previousDue: '2026-04-01T21:00:00.000Z', due: '2026-04-03T21:00:00.000Z' };
    const told = noticedEvents.dueMoveTold({ obligation, ...moved, persons: [olena, ihor] });
    expect(noticesOf({ ...told, ...envelope(1) })).toMatchObject([
      { person: olena, kind: 'due-moved', obligation, moved },
      { person: ihor },
    ]);
  });

  it('are those who proposed to put right what can be confirmed no more', () => {
    const lapsed = noticedEvents.recordRepairLapsed({ repair: obligation, told: [olena] });
    expect(noticesOf({ ...lapsed, ...envelope(1) })).toMatchObject([{ person: olena, kind: 'repair-lapsed' }]);
    const gone = noticedEvents.capaAmendmentLapsed({ capa: record, amendment: obligation, told: [olena] });
    expect(noticesOf({ ...gone, ...envelope(1) })).toMatchObject([{ person: olena, kind: 'amendment-lapsed' }]);
  });

  it('is nobody, of what is neither record nor CAPA', () => {
    expect(noticesOf({ ...handedTo(olena), ...envelope(1), stream: `person-${olena}` })).toEqual([]);
    expect(subjectOf('capa-x')).toEqual({ kind: 'capa', id: 'x' });
  });
});

describe('a notification', () => {
  it('comes of every event by which people are told something', () => {
    expect([...notificationsView.types].sort()).toEqual(
      Object.values(noticedEvents)
        .map(({ type }) => type)
        .sort(),
    );
  });

  const foldedOf = (events: readonly object[]) => {
    const rows = new Map<string, unknown>();
    for (const event of events as readonly ViewEvent[])
      for (const key of notificationsView.keysOf(event)) {
        const row = notificationsView.fold((rows.get(key) ?? null) as never, event, { key, beside: () => null });
        rows.set(key, notificationsView.row.parse(row));
      }
    return [...rows.values()];
  };
  const told = (events: readonly ReturnType<typeof envelope>[], names: readonly string[]) =>
    foldedOf(events.map((each, index) => ({ ...step(names[index]!, olena), ...each, index })));

  it('is one for all steps of one look: the latest, which names the others', () => {
    expect(told([envelope(1, 1), envelope(2, 1), envelope(3, 1)], ['warn', 'due', 'later'])).toMatchObject([
      { person: olena, step: { step: 'later' }, earlier: [{ step: 'warn' }, { step: 'due' }], urgent: true, place: 2 },
    ]);
  });

  const failed = (n: number, at: string, { channel = 'e-mail' as 'e-mail' | 'webhook', day = undefined as string | undefined } = {}) => ({
    ...noticedEvents.notificationUndelivered({
      ...{ message: derivedId('message', n), channel, addressee: ihor, reason: 'smtp-550', attempts: 60, recipients: [olena], day },
    }),
    ...envelope(n),
    ...{
      index: n,
      stream: `capa-${derivedId('capa', n)}`,
      metadata: { ...envelope(n).metadata, recordedAt: at.padEnd(24, 'T10:00:00.000Z') },
    },
  });

  it('is one a day for all that could not be delivered on a channel, which counts it and shows the newest', () => {
    const rows = foldedOf([
      failed(1, '2026-03-03'),
      failed(2, '2026-03-03'),
      failed(3, '2026-03-04'),
      failed(4, '2026-03-04', { channel: 'webhook' }),
    ]);
    const newest = { kind: 'undelivered', subjectKind: 'capa', subject: derivedId('capa', 2), place: 2 };
    expect(rows).toMatchObject([
      { person: olena, count: 2, ...newest },
      { count: 1, place: 3 },
      { count: 1, place: 4 },
    ]);
  });

  it('goes by the day of the house: an hour before and after its midnight are two days, and one of UTC', () => {
    const [before, after] = ['2026-03-03T21:30:00.000Z', '2026-03-03T22:30:00.000Z'];
    const told = (...days: readonly (string | undefined)[]) =>
      foldedOf([failed(1, before, { day: days[0] }), failed(2, after, { day: days[1] })]).map((row) => (row as { count: number }).count);
    expect(told('2026-03-03', '2026-03-04')).toEqual([1, 1]);
    expect(told(undefined, undefined)).toEqual([2]);
  });

  it('is another one for another look', () => {
    expect(told([envelope(1, 1), envelope(2, 2)], ['warn', 'due'])).toHaveLength(2);
  });
});
