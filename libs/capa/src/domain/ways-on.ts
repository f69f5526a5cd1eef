/** The commands of people that meet each obligation of a CAPA, by its name: the ways on for whoever owes it. */
export const waysOnCapa: Readonly<Record<string, readonly string[]>> = {
  investigate: ['finish-investigation'],
  plan: ['submit-plan'],
  approve: ['approve-plan', 'return-plan'],
  act: ['complete-action'],
  verify: ['verify-action', 'return-action'],
  'judge-data': ['lengthen-window', 'assess-on-little-data', 'fail-early'],
  assess: ['assess'],
  close: ['close'],
  'decide-extension': ['grant-extension', 'refuse-extension'],
  'confirm-repair': ['confirm-repair', 'drop-repair'],
  'consent-to-amendment': ['consent-to-amendment', 'drop-amendment'],
  'end-pause': ['resume-term'],
};

/** The same of the proposal of one. */
export const waysOnProposal: Readonly<Record<string, readonly string[]>> = { 'decide-proposal': ['accept-proposal', 'decline-proposal'] };
