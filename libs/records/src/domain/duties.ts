import { dayOf, isPresent, type Duty } from '#directory/domain';
import { openObligations } from '#deadlines/domain';
import { isOfTheAuditee } from './auditee.js';
import { closureOf, isClosedTo } from './conflict.js';
import { findingOf } from './finding-part.js';
import type { RecordsHouse } from './house.js';
import { roundOf, type LiveRecord } from './state.js';

export type RecordDuty = Duty<LiveRecord, RecordsHouse>;

/** What every duty of a record has: it holds for one round. */
const ofRecord = {
  run: roundOf as (state: LiveRecord) => number,
  notes: ({ duties }: LiveRecord) => duties,
} as const;

/** The people of the unit that was audited. */
function ofTheAuditee(state: LiveRecord, { directory }: RecordsHouse): readonly string[] {
  const auditee = findingOf(state)?.auditee;
  if (auditee === undefined) return [];
  return directory.people().flatMap(({ id }) => (isOfTheAuditee(id, auditee, directory) ? [id] : []));
}

/** A nonconformity is closed by somebody other than who corrected it; a finding by an auditor who is not the auditee either. */
export const closingRecord: RecordDuty = {
  ...ofRecord,
  name: 'close-record',
  isDue: ({ status, own }, about) => about === null && status === 'resolved' && own.kind !== 'complaint',
  ordinary: ({ state, house, now }) => {
    const { directory } = house;
    if (state.own.kind === 'finding') return directory.withRole('auditor');
    const owner = state.process === null ? null : directory.processOwner(state.process);
    const office = [...(owner === null ? [] : [owner]), ...directory.withRole('quality-manager')];
    const involved = closingRecord.involved(state, null, house);
    const day = dayOf(directory, now);
    const isFree = office.some((person) => !involved.includes(person) && isPresent(directory, person, day));
    // Who owes it because nobody of the office could take it does not take it ordinarily: that it passed on is counted.
    const owing = openObligations(state.obligations, 'close').flatMap(({ assignee }) => assignee ?? []);
    return isFree ? [...owing, ...office] : office;
  },
  involved: (state, _, house) => [...state.correctedBy, ...ofTheAuditee(state, house)],
};

/** That a finding may be closed is verified by an auditor who is not the auditee and corrected nothing. */
export const verifyingClosure: RecordDuty = {
  ...ofRecord,
  name: 'verify-closure',
  isDue: ({ status, own }, about) => about === null && status === 'resolved' && own.kind === 'finding',
  ordinary: ({ house: { directory } }) => directory.withRole('auditor'),
  involved: closingRecord.involved,
};

/** A finding is graded anew by an auditor who is not the auditee. */
export const regrading: RecordDuty = {
  ...ofRecord,
  name: 'regrade-finding',
  isDue: ({ own }, about) => about === null && own.kind === 'finding',
  ordinary: ({ house: { directory } }) => directory.withRole('auditor'),
  involved: (state, _, house) => ofTheAuditee(state, house),
};

/** A stuck record is put right by two people: who confirms it neither proposed it nor has a hand in the work. */
export const confirmingRepair: RecordDuty = {
  ...ofRecord,
  name: 'confirm-repair',
  isDue: ({ repair }, about) => about === null && repair !== null,
  ordinary: ({ house: { directory } }) =>
    (['quality-manager', 'head-of-department', 'administrator'] as const).flatMap((role) => directory.withRole(role)),
  involved: ({ repair, assignee, correctedBy }) => [
    ...(repair?.proposedBy ?? []),
    ...(assignee === null ? [] : [assignee]),
    ...correctedBy,
  ],
  unfit: (state, person, { directory }) => isClosedTo(closureOf(state), person, directory),
};

/** *Someone other than*, in records. */
export const recordDuties: readonly RecordDuty[] = [closingRecord, verifyingClosure, regrading, confirmingRepair];
