import { RedressProblem } from '#client';
import { clientOf, type ServerReach } from '../reach/options.js';
import { NotTaken, type CaseSink } from './deliver.js';

/** Answers by which a server refuses a request for what stands in it. */
const refusing: ReadonlySet<number> = new Set([400, 413, 422]);

/** Sends cases to a running house. */
export function serverSink(reach: ServerReach): CaseSink {
  const client = clientOf(reach);
  return {
    async send(cases) {
      try {
        const { items } = (await client.post('/v1/imports/cases', { body: { cases: [...cases] } })).body;
        return items.map(({ externalReference, outcome, added, refusals }) => ({
          externalReference,
          outcome,
          ...(added !== undefined && { added }),
          ...(refusals && { reason: refusals.map(({ message }) => message).join('; ') }),
        }));
      } catch (error) {
        if (error instanceof RedressProblem && refusing.has(error.status)) throw new NotTaken(reasonOf(error), { cause: error });
        throw error;
      }
    },
  };
}

function reasonOf({ message, errors }: RedressProblem): string {
  return errors.length === 0 ? message : errors.map((each) => `${each.pointer} ${each.message}`).join('; ');
}
