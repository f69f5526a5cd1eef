import type { CapaRepairChange } from '../events/repair.js';

/** *Which wrong statuses of a CAPA can be put right*: only before anybody has signed, since what was signed is returned, reopened or amended. */
export const capaRepairWays: readonly (CapaRepairChange & { readonly doc: string })[] = [
  {
    from: 'planning',
    to: 'investigating',
    doc: 'The investigation was finished too early; a plan that was never submitted is given up, and stays in the history.',
  },
  { from: 'awaiting-approval', to: 'planning', doc: 'The plan was submitted by mistake: it is taken back unsigned.' },
];
