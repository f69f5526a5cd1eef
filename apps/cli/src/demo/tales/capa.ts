import type { Instant } from '#kernel';
import type { AwaitingCase, CapaBook } from '../books.js';
import type { CharacterName, ProcessKey, UnitKey } from '../story/cast.js';
import type { Cure, Step } from '../story/cure.js';
import type { Severity } from '../story/matter.js';
import { officeHoursAfter, workingDay, type Tale } from '../tale.js';
import type { Story } from '../timeline.js';
import { closing, verifiedClosing } from './closing.js';

const ranks: readonly Severity[] = ['minor', 'moderate', 'major', 'critical'];
const likelihoods = ['unlikely', 'possible', 'likely'] as const;
const methods = ['5-whys', '5-whys', 'ishikawa', 'fault-tree'] as const;

/** How the story wants a CAPA to go, where it does not just go well. */
export interface CapaCourse {
  readonly returned?: boolean;
  readonly notEffective?: boolean;
  readonly extension?: boolean;
  readonly lateAction?: boolean;
  /** The measure shows before the window ends that the cure does not hold. */
  readonly failsEarly?: boolean;
  /** It begins, and is left to another one that takes its record over. */
  readonly leftToAnother?: boolean;
  readonly takesOver?: { readonly from: string; readonly record: AwaitingCase };
  readonly risk?: { readonly severity: Severity; readonly likelihood: (typeof likelihoods)[number] };
  readonly kind?: 'corrective' | 'preventive';
}

/** A CAPA from its draft to its end: cause, plan, approval, actions, monitoring, assessment. */
export async function* capa(
  tale: Tale,
  book: CapaBook,
  cure: Cure,
  frame: { readonly process: ProcessKey; readonly unit: UnitKey },
  course: CapaCourse = someCapaCourse(tale),
): Story {
  const { chance, world } = tale;
  const { owner } = book;
  const id = book.capa;
  const place = { path: { id } } as const;
  const kind = course.kind ?? 'corrective';
  const covered = world.books.takeWaiting(book.theme);
  for (const each of covered) book.covered.push(each);
  book.drafted = true;
  const severity = course.risk?.severity ?? ranks[Math.max(1, ...covered.map((each) => ranks.indexOf(each.severity)))]!;
  const likelihood = course.risk?.likelihood ?? chance.oneOf(likelihoods);

  await tale.by(owner).post('/v1/capas', {
    body: {
      id,
      title: cure.title,
      description: cure.description,
      kind,
      leadUnit: frame.unit,
      units: [frame.unit],
      process: frame.process,
      records: covered.map(({ record }) => record),
    },
  });
  yield tale.later(1, workingDay);
  await tale.by(owner).post('/v1/capas/{id}/rate-risk', { ...place, body: { severity, likelihood } });
  await tale.by(owner).post('/v1/capas/{id}/begin-investigation', { ...place, body: {} });
  if (course.leftToAnother === true) return;
  if (course.takesOver) yield* takeOver(tale, book, course.takesOver);

  for (let cycle = 1; ; cycle += 1) {
    const window = chance.oneOf([30, 30, 45, 60]);
    yield* investigate(tale, book, cure, cycle, kind);
    yield tale.later(0.4 * workingDay, 2 * workingDay);
    const last = cycle > 1 || (course.notEffective !== true && course.failsEarly !== true);
    const approver: CharacterName = severity === 'critical' || severity === 'major' ? 'marchenko' : 'yarova';
    const steps = yield* plan(tale, book, cure, { cycle, kind, window });
    yield tale.later(2, 1.6 * workingDay);
    if (course.returned === true && cycle === 1) {
      await tale.by(approver).post('/v1/capas/{id}/return-plan', {
        ...place,
        body: { password: world.password, reason: 'Не видно, хто замінить відповідального на час відсутності. Прошу доповнити.' },
      });
      yield tale.later(2, 1.5 * workingDay);
      await tale.by(owner).post('/v1/capas/{id}/submit-plan', { ...place, body: {} });
      yield tale.later(2, 1.5 * workingDay);
    }
    await tale.by(approver).post('/v1/capas/{id}/approve-plan', { ...place, body: { password: world.password } });
    for (const [n, step] of steps.entries()) yield* carryOut(tale, book, step, n === 0 && cycle === 1 ? course : {});
    yield tale.later(1, workingDay);
    await tale.by(owner).post('/v1/capas/{id}/finish-implementation', { ...place, body: {} });
    await tale.by(owner).post('/v1/capas/{id}/finish-verification', { ...place, body: {} });
    book.open = false;
    if (course.failsEarly === true && !last) yield* seeItFail(tale, book, cure, window);
    else yield* watchOver(tale, book, cure, window, last);
    yield tale.later(0.5 * workingDay, 3 * workingDay);
    const value = last ? good(cure, tale) : bad(cure, tale);
    await tale.by('yarova').post('/v1/capas/{id}/assess', {
      ...place,
      body: last
        ? { verdict: 'effective', value, reason: `За час спостереження: ${value} (${cure.target.unit}); мету досягнуто.` }
        : { verdict: 'not-effective', value, reason: `За час спостереження: ${value} (${cure.target.unit}). Причину усунуто не до кінця.` },
    });
    if (last) break;
  }
  await tale.by(owner).post('/v1/capas/{id}/rate-residual-risk', {
    ...place,
    body: { severity: severity === 'critical' ? 'major' : 'moderate', likelihood: 'rare' },
  });
  await tale.by(owner).post('/v1/capas/{id}/record-system-changes', {
    ...place,
    body: {
      riskRegister: { change: 'made', explanation: 'Ризик переоцінено, запис у реєстрі оновлено.' },
      documents: { change: 'made', explanation: cure.change },
    },
  });
  await tale.by(owner).post('/v1/capas/{id}/answer-adverse-effects', {
    ...place,
    body: { found: false, explanation: 'Сусідні процеси побічних наслідків не помітили.' },
  });
  yield tale.later(2, workingDay);
  await tale.by('yarova').post('/v1/capas/{id}/close', { ...place, body: { password: world.password } });
  for (const { record, closer, kind: of } of book.covered) {
    tale.begin(tale.later(1), `${tale.name}/closing/${record}`, (own) =>
      of === 'finding' ? verifiedClosing(own, record, closer) : closing(own, record, closer),
    );
  }
}

