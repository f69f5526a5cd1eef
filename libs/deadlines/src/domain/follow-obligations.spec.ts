import { z } from 'zod';
import { commandsOf, eventType, happenedAt, machine, type Actor, type EventOf, type Instant } from '#kernel';
import { extended, reassigned, shortened } from './changes.js';
import { deadlinesAtFounding, type DeadlineHouse } from './configuration.js';
import { deadlineAnew } from './deadline.js';
import { isObligationEvent, obligationEvents } from './events.js';
import { followObligations } from './follow-obligations.js';
import { evolveObligations, metInTime, noObligations, openObligations, type Obligations, type OpenObligation } from './ledger.js';
import { obligationTable, type Subject } from './obligation-table.js';
import { endPause, mayPause, paused, resumed, type Pausing } from './pausing.js';
import { countedOn } from './rederive.js';
import { replay } from './replay.js';

const events = {
  reported: eventType('DeskReported', { nature: 'content', doc: 'Reported.', data: z.strictObject({}) }),
  triaged: eventType('DeskTriaged', { nature: 'content', doc: 'Triaged.', data: z.strictObject({ study: z.boolean() }) }),
  raised: eventType('DeskRaised', { nature: 'content', doc: 'More severe.', data: z.strictObject({}) }),
  handed: eventType('DeskHanded', { nature: 'content', doc: 'Handed.', data: z.strictObject({ to: z.uuid() }) }),
  granted: eventType('DeskGranted', { nature: 'content', doc: 'More time.', data: z.strictObject({ due: z.string() }) }),
  planned: eventType('DeskPlanned', { nature: 'content', doc: 'Two actions.', data: z.strictObject({ due: z.string() }) }),
  acted: eventType('DeskActed', { nature: 'content', doc: 'One action done.', data: z.strictObject({ action: z.uuid() }) }),
  dropped: eventType('DeskDropped', { nature: 'content', doc: 'Given up.', data: z.strictObject({}) }),
  imported: eventType('DeskImported', { nature: 'content', doc: 'Brought in.', data: z.strictObject({ due: z.string() }) }),
  importedEnd: eventType('DeskImportedEnd', { nature: 'content', doc: 'Its end.', data: z.strictObject({}) }),
  ...obligationEvents,
};
type Event = EventOf<typeof events>;
interface Desk {
  readonly status: 'desk';
  readonly severity: 'minor' | 'critical';
  readonly obligations: Obligations;
}
interface House {
  readonly deadlines: DeadlineHouse;
}

const id = (n: number) => `00000000-0000-4000-8000-00000000000${n}`;
const [olena, ihor, first, second] = [id(1), id(2), id(3), id(4)];
const receivedAt = '2026-05-01T07:00:00.000Z';
const monday = '2026-05-04T07:00:00.000Z';
const by: Actor = { person: olena, roles: [] };

const table = obligationTable<Desk, Event, House>({
  lines: [
    {
      name: 'triage',
      opens: [{ on: 'DeskReported', owed: () => ({ assignee: null, role: 'quality-manager' }) }],
      meets: [{ on: 'DeskTriaged' }],
      cancels: [{ on: 'DeskDropped', reason: 'given-up' }],
      reassigns: [{ on: 'DeskHanded', owed: ({ event }) => ({ assignee: event.data.to, found: [{ how: 'handed', of: null }] }) }],
      extends: [{ on: 'DeskGranted', to: ({ event }) => ({ due: event.data.due }) }],
    },
    {
      name: 'answer',
      opens: [{ on: 'DeskReported', owed: () => ({ assignee: olena }) }],
      meets: [],
      rederives: [{ on: 'DeskTriaged', cause: 'set-at-triage', variant: ({ event }) => (event.data.study ? null : 'no-further-study') }],
    },
    {
      name: 'act',
      opens: [
        {
          on: 'DeskPlanned',
          about: () => [first, second],
          owed: (_, about) => ({ assignee: about === first ? olena : ihor }),
          ownDate: ({ event }, about) => ({
            due: event.data.due,
            source: 'action',
            moved: about === second ? { due: '2026-05-20T21:00:00.000Z', workingDays: 2, predecessor: first } : null,
          }),
        },
      ],
      meets: [{ on: 'DeskActed', about: ({ event }) => event.data.action }],
    },
    {
      name: 'decide-extension',
      opens: [{ on: 'DeskTriaged', owed: () => ({ assignee: ihor }), notAfter: () => '2026-05-05T12:00:00.000Z' }],
      meets: [],
    },
    {
      name: 'imported',
      opens: [
        { on: 'DeskImported', owed: () => ({ assignee: null }), ownDate: ({ event }) => ({ due: event.data.due, source: 'import' }) },
      ],
      meets: [{ on: 'DeskImportedEnd' }],
    },
    { name: 'unheard-of', opens: [{ on: 'DeskReported', owed: () => ({ assignee: null }) }], meets: [] },
  ],
  severityRaisedBy: ['DeskRaised'],
  importedFacts: ['DeskImported', 'DeskImportedEnd'],
});

