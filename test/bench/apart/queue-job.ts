import { z } from 'zod';
import { jobType } from '#jobs';

/** A job without work. */
export const measuredJob = jobType('measured', z.object({ n: z.int() }));

/** How its queue is opened; a fault is the end of a measurement. */
export const measuredQueue = {
  types: [measuredJob],
  onConcern: () => undefined,
  onFault: (error: unknown): never => {
    throw error;
  },
};
