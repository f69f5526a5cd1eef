import { holdersOf } from '#deadlines/domain';
import { dayOf, passingsOf } from '#directory/domain';
import { isExcluded } from '../excluded.js';
import { capaOwnEvents as e } from '../events/index.js';
import { approversOf, engineOnly } from '../gates/people.js';
import { existingStatuses, isRunning, openStatuses, type Action, type Capa } from '../state.js';
import { command } from './command.js';

const isOpen = ({ status }: Capa): boolean => (openStatuses as readonly string[]).includes(status);

/** The actions that somebody has to do still; before the plan is approved it is planned anew instead. */
const toBeDone = (state: Capa): readonly Action[] => (state.status === 'implementing' ? state.plan.actions.filter(isRunning) : []);

export const passOn = command({
  name: 'pass-on',
  doc: 'Passes on what people who left or are away without a substitute own and owe; to nobody who is excluded, and no part of the work to who approved its plan.',
  from: existingStatuses,
  to: 'stays',
  rules: [engineOnly],
  checks: [],
  then: ({ state, house, now }) => {
    const { directory } = house;
    const { persons, roles } = holdersOf(state.obligations);
    const owner = isOpen(state) && state.owner !== null ? [state.owner] : [];
    const owners = toBeDone(state).map((action) => action.owner);
    const approvers = approversOf(state);
    const owning = [...owner, ...owners];
    const owing = persons.filter((person) => !owning.includes(person));
    const day = dayOf(directory, now);
    const excluded = (person: string): boolean => isExcluded(state, person, house);
    const passings = [
      ...passingsOf({ persons: owning, roles: [] }, directory, day, (person) => excluded(person) || approvers.includes(person)),
      ...passingsOf({ persons: owing, roles }, directory, day, excluded),
    ];
    return passings.map((passing) =>
      e.capaPassedOn({
        capa: state.id,
        ...passing,
        owner: passing.person !== null && owner.includes(passing.person),
        actions: toBeDone(state).flatMap((action) => (action.owner === passing.person ? [action.id] : [])),
      }),
    );
  },
});
