import { z } from 'zod';
import { independenceCauses, waysOn } from './duty-events.js';
import { reach, type Duty, type DutyAt } from './duties.js';
import { dayOf, isPresent } from './replacing.js';
import { foundTrace } from './succession.js';
import type { Directory } from './directory.js';

const id = z.uuid();
const mostNamed = 50;

/** A step of *somebody other than who did the work* that goes another way than the ordinary one now, as a page tells it. */
export const dutyWay = z.object({
  duty: z.string().describe('The step, by its code.'),
  about: id.nullable().describe('The action that it is about, where it is not the whole.'),
  way: z
    .enum([...waysOn, 'nobody'])
    .describe('How it goes on. Nobody: the head of department names somebody, or records what an outside person decided.'),
  because: z.enum(independenceCauses).describe('Why none of those who take it ordinarily does.'),
  persons: z.array(id).describe('Who may take it now.'),
  mayBeNamed: z.array(id).describe(`Whom the head may name by \`name-independent-person\`, where nobody is left: ${mostNamed} at most.`),
  found: foundTrace.describe('Every place that was asked on the way.'),
});
export type DutyWay = z.output<typeof dutyWay>;

/** Of the steps that are to be taken now, those whose separation of duties passes on: to whom, or who could be named. */
export function dutyWays<State, House extends { readonly directory: Directory }>(
  duties: readonly Duty<State, House>[],
  at: DutyAt<State, House>,
  parts: readonly string[] = [],
): readonly DutyWay[] {
  return duties.flatMap((duty) =>
    [null, ...parts].flatMap((about) => {
      if (!duty.isDue(at.state, about)) return [];
      const { way, because, persons, found } = reach(duty, at, about);
      if (way === 'ordinary') return [];
      const mayBeNamed = way === 'nobody' ? independentPeople(duty, at, about) : [];
      return [{ duty: duty.name, about, way, because, persons: [...persons], mayBeNamed, found: [...found] }];
    }),
  );
}

function independentPeople<State, House extends { readonly directory: Directory }>(
  duty: Duty<State, House>,
  { state, house, now }: DutyAt<State, House>,
  about: string | null,
): string[] {
  const { directory } = house;
  const involved = new Set(duty.involved(state, about, house));
  const day = dayOf(directory, now);
  return directory
    .people()
    .map(({ id: person }) => person)
    .filter((person) => isPresent(directory, person, day) && !involved.has(person) && duty.unfit?.(state, person, house) !== true)
    .slice(0, mostNamed);
}
