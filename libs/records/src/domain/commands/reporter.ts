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
  then: (_, { message, text }: Written) => [recordEvents.reporterAnswered({ message, text })],
});
