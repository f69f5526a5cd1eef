import { processIdOf } from '#directory/domain';
import { processes } from '../story/cast.js';
import type { Tale } from '../tale.js';
import type { Story } from '../timeline.js';

/** A CAPA was proposed because something recurs: the owner of the process looks, and says why none is needed beside those that run. */
export async function* proposal(tale: Tale, { proposal: id, process }: { readonly proposal: string; readonly process: string }): Story {
  yield tale.later(0);
  const found = processes.find(({ key }) => processIdOf(key) === process);
  await tale.by(found?.owner ?? 'yarova').post('/v1/capa-proposals/{id}/decline-proposal', {
    ...{ path: { id } },
    body: { reason: tale.chance.oneOf(reasons) },
  });
}

const reasons = [
  'Причину вже усуває чинна CAPA щодо цього процесу; записи до неї долучено.',
  'Записи мають різні причини: спільної дії не потрібно, спостерігаємо.',
  'Усі випадки сталися до запровадження зміни; після неї нових немає.',
] as const;
