import type { AwaitingCase, CapaBook } from '../books.js';
import type { CharacterName, ProcessKey, UnitKey } from '../story/cast.js';
import type { Cure } from '../story/cure.js';
import type { Severity } from '../story/matter.js';
import { workingDay, type Tale } from '../tale.js';
import type { Story } from '../timeline.js';
import { closing, verifiedClosing } from './closing.js';
import { investigate } from './investigation.js';
import { bad, good, seeItFail, watchOver } from './monitoring.js';
import { carryOut, plan } from './plan.js';

const ranks: readonly Severity[] = ['minor', 'moderate', 'major', 'critical'];
const likelihoods = ['unlikely', 'possible', 'likely'] as const;

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
  /** Somebody accepted a proposal, and with that it was drafted. */
  readonly proposed?: true;
  /** The head of department has an action in it: nobody of her level is left to approve the plan. */
  readonly headActs?: true;
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
  // What waited for it may be covered by another one meanwhile.
  const corrects = kind === 'corrective' && course.proposed !== true && course.takesOver === undefined;
  for (const each of covered) book.covered.push(each);
  if (corrects && covered.length === 0) {
    book.open = false;
    return;
  }
  book.drafted = true;
  const severity = course.risk?.severity ?? ranks[Math.max(1, ...covered.map((each) => ranks.indexOf(each.severity)))]!;
  const likelihood = course.risk?.likelihood ?? chance.oneOf(likelihoods);

  if (course.proposed !== true) {
    await tale.by(owner).post('/v1/capas', {
      body: {
        ...{ id, title: cure.title, description: cure.description, kind, process: frame.process },
        ...{ leadUnit: frame.unit, units: [frame.unit] },
        records: covered.map(({ record }) => record),
      },
    });
  }
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
    const high = severity === 'critical' || severity === 'major';
    const approver: CharacterName = high && course.headActs !== true ? 'marchenko' : 'yarova';
    const steps = yield* plan(tale, book, course.headActs === true ? withHead(cure) : cure, { cycle, kind, window });
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
    for (const other of world.books.followersOf(record))
      tale.begin(tale.later(1), `${tale.name}/closing/${other.record}`, (own) => closing(own, other.record, other.closer));
    tale.begin(tale.later(1), `${tale.name}/closing/${record}`, (own) =>
      of === 'finding' ? verifiedClosing(own, record, closer) : closing(own, record, closer),
    );
  }
}

/** The same cure, whose last step is the head's own. */
function withHead(cure: Cure): Cure {
  const last = cure.steps.length - 1;
  return { ...cure, steps: cure.steps.map((step, n) => (n === last ? { ...step, owner: 'marchenko' } : step)) };
}

function someCapaCourse({ chance }: Tale): CapaCourse {
  return { returned: chance.happens(0.15), extension: chance.happens(0.1), lateAction: chance.happens(0.1) };
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
