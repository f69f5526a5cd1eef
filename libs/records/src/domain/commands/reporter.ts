import { check, rule } from '#kernel';
import { recordEvents } from '../events/index.js';
import type { RecordsHouse } from '../house.js';
import { recordStatuses } from '../kinds.js';
import { limits } from '../limits.js';
import { unnamedReporter } from '../reporter.js';
import { triageIsYours, workIsYours } from '../rules/who-may.js';
import type { LiveRecord, Message } from '../state.js';
import { command } from './command.js';

/** What passes between the house and whoever reported. */
interface Written {
  readonly message: string;
  readonly text: string;
}

const messagesOf = ({ own }: LiveRecord): readonly Message[] => (own.kind === 'nonconformity' ? own.messages : []);

/** Whom an answer reaches: whoever works on the record and whoever asked last; where nobody is there, the process's owner, else the quality managers. */
function readersOf(state: LiveRecord, { directory }: RecordsHouse): readonly string[] {
  const asked = messagesOf(state).findLast(({ from }) => from === 'house')?.by;
  const owner = state.process === null ? null : directory.processOwner(state.process);
  const here = (people: readonly (string | null | undefined)[]): readonly string[] => [
    ...new Set(people.filter((person): person is string => typeof person === 'string' && directory.isActive(person))),
  ];
  const [working, owning] = [here([state.assignee, asked]), here([owner])];
  if (working.length > 0) return working;
  return owning.length > 0 ? owning : here(directory.withRole('quality-manager'));
}

/** Whoever reported by name is asked by a comment. */
export const reportedWithoutAName = rule<LiveRecord, RecordsHouse>(
  'reported-without-a-name',
  ({ state: { own } }) => (own.kind === 'nonconformity' && own.reporting !== 'by-name') || {},
);

/** The reporter is asked by those who triage the record or work on it. */
export const askingIsYours = rule<LiveRecord, RecordsHouse>('asking-the-reporter-is-yours', (situation) => {
  const verdict = workIsYours.holds(situation);
  return verdict === true || triageIsYours.holds(situation) === true || verdict;
});

/** Nobody writes as the reporter but who holds the code. */
export const comesByTheCode = rule<LiveRecord, RecordsHouse>('comes-by-the-code', ({ by }) => by.process === unnamedReporter.process || {});

/** The number of messages has a limit, like everything. */
const roomForMessages = check<LiveRecord, RecordsHouse, unknown>(
  'room-for-messages',
  ({ state }) => messagesOf(state).length < limits.messages || { most: limits.messages },
);

export const askReporter = command({
  name: 'ask-reporter',
  doc: 'Asks whoever reported without a name; they read it by their code.',
  from: recordStatuses,
  to: 'stays',
  rules: [reportedWithoutAName, askingIsYours],
  checks: [roomForMessages],
  then: (_, { message, text }: Written) => [recordEvents.reporterAsked({ message, text })],
});

export const answerAsReporter = command({
  name: 'answer-as-reporter',
  doc: 'Writes to the house by the code of a report.',
  from: recordStatuses,
  to: 'stays',
  rules: [reportedWithoutAName, comesByTheCode],
  checks: [roomForMessages],
  then: ({ state, house }, { message, text }: Written) => [
    recordEvents.reporterAnswered({ message, text, recipients: [...readersOf(state, house)] }),
  ],
});
