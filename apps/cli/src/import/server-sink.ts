import { redressClient } from '#client';
import type { ServerReach } from '../reach/options.js';
import type { CaseResult, CaseSink } from './deliver.js';

interface Item {
  readonly externalReference: string;
  readonly outcome: CaseResult['outcome'];
  readonly added?: number;
  readonly refusals?: readonly { readonly message: string }[];
}

/** Sends cases to a running house. */
export function serverSink(reach: ServerReach): CaseSink {
  const client = redressClient(reach);
  return {
    async send(cases) {
      const { body } = await client.call('post', '/v1/imports/cases', {
        body: {
          cases: cases.map(({ activities, ...rest }) => ({ ...rest, activities: activities.map(({ group: _, ...activity }) => activity) })),
        },
      });
      return (body as { items: readonly Item[] }).items.map(({ refusals, ...item }) => ({
        ...item,
        ...(refusals && { reason: refusals.map(({ message }) => message).join('; ') }),
      }));
    },
  };
}
