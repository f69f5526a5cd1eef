import { escalationEvents } from '#escalation/domain';
import { projected } from '#projections';
import { derivedId, type DomainEvent } from '#kernel';
import { obligationEvents, ownDeadline } from '../domain/index.js';
import { obligations } from './obligations.js';

const id = derivedId('obligation');
const person = derivedId('person');
const record = derivedId('record');
const due = '2026-05-08T06:00:00.000Z';
const stream = `complaint-${record}`;
const at = (recordedAt: string, event: DomainEvent) => [event, { stream, recordedAt }] as const;
const opened = (basis: 'own-date' | 'imported' = 'own-date') =>
  at(
    '2026-05-04T06:00:00.000Z',
    obligationEvents.obligationOpened({
      obligation: id,
      name: 'correct',
      about: null,
      assignee: person,
      role: null,
      unit: null,
      from: '2026-05-04T06:00:00.000Z',
      basis,
      ...ownDeadline({ due, source: 'action' }),
      run: 1,
    }),
  );
const missed = at('2026-05-08T07:00:00.000Z', obligationEvents.obligationMissed({ obligation: id, due, run: 1 }));
const extended = at(
  '2026-05-08T08:00:00.000Z',
  obligationEvents.obligationExtended({
    obligation: id,
    ...ownDeadline({ due: '2026-05-15T06:00:00.000Z', source: 'decision' }),
    previousDue: due,
    run: 2,
    reason: 'Flood.',
    approvedBy: person,
    extension: null,
    notice: null,
  }),
);
const met = at(
  '2026-05-14T06:00:00.000Z',
  obligationEvents.obligationMet({ obligation: id, by: person, metAt: '2026-05-14T06:00:00.000Z', how: 'met', asStated: false }),
);
const rowOf = (...events: (readonly [DomainEvent, object])[]) => projected(obligations, events).row(id);

describe('the view of obligations', () => {
  it('knows whose stream it stands on, and both dues', () => {
    expect(rowOf(opened())).toMatchObject({
      subject: record,
      subjectKind: 'complaint',
      stream,
      originalDue: due,
      due,
      status: 'open',
      dormant: false,
    });
    expect(rowOf(opened('imported'))).toMatchObject({ dormant: true });
  });

  it('follows missed, extended and met', () => {
    expect(rowOf(opened(), missed)).toMatchObject({ status: 'missed', missedAt: '2026-05-08T07:00:00.000Z' });
    expect(rowOf(opened(), missed, extended)).toMatchObject({
      status: 'open',
      missedAt: null,
      originalDue: due,
      due: '2026-05-15T06:00:00.000Z',
      run: 2,
      extended: 1,
    });
    expect(rowOf(opened(), missed, extended, met)).toMatchObject({ status: 'met', endedAt: '2026-05-14T06:00:00.000Z', how: 'met' });
  });

  it('follows hand-over, pause, cancelling and waking', () => {
    const data = { obligation: id };
    const reassigned = at(
      due,
      obligationEvents.obligationReassigned({ ...data, assignee: null, role: 'quality-manager', unit: null, reason: null, found: [] }),
    );
    const paused = at(
      due,
      obligationEvents.obligationPaused({
        ...{ ...data, pausedAt: due, awaits: 'citizen', reason: null },
        ...{ legalBasis: null, until: '2026-06-01T21:00:00.000Z', notice: null },
      }),
    );
    const resumed = at(
      due,
      obligationEvents.obligationResumed({ ...data, pausedAt: due, resumedAt: due, previousDue: due, due, derivation: [] }),
    );
    expect(rowOf(opened(), reassigned, paused)).toMatchObject({
      assignee: null,
      role: 'quality-manager',
      ...{ pausedAt: due, pausedBy: 'someone', awaits: 'citizen', pausedUntil: '2026-06-01T21:00:00.000Z' },
    });
    expect(rowOf(opened(), paused, resumed)).toMatchObject({
      pausedAt: null,
      pausedBy: null,
      awaits: null,
      pauses: [{ from: due, to: due }],
    });
    expect(rowOf(opened(), at(due, obligationEvents.obligationCancelled({ ...data, reason: 'given-up' })))).toMatchObject({
      status: 'cancelled',
      endedAt: due,
    });
    expect(rowOf(opened('imported'), at(due, obligationEvents.obligationAwakened(data)))).toMatchObject({ dormant: false });
  });

  it('keeps which steps were taken, and stops at an obligation that was never opened', () => {
    const step = escalationEvents.escalationStepTaken({
      subject: id,
      obligation: id,
      rule: 'due-ladder',
      step: 'tell-superior',
      ruleVersion: 1,
      run: 1,
      repeat: 1,
      crossedAt: due,
      raisedAt: due,
      action: 'notify',
      channel: 'in-app',
      urgent: false,
      recipients: [],
      lastResort: true,
    });
    expect(rowOf(opened(), at(due, step))).toMatchObject({ taken: ['due-ladder/tell-superior/1/1'] });
    expect(() => rowOf(missed)).toThrow('was not opened');
  });
});
