import { holdersOf } from '#deadlines/domain';
import { dayOf, passingsOf } from '#directory/domain';
import { isExcluded } from '../excluded.js';
import { capaOwnEvents as e } from '../events/index.js';
import { engineOnly } from '../gates/people.js';
import { apartFromTheWork, holdingsOf } from '../held.js';
import { existingStatuses } from '../state.js';
import { takenBack } from '../taking-back.js';
import { command } from './command.js';

export const passOn = command({
  name: 'pass-on',
  doc: 'Passes on what people who left, are away without a substitute or are in conflict of interest own and owe; to nobody who is excluded, and no part of the work to who approved its plan.',
  from: existingStatuses,
  to: 'stays',
  rules: [engineOnly],
  checks: [],
  then: ({ state, house, now }) => {
    const { directory } = house;
    const { persons, roles } = holdersOf(state.obligations);
    const holdings = holdingsOf(state);
    const owning = [...holdings.keys()];
    const apart = apartFromTheWork(state);
    const owing = persons.filter((person) => !owning.includes(person));
    const day = dayOf(directory, now);
    const excluded = (person: string): boolean => isExcluded(state, person, house);
    const passings = [
      ...passingsOf({ persons: owning, roles: [] }, directory, day, (person) => excluded(person) || apart.includes(person)),
      ...passingsOf({ persons: owing, roles }, directory, day, excluded),
    ];
    const passed = passings.map((passing) => {
      const { owner, actions } = (passing.person !== null && holdings.get(passing.person)) || { owner: false, actions: [] };
      return e.capaPassedOn({ capa: state.id, ...passing, owner, actions: [...actions] });
    });
    return passed.length > 0 ? passed : takenBack({ state, house, now });
  },
});
