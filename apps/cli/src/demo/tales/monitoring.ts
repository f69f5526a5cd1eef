import type { CapaBook } from '../books.js';
import type { Cure } from '../story/cure.js';
import type { Tale } from '../tale.js';
import type { Story } from '../timeline.js';

/** The measure is bad at the first look already: nobody waits for the end of the window. */
export async function* seeItFail(tale: Tale, { capa: id, owner }: CapaBook, cure: Cure, days: number): Story {
  const place = { path: { id } } as const;
  yield tale.officeTimeOn(tale.now, 0.4 * days);
  const value = bad(cure, tale);
  await tale
    .by(owner)
    .post('/v1/capas/{id}/record-measurement', { ...place, body: { occurrences: Math.max(1, Math.round(cure.monthly / 2)), value } });
  await tale.by(owner).post('/v1/capas/{id}/fail-early', {
    ...place,
    body: {
      reason: `Уже зараз ${value} (${cure.target.unit}) за межі ${cure.target.value}: чекати до кінця вікна немає сенсу.`,
      evidence: [{ note: 'Витяг із журналу за пів вікна.' }],
    },
  });
}

/** The measure is looked at twice while its window lasts, and the window passes. */
export async function* watchOver(tale: Tale, { capa: id, owner }: CapaBook, cure: Cure, days: number, fine: boolean): Story {
  const began = tale.now;
  for (const share of [0.45, 0.9]) {
    yield tale.officeTimeOn(began, share * days);
    await tale.by(owner).post('/v1/capas/{id}/record-measurement', {
      ...{ path: { id } },
      body: { occurrences: Math.max(1, Math.round((cure.monthly * days) / 60)), value: fine ? good(cure, tale) : bad(cure, tale) },
    });
  }
  yield tale.officeTimeOn(began, days + 1.5);
}

/** A value that meets the target. */
export const good = ({ target }: Cure, { chance }: Tale): number =>
  target.comparison === 'at-most' ? chance.between(0, target.value) : target.value + chance.between(0, 5);
/** A value that misses the target. */
export const bad = ({ target }: Cure, { chance }: Tale): number =>
  target.comparison === 'at-most' ? target.value + chance.between(2, 5) : target.value - chance.between(3, 10);
