import {
  calendarOf,
  missedBy,
  openObligations,
  type ObligationEvent,
  type Obligations,
  type OpenObligation,
  type Overdue,
} from '#deadlines/domain';
import type { DomainEvent, Instant } from '#kernel';
import { crossings, stepKey, type Crossing } from './crossings.js';
import { escalationEvents, type EscalationEvent } from './events.js';
import type { HouseForEscalation } from './house.js';
import { tellingAt } from './quiet.js';
import { recipientsOf } from './recipients.js';
import { keyOf, type EscalationSubject, type Watched } from './subject.js';

/** The keys of the steps taken, by subject: part of the state of a record or CAPA. */
export type StepsTaken = Readonly<Record<string, readonly string[]>>;

export const noStepsTaken: StepsTaken = {};

/** The steps taken after an event; any other event leaves them as they are. */
export function evolveSteps(taken: StepsTaken, event: DomainEvent): StepsTaken {
  if (event.type !== escalationEvents.escalationStepTaken.type) return taken;
  const { data } = event as EscalationEvent;
  return { ...taken, [data.subject]: [...(taken[data.subject] ?? []), stepKey(data)] };
}

/** Who watches a record or CAPA after a step of escalation: those whom it adds, each once. */
export function watchersAfter(watchers: readonly string[], { data: { action, recipients } }: EscalationEvent): readonly string[] {
  return action === 'add-watcher' ? [...new Set([...watchers, ...recipients.map(({ person }) => person)])] : watchers;
}

/** What is known when one looks at a record or CAPA. */
export interface Looking {
  readonly taken: StepsTaken;
  readonly subject: EscalationSubject;
  readonly house: HouseForEscalation;
  readonly now: Instant;
}

/** The steps of an obligation that are due by an instant and were not taken, in order of crossing; null: of the record or CAPA itself. */
export function stepsDue(
  watched: OpenObligation | null,
  { taken, subject, house, now }: Looking,
  until: Instant = now,
): readonly EscalationEvent[] {
  if (watched !== null && (watched.dormant || watched.pausedAt !== null)) return [];
  const known = new Set(taken[keyOf(watched, subject)] ?? []);
  return crossings(watched, subject, house, known)
    .filter(({ at }) => at <= until)
    .map((crossing) => stepTaken(watched, crossing, subject, house, now));
}

function stepTaken(
  watched: Watched,
  { rule, step, ruleVersion, run, repeat, at }: Crossing,
  subject: EscalationSubject,
  house: HouseForEscalation,
  now: Instant,
): EscalationEvent {
  const { recipients, lastResort } = recipientsOf(step.to, watched, subject, house.directory, now);
  const tellAt = step.urgent ? now : toldAt({ rule, ruleVersion }, house, now);
  return escalationEvents.escalationStepTaken({
    subject: keyOf(watched, subject),
    obligation: watched?.obligation ?? null,
    rule,
    step: step.id,
    ruleVersion,
    run,
    repeat,
    crossedAt: at,
    raisedAt: now,
    ...(tellAt > now && { tellAt }),
    action: step.action,
    channel: step.channel,
    urgent: step.urgent,
    recipients: recipients.map(({ person, found }) => ({ person, found: [...found] })),
    lastResort,
  });
}

/** When people are told of a step that is not urgent; where the calendar never lets them be, at once. */
function toldAt(
  { rule, ruleVersion }: Pick<Crossing, 'rule' | 'ruleVersion'>,
  { escalation, deadlines }: HouseForEscalation,
  now: Instant,
): Instant {
  const rules = escalation.ruleSets.find(({ version }) => version === ruleVersion)?.rules;
  const { calendar, quietHours } = rules?.find(({ id }) => id === rule) ?? {};
  const found = calendar === undefined ? undefined : calendarOf(deadlines, calendar);
  return (found && tellingAt(now, found, quietHours)) ?? now;
}

type Noted = ObligationEvent | EscalationEvent;

/** Steps and miss of one obligation up to an instant, each at its time; the step at the due stands before the miss. */
function overdueWithTimes(obligation: OpenObligation, looking: Looking, until: Instant): { at: Instant; event: Noted }[] {
  const steps = stepsDue(obligation, looking, until).map((event) => ({ at: event.data.crossedAt, event: event as Noted }));
  const misses = missedBy(obligation, until).map((event) => ({ at: obligation.due, event: event as Noted }));
  return [...steps, ...misses].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

/**
 * The steps of the record or CAPA itself that an event brings with it: what was crossed on the course that it leaves, as what was crossed of an
 * obligation is noted before it ends; and what crosses with the event, because it is reopened, its severity goes up, or it completed a count.
 */
export function stepsOfCourse(before: EscalationSubject | null, looking: Looking): readonly EscalationEvent[] {
  const [was, is] = [before?.course, looking.subject.course];
  if (!was || !is) return [];
  const left = was.status !== is.status || was.since !== is.since || was.lastActivityAt !== is.lastActivityAt || was.run !== is.run;
  const crossed = left ? stepsDue(null, { ...looking, subject: { ...looking.subject, course: was } }) : [];
  const begun = was.run !== is.run || was.raised !== is.raised || was.counted !== is.counted;
  const taken = crossed.reduce(evolveSteps, looking.taken);
  return [...crossed, ...(begun ? stepsDue(null, { ...looking, taken }) : [])];
}

/** For `followObligations`: what was crossed of an obligation is noted before it ends or moves. */
export function overdueOf(looking: Looking): Overdue<Noted> {
  return (obligation, until) => overdueWithTimes(obligation, looking, until).map(({ event }) => event);
}

/**
 * What the command `look` appends: every miss and every step, of the open obligations and of the record or CAPA itself, that is due by now and
 * was not noted yet, in order of their instants. Nothing where nothing is due, however often one looks.
 */
export function lookNow(ledger: Obligations, looking: Looking): readonly Noted[] {
  const ofTheCase = stepsDue(null, looking).map((event) => ({ at: event.data.crossedAt, event: event as Noted }));
  return [...openObligations(ledger).flatMap((obligation) => overdueWithTimes(obligation, looking, looking.now)), ...ofTheCase]
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
    .map(({ event }) => event);
}

/** The next instant, after those noted already, at which a look at the obligation will find something; null where there is none. */
export function nextLook(obligation: OpenObligation, { taken, subject, house }: Omit<Looking, 'now'>): Instant | null {
  if (obligation.dormant || obligation.pausedAt !== null) return null;
  const [next] = crossings(obligation, subject, house, new Set(taken[obligation.obligation] ?? []));
  const miss = obligation.missedAt === null ? new Date(Date.parse(obligation.due) + 1).toISOString() : null;
  const instants = [next?.at ?? null, miss].filter((at) => at !== null);
  return instants.sort()[0] ?? null;
}
