import type { CharacterName } from '../story/cast.js';
import { workingDay, type Tale } from '../tale.js';
import { closing } from '../tales/closing.js';
import { mended } from '../tales/mended.js';
import type { Story } from '../timeline.js';
import { daysBefore, type Highlight } from './highlight.js';

/** A colleague reports what they would not say aloud; only the quality manager sees who it was. */
async function* confidentially(tale: Tale): Story {
  const reported = await tale.by('ostapenko').post('/v1/confidential-reports', {
    body: {
      title: 'Ключ від архівосховища лежить під килимком',
      description: 'Увечері сховище не здають під охорону: ключ лишають під килимком біля дверей, щоб не чекати вранці чергового.',
      ...{ severity: 'moderate', process: 'archive', unit: 'registry', category: 'data-protection', place: 'Архівосховище № 2' },
    },
  });
  const { id: record, code } = reported.body;
  tale.world.code('confidentially', code);
  yield tale.later(2, workingDay);
  await triaged(tale, record, { by: 'honchar', process: 'archive', unit: 'registry', assignee: 'rudenko' });
  yield tale.later(1, 4);
  await asked(tale, record, 'rudenko', 'Чи траплялося так у вихідні? Від цього залежить, кому передавати ключ.');
  yield tale.later(3, 1.5 * workingDay);
  await tale.withoutName(code).post('/v1/followed-report/messages', {
    body: { text: 'Так, щосуботи, коли працюють підрядники. У будні ключ інколи беруть із собою.' },
  });
  yield tale.later(2, workingDay);
  yield* mended(tale, record, 'rudenko', {
    correction: 'Ключ зберігають у сейфі чергового, сховище здають під охорону щовечора за журналом.',
    extent: 'Перевірено решту сховищ: ключі здають під підпис.',
    justification: 'Порядок здавання ключів є, його не дотримувалися; за виконанням стежить завідувач.',
  });
  yield* closing(tale, record, 'honchar');
}

/** Somebody reports without any name; who it was is known to nobody, and the code is all that leads to the report. It waits for an answer. */
async function* anonymously(tale: Tale): Story {
  const reported = await tale.withoutName().post('/v1/anonymous-reports', {
    body: {
      title: 'Роботу в суботу не вносять до табеля',
      description:
        'Двічі цього місяця реєстраторів просили вийти в суботу «на пів дня», а в табелі ці дні не позначено й відгулів не дають.',
      ...{ severity: 'moderate', process: 'personnel', unit: 'registry', category: 'procedure' },
    },
  });
  const { id: record, code } = reported.body;
  tale.world.code('anonymously', code);
  yield tale.later(2, 5);
  await triaged(tale, record, { by: 'oliinyk', process: 'personnel', unit: 'department', assignee: 'tkachuk' });
  yield tale.later(1, 3);
  await asked(tale, record, 'tkachuk', 'Про які суботи йдеться? Достатньо чисел; імена не потрібні.');
}

async function triaged(
  tale: Tale,
  record: string,
  { by, assignee, ...where }: { by: CharacterName; assignee: CharacterName; process: string; unit: string },
): Promise<void> {
  await tale
    .by(by)
    .post('/v1/records/{id}/triage', { path: { id: record }, body: { ...where, severity: 'moderate', assignee: tale.person(assignee) } });
}

async function asked(tale: Tale, record: string, by: CharacterName, text: string): Promise<void> {
  await tale.by(by).post('/v1/records/{id}/ask-reporter', { path: { id: record }, body: { text } });
}

export const unnamedHighlights: readonly Highlight[] = [
  { name: 'confidential-report', at: daysBefore(88), tell: confidentially },
  { name: 'anonymous-report', at: daysBefore(3), even: true, tell: anonymously },
];
