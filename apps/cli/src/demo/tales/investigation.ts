import type { CapaBook } from '../books.js';
import type { Cure } from '../story/cure.js';
import { workingDay, type Tale } from '../tale.js';
import type { Story } from '../timeline.js';

const methods = ['5-whys', '5-whys', 'ishikawa', 'fault-tree'] as const;

/** What a method wants to know of a cause beside its words. */
function shape(method: (typeof methods)[number], depth: number, { whys }: Cure): { category?: string; gate?: 'or' } {
  if (method === 'ishikawa' && depth === 0) return { category: 'procedure' };
  if (method === 'fault-tree' && depth < whys.length - 1) return { gate: 'or' };
  return {};
}

/** The search for the cause of a cycle, by some method, down to a root that evidence confirms. */
export async function* investigate(
  tale: Tale,
  { capa: id, owner }: CapaBook,
  cure: Cure,
  cycle: number,
  kind: 'corrective' | 'preventive',
): Story {
  const place = { path: { id } } as const;
  const cause = (n: string): string => tale.id('cause', cycle, n);
  yield tale.later(0.5 * workingDay, 2 * workingDay);
  const method = tale.chance.oneOf(methods);
  await tale.by(owner).post('/v1/capas/{id}/choose-method', { ...place, body: { method } });
  let parent: string | null = null;
  for (const [n, text] of cure.whys.entries()) {
    const why: string = cause(`why-${n}`);
    const words = cycle > 1 && n === cure.whys.length - 1 ? `${text}; першого разу це зробили лише для одного відділу` : text;
    await tale.by(owner).post('/v1/capas/{id}/add-cause', { ...place, body: { id: why, text: words, parent, ...shape(method, n, cure) } });
    parent = why;
  }
  const other = cause('other');
  await tale.by(owner).post('/v1/capas/{id}/add-cause', {
    ...place,
    body: { id: other, text: cure.ruledOut.cause, ...(method === 'ishikawa' && { category: 'staff' }) },
  });
  yield tale.later(0.5 * workingDay, 2.2 * workingDay);
  await tale.by(owner).post('/v1/capas/{id}/rule-out-cause', { ...place, body: { cause: other, reason: cure.ruledOut.reason } });
  const root = { cause: cause(`why-${cure.whys.length - 1}`), evidence: [{ note: cure.evidence }] };
  if (kind === 'corrective') await tale.by(owner).post('/v1/capas/{id}/confirm-cause', { ...place, body: root });
  else await tale.by(owner).post('/v1/capas/{id}/support-cause', { ...place, body: { ...root, basis: 'data' } });
  await tale.by(owner).post('/v1/capas/{id}/answer-extent', {
    ...place,
    body: { similarExist: tale.chance.happens(0.5), similarCouldOccur: true, explanation: cure.extent },
  });
  await tale.by(owner).post('/v1/capas/{id}/finish-investigation', { ...place, body: {} });
}
