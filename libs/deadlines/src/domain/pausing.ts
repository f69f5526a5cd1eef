import { derivedId, type Actor, type DomainEvent, type Instant } from '#kernel';
import { met, type Overdue } from './changes.js';
import { calendarOf } from './calendar.js';
import type { DeadlineHouse } from './configuration.js';
import {
  calendarUsed,
  CalendarNotThere,
  chosenPolicy,
  isDecided,
  noLaterThan,
  ownDeadline,
  policyDeadline,
  type Deadline,
} from './deadline.js';
import { instantText } from './days.js';
import { dueOf } from './due.js';
import { obligationEvents, type ObligationEvent } from './events.js';
import { openObligations, type Obligations, type OpenObligation, type Pause } from './ledger.js';
import { officeCalendar, type OfficeCalendar } from './office-days.js';
import type { Subject } from './obligation-table.js';
import type { DeadlinePolicy } from './policy.js';

/** The obligation to look after a pause, so that none is forgotten: it is about the one that stands still. */
export const endPause = 'end-pause';

type PausedData = Extract<ObligationEvent, { type: 'ObligationPaused' }>['data'];
/** What a person says of a pause. */
export type Pausing = Pick<PausedData, 'awaits' | 'reason' | 'legalBasis' | 'until' | 'notice'>;

/** Whether the policy under which it opened lets its term stand still. Terms of law and imported dates never do. */
export function mayPause(house: DeadlineHouse, { name, basis, policy }: OpenObligation): boolean {
  if (name === endPause || (basis !== 'policy' && basis !== 'own-date')) return false;
  return lineOf(house, policy)?.pausable ?? false;
}

function lineOf(house: DeadlineHouse, policy: OpenObligation['policy']): DeadlinePolicy | undefined {
  return house.policies.find(({ version }) => version === policy?.version)?.policies.find(({ id }) => id === policy?.id);
}

/** Where a term is stopped. */
export interface Stopping {
  readonly ledger: Obligations;
  readonly house: DeadlineHouse;
  readonly now: Instant;
  readonly subject: Subject;
}

/** Stops the term, and has whoever owes it look after the pause. Only for policies that allow it: ask `mayPause` first. */
export function paused(obligation: OpenObligation, pausing: Pausing, stopping: Stopping): readonly ObligationEvent[] {
  const stopped = obligationEvents.obligationPaused({
    obligation: obligation.obligation,
    pausedAt: stopping.now,
    ...{ awaits: pausing.awaits, reason: pausing.reason, legalBasis: pausing.legalBasis, until: pausing.until },
    notice: pausing.notice && { ...pausing.notice },
  });
  return [stopped, ...reminding(obligation, pausing.until, stopping)];
}

/** Whether somebody would be reminded of a pause: by its own date, or by the house's term. */
export const isRemindedOf = (until: Instant | null, { house, now, subject }: Omit<Stopping, 'ledger'>): boolean =>
  until !== null || chosenPolicy(house, endPause, subject, now)?.policy.term != null;

function reminding(
  { obligation: about, assignee, role, unit, run }: OpenObligation,
  until: Instant | null,
  { ledger, house, now, subject }: Stopping,
): readonly ObligationEvent[] {
  const chosen = chosenPolicy(house, endPause, subject, now);
  if (until === null && !chosen?.policy.term) return [];
  const policy = chosen ? { id: chosen.policy.id, version: chosen.set.version } : null;
  const deadline = until === null ? policyDeadline(house, chosen!, now) : ownDeadline({ due: until, source: 'decision' }, policy);
  const ordinal = ledger.filter((each) => each.name === endPause && each.about === about).length;
  const obligation = derivedId('obligation', subject.id, endPause, about, ordinal);
  return [
    obligationEvents.obligationOpened({
      ...{ obligation, name: endPause, about, assignee, role, unit, from: now, run },
      basis: until === null ? 'policy' : 'own-date',
      ...deadline,
    }),
  ];
}

/** The open obligation to look after the pause of another one: one, or none. */
export const reminderOf = (ledger: Obligations, { obligation }: Pick<OpenObligation, 'obligation'>): readonly OpenObligation[] =>
  openObligations(ledger, endPause, obligation);

/** The end of a pause: of which obligation, when, and by whom. */
export interface PauseEnding {
  readonly ledger: Obligations;
  readonly obligation: OpenObligation;
  readonly at: Instant;
  readonly house: DeadlineHouse;
  readonly by: Actor;
}

/** A pause is over: its term runs again, and nobody has to look after it any more. Nothing where it does not stand still. */
export function pauseOver<Noted extends DomainEvent>(
  { ledger, obligation, at, house, by }: PauseEnding,
  overdue: Overdue<Noted>,
): readonly (ObligationEvent | Noted)[] {
  const reminders = reminderOf(ledger, obligation).flatMap((each) => {
    const ended = at < each.openedAt ? each.openedAt : at;
    return [...overdue(each, ended), met(each, by, ended)];
  });
  return [...resumed(obligation, at, house), ...reminders];
}

/**
 * Lets the term run again: its due derived anew on the calendar of its opening, all pauses counted. A date that was set moves by the days
 * that do not count. Nothing where it does not stand still.
 */
export function resumed(obligation: OpenObligation, at: Instant, house: DeadlineHouse): readonly ObligationEvent[] {
  const { obligation: id, pausedAt, due: previousDue, notAfter } = obligation;
  if (pausedAt === null) return [];
  const resumedAt = at < pausedAt ? pausedAt : at;
  const counted = afterPause(obligation, { from: pausedAt, to: resumedAt }, house);
  const { due, derivation } = notAfter === null ? counted : noLaterThan(counted, notAfter, 'not-after');
  return [obligationEvents.obligationResumed({ obligation: id, pausedAt, resumedAt, previousDue, due, derivation })];
}

function afterPause(obligation: OpenObligation, pause: Pause, house: DeadlineHouse): Pick<Deadline, 'due' | 'derivation'> {
  const { term, from, pauses, legalBasis, due, derivation } = obligation;
  if (term && !isDecided(obligation)) {
    const counted = dueOf(term, calendarUsed(house, obligation), from, { pauses: [...pauses, pause], basis: legalBasis });
    return { due: counted.due, derivation: [...counted.derivation] };
  }
  const { zone } = officeOf(obligation, house);
  const [first, last, until] = [pause.from, pause.to, due].map((each) => zone.local(Date.parse(each)));
  const amount = pause.from < due ? last!.day - first!.day : 0;
  if (amount === 0) return { due, derivation: [...derivation] };
  const moved = instantText(zone.at(until!.day + amount, until!.time));
  return { due: moved, derivation: [...derivation, { rule: 'pause', ...pause, amount, unit: 'days', due: moved }] };
}

/** The calendar whose days a date counts in: that of its term, else that of its policy. */
function officeOf(obligation: OpenObligation, house: DeadlineHouse): OfficeCalendar {
  if (obligation.calendar) return officeCalendar(calendarUsed(house, obligation));
  const key = lineOf(house, obligation.policy)?.calendar ?? 'ua';
  const calendar = calendarOf(house, key);
  if (!calendar) throw new CalendarNotThere(key);
  return officeCalendar(calendar);
}
