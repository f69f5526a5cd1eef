import { check, rule } from '#kernel';
import { openObligations } from '#deadlines/domain';
import { recordEvents } from '../events/index.js';
import type { RecordsHouse } from '../house.js';
import { assigneeIsNotInConflict } from '../rules/input.js';
import { notClosedToYou, triageIsYours } from '../rules/who-may.js';
import type { Reported } from '../state.js';
import type { FreeText } from '../texts.js';
import { command } from './command.js';

/** To which other process owner, and why. */
export interface HandOverTriage {
  readonly to: string;
  readonly reason: FreeText;
}

/** The hand-over that goes to the quality manager, whoever it was meant for; after it there is none. */
const last = 3;

const triageIsOwed = rule<Reported, RecordsHouse>(
  'triage-is-owed',
  ({ state }) => openObligations(state.obligations, 'triage').length > 0 || {},
);
const triageGoesRoundNoMore = rule<Reported, RecordsHouse>(
  'triage-goes-round-no-more',
  ({ state }) => state.handovers < last || { handovers: state.handovers },
);
const receiverOwnsAProcess = check<Reported, RecordsHouse, HandOverTriage>(
  'receiver-owns-a-process',
  ({ house: { directory } }, { to }) => {
    const owned = directory.processes().some(({ id, ended }) => !ended && directory.processOwner(id) === to);
    return owned || { person: to };
  },
);
const receiverIsAnother = check<Reported, RecordsHouse, HandOverTriage>('receiver-is-another', ({ state }, { to }) => {
  const owing = openObligations(state.obligations, 'triage').map(({ assignee }) => assignee);
  return !owing.includes(to) || { person: to };
});
const receiverIsNotInConflict = check<Reported, RecordsHouse, HandOverTriage>(assigneeIsNotInConflict.code, (situation, { to }) =>
  assigneeIsNotInConflict.holds(situation, { assignee: to }),
);

export const handOverTriage = command({
  name: 'hand-over-triage',
  doc: 'Hands the triage to another process owner, with reason and its due unchanged; a third time it goes to the quality manager.',
  from: ['reported'],
  to: 'stays',
  rules: [notClosedToYou, triageIsYours, triageIsOwed, triageGoesRoundNoMore],
  checks: [receiverOwnsAProcess, receiverIsAnother, receiverIsNotInConflict],
  then: ({ state }, { to, reason }: HandOverTriage) => {
    const ordinal = state.handovers + 1;
    const found = [{ how: ordinal < last ? 'handed-over' : 'third-hand-over', of: to }];
    return [recordEvents.triageHandedOver({ to: ordinal < last ? to : null, reason, ordinal, found })];
  },
});
