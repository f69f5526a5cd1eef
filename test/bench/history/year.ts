import { openObligations } from '#deadlines/domain';
import { derivedId, type Sealed } from '#kernel';
import * as records from '#records/domain';
import {
  began,
  closedOnACorrection,
  each,
  effectiveCapa,
  offices,
  rejected,
  reported,
  triaged,
  type Cast,
  type Frequency,
  type Office,
  type Severity,
} from './lives.js';
import { Telling, type Life } from './telling.js';

const day = 24;

type Nonconformity = ReturnType<typeof triaged>['telling'];

/** Contained where that is owed, corrected and resolved, with so many hours between the steps. */
function cured(telling: Nonconformity, cast: Cast, office: Office, hours: number): Nonconformity {
  const assignee = cast.assignee(office);
  return telling
    .does(assignee, records.contain, { description: 'Дію дозволу зупинено до висновку.', containedAt: telling.at })
    .later(hours)
    .does(assignee, records.correct, { description: 'Висновок отримано, дозвіл перевірено.', disposition: 'corrected' })
    .later(1)
    .does(assignee, records.answerExtent, { similar: 'could-occur', explanation: 'У шаблоні справи немає цього кроку.' })
    .does(assignee, records.resolve, { justification: 'Разова помилка, виявлена того ж дня.' });
}

const closed = (telling: Nonconformity, cast: Cast, office: Office, hours: number): Life =>
  telling.later(hours).does(cast.holder(['quality-manager'], cast.assignee(office)), records.closeNonconformity, { note: null }).life;

/** Everything is done when somebody has been reminded of it, and most of it on the last day. */
function inTheNickOfTime(cast: Cast, office: Office, severity: Severity): Life {
  const { telling } = reported(cast, office, severity, 'nick');
  triage(telling.later(2 * day + 2), cast, office, severity);
  return closed(cured(telling.later(6), cast, office, dayOfCorrection[severity]), cast, office, 6 * day);
}
const dayOfCorrection: Readonly<Record<Severity, number>> = { minor: 13 * day, moderate: 6 * day, major: 2 * day + 20, critical: 20 };

/** Nothing is done in time: superiors and heads hear of it. */
function late(cast: Cast, office: Office, severity: Severity): Life {
  const { telling } = reported(cast, office, severity, 'late');
  triage(telling.later(8 * day), cast, office, severity);
  return closed(cured(telling.later(3 * day), cast, office, 24 * day), cast, office, 15 * day);
}

/** The correction waits for another body. */
function waiting(cast: Cast, office: Office, severity: Severity): Life {
  const { telling } = triaged(cast, office, severity, 'waiting');
  const obligation = openObligations((telling.stands as records.LiveRecord).obligations, 'correct')[0]!.obligation;
  const pausing = { awaits: 'other-body', reason: 'Чекаємо на висновок служби.', legalBasis: null, until: null, notice: null };
  telling
    .later(20)
    .does(cast.owner(office), records.pauseTerm, { obligation, ...pausing })
    .later(6 * day)
    .does(cast.owner(office), records.resumeTerm, { obligation })
    .later(5);
  return closed(cured(telling, cast, office, 20), cast, office, 2 * day);
}

/** Closed, found to have been closed wrongly, and cured once more. */
function reopened(cast: Cast, office: Office, severity: Severity): Life {
  const { telling } = triaged(cast, office, severity, 'reopened');
  closed(cured(telling.later(5), cast, office, 20), cast, office, day);
  telling.later(9 * day).does(cast.holder(['quality-manager']), records.reopen, { reason: 'Висновок виявився недійсним.' });
  triage(telling.later(5), cast, office, severity);
  return closed(cured(telling.later(5), cast, office, 3 * day), cast, office, 2 * day);
}

function triage(telling: Nonconformity, cast: Cast, office: Office, severity: Severity): Nonconformity {
  const { process, unit } = office;
  return telling.does(cast.owner(office), records.triage, { process, unit, severity, assignee: cast.assignee(office).person });
}

type Course = 'prompt' | 'warned' | 'missed' | 'extended' | 'short';