const subjectOf = ({ severity }: Desk): Subject => ({ id: id(9), kind: 'complaint', severity, receivedAt });
const command = commandsOf<Desk, House, Event>();
const say = command({
  name: 'say',
  doc: 'Appends what it is given.',
  from: ['desk'],
  to: 'stays',
  rules: [],
  checks: [],
  then: (_, said: readonly Event[]) => said,
});
const desk = machine<Desk, House, Event>({
  name: 'desk',
  version: 1,
  initial: { status: 'desk', severity: 'minor', obligations: noObligations },
  evolve: (state, event, recorded) =>
    isObligationEvent(event)
      ? { ...state, obligations: evolveObligations(state.obligations, event, recorded) }
      : event.type === 'DeskRaised'
        ? { ...state, severity: 'critical' }
        : state,
  commands: [say],
  consequences: (context) => followObligations(table, { ...context, ledger: context.after.obligations, subject: subjectOf(context.after) }),
});
const house: House = { deadlines: deadlinesAtFounding };

function send(state: Desk, now: Instant, said: readonly Event[], actor = by) {
  const decision = desk.decide({ state, by: actor, now, house }, 'say', said, (n) => ({
    eventId: `${n}`,
    recordedAt: now,
    occurredAt: now,
    by: actor.person,
  }));
  if (decision.outcome !== 'accepted') throw new Error('refused');
  return { state: decision.state, noted: decision.events.filter((event) => isObligationEvent(event)) };
}
const typesOf = (noted: readonly Event[]) => noted.map(({ type }) => type);
const one = (state: Desk, name: string, about?: string): OpenObligation => openObligations(state.obligations, name, about)[0]!;
const reported = () => send(desk.initial, monday, [events.reported({})]).state;

