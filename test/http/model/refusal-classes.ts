import type { Obstacle } from './step.js';

/** What kind of reason each refusal is. Checks of what was said that are not named here are of the kind *input*. */
const codes: Readonly<Record<Exclude<Obstacle, 'input'>, readonly string[]>> = {
  role: [
    ...['triage-is-yours', 'work-is-yours', 'answering-is-yours', 'handling-is-yours', 'speaking-with-the-citizen-is-yours'],
    ...['closing-is-yours', 'assigning-is-yours', 'filling-in-is-yours', 'asking-the-reporter-is-yours', 'may-reopen', 'auditee-speaks'],
    ...['auditors-only', 'head-or-deputy-decides', 'head-of-department-only', 'administrator-migrates', 'may-draft-a-capa'],
    ...['owner-or-quality-manager', 'takes-part', 'assessor-assesses', 'quality-manager-or-auditor', 'quality-manager-summarises'],
    ...['approver-has-the-level', 'approver-stands-above-all-units', 'closer-has-the-office', 'action-owner-acts', 'verifier-may-verify'],
    ...['extension-decider-has-the-level', 'may-repair', 'may-confirm-repair'],
  ],
  'own-work': [
    ...['closer-did-not-correct', 'auditor-is-not-the-auditee', 'approver-owns-nothing-in-it', 'closer-never-owned-anything-in-it'],
    ...['verifier-is-not-the-owner', 'extension-decider-is-not-the-owner', 'confirmer-is-independent'],
  ],
  state: ['wrong-status', 'wrong-action-status'],
  gate: [
    ...['no-capa-runs-for-it', 'triage-is-owed', 'triage-goes-round-no-more', 'no-capa-is-required', 'reported-without-a-name'],
    ...['containment-ended', 'correction-recorded', 'extent-answered', 'required-capa-ended-effective', 'awaited-capa-ended-effective'],
    ...['finding-was-answered', 'response-was-given', 'improvement-was-decided', 'closure-is-verified', 'told-of-every-question'],
    ...['finding-not-acknowledged', 'finding-not-disputed', 'improvement-is-open', 'citizen-can-be-reached', 'not-acknowledged-yet'],
    ...['no-question-has-another-outcome', 'inadmissibility-is-proposed', 'answer-is-owed', 'answer-is-not-overdue', 'answered'],
    ...['answer-term-can-be-lengthened', 'not-answered-yet', 'every-question-has-an-outcome', 'not-gone-on-yet', 'follows-another'],
    ...['risk-is-rated', 'kind-is-set', 'owner-is-set', 'lead-unit-is-set', 'units-concerned-are-set', 'root-cause-method-was-used'],
    ...['root-cause-is-confirmed', 'potential-cause-is-supported', 'human-error-has-a-cause-behind', 'extent-is-answered'],
    ...['every-confirmed-cause-has-an-action', 'effectiveness-criterion-is-set', 'every-action-has-ended', 'dependencies-are-done'],
    ...['every-root-cause-has-a-completed-action', 'every-completed-action-is-verified', 'monitoring-window-has-passed'],
    ...['occurrences-suffice', 'occurrences-are-too-few', 'window-may-be-lengthened', 'window-was-lengthened-twice', 'assessed-effective'],
    ...['risk-is-rated-anew', 'system-changes-are-recorded', 'no-adverse-effect-was-found', 'no-covered-record-requires-a-capa'],
    ...['extension-is-pending', 'no-extension-is-pending', 'investigates-by-itself', 'followed-investigation-resolved'],
    ...['no-repair-is-proposed', 'repair-is-proposed'],
  ],
};
const classes = new Map(Object.entries(codes).flatMap(([kind, names]) => names.map((name) => [name, kind as Obstacle] as const)));

/** Where it is about what was said: a verifier who is named and does not act, a change that somebody proposes. */
const ofWhatWasSaid: Readonly<Record<string, readonly string[]>> = {
  'verifier-is-not-the-owner': ['plan-action', 'change-action'],
  'no-capa-runs-for-it': ['repair'],
};
const classOf = (code: string, command: string): Obstacle =>
  ofWhatWasSaid[code]?.includes(command) ? 'input' : (classes.get(code) ?? 'input');

/** The kinds of the reasons for which a command was refused, each once, in one order. */
export const classesOf = (command: string, refusals: readonly { readonly code: string }[]): readonly Obstacle[] =>
  [...new Set(refusals.map(({ code }) => classOf(code, command)))].sort();
