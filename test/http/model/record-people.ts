import { owe, owes, type Debtor } from './debts.js';
import { isAtLeast, needsCorrection, type RecordThing } from './record-thing.js';
import type { At } from './step.js';
import { asWhom, holds, is, nearestHead, standsAbove, type Person } from './town.js';

type Record = At<RecordThing>;

const ownsTheProcess = ({ thing, hat }: Record): boolean => is(hat, thing.process?.owner ?? null, 'process-owner');

/** Triage is the process owner's, the quality manager's, and theirs to whom it was handed. */
export const triages = (at: Record): boolean =>
  ownsTheProcess(at) || holds(at.hat, 'quality-manager') || owes(at.thing, at.hat, 'triage', 'forward', 'return');

/** The work is the assignee's, the process owner's and the quality manager's. */
export const worksOn = (at: Record): boolean => is(at.hat, at.thing.assignee) || ownsTheProcess(at) || holds(at.hat, 'quality-manager');

/** An appeal is answered by who works on it, and by who owes the answer. */
export const answers = (at: Record): boolean => worksOn(at) || owes(at.thing, at.hat, 'answer');

/** How an appeal is handled is for who triages it or works on it. */
export const handles = (at: Record): boolean => worksOn(at) || owes(at.thing, at.hat, 'triage', 'forward', 'return');

/** With the citizen speaks who registered the appeal, who triages it and who works on it. */
export const speaks = (at: Record): boolean =>
  is(at.hat, at.thing.reporter) || worksOn(at) || owes(at.thing, at.hat, 'acknowledge', 'answer', 'triage');

/** Who works on it is settled by who triages it and by the head of its unit. */
export function assigns(at: Record): boolean {
  const { thing, hat } = at;
  return ownsTheProcess(at) || holds(hat, 'quality-manager') || (thing.unit !== null && standsAbove(asWhom(hat), thing.unit));
}

/** It is closed by the process's owner or the quality manager, a finding by an auditor; and by who owes that. */
export const closes = (at: Record): boolean =>
  owes(at.thing, at.hat, 'close') ||
  (at.thing.kind === 'finding' ? holds(at.hat, 'auditor') : ownsTheProcess(at) || holds(at.hat, 'quality-manager'));

/** For the auditee speaks the head of its unit, whoever stands above, and who owes the response. */
export const speaksForTheAuditee = ({ thing, hat }: Record): boolean =>
  owes(thing, hat, 'respond') || standsAbove(asWhom(hat), thing.audit!.auditee);

const qualityManager: Debtor = { office: 'quality-manager' };
const personOr = (person: Person | null, otherwise: Debtor): Debtor => (person === null ? otherwise : { person });

/** Who owes the triage: the process's owner, else the quality manager. */
export const triager = ({ process }: RecordThing): Debtor => personOr(process?.owner ?? null, qualityManager);

/** Who works on it, and before that who owes its triage. */
export const assigneeOrTriager = (thing: RecordThing): Debtor => personOr(thing.assignee, triager(thing));

/** The auditee's unit head owes the response. */
export const auditeeHead = (thing: RecordThing): Debtor => personOr(nearestHead(thing.audit!.auditee), qualityManager);

/** Containment is owed of what is major or critical and not contained yet. */
export const needsContainment = ({ severity, contained }: RecordThing): boolean => isAtLeast(severity, 'major') && !contained;

/** What a triaged record owes its assignee. */
export function oweTheWork(thing: RecordThing): void {
  const assignee: Debtor = { person: thing.assignee! };
  if (needsContainment(thing)) owe(thing, 'contain', assignee);
  if (needsCorrection(thing) && !thing.corrected) owe(thing, 'correct', assignee);
}
