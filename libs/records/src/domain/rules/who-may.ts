import { rule, type Actor, type Verdict } from '#kernel';
import { endPause, openObligations } from '#deadlines/domain';
import { cameTo, carriesOut, standingAs, standsFor, type Role } from '#directory/domain';
import { isClosedToActor } from '../conflict.js';
import { corruptionReportOf, isOfUnit } from '../entrusted.js';
import { actsAsHead } from '../handling.js';
import { closingRecord } from '../duties.js';
import type { RecordsHouse } from '../house.js';
import { unnamedReporter } from '../reporter.js';
import type { LiveRecord, RecordState } from '../state.js';

const has = (by: Actor, ...roles: readonly Role[]): boolean => roles.some((role) => by.roles.includes(role));
const orElse = (holds: boolean, ...needed: readonly string[]): Verdict => holds || { needed };

function ownsTheProcess({ process }: LiveRecord, by: Actor, { directory }: RecordsHouse): boolean {
  return process !== null && standsFor(by, directory.processOwner(process), 'process-owner');
}

/** A report of corruption is dealt with by the people of the authorised unit, and by nobody else. */
export const isOfTheAuthorisedUnit = (state: LiveRecord, by: Actor, { directory }: RecordsHouse): boolean => {
  const report = corruptionReportOf(state);
  return report !== null && isOfUnit(by.person, report.unit, directory);
};

const worksOn = (state: LiveRecord, by: Actor, house: RecordsHouse): boolean =>
  standsFor(by, state.assignee) ||
  ownsTheProcess(state, by, house) ||
  has(by, 'quality-manager') ||
  isOfTheAuthorisedUnit(state, by, house);

/** A complaint is not dealt with by whom it names, nor by those who report to them. */
export const notClosedToYou = rule<LiveRecord, RecordsHouse>(
  'not-closed-to-you',
  ({ state, by, house }) => !isClosedToActor(state, by, house.directory) || {},
);

/** Whether the actor owes one of these obligations: in person, or as anyone of the office that owes it. */
export const owes = ({ obligations }: LiveRecord, by: Actor, ...names: readonly string[]): boolean =>
  openObligations(obligations)
    .filter(({ name }) => names.includes(name))
    .some(({ assignee, role }) => (assignee === null ? role !== null && has(by, role) : standsFor(by, assignee)));

/** Whether the actor stands above a unit. */
export function standsAbove(by: Actor, unit: string, { directory }: RecordsHouse): boolean {
  const person = standingAs(by);
  return person !== null && directory.isAbove(person, unit);
}

const leads = (state: LiveRecord, by: Actor, house: RecordsHouse): boolean =>
  ownsTheProcess(state, by, house) || has(by, 'quality-manager') || (state.unit !== null && standsAbove(by, state.unit, house));

/** Triage is the process owner's; where there is none, and beside them, the quality manager's, or whoever it was handed to. */
export const triageIsYours = rule<LiveRecord, RecordsHouse>('triage-is-yours', ({ state, by, house }) =>
  orElse(
    ownsTheProcess(state, by, house) || has(by, 'quality-manager') || owes(state, by, 'triage', 'forward', 'return'),
    'process-owner',
    'quality-manager',
  ),
);

/** The work on a record is its assignee's, the process owner's and the quality manager's. */
export const workIsYours = rule<LiveRecord, RecordsHouse>('work-is-yours', ({ state, by, house }) =>
  orElse(worksOn(state, by, house), 'assignee', 'process-owner', 'quality-manager'),
);

/** An appeal is answered by who works on it, and by whoever the answer was handed to. */
export const answeringIsYours = rule<LiveRecord, RecordsHouse>('answering-is-yours', ({ state, by, house }) =>
  orElse(worksOn(state, by, house) || owes(state, by, 'answer'), 'assignee', 'process-owner', 'quality-manager'),
);

