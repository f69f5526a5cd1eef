import type { Instant } from '#kernel';
import type { CapaBook } from '../books.js';
import type { Cure, Step } from '../story/cure.js';
import { officeHoursAfter, workingDay, type Tale } from '../tale.js';
import type { Story } from '../timeline.js';
import type { CapaCourse } from './capa.js';

/** What a cycle goes by. */
interface Round {
  readonly cycle: number;
  readonly kind: 'corrective' | 'preventive';
  /** Of monitoring, in days. */
  readonly window: number;
}

/** An action of the plan under its id. */
type PlannedStep = Step & { readonly action: string; readonly due: Instant };

/** The actions of a cycle, what its cure is judged by, and the plan's submission. */
export async function* plan(
  tale: Tale,
  { capa: id, owner }: CapaBook,
  cure: Cure,
  { cycle, kind, window }: Round,
): AsyncGenerator<string, readonly PlannedStep[]> {
  const place = { path: { id } } as const;
  const root = tale.id('cause', cycle, `why-${cure.whys.length - 1}`);
  const steps = cure.steps.map((step, n) => ({
    ...step,
    action: tale.id('action', cycle, n),
    due: tale.later(workingDay * (10 + 8 * n + tale.chance.between(0, 5))),
  }));
  for (const { action, title, owner: doer, verifier, expected, due } of steps) {
    await tale.by(owner).post('/v1/capas/{id}/plan-action', {
      ...place,
      body: {
        id: action,
        title: cycle > 1 ? `${title}: в усіх відділах` : title,
        kind,
        removes: [root],
        owner: tale.person(doer),
        verifier: tale.person(verifier === owner ? 'pavlenko' : verifier),
        due: due.slice(0, 10),
        expectedResult: expected,
      },
    });
  }
  yield tale.later(1, 5);
  await tale.by(owner).post('/v1/capas/{id}/set-criterion', {
    ...place,
    body: {
      measure: cure.measure,
      target: cure.target,
      window: { amount: window, unit: 'days' },
      leastOccurrences: Math.max(1, Math.floor(cure.monthly / 2)),
      assessor: tale.person('yarova'),
    },
  });
  await tale.by(owner).post('/v1/capas/{id}/submit-plan', { ...place, body: {} });
  return steps;
}

/** An action from its acceptance to its verification. */
export async function* carryOut(tale: Tale, { capa: id }: CapaBook, step: PlannedStep, course: CapaCourse): Story {
  const { action, owner, verifier, due, result, evidence } = step;
  const path = { path: { id, actionId: action } } as const;
  yield tale.later(2, workingDay);
  await tale.by(owner).post('/v1/capas/{id}/actions/{actionId}/accept-action', { ...path, body: {} });
  await tale.by(owner).post('/v1/capas/{id}/actions/{actionId}/start-action', { ...path, body: {} });
  if (course.extension === true) {
    yield tale.later(workingDay, 2 * workingDay);
    await tale.by(owner).post('/v1/capas/{id}/actions/{actionId}/ask-extension', {
      ...path,
      body: { reason: 'Постачальник відклав доставку; решту підготовлено.', due: officeHoursAfter(due, 6 * workingDay).slice(0, 10) },
    });
    yield tale.later(1, 6);
    await tale
      .by('yarova')
      .post('/v1/capas/{id}/actions/{actionId}/grant-extension', { ...path, body: { reason: 'Погоджено: лист постачальника є.' } });
    yield officeHoursAfter(due, 2 * workingDay);
  } else if (course.lateAction === true) yield officeHoursAfter(due, 1.5 * workingDay);
  else yield tale.later(2 * workingDay, 4 * workingDay);
  await tale
    .by(owner)
    .post('/v1/capas/{id}/actions/{actionId}/complete-action', { ...path, body: { result, evidence: [{ note: evidence }] } });
  yield tale.later(2, 2 * workingDay);
  await tale.by(verifier).post('/v1/capas/{id}/actions/{actionId}/verify-action', { ...path, body: { remarks: 'Перевірено на місці.' } });
}
