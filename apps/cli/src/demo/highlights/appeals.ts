import type { Citizen } from '../story/citizens.js';
import { greeting } from '../story/citizens.js';
import { complaints } from '../story/letters/complaints.js';
import { applications } from '../story/letters/applications.js';
import { workingDay, type Tale } from '../tale.js';
import { closing } from '../tales/closing.js';
import { complaint } from '../tales/complaint.js';
import type { Story } from '../timeline.js';
import { daysBefore, type Highlight } from './highlight.js';

const lebid: Citizen = { name: 'Лебідь Ганна Степанівна', contact: 'h.lebid@poshta.example', privileged: false, woman: true };
const email = 'електронна пошта';

const letter = {
  subject: 'Хибна довідка, повернення коштів і розбиті сходи',
  text: 'Торік я вже зверталася до вас по довідку. Тепер заступник начальниці департаменту Ткачук Р. І. видав мені довідку з помилкою в прізвищі й відмовився її замінити, а за повторну взяли гроші. До того ж сходи до будинку, де ви приймаєте, розбиті вже два роки. Копію довідки додаю.',
  remedy: 'Прошу замінити довідку, повернути гроші й полагодити сходи.',
  questions: [
    'Заміна довідки з помилкою в прізвищі',
    'Повернення плати за повторну довідку',
    'Ремонт сходів до будинку на вулиці Соборній, 12',
  ],
} as const;

/**
 * A letter that is half ours, against a deputy head, with an attachment, from a citizen who wrote before: two questions are decided, the third
 * goes to whom the stairs belong. The deputy sees nothing of it.
 */
async function* halfOurs(tale: Tale): Story {
  const record = tale.id('record');
  const place = { path: { id: record } } as const;
  const told = () => ({ at: tale.now, channel: email });
  await tale.by('kovalenko').post('/v1/complaints', {
    body: {
      ...{ id: record, form: 'complaint', channel: email, ...letter, questions: [...letter.questions] },
      citizen: { name: lebid.name, contact: lebid.contact },
      against: { persons: [tale.person('tkachuk')] },
      ...{ process: 'registration', unit: 'registry', category: 'information' },
    },
  });
  await tale.attach('kovalenko', record, {
    name: 'Копія довідки.txt',
    text: 'ДОВІДКА № 1187\nВидано Лебедь Ганні Степанівні про те, що вона зареєстрована за адресою: м. Верхів’я, вул. Зелена, буд. 3.\n',
  });
  await tale.by('kovalenko').post('/v1/records/{id}/acknowledge', { ...place, body: { channel: email } });
  yield tale.later(1, 4);
  const { questions } = (await tale.by('honchar').get('/v1/records/{id}', place)).body.complaint!;
  const [certificate, fee, stairs] = questions.map(({ id }) => id) as [string, string, string];
  const elsewhere = {
    ...{ question: stairs, body: 'Комунальне підприємство «Верхів’я-Житло»' },
    reason: 'Будинок і прилегла територія перебувають на балансі комунального підприємства.',
  };
  await tale.by('honchar').post('/v1/records/{id}/propose-question-forward', { ...place, body: elsewhere });
  await tale.by('honchar').post('/v1/records/{id}/triage', {
    ...place,
    body: {
      ...{ process: 'registration', unit: 'registry', severity: 'moderate', assignee: tale.person('rudenko') },
      answerTerm: 'one-month',
    },
  });
  yield tale.later(2, 1.5 * workingDay);
  await tale.by('rudenko').post('/v1/records/{id}/forward-question', { ...place, body: { ...elsewhere, notice: told() } });
  yield tale.later(workingDay, 2 * workingDay);
  await tale.by('rudenko').post('/v1/records/{id}/ask-to-explain', {
    ...place,
    body: {
      person: tale.person('tkachuk'),
      excerpt: 'Просимо пояснити, чому довідку № 1187 не замінено безоплатно, коли в ній виявили помилку.',
      due: tale.officeTimeOn(tale.now, 7).slice(0, 10),
    },
  });
  yield tale.later(2, workingDay);
  const asked = (await tale.by('rudenko').get('/v1/records/{id}', place)).body.complaint!.explanations[0]!.id;
  await tale.world.house.catchUp();
  await tale.by('tkachuk').post('/v1/explanations/{id}/explain', {
    path: { id: asked },
    body: { text: 'Помилку сприйняв за описку в заяві й запропонував подати нову. Порядок заміни прочитав, визнаю помилку.' },
  });
  yield tale.later(2, workingDay);
  await tale.by('rudenko').post('/v1/records/{id}/correct', {
    ...place,
    body: { description: 'Довідку замінено, плату оформлено до повернення.', disposition: 'corrected' },
  });
  await tale.by('rudenko').post('/v1/records/{id}/answer-extent', {
    ...place,
    body: { similar: 'none', explanation: 'Переглянуто довідки за місяць: інших помилок немає.' },
  });
  for (const [question, reason] of [
    [certificate, 'Довідку видано з помилкою; її замінено безоплатно.'],
    [fee, 'Помилка сталася з вини департаменту, тому плату буде повернено.'],
  ] as const)
    await tale
      .by('rudenko')
      .post('/v1/records/{id}/decide-question', { ...place, body: { question, result: 'granted', justified: 'justified', reason } });
  yield tale.later(workingDay, 2 * workingDay);
  await tale.by('rudenko').post('/v1/records/{id}/dispatch-answer', {
    ...place,
    body: {
      ...{ result: 'granted', justified: 'justified', signatory: tale.person('marchenko'), channel: email },
      text: `${greeting(lebid)} Довідку замінено, нову надіслано поштою; плату за повторну довідку буде повернено на Ваш рахунок. Щодо сходів Ваше звернення надіслано за належністю до комунального підприємства «Верхів’я-Житло», про що Вас повідомлено окремо.`,
    },
  });
  yield tale.later(1, 5);
  await tale
    .by('rudenko')
    .post('/v1/records/{id}/resolve', { ...place, body: { justification: 'Довідку замінено; поодинока помилка, порядок роз’яснено.' } });
  yield* closing(tale, record, 'honchar');
}

