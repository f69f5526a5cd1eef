import { administrator } from '../story/cast.js';
import { workingDay, type Tale } from '../tale.js';
import { closing } from '../tales/closing.js';
import { mended } from '../tales/mended.js';
import type { Story } from '../timeline.js';
import { daysBefore, type Highlight } from './highlight.js';

const kind = { path: { kind: 'categories' } } as const;

interface Category {
  readonly code: string;
  readonly names: { readonly uk: string; readonly en: string };
}

/** The administrator adds a category, in force from a day on. */
async function published(tale: Tale, category: Category, from: string, reason: string): Promise<void> {
  const by = tale.by(administrator);
  const { categories } = (await by.get('/v1/configuration/{kind}', kind)).body.content as { categories: readonly object[] };
  const added = { ...category, kinds: ['nonconformity', 'complaint'], retired: false };
  const draft = tale.id('draft', category.code);
  await by.post('/v1/configuration/{kind}/drafts', {
    ...kind,
    body: { id: draft, content: { categories: [...categories, added] }, note: reason },
  });
  await by.post('/v1/configuration/{kind}/drafts/{draft}/publish', {
    path: { ...kind.path, draft },
    body: { effectiveFrom: from, reason },
  });
}

/** A category is published ahead of its day; from then on records have it. */
async function* newCategory(tale: Tale): Story {
  const from = tale.officeTimeOn(tale.now, 7);
  await published(
    tale,
    { code: 'signs', names: { uk: 'Вивіски та покажчики', en: 'Signs' } },
    from.slice(0, 10),
    'Відвідувачі скаржаться, що не знаходять потрібного кабінету; окремої категорії не було.',
  );
  yield tale.officeTimeOn(from, 3);
  const record = tale.id('record');
  await tale.by('kushnir').post('/v1/nonconformities', {
    body: {
      ...{
        id: record,
        title: 'Покажчик на другому поверсі веде до зачинених дверей',
        description: 'Стрілка «Субсидії» вказує на двері, які зачинено після ремонту; прийом перенесено до кабінету 14.',
      },
      ...{ process: 'administrative-services', unit: 'services', category: 'signs', severity: 'minor' },
    },
  });
  yield tale.later(1, 6);
  await tale.by('levchuk').post('/v1/records/{id}/triage', {
    ...{ path: { id: record } },
    body: { process: 'administrative-services', unit: 'services', severity: 'minor', assignee: tale.person('vdovenko') },
  });
  yield tale.later(workingDay, 3 * workingDay);
  yield* mended(tale, record, 'vdovenko', {
    correction: 'Покажчик переставлено, біля зачинених дверей повішено пояснення.',
    extent: 'Пройдено обидва поверхи, решта покажчиків правильні.',
    justification: 'Наслідок ремонту; до переліку робіт після ремонту додано огляд покажчиків.',
  });
  yield* closing(tale, record, 'levchuk');
}

/** Another one is published and not in force yet when the story ends. */
async function* comingCategory(tale: Tale): Story {
  yield tale.later(0.5);
  await published(
    tale,
    { code: 'sign-language', names: { uk: 'Переклад жестовою мовою', en: 'Sign language' } },
    tale.officeTimeOn(tale.world.end, 21).slice(0, 10),
    'Із запровадженням перекладу жестовою мовою звернення щодо нього рахуватимемо окремо.',
  );
}

export const configurationHighlights: readonly Highlight[] = [
  { name: 'new-category', at: daysBefore(150), tell: newCategory },
  { name: 'coming-category', at: daysBefore(9), tell: comingCategory },
];
