import { administrator, leaver, type CharacterName } from '../story/cast.js';
import { matters } from '../story/index.js';
import { workingDay, type Tale } from '../tale.js';
import { closing } from '../tales/closing.js';
import { mended } from '../tales/mended.js';
import type { Story } from '../timeline.js';
import { daysBefore, type Highlight } from './highlight.js';

const day = (tale: Tale, days: number): string => new Date(Date.parse(tale.now) + days * 86_400_000).toISOString().slice(0, 10);

/** The owner of a process is away for two weeks; somebody of the unit triages in her place. */
async function* substitution(tale: Tale): Story {
  const away = { path: { id: tale.person('moroz') } } as const;
  await tale.by('moroz').post('/v1/directory/people/{id}/name-substitute', {
    ...away,
    body: { from: day(tale, 4), to: day(tale, 17), substitute: tale.person('bilous') },
  });
  yield tale.officeTimeOn(tale.now, 6);
  const matter = matters.find(({ theme }) => theme === 'missing-annex')!;
  const record = tale.id('record');
  const place = { path: { id: record } } as const;
  await tale.by('vdovenko').post('/v1/nonconformities', {
    body: {
      ...{
        id: record,
        title: 'Справу прийнято без згоди на обробку даних',
        description: 'У справі немає згоди на обробку даних, хоча в описі її зазначено.',
      },
      ...{ process: matter.process, unit: 'services', category: matter.category, severity: 'minor' },
    },
  });
  yield tale.later(2, workingDay);
  await tale.by('bilous', 'moroz').post('/v1/records/{id}/triage', {
    ...place,
    body: {
      process: matter.process,
      unit: 'services',
      severity: 'minor',
      assignee: tale.person('kushnir'),
      note: 'За Ірину Богданівну, на час відпустки.',
    },
  });
  yield tale.later(workingDay, 3 * workingDay);
  yield* mended(tale, record, 'kushnir', {
    correction: 'Згоду отримано під час візиту.',
    extent: 'Решта справ тижня повні.',
    justification: 'Поодинокий випадок.',
  });
  yield tale.later(workingDay, 2 * workingDay);
  await tale.by('bilous', 'moroz').post('/v1/records/{id}/close', { ...place, body: {} });
}

/** Somebody leaves the house; what they owed is owed by others, and goes on. */
async function* leaving(tale: Tale): Story {
  const record = tale.id('record');
  const place = { path: { id: record } } as const;
  await tale.by('kovalenko').post('/v1/nonconformities', {
    body: {
      ...{
        id: record,
        title: 'Журнал гарячої лінії ведуть двічі',
        description: 'Дзвінки записують і в зошит, і в систему; записи розходяться.',
      },
      ...{ process: 'appeals', unit: 'appeals', category: 'documents', severity: 'moderate' },
    },
  });
  yield tale.later(2, workingDay);
  await tale.by('savchenko').post('/v1/records/{id}/triage', {
    ...place,
    body: { process: 'appeals', unit: 'appeals', severity: 'moderate', assignee: tale.person(leaver) },
  });
  yield tale.later(0.5 * workingDay, workingDay);
  await tale.by(administrator).post('/v1/directory/people/{id}/leave', {
    ...{ path: { id: tale.person(leaver) } },
    body: { reason: 'Звільнення за власним бажанням.' },
  });
  // The house passes on what she held, to the head of her unit.
  yield tale.later(0.6 * workingDay, workingDay);
  await tale.by('savchenko').post('/v1/records/{id}/assign', {
    ...place,
    body: { assignee: tale.person('melnyk'), reason: 'Катерина Орестівна звільнилася; справу веде Богдана Ярославівна.' },
  });
  yield tale.later(0.5 * workingDay, workingDay);
  yield* mended(tale, record, 'melnyk', {
    correction: 'Зошит закрито, записи перенесено.',
    extent: 'Інші канали ведуть лише в системі.',
    justification: 'Поодинокий випадок.',
  });
  yield* closing(tale, record, 'savchenko');
}

/** Colleagues talk a case over on its own page: one is mentioned, another wants to hear of it. */
async function* talkedOver(tale: Tale): Story {
  const record = tale.id('record');
  const place = { path: { id: record } } as const;
  const say = (by: CharacterName, text: string, ...mentions: readonly CharacterName[]) =>
    tale.by(by).post('/v1/records/{id}/comment', { ...place, body: { text, mentions: mentions.map((each) => tale.person(each)) } });
  await tale.by('vdovenko').post('/v1/nonconformities', {
    body: {
      ...{
        id: record,
        title: 'Табло виклику показує чужий номер вікна',
        description: 'Відвідувачів із талонами на соціальні послуги табло кличе до вікна 3, хоча приймають їх у кабінеті 12.',
      },
      ...{ process: 'administrative-services', unit: 'services', category: 'service', severity: 'minor', place: 'Зал обслуговування' },
    },
  });
  yield tale.later(0.1, 0.4);
  await tale.by('vdovenko').post('/v1/records/{id}/amend', {
    ...place,
    body: { changes: { place: 'Коридор другого поверху' }, reason: 'Табло, про яке йдеться, висить не в залі.' },
  });
  yield tale.later(1, 6);
  await tale.by('levchuk').post('/v1/records/{id}/triage', {
    ...place,
    body: { process: 'administrative-services', unit: 'services', severity: 'minor', assignee: tale.person('shevchuk') },
  });
  await tale.by('bilous').post('/v1/records/{id}/watch', place);
  yield tale.later(1, 4);
  await say('shevchuk', 'Віталію, чи можна змінити напрямок у налаштуваннях черги, не викликаючи підрядника?', 'haidai');
  yield tale.later(1, 4);
  await say('haidai', 'Так, зміню сьогодні після закриття. Андрію, перевірте, будь ласка, зранку.', 'shevchuk');
  yield tale.later(workingDay, 1.5 * workingDay);
  yield* mended(tale, record, 'shevchuk', {
    correction: 'Напрямок у налаштуваннях черги змінено, табло кличе до кабінету 12.',
    extent: 'Переглянуто напрямки всіх послуг, решта правильні.',
    justification: 'Помилку внесли під час додавання послуги; таких додавань рік не планується.',
  });
  yield* closing(tale, record, 'levchuk');
}

export const peopleHighlights: readonly Highlight[] = [
  { name: 'substitution', at: daysBefore(110), tell: substitution },
  { name: 'talked-over', at: daysBefore(52), tell: talkedOver },
  { name: 'leaving', at: daysBefore(34), tell: leaving },
];