describe('obligations that follow the events of their stream', () => {
  it('open with the policy in force, its article, calendar and derivation; law counts from receipt', () => {
    const state = reported();
    expect(state.obligations.map(({ name }) => name)).toEqual(['triage', 'answer']);
    expect(one(state, 'triage')).toMatchObject({
      role: 'quality-manager',
      from: monday,
      due: '2026-05-05T21:00:00.000Z',
      basis: 'policy',
      policy: { id: 'triage-complaint', version: 1 },
      calendar: { id: 'ua', version: 1 },
      run: 1,
    });
    expect(one(state, 'answer')).toMatchObject({
      from: receivedAt,
      due: '2026-06-01T21:00:00.000Z',
      basis: 'law',
      legalBasis: expect.stringContaining('20'),
    });
    expect(one(state, 'answer').derivation[0]).toMatchObject({ rule: 'from', from: receivedAt, calendar: 'ua', version: 1 });
  });

  it('are met by whom and when', () => {
    const { state, noted } = send(reported(), '2026-05-05T20:59:59.000Z', [events.triaged({ study: true })]);
    expect(typesOf(noted)).toEqual(['ObligationMet', 'ObligationOpened']);
    const [triage] = state.obligations;
    expect(triage).toMatchObject({ status: 'met', metBy: olena, how: 'met', asStated: false });
    expect(metInTime(triage!, 'original')).toBe(true);
  });

  it('are missed first where they are met too late, and at the very due they are not', () => {
    expect(typesOf(send(reported(), '2026-05-05T21:00:00.000Z', [events.triaged({ study: true })]).noted)).toEqual([
      'ObligationMet',
      'ObligationOpened',
    ]);
    const { state, noted } = send(reported(), '2026-05-05T21:00:00.001Z', [events.triaged({ study: true })]);
    expect(typesOf(noted)).toEqual(['ObligationMissed', 'ObligationMet', 'ObligationOpened']);
    expect(state.obligations[0]).toMatchObject({ how: 'met', missed: [{ run: 1 }] });
    expect(metInTime(state.obligations[0]!, 'current')).toBe(false);
  });

  it('are met as stated, and learned late where the miss was noted already', () => {
    const stated = happenedAt('2026-05-05T12:00:00.000Z', events.triaged({ study: true }));
    const late = '2026-05-07T07:00:00.000Z';
    expect(send(reported(), late, [stated]).state.obligations[0]).toMatchObject({
      how: 'met',
      asStated: true,
      missed: [],
      endedAt: stated.occurredAt,
    });
    const missed = send(reported(), late, [
      events.obligationMissed({ obligation: one(reported(), 'triage').obligation, due: one(reported(), 'triage').due, run: 1 }),
    ]);
    const learned = send(missed.state, late, [stated]).state.obligations[0]!;
    expect(learned).toMatchObject({ status: 'met', how: 'learned-late' });
    expect(metInTime(learned, 'current')).toBe(true);
  });

  it('are cancelled, handed on and extended; a handed one keeps its due, an extended one its original', () => {
    const handed = send(reported(), monday, [events.handed({ to: ihor })]);
    expect(one(handed.state, 'triage')).toMatchObject({ assignee: ihor, role: null, due: '2026-05-05T21:00:00.000Z' });
    expect(send(handed.state, monday, [events.handed({ to: ihor })]).noted).toEqual([]);
    const granted = send(handed.state, monday, [events.granted({ due: '2026-05-08T21:00:00.000Z' })]);
    expect(one(granted.state, 'triage')).toMatchObject({
      due: '2026-05-08T21:00:00.000Z',
      originalDue: '2026-05-05T21:00:00.000Z',
      run: 2,
      extended: 1,
    });
    const dropped = send(granted.state, monday, [events.dropped({})]);
    expect(dropped.state.obligations[0]).toMatchObject({ status: 'cancelled', reason: 'given-up' });
    expect(metInTime(dropped.state.obligations[0]!, 'current')).toBeNull();
  });

  it('take as original what triage sets', () => {
    const { state, noted } = send(reported(), monday, [events.triaged({ study: false })]);
    expect(typesOf(noted)).toContain('ObligationRederived');
    const due = '2026-05-16T21:00:00.000Z';
    expect(one(state, 'answer')).toMatchObject({ due, originalDue: due, policy: { id: 'answer-no-further-study' }, run: 1 });
  });

  it('are derived anew when the severity rises, never to a later instant, law never', () => {
    const { state, noted } = send(reported(), monday, [events.raised({})]);
    expect(typesOf(noted)).toEqual(['ObligationRederived']);
    expect(one(state, 'triage')).toMatchObject({ due: '2026-05-04T11:45:00.000Z', originalDue: '2026-05-05T21:00:00.000Z', run: 1 });
    expect(send(state, monday, [events.raised({})]).noted).toEqual([]);
  });

  it('open one a thing, on its own date, a dependent one moved with its predecessor', () => {
    const { state } = send(desk.initial, monday, [events.planned({ due: '2026-05-18T21:00:00.000Z' })]);
    expect(one(state, 'act', first)).toMatchObject({ basis: 'own-date', policy: null, due: '2026-05-18T21:00:00.000Z' });
    expect(one(state, 'act', second)).toMatchObject({
      originalDue: '2026-05-18T21:00:00.000Z',
      due: '2026-05-20T21:00:00.000Z',
      assignee: ihor,
    });
    const acted = send(state, monday, [events.acted({ action: first })]);
    expect(acted.state.obligations.map(({ status }) => status)).toEqual(['met', 'open']);
    const again = send(acted.state, monday, [events.planned({ due: '2026-05-18T21:00:00.000Z' })]);
    // The first thing is owed anew, under an id of its own; what is owed already is not owed twice.
    expect(new Set(again.state.obligations.map((each) => each.obligation)).size).toBe(3);
    expect(typesOf(again.noted)).toEqual(['ObligationOpened']);
    expect(one(again.state, 'act', second)).toEqual(one(acted.state, 'act', second));
  });

  it('are never due after what they decide about', () => {
    const { state } = send(reported(), monday, [events.triaged({ study: true })]);
    expect(one(state, 'decide-extension').due).toBe('2026-05-05T12:00:00.000Z');
    expect(one(state, 'decide-extension').derivation.at(-1)).toMatchObject({ rule: 'not-after' });
  });

  it('sleep where they were imported, until the first command given here', () => {
    const due = '2011-01-01T00:00:00.000Z';
    const { state, noted } = send(desk.initial, monday, [happenedAt('2010-10-01T00:00:00.000Z', events.imported({ due }))]);
    expect(typesOf(noted)).toEqual(['ObligationOpened']);
    expect(one(state, 'imported')).toMatchObject({ dormant: true, basis: 'imported', policy: null });
    const ended = send(state, monday, [happenedAt('2011-02-01T00:00:00.000Z', events.importedEnd({}))]);
    expect(typesOf(ended.noted)).toEqual(['ObligationMet']);
    expect(ended.state.obligations[0]).toMatchObject({ endedAt: '2011-02-01T00:00:00.000Z', asStated: false });
    const process: Actor = { person: 'process:clock', roles: [], process: 'clock' };
    expect(send(state, monday, [events.raised({})], process).noted).toEqual([]);
    expect(typesOf(send(state, monday, [events.raised({})]).noted)).toEqual(['ObligationAwakened']);
  });

  const waiting: Pausing = { awaits: 'other-body', reason: 'Waiting for the archive.', legalBasis: null, until: null, notice: null };
  const stopped = (state: Desk, obligation: OpenObligation, pausing: Partial<Pausing> = {}) =>
    send(state, monday, [
      ...paused(
        obligation,
        { ...waiting, ...pausing },
        { ledger: state.obligations, house: house.deadlines, now: monday, subject: subjectOf(state) },
      ),
    ]).state;

  it('pause only where their policy lets them, and run again with the pause behind them', () => {
    const state = reported();
    expect(mayPause(house.deadlines, one(state, 'answer'))).toBe(false);
    expect(mayPause(house.deadlines, one(state, 'triage'))).toBe(false);
    const stood = stopped(state, one(state, 'triage'));
    expect(one(stood, 'triage')).toMatchObject({ pausedAt: monday, pause: { by: olena, awaits: 'other-body', reason: waiting.reason } });
    expect(resumed(one(state, 'triage'), monday, house.deadlines)).toEqual([]);
    const later = '2026-05-06T07:00:00.000Z';
    const on = send(stood, later, resumed(one(stood, 'triage'), later, house.deadlines)).state;
    expect(one(on, 'triage')).toMatchObject({
      due: '2026-05-07T21:00:00.000Z',
      originalDue: '2026-05-05T21:00:00.000Z',
      pausedAt: null,
      pause: null,
      run: 1,
    });
  });

  it('have somebody look after the pause: by the house’s own term, or by when it is awaited', () => {
    const state = reported();
    const triage = one(state, 'triage');
    const looked = one(stopped(state, triage), endPause, triage.obligation);
    expect(looked).toMatchObject({ role: 'quality-manager', basis: 'policy', due: '2026-05-18T21:00:00.000Z' });
    expect(mayPause(house.deadlines, looked)).toBe(false);
    const until = '2026-05-11T21:00:00.000Z';
    expect(one(stopped(state, triage, { until }), endPause)).toMatchObject({ basis: 'own-date', due: until });
    // Whoever owes the term from now on looks after its pause.
    const handed = send(stopped(state, triage), monday, [events.handed({ to: ihor })]).state;
    expect(one(handed, endPause)).toMatchObject({ assignee: ihor });
  });

  it('run again before they end, so that what is met in a pause is held against the due behind it', () => {
    const stood = stopped(reported(), one(reported(), 'triage'));
    const later = '2026-05-20T07:00:00.000Z';
    const met = send(stood, later, [events.triaged({ study: true })]);
    expect(typesOf(met.noted).slice(0, 4)).toEqual(['ObligationResumed', 'ObligationMissed', 'ObligationMet', 'ObligationMet']);
    const triage = met.state.obligations.find(({ name }) => name === 'triage')!;
    expect([triage.due, metInTime(triage, 'current'), metInTime(triage, 'original')]).toEqual(['2026-05-21T21:00:00.000Z', true, false]);
    expect(triage.pauses).toEqual([{ from: monday, to: later }]);
    // Nobody had looked after the pause by its due, which is noted of the reminder and not of the term.
    expect(met.state.obligations.find(({ name }) => name === endPause)).toMatchObject({ status: 'met', missed: [{}] });
    expect(triage.missed).toEqual([]);
    const given = send(stood, later, [events.dropped({})]).state.obligations.filter(({ name }) => name !== 'answer');
    expect(given.map(({ status }) => status)).toEqual(['cancelled', 'met']);
  });

  it('move a date that was set by the days on which they stood still', () => {
    const own = send(desk.initial, monday, [events.planned({ due: '2026-05-18T21:00:00.000Z' })]).state;
    const stood = stopped(own, one(own, 'act', first));
    const resumedOn = (day: string) => one(send(stood, day, resumed(one(stood, 'act', first), day, house.deadlines)).state, 'act', first);
    const on = resumedOn('2026-05-05T07:00:00.000Z');
    expect(on).toMatchObject({ due: '2026-05-19T21:00:00.000Z', originalDue: '2026-05-18T21:00:00.000Z' });
    expect(replay(on.derivation)).toBe('2026-05-19T21:00:00.000Z');
    expect(resumedOn('2026-05-04T19:00:00.000Z')).toMatchObject({ due: '2026-05-18T21:00:00.000Z' });
    // The clocks change on 25 October: the date stays at midnight in Kyiv.
    const winter = resumedOn('2026-11-04T07:00:00.000Z');
    expect(winter.due).toBe('2026-11-18T22:00:00.000Z');
    expect(replay(winter.derivation)).toBe(winter.due);
  });

  it('never pass the due of what they are about, neither after a pause nor on another calendar', () => {
    const { state } = send(reported(), monday, [events.granted({ due: '2026-05-25T21:00:00.000Z' }), events.triaged({ study: true })]);
    const decision = one(state, 'decide-extension');
    expect(decision.notAfter).toBe('2026-05-05T12:00:00.000Z');
    const on = resumed({ ...decision, pausedAt: monday }, '2026-05-08T07:00:00.000Z', house.deadlines);
    expect(on).toMatchObject([{ data: { due: decision.notAfter } }]);
    expect(countedOn({ ...decision, derivation: [decision.derivation[0]!] }, decision.notAfter)?.limit).toBe(decision.notAfter);
  });

  it('say nothing where nothing changes', () => {
    const triage = one(reported(), 'triage');
    expect(reassigned(triage, { assignee: null, role: 'quality-manager' })).toEqual([]);
    expect(shortened(triage, '2026-05-05T10:00:00.000Z')).toMatchObject({ data: { previousDue: triage.due } });
    expect(extended(triage, '2026-05-09T10:00:00.000Z')).toMatchObject({ data: { run: 2 } });
    // Whatever else was found with a deadline (where it counts from) is no part of what the event says.
    const anew = deadlineAnew(house.deadlines, triage, { id: id(9), kind: 'complaint', severity: 'critical', receivedAt })!;
    for (const event of [extended(triage, anew), shortened(triage, anew)]) {
      const type = event.type === 'ObligationExtended' ? obligationEvents.obligationExtended : obligationEvents.obligationShortened;
      expect(type.schema.safeParse(event.data).error).toBeUndefined();
    }
  });
});
