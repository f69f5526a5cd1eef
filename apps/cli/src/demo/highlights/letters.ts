import type { Citizen } from '../story/citizens.js';
import type { Letter } from '../story/letter.js';
import { complaints } from '../story/letters/complaints.js';
import { workingDay, type Tale } from '../tale.js';
import { closing } from '../tales/closing.js';
import { complaint } from '../tales/complaint.js';
import type { Story } from '../timeline.js';
import { daysBefore, type Highlight } from './highlight.js';

const about = (theme: string): Letter => complaints.find((each) => each.theme === theme)!;

const writer: Citizen = { name: 'Нечай Зоряна Богданівна', contact: 'z.nechai@poshta.example', privileged: false, woman: true };

/** Of the head of the unit for services: it is closed to her and to all who report to her. */
const ofTheHeadOfUnit: Letter = {
  ...about('conduct'),
  cases: ['з начальницею відділу'],
  subject: 'Розмова %',
  text: 'Начальниця відділу Левчук О. Д. відмовилася прийняти мене в години прийому й сказала, що скаржитися немає кому. Прошу, щоб моє звернення розглядала не вона.',
  justified: 1,
  granted:
    'Викладене перевірено особами, яких скарга не стосується. Години прийому начальниці відділу порушено; їх поновлено й оприлюднено. Просимо вибачення.',
};

/** Letters of many about one thing: one of them is investigated, and what comes of it serves all. */
const ofMany: Letter = {
  ...about('accessibility'),
  severities: [['major', 1]],
  cases: ['на вулицю Вокзальну'],
  subject: 'Перенесення прийому %',
  text: 'Прийом перенесено %, а туди не ходить жоден автобус. {Я ходжу з ціпком|У мене немовля|Мені 78 років}. Прошу повернути прийом у центр або домовитися про автобус.',
  remedy: 'Прошу повернути прийом у центр.',
  justified: 1,
  correction: 'Домовлено про автобус за розкладом прийому.',
  granted: 'Із понеділка до нового приміщення ходить автобус № 4 за розкладом прийому. Тричі на тиждень прийом ведуть і в центрі.',
};

/** The house was wrong to close it: an auditor's eye brings it back. */
async function* reopened(tale: Tale, record: string): Story {
  const place = { path: { id: record } } as const;
  yield tale.later(3 * workingDay, 4 * workingDay);
  await tale.by('yarova').post('/v1/records/{id}/reopen', {
    ...place,
    body: { reason: 'Гроші громадянці так і не повернуто: казначейство відхилило платіж. Закрили передчасно.' },
  });
  yield tale.later(1, 4);
  await tale.by('levchuk').post('/v1/records/{id}/triage', {
    ...place,
    body: { process: 'administrative-services', unit: 'services', severity: 'moderate', assignee: tale.person('hrytsenko') },
  });
  yield tale.later(workingDay, 2 * workingDay);
  await tale.by('hrytsenko').post('/v1/records/{id}/correct', {
    ...place,
    body: { description: 'Реквізити виправлено, кошти надійшли; квитанцію долучено.', disposition: 'corrected' },
  });
  await tale.by('hrytsenko').post('/v1/records/{id}/answer-extent', {
    ...place,
    body: { similar: 'none', explanation: 'Решту повернень кварталу казначейство провело.' },
  });
  await tale
    .by('hrytsenko')
    .post('/v1/records/{id}/resolve', { ...place, body: { justification: 'Кошти повернуто, громадянка підтвердила.' } });
  yield* closing(tale, record, 'levchuk');
}

/** The same citizen writes about the same again, and was answered on the merits: the head leaves it unconsidered. */
const repeated = (earlier: string) =>
  async function* (tale: Tale): Story {
    const record = tale.id('record');
    const place = { path: { id: record } } as const;
    const letter = about('archive-terms');
    await tale.by('kovalenko').post('/v1/complaints', {
      body: {
        id: record,
        citizen: { name: writer.name, contact: writer.contact },
        form: 'complaint',
        channel: 'електронна пошта',
        subject: 'Знову про довідку: пишу вдруге',
        text: 'Я вже писала про довідку. Відповідь отримала, але з нею не згодна. Прошу розглянути ще раз.',
        marks: ['repeat'],
        process: letter.process,
        unit: letter.unit,
        category: letter.category,
      },
    });
    await tale.by('kovalenko').post('/v1/records/{id}/acknowledge', { ...place, body: { channel: 'електронна пошта' } });
    yield tale.later(1, 4);
    const reason = 'Те саме звернення тієї самої громадянки з того самого питання вирішено по суті (стаття 8 Закону).';
    await tale.by('honchar').post('/v1/records/{id}/propose-inadmissible', { ...place, body: { ground: 'repeat', reason, earlier } });
    yield tale.later(2, workingDay);
    await tale
      .by('marchenko')
      .post('/v1/records/{id}/find-inadmissible', { ...place, body: { reason, notice: { at: tale.now, channel: 'електронна пошта' } } });
  };

async function* ofManyCitizens(tale: Tale): Story {
  let lead: string | null = null;
  const others: string[] = [];
  for (let n = 0; n < 5; n += 1) {
    tale.begin(tale.later(0, 3), `${tale.name}/${n}`, (own) =>
      complaint(own, ofMany, {
        ...{ severity: 'major', exit: 'answered', term: '1-month', late: false, marks: n === 0 ? ['primary', 'mass'] : ['mass'] },
        registrar: 'kovalenko',
        registered: (record) => void (n === 0 ? (lead = record) : others.push(record)),
        ...(n > 0 && { follows: () => lead! }),
      }),
    );
    yield tale.later(1, 6);
  }
  // By then all of them are triaged.
  yield tale.later(1.5 * workingDay);
  await tale.by('levchuk').post('/v1/records/{id}/share-investigation', {
    path: { id: lead! },
    body: { complaints: others, reason: 'Усі пишуть про те саме перенесення прийому: перевіряємо разом, відповідаємо кожному окремо.' },
  });
}

export const letterHighlights: readonly Highlight[] = [
  {
    name: 'complaint-of-the-head-of-unit',
    at: daysBefore(96),
    tell: (tale) =>
      complaint(tale, ofTheHeadOfUnit, {
        ...{ severity: 'moderate', exit: 'answered', term: '15-days', late: false, registrar: 'melnyk' },
        ...{ triager: 'yarova', assignee: 'tkachuk', against: ['levchuk'] },
      }),
  },
  {
    name: 'complaint-reopened',
    at: daysBefore(140),
    tell: (tale) =>
      complaint(
        tale,
        { ...about('wrong-fee'), justified: 1 },
        { ...{ severity: 'moderate', exit: 'answered', term: '15-days', late: false }, closed: reopened },
      ),
  },
  {
    name: 'complaint-extended',
    at: daysBefore(75),
    tell: (tale) =>
      complaint(tale, about('archive-terms'), {
        ...{ severity: 'moderate', exit: 'answered', term: '1-month', late: false },
        extended: true,
      }),
  },
  {
    name: 'complaint-repeated',
    at: daysBefore(220),
    tell: (tale) =>
      complaint(
        tale,
        { ...about('archive-terms'), justified: 0 },
        {
          ...{ severity: 'minor', exit: 'answered', term: '15-days', late: false, citizen: writer },
          closed: (own, record) => {
            own.begin(own.later(20 * workingDay), `${own.name}/again`, repeated(record));
            return nothingMore();
          },
        },
      ),
  },
  { name: 'complaints-of-many', at: daysBefore(180), tell: ofManyCitizens },
];

async function* nothingMore(): Story {
  yield* [];
}
