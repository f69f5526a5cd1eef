import { awaitCapa } from './awaiting.js';
import { closing } from './closing.js';
import { processes, someWorker, type CharacterName } from '../story/cast.js';
import { greeting, someCitizen, type Citizen } from '../story/citizens.js';
import type { Letter } from '../story/letter.js';
import type { Severity } from '../story/matter.js';
import { worded } from '../story/words.js';
import { workingDay, type Tale } from '../tale.js';
import type { Story } from '../timeline.js';

/** How it goes with an appeal. */
export interface LetterCourse {
  readonly severity: Severity;
  readonly exit: 'answered' | 'forwarded' | 'returned' | 'anonymous' | 'withdrawn';
  /** The term that triage sets. */
  readonly term: '15-days' | '1-month';
  readonly late: boolean;
  readonly citizen?: Citizen;
  readonly registrar?: CharacterName;
  /** Who triages and closes it, and who works on it, where those who usually do may not. */
  readonly triager?: CharacterName;
  readonly assignee?: CharacterName;
  readonly against?: readonly CharacterName[];
  readonly marks?: readonly ('primary' | 'repeat' | 'duplicate' | 'multiple' | 'mass')[];
  /** Another complaint, which one it is known when both are triaged, whose investigation serves this one too. */
  readonly follows?: () => string;
  /** The head gives more time, before the term runs out. */
  readonly extended?: boolean;
  /** Told when it is registered, and when it is closed. */
  readonly registered?: (record: string) => void;
  readonly closed?: (tale: Tale, record: string) => Story;
}

const registrars = ['kovalenko', 'kovalenko', 'melnyk'] as const;
const channels = ['лист', 'електронна пошта', 'гаряча лінія', 'портал', 'особистий прийом'] as const;
const day = 24;

/** Chooses how it goes. */
export function someLetterCourse(tale: Tale, letter: Letter): LetterCourse {
  const { chance } = tale;
  return {
    severity: chance.weighted(letter.severities),
    exit: chance.weighted<LetterCourse['exit']>([
      ['answered', 84],
      ['forwarded', 6],
      ['returned', 4],
      ['anonymous', 2],
      ['withdrawn', 4],
    ]),
    term: chance.happens(0.55) ? '15-days' : '1-month',
    late: !tale.endsSoon && chance.happens(0.05),
  };
}

