import { rule } from '#kernel';
import { extended } from '#deadlines/domain';
import { standsFor } from '#directory/domain';
import { corruptionReportOf } from '../../entrusted.js';
import type { RecordsHouse } from '../../house.js';
import { citizenWasTold, noticeWasGiven } from '../../rules/citizen.js';
import type { LiveRecord } from '../../state.js';
import { command } from '../command.js';
import { ofTheUnit, underInquiry } from './corruption.js';
import { laterThanTheDue, moved, owedNamed, termHasNotRunOut, withinTheTotal, type NewDue } from './term-checks.js';

const inquiryOwed = owedNamed('inquire');

/**
 * The law gives it to the head (1700-VII, art. 53-2), to whom the report is closed here: until a lawyer settles it, the head of the authorised unit
 * decides, and where it has none, its people do.
 */
const headOfTheUnitDecides = rule<LiveRecord, RecordsHouse>('head-of-the-authorised-unit-decides', ({ state, by, house }) => {
  const unit = corruptionReportOf(state)?.unit;
  const head = unit === undefined ? null : house.directory.headOf(unit);
  return head === null || standsFor(by, head) || { head };
});

export const extendInquiry = command({
  name: 'extend-inquiry',
  doc: 'Extends the term of the internal inquiry, never past 45 days in total; who reported it is told.',
  from: ['with-authorised-unit'],
  to: 'stays',
  rules: [...ofTheUnit, underInquiry, headOfTheUnitDecides, termHasNotRunOut('inquiry-is-not-overdue', inquiryOwed)],
  checks: [laterThanTheDue(inquiryOwed), withinTheTotal(inquiryOwed), citizenWasTold, noticeWasGiven],
  then: (situation, { due, reason, notice }: NewDue) =>
    moved(situation, inquiryOwed(situation.state), (owed) =>
      extended(owed, due, { reason, approvedBy: situation.by.person, notice: notice ?? null }),
    ),
});
