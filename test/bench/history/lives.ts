import * as capa from '#capa/domain';
import { deadlinesAtFounding } from '#deadlines/domain';
import { clockwork } from '#escalation';
import { lookCommand, starterRules } from '#escalation/domain';
import type { EventCatalogue } from '#event-store';
import type { Role } from '#directory/domain';
import { derivedId, type Actor, type Instant, type Sealed } from '#kernel';
import * as records from '#records/domain';
import type { House } from '../../../apps/capabilities.js';
import { Telling, type Life } from './telling.js';

/** The people, units and processes of `docs/how-to/directory.sample.json` as a house has them. */
export interface Cast {
  readonly house: House;
  readonly catalogue: EventCatalogue;
  /** Whether the clock looks at what they do. */
  readonly looks?: boolean;
  /** Who owns the office's process. */
  owner(office: Office): Actor;
  /** Who works there, and is not the owner. */
  assignee(office: Office): Actor;
  /** Somebody with one of the roles, other than some. */
  holder(roles: readonly Role[], ...others: readonly Actor[]): Actor;
}

/** Monday morning, a year in which nothing is special: stamping moves it to where it is needed. */
export const began = Date.parse('2025-03-03T08:00:00.000Z');

/** Finds the people of the sample directory; the starter's terms and rules are in force all the time. */
export function castOf(house: House, catalogue: EventCatalogue): Cast {
  const { directory } = house;
  const actor = (person: string): Actor => ({ person, roles: ['staff', ...directory.person(person)!.roles] });
  const unlike = (people: readonly string[], others: readonly Actor[]): string => {
    const found = people.find((person) => others.every((other) => other.person !== person));
    if (found === undefined) throw new Error('the sample directory lacks people for these parts');
    return found;
  };
  const owner = ({ process }: Office): Actor => actor(directory.processOwner(directory.findProcess(process)!.id)!);
  return {
    catalogue,
    owner,
    assignee: (office) => {
      const staff = [office.unit, 'permits'].flatMap((unit) => directory.membersOf(directory.findUnit(unit)!.id));
      return actor(unlike(staff, [owner(office)]));
    },
    holder: (roles, ...others) =>
      actor(
        unlike(
          roles.flatMap((role) => directory.withRole(role)),
          others,
        ),
      ),
    house: {
      ...house,
      deadlines: deadlinesAtFounding,
      escalation: { ...house.escalation, ruleSets: [starterRules('2020-01-01T00:00:00.000Z')] },
    },
  };
}

/** Where records of the sample directory belong, and who works on them. */
export const offices = [
  { process: 'reception-of-citizens', unit: 'reception' },
  { process: 'construction-permits', unit: 'permits' },
  { process: 'residence-registration', unit: 'registry' },
  { process: 'internal-audit', unit: 'quality' },
] as const;
/** Who may close or approve in the quality manager's place. */
const managers: readonly Role[] = ['quality-manager', 'head-of-department'];

export type Office = (typeof offices)[number];
export type Severity = (typeof records.severities)[number];

function nonconformity(cast: Cast, name: string) {
  const id = derivedId('bench life', name);
  return { id, telling: new Telling(records.nonconformity, { kind: 'nonconformity', id, began, ...cast }) };
}

export function reported(cast: Cast, office: Office, severity: Severity, name: string) {
  const { id, telling } = nonconformity(cast, `${name} ${office.unit} ${severity}`);
  telling.does(cast.assignee(office), records.report, {
    record: id,
    title: `Дозвіл видано без висновку пожежної служби (${office.unit})`,
    description: 'У справі немає висновку, хоча порядок його вимагає; заявника про це не повідомили.',
    severity,
    process: office.process,
    unit: office.unit,
    detectedAt: new Date(began - 7_200_000).toISOString(),
  });
  return { id, telling };
}

export function triaged(cast: Cast, office: Office, severity: Severity, name: string) {
  const begun = reported(cast, office, severity, name);
  begun.telling.later(6).does(cast.owner(office), records.triage, {
    process: office.process,
    unit: office.unit,
    severity,
    assignee: cast.assignee(office).person,
    note: 'Розглянути разом зі схожими справами кварталу.',
  });
  return begun;
}

