import { processes, someWorker, units, type CharacterName, type UnitKey } from '../story/cast.js';
import type { Matter, Severity } from '../story/matter.js';
import { worded } from '../story/words.js';
import type { Tale } from '../tale.js';
import { workingDay } from '../tale.js';
import type { Story } from '../timeline.js';
import { awaitCapa } from './awaiting.js';
import type { CapaCourse } from './capa.js';
import { closing } from './closing.js';

/** The term of the correction in working days. */
const correctionTerm: Readonly<Record<Severity, number>> = { critical: 1, major: 3, moderate: 5, minor: 10 };

/** How it goes with a nonconformity. */
export interface Course {
  readonly severity: Severity;
  readonly exit: 'corrected' | 'capa' | 'rejected' | 'duplicate' | 'forwarded';
  /** What is done after its term. */
  readonly late: 'triage' | 'correction' | null;
  /** A CAPA of its own, and how that one goes. */
  readonly capa?: { readonly theme: string; readonly course: CapaCourse };
}

/** Chooses how it goes; nothing is late on purpose where the story ends soon. */
export function someCourse(tale: Tale, matter: Matter): Course {
  const { chance } = tale;
  const severity = chance.weighted(matter.severities);
  const exit =
    severity === 'critical'
      ? 'capa'
      : chance.weighted<Course['exit']>([
          ['corrected', severity === 'major' ? 40 : 74],
          ['capa', severity === 'major' ? 32 : 6],
          ['rejected', severity === 'major' ? 0 : 5],
          ['duplicate', 4],
          ['forwarded', 3],
        ]);
  const late = tale.endsSoon
    ? null
    : chance.weighted<Course['late']>([
        [null, 88],
        ['triage', 4],
        ['correction', 8],
      ]);
  return { severity, exit, late };
}

