import type { EscalationEvent } from './events.js';

/** How much a record or CAPA goes before others of its severity: rules raise it, and a new run begins anew. */
export const priorities = ['normal', 'high', 'highest'] as const;
export type Priority = (typeof priorities)[number];

/** The priority after a step: one higher where the step raises it, up to the highest. */
export function priorityAfter(priority: Priority, { data: { action } }: EscalationEvent): Priority {
  if (action !== 'raise-priority') return priority;
  return priorities[Math.min(priorities.indexOf(priority) + 1, priorities.length - 1)]!;
}