function someCapaCourse({ chance }: Tale): CapaCourse {
  return { returned: chance.happens(0.15), extension: chance.happens(0.1), lateAction: chance.happens(0.1) };
}

/** What a method wants to know of a cause beside its words. */
function shape(method: (typeof methods)[number], depth: number, { whys }: Cure): { category?: string; gate?: 'or' } {
  if (method === 'ishikawa' && depth === 0) return { category: 'procedure' };
  if (method === 'fault-tree' && depth < whys.length - 1) return { gate: 'or' };
  return {};
}

async function* investigate(
  tale: Tale,
  { capa: id, owner }: CapaBook,
  cure: Cure,
  cycle: number,
  kind: 'corrective' | 'preventive',
): Story {
  const place = { path: { id } } as const;
  const cause = (n: string): string => tale.id('cause', cycle, n);
  yield tale.later(0.5 * workingDay, 2 * workingDay);
  const method = tale.chance.oneOf(methods);
  await tale.by(owner).post('/v1/capas/{id}/choose-method', { ...place, body: { method } });
  let parent: string | null = null;
  for (const [n, text] of cure.whys.entries()) {
    const why: string = cause(`why-${n}`);
    const words = cycle > 1 && n === cure.whys.length - 1 ? `${text}; першого разу це зробили лише для одного відділу` : text;
    await tale.by(owner).post('/v1/capas/{id}/add-cause', { ...place, body: { id: why, text: words, parent, ...shape(method, n, cure) } });
    parent = why;
  }
  const other = cause('other');
  await tale.by(owner).post('/v1/capas/{id}/add-cause', {
    ...place,
    body: { id: other, text: cure.ruledOut.cause, ...(method === 'ishikawa' && { category: 'staff' }) },
  });
  yield tale.later(0.5 * workingDay, 2.2 * workingDay);
  await tale.by(owner).post('/v1/capas/{id}/rule-out-cause', { ...place, body: { cause: other, reason: cure.ruledOut.reason } });
  const root = { cause: cause(`why-${cure.whys.length - 1}`), evidence: [{ note: cure.evidence }] };
  if (kind === 'corrective') await tale.by(owner).post('/v1/capas/{id}/confirm-cause', { ...place, body: root });
  else await tale.by(owner).post('/v1/capas/{id}/support-cause', { ...place, body: { ...root, basis: 'data' } });
  await tale.by(owner).post('/v1/capas/{id}/answer-extent', {
    ...place,
    body: { similarExist: tale.chance.happens(0.5), similarCouldOccur: true, explanation: cure.extent },
  });
  await tale.by(owner).post('/v1/capas/{id}/finish-investigation', { ...place, body: {} });
}

/** What a cycle goes by. */
interface Round {
  readonly cycle: number;
  readonly kind: 'corrective' | 'preventive';
  /** Of monitoring, in days. */
  readonly window: number;
}

/** An action of the plan under its id. */
type PlannedStep = Step & { readonly action: string; readonly due: Instant };

