import type { ObligationLine } from '#deadlines/domain';
import { entrusted, handedOutside, question, receiptAmended, whole } from './appeal-occasions.js';
import type { RecordEvent, RecordEventOf } from './events/index.js';
import type { RecordsHouse } from './house.js';
import { returnVariant } from './owed-when.js';
import { head, triager } from './owing.js';
import type { RecordState } from './state.js';

type Line = ObligationLine<RecordState, RecordEvent, RecordsHouse>;

/** Who was named is asked to explain. */
export const explaining: Line = {
  name: 'explain',
  opens: [
    {
      on: 'ExplanationAsked',
      about: ({ event }) => event.data.explanation,
      owed: ({ event }) => ({ assignee: event.data.person }),
      ownDate: ({ event }) => ({ due: event.data.due, source: 'decision' }),
    },
  ],
  meets: [{ on: 'ExplanationGiven', about: ({ event }) => event.data.explanation }],
  cancels: [
    { on: 'ExplanationLapsed', about: ({ event }) => event.data.explanation, reason: 'asked-person-left' },
    handedOutside,
    entrusted,
    { on: 'RecordClosed', reason: 'left-otherwise' },
    { on: 'RecordForwarded', reason: 'left-otherwise' },
    { on: 'ComplaintReturned', reason: 'left-otherwise' },
    { on: 'ComplaintFoundInadmissible', reason: 'left-otherwise' },
    { on: 'ComplaintWithdrawn', reason: 'withdrawn' },
  ],
};

interface Proposing {
  readonly before: RecordState;
  readonly event: RecordEventOf<'ExitProposed'>;
}
/** Another exit, or to return it on another ground, which has a term of its own; whoever proposes the same again ends nothing. */
const proposesAnotherReturn = ({ before, event }: Proposing): boolean => {
  const proposal = before.status === 'reported' ? before.proposal : null;
  return event.data.exit !== 'returned' || event.data.ground !== proposal?.ground;
};

/** An appeal that cannot be dealt with as it is goes back to the citizen. */
export const returning: Line = {
  name: 'return',
  opens: [
    {
      on: 'ExitProposed',
      when: ({ event }) => event.data.exit === 'returned',
      owed: triager,
      variant: ({ event }) => event.data.ground,
    },
  ],
  meets: [{ on: 'ComplaintReturned' }],
  rederives: [{ ...receiptAmended, variant: returnVariant }],
  cancels: [
    handedOutside,
    entrusted,
    { on: 'RecordTriaged', reason: 'triaged-after-all' },
    { on: 'ExitProposed', when: proposesAnotherReturn, reason: 'left-otherwise' },
    { on: 'RecordForwarded', reason: 'left-otherwise' },
    { on: 'ComplaintFoundInadmissible', reason: 'left-otherwise' },
    { on: 'ComplaintWithdrawn', reason: 'withdrawn' },
  ],
};

/** Whether an appeal, or a question of it, is considered at all. */
export const decidingInadmissible: Line = {
  name: 'decide-inadmissible',
  opens: [
    { on: 'ExitProposed', when: ({ event }) => event.data.exit === 'inadmissible', owed: () => head },
    {
      on: 'QuestionExitProposed',
      when: ({ event }) => event.data.exit === 'inadmissible',
      about: question,
      owed: () => head,
    },
  ],
  meets: [
    { on: 'ComplaintFoundInadmissible' },
    { on: 'ComplaintFoundAdmissible', about: whole },
    { on: 'QuestionFoundInadmissible', about: question },
    { on: 'QuestionFoundAdmissible', about: question },
  ],
  rederives: [receiptAmended],
  cancels: [
    handedOutside,
    entrusted,
    { on: 'RecordTriaged', about: whole, reason: 'triaged-after-all' },
    { on: 'ExitProposed', when: ({ event }) => event.data.exit !== 'inadmissible', about: whole, reason: 'left-otherwise' },
    { on: 'RecordForwarded', reason: 'left-otherwise' },
    { on: 'ComplaintReturned', reason: 'left-otherwise' },
    { on: 'ComplaintWithdrawn', reason: 'withdrawn' },
    { on: 'QuestionDecided', about: question, reason: 'left-otherwise' },
    { on: 'QuestionForwarded', about: question, reason: 'left-otherwise' },
    { on: 'QuestionExitProposed', when: ({ event }) => event.data.exit !== 'inadmissible', about: question, reason: 'left-otherwise' },
  ],
};