/** How an appeal is handled is for who triages it or works on it. */
export const handlingIsYours = rule<LiveRecord, RecordsHouse>('handling-is-yours', ({ state, by, house }) =>
  orElse(worksOn(state, by, house) || owes(state, by, 'triage', 'forward', 'return'), 'assignee', 'process-owner', 'quality-manager'),
);

/** With the citizen speak who registered the appeal, who works on it and who triages it. */
export const speakingWithTheCitizenIsYours = rule<LiveRecord, RecordsHouse>('speaking-with-the-citizen-is-yours', ({ state, by, house }) =>
  orElse(
    standsFor(by, state.reporter) || worksOn(state, by, house) || owes(state, by, 'acknowledge', 'answer', 'triage'),
    'registrar',
    'assignee',
    'process-owner',
    'quality-manager',
  ),
);

/** What the law gives to the head or a deputy (393/96, art. 20; admissibility). */
export const headOrDeputyDecides = rule<LiveRecord, RecordsHouse>('head-or-deputy-decides', ({ by, house }) => actsAsHead(by, house) || {});

/** A record is closed by the process's owner or the quality manager, a finding by an auditor; or by whom its closing was passed to. */
export const closingIsYours = rule<LiveRecord, RecordsHouse>('closing-is-yours', (at) => {
  const { state, by, house } = at;
  if (owes(state, by, 'close') || cameTo(closingRecord, at) || carriesOut(closingRecord, at)) return true;
  if (state.own.kind === 'finding') return orElse(has(by, 'auditor'), 'auditor');
  return orElse(ownsTheProcess(state, by, house) || has(by, 'quality-manager'), 'process-owner', 'quality-manager');
});

/** Who works on a record is settled by those who triage it, and by the head of its unit; of a report of corruption by the authorised unit. */
export const assigningIsYours = rule<LiveRecord, RecordsHouse>('assigning-is-yours', ({ state, by, house }) =>
  orElse(leads(state, by, house) || isOfTheAuthorisedUnit(state, by, house), 'process-owner', 'head-of-unit', 'quality-manager'),
);

/** A term is stopped by those who triage the record, and by the head of its unit. */
export const stoppingIsYours = rule<LiveRecord, RecordsHouse>('stopping-is-yours', ({ state, by, house }) =>
  orElse(leads(state, by, house), 'process-owner', 'head-of-unit', 'quality-manager'),
);

/** It runs again by the word of the same people, of who works on the record, and of who is to look after the pause. */
export const resumingIsYours = rule<LiveRecord, RecordsHouse>('resuming-is-yours', ({ state, by, house }) =>
  orElse(
    leads(state, by, house) || worksOn(state, by, house) || owes(state, by, endPause),
    'assignee',
    'process-owner',
    'head-of-unit',
    'quality-manager',
  ),
);

/** Reopening mends a mistake of the house: by the quality manager or an auditor. */
export const mayReopen = rule<LiveRecord, RecordsHouse>('may-reopen', ({ by }) =>
  orElse(has(by, 'quality-manager', 'auditor'), 'quality-manager', 'auditor'),
);

/** What the authorised unit has ended, only the authorised unit takes up again. */
export const isNoReportOfCorruption = rule<LiveRecord, RecordsHouse>(
  'is-no-report-of-corruption',
  ({ state }) => corruptionReportOf(state) === null || {},
);

/** Whoever reports without a name acts by no account, and is no process of the engine either. */
const isOfTheEngine = ({ process }: Actor): boolean => process !== undefined && process !== unnamedReporter.process;

/** What another system kept is brought in by an administrator. */
export const mayImport = rule<RecordState, RecordsHouse>('may-import', ({ by }) =>
  orElse(has(by, 'administrator') || isOfTheEngine(by), 'administrator'),
);

/** Nobody but the engine says what became of a CAPA, or that time has passed. */
export const comesFromTheEngine = rule<RecordState, RecordsHouse>('comes-from-the-engine', ({ by }) => isOfTheEngine(by) || {});