/** Something is found to be wrong, corrected, and where that is not enough, left to a CAPA. */
export async function* nonconformity(tale: Tale, matter: Matter, course: Course): Story {
  const { chance } = tale;
  const process = processes.find(({ key }) => key === matter.process)!;
  const { owner, unit } = process;
  const record = tale.id('record');
  const about = chance.oneOf(matter.cases);
  const say = (text: string): string => worded(text, { about, chance });
  const reporter = someWorker(matter.noticedBy ?? unit, chance);
  const { severity, exit, late } = course;
  const critical = severity === 'critical';
  const place = { path: { id: record } } as const;

  const title = say(matter.title);
  await tale.by(reporter).post('/v1/nonconformities', {
    body: {
      id: record,
      title: title[0]!.toUpperCase() + title.slice(1),
      description: say(matter.description),
      ...(chance.happens(0.7) && { severity: chance.happens(0.8) ? severity : 'moderate' }),
      process: matter.process,
      unit,
      place: say(matter.place),
      requirement:
        'clause' in matter.requirement
          ? { of: 'standard', standard: matter.requirement.standard, clause: matter.requirement.clause }
          : { of: 'procedure', procedure: matter.requirement.procedure },
      category: matter.category,
    },
  });

  yield critical
    ? tale.later(0.3, 2.5)
    : late === 'triage'
      ? tale.later(2.2 * workingDay, 3.5 * workingDay)
      : tale.later(0.5, 1.6 * workingDay);
  if (exit === 'rejected') {
    await tale.by(owner).post('/v1/records/{id}/reject', { ...place, body: { reason: chance.oneOf(rejections) } });
    return;
  }
  if (exit === 'duplicate') {
    const other = tale.world.books.lastTakenUp(matter.theme);
    if (other !== null) {
      await tale
        .by(owner)
        .post('/v1/records/{id}/mark-duplicate', { ...place, body: { of: other, reason: 'Той самий випадок, зареєстрований раніше.' } });
      return;
    }
  }
  if (exit === 'forwarded') {
    const to = chance.oneOf(units.filter(({ key }) => key !== 'department' && key !== unit));
    await tale.by(owner).post('/v1/records/{id}/forward', { ...place, body: { unit: to.key, reason: `Належить до відання: ${to.name}.` } });
    return;
  }
  tale.world.books.takenUp({ record, theme: matter.theme });
  if (course.capa) tale.world.books.reserve(record);
  const assignee = someOther(unit, reporter, tale);
  const closer = assignee === owner ? 'yarova' : owner;
  await tale.by(owner).post('/v1/records/{id}/triage', {
    ...place,
    body: {
      process: matter.process,
      unit,
      severity,
      assignee: tale.person(assignee),
      ...(chance.happens(0.3) && { note: chance.oneOf(notes) }),
    },
  });
  if (severity === 'critical' || severity === 'major') {
    yield critical ? tale.later(0.3, 2.5) : tale.later(0.5, 6);
    if (chance.happens(0.8))
      await tale.by(assignee).post('/v1/records/{id}/contain', { ...place, body: { description: chance.oneOf(containments) } });
    else
      await tale
        .by(assignee)
        .post('/v1/records/{id}/containment-not-needed', { ...place, body: { reason: 'Наслідки не поширюються, стримувати нічого.' } });
  }
  const term = correctionTerm[severity] * workingDay;
  if (late === 'correction') yield tale.later(1.1 * term, 1.1 * term + 3 * workingDay);
  else yield tale.later(0.1 * term, 0.8 * term - (critical ? 2 : 0));
  await tale.by(assignee).post('/v1/records/{id}/correct', {
    ...place,
    body: { description: say(matter.correction), disposition: chance.oneOf(dispositions) },
  });
  await tale.by(assignee).post('/v1/records/{id}/answer-extent', {
    ...place,
    body: { similar: exit === 'capa' ? chance.oneOf(graver) : chance.oneOf(milder), explanation: say(matter.extent) },
  });
  if (chance.happens(0.12)) await tale.by(owner).post('/v1/records/{id}/comment', { ...place, body: { text: chance.oneOf(comments) } });
  if (exit === 'capa') {
    await awaitCapa(tale, {
      record,
      theme: course.capa?.theme ?? matter.theme,
      cure: matter.theme,
      ...(course.capa && { course: course.capa.course }),
      kind: 'nonconformity',
      unit,
      process: matter.process,
      by: assignee,
      severity,
      closer,
    });
    return;
  }
  yield tale.later(0.2, workingDay);
  await tale.by(assignee).post('/v1/records/{id}/resolve', { ...place, body: { justification: chance.oneOf(justifications) } });
  yield* closing(tale, record, closer);
}

/** Somebody of the unit, rather not the one who reported it. */
function someOther(unit: UnitKey, reporter: CharacterName, tale: Tale): CharacterName {
  const first = someWorker(unit, tale.chance);
  return first === reporter ? someWorker(unit, tale.chance) : first;
}

const dispositions = ['corrected', 'corrected', 'customer-informed'] as const;
const graver = ['exist', 'could-occur'] as const;
const milder = ['none', 'could-occur'] as const;
const rejections = [
  'Вимогу не порушено: зміна порядку набуває чинності з наступного місяця.',
  'Опис не підтвердився: документ є у справі під іншим номером.',
  'Це побажання щодо зручності, а не невідповідність; передано до плану поліпшень.',
] as const;
const notes = ['Прошу перевірити й сусідні справи.', 'Узгодити відповідь заявникові зі мною.', 'Звернути увагу на строки.'] as const;
const containments = [
  'Роботу за цим порядком призупинено, заявників попереджено.',
  'Доступ тимчасово закрито, черговий веде журнал від руки.',
  'Партію відокремлено, до вирішення не використовують.',
  'Заявників, яких це стосується, обдзвонили того самого дня.',
] as const;
const comments = [
  'Дякую, швидко.',
  'Додайте, будь ласка, копію журналу.',
  'Таке вже було, див. пов’язані записи.',
  'Обговорили на нараді, заперечень немає.',
] as const;
const justifications = [
  'Поодинокий випадок, причину усунуто виправленням.',
  'За рік це перший такий випадок; спостерігаємо.',
  'Причина відома й уже усувається чинною CAPA щодо того самого процесу.',
] as const;
