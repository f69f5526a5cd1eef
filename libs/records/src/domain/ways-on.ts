/**
 * The commands of people that meet each obligation of a record, by its name: the ways on for whoever owes it. What else may end it (a CAPA that
 * covers the record, an import) is not done on the record.
 */
export const waysOn: Readonly<Record<string, readonly string[]>> = {
  triage: [
    'triage',
    'reject',
    'mark-duplicate',
    'propose-forward',
    'forward',
    'propose-return',
    'return',
    'propose-inadmissible',
    'find-inadmissible',
    'hand-to-authorised-unit',
  ],
  acknowledge: ['acknowledge', 'dispatch-answer'],
  answer: ['dispatch-answer'],
  explain: ['explain'],
  forward: ['forward', 'forward-question'],
  return: ['return'],
  'decide-inadmissible': ['find-inadmissible', 'find-admissible', 'find-question-inadmissible', 'find-question-admissible'],
  respond: ['acknowledge-finding', 'dispute-finding'],
  contain: ['contain', 'containment-not-needed'],
  correct: ['correct', 'correction-not-needed'],
  'open-capa': ['back-to-correction'],
  close: ['close', 'reopen'],
  'examine-report': ['examine-report'],
  inquire: ['conclude-inquiry'],
  'confirm-repair': ['confirm-repair', 'drop-repair'],
  'end-pause': ['resume-term'],
  imported: [],
};
