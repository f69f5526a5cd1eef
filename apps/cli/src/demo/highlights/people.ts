import { administrator, leaver } from '../story/cast.js';
import { matters } from '../story/index.js';
import { workingDay, type Tale } from '../tale.js';
import { closing } from '../tales/closing.js';
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
  await tale
    .by('kushnir')
    .post('/v1/records/{id}/correct', { ...place, body: { description: 'Згоду отримано під час візиту.', disposition: 'corrected' } });
  await tale
    .by('kushnir')
    .post('/v1/records/{id}/answer-extent', { ...place, body: { similar: 'none', explanation: 'Решта справ тижня повні.' } });
  await tale.by('kushnir').post('/v1/records/{id}/resolve', { ...place, body: { justification: 'Поодинокий випадок.' } });
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
  yield tale.later(1, 4);
  await tale.by('savchenko').post('/v1/records/{id}/assign', {
    ...place,
    body: { assignee: tale.person('melnyk'), reason: 'Катерина Орестівна звільнилася; справу веде Богдана Ярославівна.' },
  });
  yield tale.later(0.5 * workingDay, workingDay);
  await tale
    .by('melnyk')
    .post('/v1/records/{id}/correct', { ...place, body: { description: 'Зошит закрито, записи перенесено.', disposition: 'corrected' } });
  await tale
    .by('melnyk')
    .post('/v1/records/{id}/answer-extent', { ...place, body: { similar: 'none', explanation: 'Інші канали ведуть лише в системі.' } });
  await tale.by('melnyk').post('/v1/records/{id}/resolve', { ...place, body: { justification: 'Поодинокий випадок.' } });
  yield* closing(tale, record, 'savchenko');
}

export const peopleHighlights: readonly Highlight[] = [
  { name: 'substitution', at: daysBefore(110), tell: substitution },
  { name: 'leaving', at: daysBefore(34), tell: leaving },
];