/** A citizen writes; the letter is registered, acknowledged, triaged, worked on, answered and closed. */
export async function* complaint(tale: Tale, letter: Letter, course: LetterCourse): Story {
  const { chance } = tale;
  const usual = processes.find(({ key }) => key === letter.process)!.owner;
  const { triager: owner = usual } = course;
  const record = tale.id('record');
  const about = chance.oneOf(letter.cases);
  const registrar = course.registrar ?? chance.oneOf(registrars);
  const citizen = course.citizen ?? someCitizen(chance);
  const say = (text: string): string => worded(text, { about, chance, woman: citizen.woman });
  const { severity, exit } = course;
  const channel = chance.oneOf(channels);
  const place = { path: { id: record } } as const;
  const receivedAt = tale.now;
  const told = () => ({ at: tale.now, channel: citizen.contact.includes('@') ? 'електронна пошта' : 'лист' });

  yield tale.later(0.1, 2);
  await tale.by(registrar).post('/v1/complaints', {
    body: {
      id: record,
      citizen: exit === 'anonymous' ? null : { name: citizen.name, contact: citizen.contact, privileged: citizen.privileged },
      form: letter.form,
      channel,
      receivedAt,
      subject: say(letter.subject),
      text: say(letter.text),
      remedy: letter.remedy,
      process: letter.process,
      unit: letter.unit,
      category: letter.category,
      ...(course.marks && { marks: [...course.marks] }),
      ...(course.against && { against: { persons: course.against.map((each) => tale.person(each)) } }),
    },
  });
  course.registered?.(record);
  if (exit !== 'anonymous') {
    yield tale.later(0.2, 4);
    await tale.by(registrar).post('/v1/records/{id}/acknowledge', { ...place, body: { channel: told().channel } });
  }
  yield tale.later(0.3, 3);
  switch (exit) {
    case 'forwarded': {
      const body = chance.oneOf(bodies);
      await tale
        .by(owner)
        .post('/v1/records/{id}/propose-forward', { ...place, body: { body, reason: 'Питання не належить до повноважень департаменту.' } });
      yield tale.later(2, 2.2 * workingDay);
      await tale.by(owner).post('/v1/records/{id}/forward', {
        ...place,
        body: { body, reason: 'Питання не належить до повноважень департаменту.', notice: told() },
      });
      return;
    }
    case 'returned': {
      const reason = 'Не зазначено суті порушення та не додано документа, на який є посилання. Просимо доповнити й надіслати знову.';
      await tale.by(owner).post('/v1/records/{id}/propose-return', { ...place, body: { ground: 'lacks-data', reason } });
      yield tale.later(2, 2 * workingDay);
      await tale.by(owner).post('/v1/records/{id}/return', { ...place, body: { ground: 'lacks-data', reason, notice: told() } });
      return;
    }
    case 'anonymous': {
      const reason = 'Не зазначено прізвища та місця проживання; відомостей, за якими можна встановити обставини, немає.';
      await tale.by(owner).post('/v1/records/{id}/propose-inadmissible', { ...place, body: { ground: 'anonymous', reason } });
      yield tale.later(1, 2 * workingDay);
      await tale.by('marchenko').post('/v1/records/{id}/find-inadmissible', { ...place, body: { reason } });
      return;
    }
    case 'withdrawn':
    case 'answered':
      break;
    default:
      exit satisfies never;
  }
  const assignee = course.assignee ?? someWorker(letter.unit, chance);
  await tale.by(owner).post('/v1/records/{id}/triage', {
    ...place,
    body: {
      process: letter.process,
      unit: letter.unit,
      severity,
      assignee: tale.person(assignee),
      answerTerm: course.term === '15-days' ? 'no-further-study' : 'one-month',
    },
  });
  if (exit === 'withdrawn') {
    yield tale.later(workingDay, 3 * workingDay);
    await tale.by(registrar).post('/v1/records/{id}/withdraw', {
      ...place,
      body: { channel, reason: say('[Громадянин повідомив/Громадянка повідомила], що питання вирішено.') },
    });
    return;
  }
  if (severity === 'critical' || severity === 'major') {
    yield tale.later(0.5, severity === 'critical' ? 2.5 : 6);
    await tale.by(assignee).post('/v1/records/{id}/contain', {
      ...place,
      body: { description: say('[Громадянинові/Громадянці] зателефоновано, стан справи пояснено.') },
    });
  }
  const dispatched = (granted: boolean, justified: 'justified' | 'partly-justified' | 'not-justified' | null) =>
    tale.by(assignee).post('/v1/records/{id}/dispatch-answer', {
      ...place,
      body: {
        result: granted ? 'granted' : letter.form === 'proposal' ? 'explained' : 'refused',
        ...(justified !== null && { justified }),
        signatory: tale.person(chance.happens(0.7) ? 'marchenko' : 'tkachuk'),
        channel: told().channel,
        text: `${greeting(citizen)} ${granted ? letter.granted : letter.refused}`,
        ...(!granted &&
          letter.form !== 'proposal' && {
            refusal: { law: 'Закон України «Про звернення громадян», стаття 15', motives: letter.refused, appeal },
          }),
      },
    });
  if (course.follows) {
    yield tale.later(2.5 * workingDay, 6 * workingDay);
    await dispatched(true, 'justified');
    tale.world.books.follow(course.follows(), { record, closer: assignee });
    return;
  }
  const proper = letter.form === 'complaint';
  const justified =
    proper && chance.happens(letter.justified) ? 'justified' : proper && chance.happens(0.3) ? 'partly-justified' : 'not-justified';
  const granted = proper ? justified !== 'not-justified' : chance.happens(0.75);
  const correctionDays = { critical: 1, major: 3, moderate: 5, minor: 10 }[severity];
  yield tale.later(0.2 * correctionDays * workingDay, 0.75 * correctionDays * workingDay);
  if (granted)
    await tale
      .by(assignee)
      .post('/v1/records/{id}/correct', { ...place, body: { description: say(letter.correction), disposition: 'corrected' } });
  else
    await tale
      .by(assignee)
      .post('/v1/records/{id}/correction-not-needed', { ...place, body: { reason: 'Викладене не підтвердилося, виправляти нічого.' } });
  await tale.by(assignee).post('/v1/records/{id}/answer-extent', {
    ...place,
    body: { similar: granted && proper ? 'could-occur' : 'none', explanation: 'Переглянуто подібні звернення за квартал.' },
  });
  if (course.extended === true) {
    await tale.by('marchenko').post('/v1/records/{id}/extend-answer', {
      ...place,
      body: { due: tale.officeTimeOn(receivedAt, 42).slice(0, 10), reason: 'Потрібні відомості з архіву іншої області.', notice: told() },
    });
  }
  const term = course.extended === true ? 40 : course.term === '15-days' ? 15 : 30;
  const from = tale.now;
  yield course.late
    ? tale.officeTimeOn(receivedAt, term + chance.between(1, 4))
    : tale.officeTimeOn(from, chance.fraction() * Math.max(0, 0.85 * term - (Date.parse(from) - Date.parse(receivedAt)) / 3_600_000 / day));
  await dispatched(granted, proper ? justified : null);
  const needsCapa = justified !== 'not-justified' && proper && (severity === 'major' || severity === 'critical');
  if (needsCapa || (granted && proper && !course.closed && chance.happens(0.05))) {
    await awaitCapa(tale, {
      record,
      theme: letter.theme,
      kind: 'complaint',
      unit: letter.unit,
      process: letter.process,
      by: assignee,
      severity,
      closer: assignee,
    });
    return;
  }
  yield tale.later(1, workingDay);
  await tale.by(assignee).post('/v1/records/{id}/resolve', {
    ...place,
    body: { justification: granted ? 'Виправлено; причина поодинока.' : 'Порушення не встановлено.' },
  });
  yield* closing(tale, record, owner);
  if (course.closed) yield* course.closed(tale, record);
  if (chance.happens(0.35)) {
    yield tale.later(2 * workingDay, 6 * workingDay);
    await tale.by(registrar).post('/v1/records/{id}/record-satisfaction', {
      ...place,
      body: { rating: granted ? chance.between(3, 5) : chance.between(1, 4), channel: 'телефон' },
    });
  }
}

/** The way that the law opens (article 17 of the law on appeals). */
export const appeal =
  'До виконавчого комітету міської ради протягом місяця з дня ознайомлення з рішенням, але не пізніше року з дня його ухвалення, або до суду.';

const bodies = [
  'Головне управління Пенсійного фонду України в області',
  'Комунальне підприємство «Верхів’я-Житло»',
  'Головне управління Державної податкової служби в області',
  'Управління освіти міської ради',
  'Патрульна поліція',
] as const;
