import { workingDay, type Tale } from '../tale.js';
import { closing } from '../tales/closing.js';
import { mended } from '../tales/mended.js';
import type { Story } from '../timeline.js';
import { daysBefore, hoursBefore, type Highlight } from './highlight.js';

interface Case {
  readonly title: string;
  readonly description: string;
  /** What it waits for. */
  readonly reason: string;
}

/** A correction waits for another body: the owner of the process stops its term, and says until when the answer is awaited. */
async function* waiting(tale: Tale, { title, description, reason }: Case): Story {
  const record = tale.id('record');
  const place = { path: { id: record } } as const;
  const work = { process: 'archive', unit: 'registry', severity: 'moderate' } as const;
  await tale.by('lysenko').post('/v1/nonconformities', { body: { id: record, title, description, ...work, category: 'documents' } });
  yield tale.later(1, 0.5 * workingDay);
  await tale.by('honchar').post('/v1/records/{id}/triage', { ...place, body: { ...work, assignee: tale.person('ostapenko') } });
  yield tale.later(0.2, workingDay);
  const { obligations } = (await tale.by('honchar').get('/v1/records/{id}', place)).body;
  const obligation = obligations.find(({ name }) => name === 'correct')!.id;
  const until = new Date(Date.parse(tale.now) + 12 * 86_400_000).toISOString().slice(0, 10);
  await tale.by('honchar').post('/v1/records/{id}/pause-term', { ...place, body: { obligation, awaits: 'other-body', reason, until } });
  yield tale.later(5 * workingDay, 6 * workingDay);
  await tale.by('ostapenko').post('/v1/records/{id}/resume-term', { ...place, body: { obligation } });
  yield tale.later(0.5 * workingDay, 2 * workingDay);
  yield* mended(tale, record, 'ostapenko', {
    correction: 'Відповідь надійшла, довідку видано заново.',
    extent: 'Інші довідки цього фонду перевірено, розбіжностей немає.',
    justification: 'Поодинокий випадок: помилка була в переданому описі.',
  });
  yield* closing(tale, record, 'honchar');
}

export const pauseHighlights: readonly Highlight[] = [
  {
    name: 'a-term-that-stood-still',
    at: daysBefore(80),
    tell: (tale) =>
      waiting(tale, {
        title: 'У довідці про стаж хибна назва підприємства',
        description: 'Заявниці видано довідку з назвою, якої підприємство на той час уже не мало.',
        reason: 'Державний архів області шукає наказ про перейменування.',
      }),
  },
  {
    name: 'a-term-that-stands-still',
    at: hoursBefore(24),
    even: true,
    tell: (tale) =>
      waiting(tale, {
        title: 'Архівну довідку видано без номера справи',
        description: 'У довідці немає номера справи й аркуша; пенсійний фонд її не прийняв.',
        reason: 'Чекаємо, доки державний архів підтвердить шифр справи.',
      }),
  },
];
