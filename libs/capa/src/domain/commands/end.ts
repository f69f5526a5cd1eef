import { exceptionOf } from '#directory/domain';
import { approving } from '../duties.js';
import { coveredRecords } from '../evolve-coverage.js';
import { capaOwnEvents as e } from '../events/index.js';
import { approverGate } from '../gates/approval.js';
import { noCoveredRecordRequiresACapa, noTakeOverIsUnderWay } from '../gates/cancelling.js';
import { notExcluded, qualityManagerOrAuditor } from '../gates/people.js';
import { openStatuses } from '../state.js';
import { command } from './command.js';

interface Reasoned {
  readonly reason: string;
}

export const cancel = command({
  name: 'cancel',
  doc: 'Cancels the CAPA, with reason, by somebody who may approve it; not while a covered record requires a CAPA, unless another takes it over.',
  from: openStatuses,
  to: 'cancelled',
  rules: [...approverGate, noCoveredRecordRequiresACapa, noTakeOverIsUnderWay],
  checks: [],
  then: ({ state, by, house, now }, { reason }: Reasoned) => [
    ...exceptionOf(approving, { state, by, house, now }),
    e.capaCancelled({
      capa: state.id,
      cycle: 'cycle' in state ? state.cycle : 0,
      reason,
      approvedBy: by.person,
      covers: coveredRecords(state.coverage, 'covered', 'asked'),
    }),
  ],
});

export const reopen = command({
  name: 'reopen',
  doc: 'Reopens a closed CAPA, with reason (a recurrence, say): a new cycle begins at investigating. Closed records stay closed.',
  from: ['closed'],
  to: 'investigating',
  rules: [qualityManagerOrAuditor, notExcluded],
  checks: [],
  then: ({ state }, { reason }: Reasoned) => [
    e.capaReopened({ capa: state.id, reason }),
    e.capaCycleBegan({
      capa: state.id,
      cycle: state.cycle + 1,
      because: 'reopened',
      covers: coveredRecords(state.coverage, 'covered'),
    }),
  ],
});

export const endingCommands = [cancel, reopen];