/** From the report to the close, on a correction alone. */
export function closedOnACorrection(cast: Cast, office: Office, severity: Severity): Life {
  const { id, telling } = triaged(cast, office, severity, 'closed');
  const assignee = cast.assignee(office);
  const written = (n: number, text: string) => ({ comment: derivedId('bench comment', id, n), text, mentions: [] });
  return telling
    .later(3)
    .does(assignee, records.contain, { description: 'Дію дозволу зупинено до висновку.', containedAt: telling.at })
    .later(2)
    .does(assignee, records.comment, written(1, 'Запит до служби надіслано.'))
    .later(24)
    .does(assignee, records.correct, { description: 'Висновок отримано, дозвіл перевірено.', disposition: 'corrected' })
    .later(1)
    .does(assignee, records.answerExtent, { similar: 'could-occur', explanation: 'У шаблоні справи немає цього кроку.' })
    .later(1)
    .does(cast.owner(office), records.comment, written(2, 'Погоджуюсь, шаблон виправимо окремо.'))
    .does(assignee, records.resolve, { justification: 'Разова помилка, виявлена того ж дня.' })
    .later(20)
    .does(cast.holder(managers, assignee), records.comment, written(3, 'Перевірено.'))
    .does(cast.holder(['quality-manager'], assignee), records.closeNonconformity, { note: null }).life;
}

export function rejected(cast: Cast, office: Office, severity: Severity): Life {
  const { telling } = reported(cast, office, severity, 'rejected');
  return telling.later(5).does(cast.owner(office), records.reject, { reason: 'Порядок цього кроку не вимагає.' }).life;
}

/** A case of another system, with its activities. */
function imported(cast: Cast, office: Office, activities: number): Life {
  const id = derivedId('bench life', 'imported', office.unit, activities);
  const telling = new Telling(records.complaint, { kind: 'complaint', id, began, ...cast });
  const at = (day: number): string => new Date(began - (30 - day) * 86_400_000).toISOString();
  return telling.does(cast.holder(['administrator']), records.importComplaint, {
    record: id,
    externalReference: `case-${id.slice(0, 8)}`,
    source: 'receipt',
    form: 'application',
    channel: 'web',
    startedAt: at(0),
    unit: office.unit,
    responsible: cast.assignee(office).person,
    obligation: { due: at(28), endedAt: at(20) },
    endedAt: at(21),
    activities: Array.from({ length: activities }, (_, n) => ({
      name: 'T02 Перевірка підтвердження отримання',
      at: at(n),
      person: cast.assignee(office).person,
      reference: `task-${n}`,
    })),
  }).life;
}

/** A case of another system of which only the beginning is known, and the end where it has one. */
function bareCase(cast: Cast, office: Office, severity: Severity, course: 'ended' | 'open'): Life {
  const id = derivedId('bench life', 'bare', course, office.unit, severity);
  const telling = new Telling(records.complaint, { kind: 'complaint', id, began, ...cast });
  return telling.does(cast.holder(['administrator']), records.importComplaint, {
    record: id,
    externalReference: `case-${id.slice(0, 8)}`,
    source: 'archive',
    form: 'application',
    channel: 'letter',
    startedAt: new Date(began - 30 * 86_400_000).toISOString(),
    severity,
    process: office.process,
    unit: office.unit,
    responsible: cast.assignee(office).person,
    endedAt: course === 'ended' ? new Date(began - 86_400_000).toISOString() : null,
  }).life;
}