/** On which day the citizen is answered; the law gives a month, 15 days without further study. */
const answeredOn: Readonly<Record<Course, number>> = { prompt: 12, warned: 27, missed: 41, extended: 38, short: 9 };

/** A citizen's complaint from its receipt to its close. */
function complaint(cast: Cast, office: Office, severity: Severity, course: Course): Life {
  const id = derivedId('bench life', 'complaint', course, office.unit, severity);
  const telling = new Telling(records.complaint, { kind: 'complaint', id, began, ...cast });
  const citizen = derivedId('bench citizen', id);
  const sealed = (length: number): Sealed => ({ sealed: 1, subject: citizen, box: 'A'.repeat(length), commitment: '0'.repeat(64) });
  const [owner, assignee, head] = [cast.owner(office), cast.assignee(office), cast.holder(['head-of-department'])];
  const { process, unit } = office;
  const isLate = course === 'missed';
  const notice = (): object => ({ at: telling.at, channel: 'e-mail' });
  telling
    .does(assignee, records.register, {
      ...{ record: id, citizen, name: sealed(60), contact: sealed(80), privileged: false, form: 'complaint', channel: 'e-mail' },
      ...{ receivedAt: new Date(began - 3_600_000).toISOString(), language: 'uk', marks: ['primary'], remedy: null, questions: [] },
      ...{ subject: sealed(80), text: sealed(900), severity, process, unit },
      against: { persons: [], units: [], wholeDepartment: false, words: null },
    })
    .later(isLate ? 50 : 4)
    .does(assignee, records.acknowledge, { channel: 'e-mail' })
    .later(isLate ? 60 : 18)
    .does(owner, records.triage, {
      ...{ process, unit, severity, assignee: assignee.person },
      answerTerm: course === 'short' ? 'no-further-study' : 'one-month',
    });
  const wait = (until: number): unknown => telling.later(until * day - (Date.parse(telling.at) - began) / 3_600_000);
  telling
    .later(3)
    .does(assignee, records.contain, { description: sealed(60), containedAt: telling.at })
    .later(isLate ? 20 * day : 2 * day)
    .does(assignee, records.correct, { description: sealed(60), disposition: 'corrected' })
    .does(assignee, records.answerExtent, { similar: 'none', explanation: sealed(60) })
    .does(assignee, records.comment, { comment: derivedId('bench comment', id), text: sealed(60), mentions: [] });
  if (course === 'extended') {
    wait(24);
    const due = new Date(began + 43 * 86_400_000).toISOString();
    telling.does(head, records.extendAnswer, { due, reason: sealed(60), notice: notice() });
  }
  wait(answeredOn[course]);
  telling
    .does(assignee, records.dispatchAnswer, {
      ...{ result: 'granted', justified: 'justified', signatory: head.person, channel: 'e-mail', text: sealed(900) },
    })
    .later(2)
    .does(assignee, records.resolveComplaint, { justification: sealed(60) })
    .later(isLate ? 12 * day : 30)
    .does(cast.holder(['quality-manager'], assignee), records.closeComplaint, { note: null });
  return telling.life;
}

/**
 * What a department lives through in a year, its clock running: most of what it owes is met in time, some when it was reminded, some too late.
 * Citizens complain, records are reopened, terms stand still and are extended.
 */
export function livesOfAYear(quiet: Cast): Frequency[] {
  const cast = { ...quiet, looks: true };
  const severe = (make: (cast: Cast, office: Office, severity: Severity) => Life, weight: number): Frequency[] =>
    each((office, severity) => make(cast, office, severity), weight);
  const complaints = (course: Course, weight: number): Frequency[] =>
    offices.map((office) => ({ life: complaint(cast, office, 'moderate', course), weight }));
  return [
    ...severe(closedOnACorrection, 8),
    ...severe(rejected, 2),
    ...severe(inTheNickOfTime, 2),
    ...severe(late, 1),
    ...severe(waiting, 1),
    ...severe(reopened, 1),
    ...complaints('prompt', 9),
    ...complaints('short', 3),
    ...complaints('warned', 3),
    ...complaints('extended', 2),
    ...complaints('missed', 1),
    ...offices.map((office) => ({ life: effectiveCapa(cast, office), weight: 1 })),
  ];
}