/** A letter tells of a bribe: it goes to the authorised unit, and from then on is open to nobody else. */
async function* corruption(tale: Tale): Story {
  const record = tale.id('record');
  const place = { path: { id: record } } as const;
  await tale.by('melnyk').post('/v1/complaints', {
    body: {
      ...{ id: record, citizen: null, form: 'complaint', channel: 'лист' },
      ...{
        subject: 'За «прискорення» беруть гроші',
        text: 'Біля входу до центру чоловік пропонує за 2 000 гривень провести без черги до вікна 6, і там справді приймають. Називатися боюся.',
      },
      ...{ process: 'administrative-services', unit: 'services', category: 'conduct' },
    },
  });
  yield tale.later(0.5, 3);
  await tale.by('levchuk').post('/v1/records/{id}/hand-to-authorised-unit', {
    ...place,
    body: { reason: 'Повідомлення про можливе корупційне правопорушення, з конкретними обставинами.' },
  });
  yield tale.later(workingDay, 3 * workingDay);
  await tale.by('savchenko').post('/v1/records/{id}/examine-report', {
    ...place,
    body: { outcome: 'inquiry', reason: 'Обставини можна перевірити: записи камер біля входу та журнал вікна 6.' },
  });
  yield tale.later(6 * workingDay, 9 * workingDay);
  await tale.by('savchenko').post('/v1/records/{id}/conclude-inquiry', {
    ...place,
    body: {
      outcome: 'handed-to-investigators',
      body: 'Управління стратегічних розслідувань Національної поліції в області',
      reason: 'На записах видно передання коштів; матеріали надіслано за належністю.',
    },
  });
}

/** The same citizen wrote under two addresses; the quality manager finds out, and makes one entry of the two. */
async function* oneCitizenTwice(tale: Tale): Story {
  const name = 'Юрченко Маргарита Олексіївна';
  const records: string[] = [];
  const writes = (contact: string, theme: string): void =>
    tale.begin(tale.later(0.1), `${tale.name}/${theme}`, (own) =>
      complaint(
        own,
        applications.find((each) => each.theme === theme)!,
        {
          ...{ severity: 'minor', exit: 'answered', term: '15-days', late: false },
          citizen: { name, contact, privileged: false, woman: true },
          registered: (record) => void records.push(record),
        },
      ),
    );
  writes('м. Верхів’я, вул. Садова, буд. 14, кв. 7', 'archive-terms');
  yield tale.later(6 * workingDay);
  writes('m.yurchenko@poshta.example', 'contract-publication');
  yield tale.later(2 * workingDay);
  await tale.world.house.catchUp();
  const entries = await Promise.all(
    records.map(async (id) => (await tale.by('yarova').get('/v1/records/{id}', { path: { id } })).body.complaint!.citizen!),
  );
  const [first, second] = entries as [string, string];
  await tale.by('yarova').post('/v1/subjects/{id}/merge', {
    path: { id: second },
    body: { into: first, reason: 'Громадянка підтвердила телефоном, що обидва звернення її; електронну адресу подала пізніше.' },
  });
}

export const appealHighlights: readonly Highlight[] = [
  {
    name: 'wrote-before',
    at: daysBefore(330),
    tell: (tale) =>
      complaint(
        tale,
        complaints.find(({ theme }) => theme === 'archive-terms')!,
        {
          ...{ severity: 'minor', exit: 'answered', term: '15-days', late: false, citizen: lebid },
        },
      ),
  },
  { name: 'half-ours', at: daysBefore(62), tell: halfOurs },
  { name: 'corruption', at: daysBefore(70), tell: corruption },
  { name: 'one-citizen-twice', at: daysBefore(125), tell: oneCitizenTwice },
];