async function* plan(
  tale: Tale,
  { capa: id, owner }: CapaBook,
  cure: Cure,
  { cycle, kind, window }: Round,
): AsyncGenerator<string, readonly PlannedStep[]> {
  const place = { path: { id } } as const;
  const root = tale.id('cause', cycle, `why-${cure.whys.length - 1}`);
  const steps = cure.steps.map((step, n) => ({
    ...step,
    action: tale.id('action', cycle, n),
    due: tale.later(workingDay * (10 + 8 * n + tale.chance.between(0, 5))),
  }));
  for (const { action, title, owner: doer, verifier, expected, due } of steps) {
    await tale.by(owner).post('/v1/capas/{id}/plan-action', {
      ...place,
      body: {
        id: action,
        title: cycle > 1 ? `${title}: в усіх відділах` : title,
        kind,
        removes: [root],
        owner: tale.person(doer),
        verifier: tale.person(verifier === owner ? 'pavlenko' : verifier),
        due: due.slice(0, 10),
        expectedResult: expected,
      },
    });
  }
  yield tale.later(1, 5);
  await tale.by(owner).post('/v1/capas/{id}/set-criterion', {
    ...place,
    body: {
      measure: cure.measure,
      target: cure.target,
      window: { amount: window, unit: 'days' },
      leastOccurrences: Math.max(1, Math.floor(cure.monthly / 2)),
      assessor: tale.person('yarova'),
    },
  });
  await tale.by(owner).post('/v1/capas/{id}/submit-plan', { ...place, body: {} });
  return steps;
}

async function* carryOut(tale: Tale, { capa: id }: CapaBook, step: PlannedStep, course: CapaCourse): Story {
  const { action, owner, verifier, due, result, evidence } = step;
  const path = { path: { id, actionId: action } } as const;
  yield tale.later(2, workingDay);
  await tale.by(owner).post('/v1/capas/{id}/actions/{actionId}/accept-action', { ...path, body: {} });
  await tale.by(owner).post('/v1/capas/{id}/actions/{actionId}/start-action', { ...path, body: {} });
  if (course.extension === true) {
    yield tale.later(workingDay, 2 * workingDay);
    await tale.by(owner).post('/v1/capas/{id}/actions/{actionId}/ask-extension', {
      ...path,
      body: { reason: 'Постачальник відклав доставку; решту підготовлено.', due: officeHoursAfter(due, 6 * workingDay).slice(0, 10) },
    });
    yield tale.later(1, 6);
    await tale
      .by('yarova')
      .post('/v1/capas/{id}/actions/{actionId}/grant-extension', { ...path, body: { reason: 'Погоджено: лист постачальника є.' } });
    yield officeHoursAfter(due, 2 * workingDay);
  } else if (course.lateAction === true) yield officeHoursAfter(due, 1.5 * workingDay);
  else yield tale.later(2 * workingDay, 4 * workingDay);
  await tale
    .by(owner)
    .post('/v1/capas/{id}/actions/{actionId}/complete-action', { ...path, body: { result, evidence: [{ note: evidence }] } });
  yield tale.later(2, 2 * workingDay);
  await tale.by(verifier).post('/v1/capas/{id}/actions/{actionId}/verify-action', { ...path, body: { remarks: 'Перевірено на місці.' } });
}

/** Takes a record over from a CAPA that looked too narrowly, and has that one cancelled. */
async function* takeOver(tale: Tale, book: CapaBook, { from, record }: NonNullable<CapaCourse['takesOver']>): Story {
  await tale
    .by(book.owner)
    .post('/v1/capas/{id}/take-over-record', { ...{ path: { id: book.capa } }, body: { record: record.record, from } });
  book.covered.push(record);
  yield tale.later(1, 4);
  await tale.by('marchenko').post('/v1/capas/{id}/cancel', {
    ...{ path: { id: from } },
    body: { reason: 'Причина ширша за один відділ: запис передано до CAPA, що охоплює весь департамент.' },
  });
}

/** The measure is bad at the first look already: nobody waits for the end of the window. */
async function* seeItFail(tale: Tale, { capa: id, owner }: CapaBook, cure: Cure, days: number): Story {
  const place = { path: { id } } as const;
  yield tale.officeTimeOn(tale.now, 0.4 * days);
  const value = bad(cure, tale);
  await tale
    .by(owner)
    .post('/v1/capas/{id}/record-measurement', { ...place, body: { occurrences: Math.max(1, Math.round(cure.monthly / 2)), value } });
  await tale.by(owner).post('/v1/capas/{id}/fail-early', {
    ...place,
    body: {
      reason: `Уже зараз ${value} (${cure.target.unit}) за межі в ${cure.target.value}: до кінця вікна чекати нічого.`,
      evidence: [{ note: 'Витяг із журналу за пів вікна.' }],
    },
  });
}

async function* watchOver(tale: Tale, { capa: id, owner }: CapaBook, cure: Cure, days: number, fine: boolean): Story {
  const began = tale.now;
  for (const share of [0.45, 0.9]) {
    yield tale.officeTimeOn(began, share * days);
    await tale.by(owner).post('/v1/capas/{id}/record-measurement', {
      ...{ path: { id } },
      body: { occurrences: Math.max(1, Math.round((cure.monthly * days) / 60)), value: fine ? good(cure, tale) : bad(cure, tale) },
    });
  }
  yield tale.officeTimeOn(began, days + 1.5);
}

const good = ({ target }: Cure, { chance }: Tale): number =>
  target.comparison === 'at-most' ? chance.between(0, target.value) : target.value + chance.between(0, 5);
const bad = ({ target }: Cure, { chance }: Tale): number =>
  target.comparison === 'at-most' ? target.value + chance.between(2, 5) : target.value - chance.between(3, 10);
