import { obligationEvents } from '#deadlines/domain';
import { view } from '#projections';
import { z } from 'zod';

const { obligationOpened, obligationExtended, obligationShortened, obligationRederived, obligationResumed } = obligationEvents;
const row = z.strictObject({ name: z.string(), due: z.iso.datetime() });
type Row = z.output<typeof row>;

const moved = (before: Row | null, { data }: { data: { due: string } }): Row | null => before && { ...before, due: data.due };

/** What a notification says of the obligation that it is about: its name and where its due lies now. */
export const notifiedObligationsView = view({
  name: 'notified_obligations',
  doc: 'Name and current due of obligations, for the sentences of notifications.',
  events: { obligationOpened, obligationExtended, obligationShortened, obligationRederived, obligationResumed },
  key: ({ data }) => data.obligation,
  row,
  on: {
    ObligationOpened: (_, { data }) => ({ name: data.name, due: data.due }),
    ObligationExtended: moved,
    ObligationShortened: moved,
    ObligationRederived: moved,
    ObligationResumed: moved,
  },
});