/** A whole CAPA from the draft to the effective close. */
export function effectiveCapa(cast: Cast, office: Office): Life {
  const id = derivedId('bench life', 'capa', office.unit);
  const telling = new Telling(capa.capaMachine, { kind: 'capa', id, began, ...cast });
  const [cause, action] = [derivedId('bench cause', id), derivedId('bench action', id)];
  const owner = cast.owner(office);
  const worker = cast.assignee(office);
  const manager = cast.holder(managers, owner, worker);
  const assessor = cast.holder(['auditor', 'head-of-department'], owner, worker, manager);
  const unit = cast.house.directory.findUnit(office.unit)!.id;
  const process = cast.house.directory.findProcess(office.process)!.id;
  const evidence = [{ attachment: null, note: 'дванадцять справ лютого' }];
  const printedName: Sealed = {
    sealed: 1,
    subject: manager.person,
    box: 'AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGw==',
    commitment: '0'.repeat(64),
  };
  const windowEnd = (): string => new Date(began + 40 * 86_400_000).toISOString();
  telling
    .does(owner, capa.draft, {
      capa: id,
      title: 'Застарілі шаблони ведуть до хибних рішень',
      description: null,
      kind: 'corrective',
      leadUnit: unit,
      units: [unit],
      process,
      owner: owner.person,
      records: [],
    })
    .later(2)
    .does(owner, capa.rateRisk, { severity: 'moderate', likelihood: 'possible', reason: null })
    .does(owner, capa.beginInvestigation)
    .later(24)
    .does(owner, capa.chooseMethod, { method: '5-whys' })
    .does(owner, capa.addCause, { id: cause, text: 'шаблон старої редакції', parent: null, category: null, gate: null, humanError: false })
    .does(owner, capa.confirmCause, { cause, evidence })
    .does(owner, capa.answerExtent, { similarExist: true, similarCouldOccur: true, explanation: 'усі відділи беруть ті самі шаблони' })
    .does(owner, capa.finishInvestigation)
    .later(24)
    .does(owner, capa.setCriterion, {
      measure: 'хибних рішень на місяць',
      target: { comparison: 'at-most', value: 1, unit: 'рішень' },
      window: { amount: 30, unit: 'days' },
      leastOccurrences: 20,
      assessor: assessor.person,
    })
    .does(owner, capa.planAction, {
      action,
      title: 'новий шаблон',
      description: null,
      kind: 'corrective',
      removes: [cause],
      owner: worker.person,
      verifier: null,
      due: new Date(began + 9 * 86_400_000).toISOString(),
      expectedResult: 'Кожен шаблон за чинним законом',
      dependsOn: [],
    })
    .does(owner, capa.submitPlan)
    .later(6)
    .does(manager, capa.approvePlan, { signature: { printedName, signedAt: telling.at, seen: null } })
    .later(5)
    .does(worker, capa.acceptAction, { action })
    .does(worker, capa.startAction, { action })
    .later(48)
    .does(worker, capa.completeAction, { action, result: 'зроблено', evidence })
    .does(owner, capa.finishImplementation)
    .later(10)
    .does(owner, capa.verifyAction, { action, remarks: null })
    .does(owner, capa.finishVerification)
    .later(40 * 24)
    .does(owner, capa.recordMeasurement, { observedAt: windowEnd(), occurrences: 25, value: 0, note: null, evidence: [] })
    .does(owner, capa.beginAssessment)
    .later(4)
    .does(assessor, capa.assess, { verdict: 'effective', value: 0, reason: 'за весь проміжок', evidence: [] })
    .does(assessor, capa.rateResidualRisk, { severity: 'moderate', likelihood: 'rare', reason: null })
    .does(assessor, capa.recordSystemChanges, {
      riskRegister: { change: 'made', reference: 'запис 12' },
      documents: { change: 'not-needed', reason: 'порядок уже так каже' },
    })
    .does(assessor, capa.answerAdverseEffects, { found: false, explanation: 'не виявлено' })
    .later(3)
    .does(manager, capa.close, { signature: { printedName, signedAt: telling.at, seen: null } });
  return telling.life;
}

/** A life, and how often it comes among the others. */
export interface Frequency {
  readonly life: Life;
  readonly weight: number;
}

export const each = (make: (office: Office, severity: Severity) => Life, weight: number): Frequency[] =>
  offices.flatMap((office) => (['minor', 'moderate', 'major'] as const).map((severity) => ({ life: make(office, severity), weight })));

/** What a department lives through: mostly nonconformities cured by a correction, cases of another system, now and then a CAPA. */
export function departmentLives(cast: Cast): Frequency[] {
  return [
    ...each((office, severity) => closedOnACorrection(cast, office, severity), 8),
    ...each((office, severity) => rejected(cast, office, severity), 3),
    ...offices.map((office) => ({ life: imported(cast, office, 6), weight: 12 })),
    ...offices.map((office) => ({ life: effectiveCapa(cast, office), weight: 1 })),
  ];
}

/** Records that are at work, and owe one thing each: most wait for their triage, some for their correction. Every term of them ends at midnight. */
export function openWork(cast: Cast): Life[] {
  return working(cast).map(({ life }) => life);
}

/** The same, where whoever owes it has been reminded before its end: nothing else is due of it until then. */
export function remindedWork(cast: Cast): Life[] {
  return working(cast).map(
    (telling) => telling.until(Date.parse(owedBy(telling.life)) - 2 * 3_600_000).does(clockwork, { name: lookCommand }).life,
  );
}

function working(cast: Cast) {
  const severity = 'moderate';
  return offices.flatMap((office) => [
    ...[1, 2, 3].map(() => reported(cast, office, severity, 'waits').telling),
    triaged(cast, office, severity, 'at work').telling,
  ]);
}

/** When what a life owes at its end is due. */
export function owedBy({ steps }: Life): Instant {
  const opened = steps.flatMap(({ events }) => events).findLast(({ type }) => type === 'ObligationOpened');
  if (opened === undefined) throw new Error('a life that owes nothing');
  return (JSON.parse(opened.data) as { due: Instant }).due;
}

/** Records with short lives: for lists, in which there have to be many. None leaves an obligation open, so that no clock has to look at them. */
export function shortLives(cast: Cast): Frequency[] {
  return [
    ...each((office, severity) => bareCase(cast, office, severity, 'ended'), 11),
    ...each((office, severity) => bareCase(cast, office, severity, 'open'), 4),
    ...each((office, severity) => rejected(cast, office, severity), 4),
    ...each((office, severity) => closedOnACorrection(cast, office, severity), 1),
  ];
}
