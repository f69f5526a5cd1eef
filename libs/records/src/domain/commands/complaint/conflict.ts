import { check, rule, type Instant } from '#kernel';
import type { Against } from '../../complaint-part.js';
import { againstOf, closureOf, isClosedTo, type Named } from '../../conflict.js';
import { recordEvents, type answerResults, type RecordEventOf } from '../../events/index.js';
import type { RecordsHouse } from '../../house.js';
import { recordStatuses, worked } from '../../kinds.js';
import { limits } from '../../limits.js';
import { complaintOf, notBefore } from '../../rules/citizen.js';
import { coveringCapa } from '../../rules/coverage.js';
import { namedAreKnown, notInTheFuture, unitIdsOf } from '../../rules/input.js';
import { answeringIsYours, notClosedToYou, speakingWithTheCitizenIsYours } from '../../rules/who-may.js';
import type { LiveRecord } from '../../state.js';
import type { FreeText } from '../../texts.js';
import { command } from '../command.js';

/** Whom else a complaint complains of, as it became known; units by id or key. */
export interface NameComplainedOf {
  readonly against: Against;
  readonly reason: FreeText;
}

/** Who is named already is not named again. */
const somebodyNewIsNamed = check<LiveRecord, RecordsHouse, NameComplainedOf>('somebody-new-is-named', ({ state, house }, { against }) => {
  const known = againstOf(state);
  const isNew =
    against.persons.some((person) => !known.persons.includes(person)) ||
    unitIdsOf(house, against.units).some((unit) => !known.units.includes(unit)) ||
    (against.wholeDepartment && !known.wholeDepartment);
  return isNew || {};
});

/** Who is named once stays named: the list has an end. */
const roomForTheNamed = check<LiveRecord, RecordsHouse, NameComplainedOf>('room-for-the-named', ({ state }, { against }) => {
  const known = againstOf(state);
  const most = limits.against;
  return (known.persons.length + against.persons.length <= most && known.units.length + against.units.length <= most) || { most };
});

export const nameComplainedOf = command({
  name: 'name-complained-of',
  doc: 'Names who else is complained of: from now on the complaint is closed to them and theirs, and what they owe on it passes on.',
  from: recordStatuses,
  to: 'stays',
  rules: [notClosedToYou, speakingWithTheCitizenIsYours],
  checks: [namedAreKnown, somebodyNewIsNamed, roomForTheNamed],
  then: ({ state, house }, { against, reason }: NameComplainedOf) => {
    const { persons, units, wholeDepartment, words } = { ...against, units: unitIdsOf(house, against.units) };
    const known = againstOf(state);
    const named = { persons: [...known.persons, ...persons], units: [...known.units, ...units], wholeDepartment };
    return [
      recordEvents.complainedOfNamed({
        ...{ persons: [...new Set(persons)], units, wholeDepartment, words, reason },
        marked: [...actsOf(state, named, house)],
        capa: coveringCapa(state),
      }),
    ];
  },
});

/** What those who are named now had signed or decided: answers, terms, endings, concessions. */
function actsOf(state: LiveRecord, against: Named, { directory }: RecordsHouse): RecordEventOf<'ComplainedOfNamed'>['data']['marked'] {
  const before = closureOf(state);
  const after = { ...before, against };
  const { correction } = state.work;
  const concession = correction?.how === 'corrected' ? correction.concession : null;
  const acts = [
    ...(complaintOf(state)?.answers ?? []).map(({ signatory, dispatchedAt }) => ({
      act: 'answer-signed',
      by: signatory,
      at: dispatchedAt,
    })),
    ...state.obligations.flatMap(({ approvals }) => approvals),
    ...state.endings.map(({ status, by, at }) => ({ act: status, by, at })),
    ...(concession && correction ? [{ act: 'concession-allowed', by: concession.authority, at: correction.at }] : []),
  ];
  return acts
    .filter(({ by }) => directory.person(by) !== undefined && isClosedTo(after, by, directory) && !isClosedTo(before, by, directory))
    .slice(0, limits.marked);
}

/** Of whom an explanation is asked, and the only part of the complaint that they are shown. */
export interface AskToExplain {
  readonly explanation: string;
  readonly person: string;
  readonly excerpt: FreeText;
  readonly due: Instant;
}

const askedPersonIsHere = check<LiveRecord, RecordsHouse, AskToExplain>(
  'asked-person-is-here',
  ({ house }, { person }) => house.directory.isActive(person) || { person },
);

/** To whom it is open can read it, and comment. */
const recordIsClosedToThem = check<LiveRecord, RecordsHouse, AskToExplain>(
  'asked-person-is-in-conflict',
  ({ state, house }, { person }) => isClosedTo(closureOf(state), person, house.directory) || { person },
);

const dueLiesAhead = check<LiveRecord, RecordsHouse, AskToExplain>('due-lies-ahead', ({ now }, { due }) => due > now || { due, now });

const roomForExplanations = check<LiveRecord, RecordsHouse, AskToExplain>(
  'room-for-explanations',
  ({ state }) => (complaintOf(state)?.explanations.length ?? 0) < limits.explanations || { most: limits.explanations },
);

export const askToExplain = command({
  name: 'ask-to-explain',
  doc: 'Asks somebody to whom the complaint is closed to explain; they are shown the excerpt, and nothing else.',
  from: ['reported', ...worked, 'resolved'],
  to: 'stays',
  rules: [notClosedToYou, answeringIsYours],
  checks: [askedPersonIsHere, recordIsClosedToThem, dueLiesAhead, roomForExplanations],
  then: (_, input: AskToExplain) => [recordEvents.explanationAsked({ ...input })],
});

/** What who was asked says. */
export interface Explain {
  readonly explanation: string;
  readonly text: FreeText;
}

/** An explanation is given once, by whoever was asked. */
const explanationIsAskedOfYou = check<LiveRecord, RecordsHouse, Explain>(
  'explanation-is-asked-of-you',
  ({ state, by }, { explanation }) =>
    complaintOf(state)?.explanations.some(
      (each) => each.explanation === explanation && each.person === by.person && !each.given && each.lapsedAt === null,
    ) || {},
);

export const explain = command({
  name: 'explain',
  doc: 'Gives the explanation that was asked for; nothing else of the complaint opens with it.',
  from: recordStatuses,
  to: 'stays',
  rules: [],
  checks: [explanationIsAskedOfYou],
  then: (_, { explanation, text }: Explain) => [recordEvents.explanationGiven({ explanation, text })],
});

/** What the outside handler decided, with the document that says so. */
export interface RecordOutsideDecision {
  readonly decidedAt: Instant;
  readonly result: (typeof answerResults)[number];
  readonly reference: FreeText;
  readonly document: RecordEventOf<'OutsideDecisionRecorded'>['data']['document'];
}

const withTheOutsideHandler = rule<LiveRecord, RecordsHouse>(
  'with-the-outside-handler',
  ({ state }) => (complaintOf(state)?.outside ?? null) !== null || {},
);

/** The deputed person records what they decided; what a higher body decided, an administrator or the quality manager, unless they are named. */
const recordingTheDecisionIsYours = rule<LiveRecord, RecordsHouse>('recording-the-decision-is-yours', ({ state, by }) => {
  const handler = complaintOf(state)?.outside?.handler ?? null;
  if (handler?.kind === 'person') return by.person === handler.person || { person: handler.person };
  const isNamed = againstOf(state).persons.includes(by.person);
  const needed = ['quality-manager', 'administrator'];
  return (!isNamed && needed.some((role) => by.roles.includes(role))) || { needed };
});

export const recordOutsideDecision = command({
  name: 'record-outside-decision',
  doc: 'Records what the outside handler decided, with its document.',
  from: ['reported', ...worked, 'with-authorised-unit', 'resolved'],
  to: 'closed',
  rules: [withTheOutsideHandler, recordingTheDecisionIsYours],
  checks: [notInTheFuture('decidedAt'), notBefore('decidedAt', (state) => complaintOf(state)?.receivedAt ?? state.recordedAt)],
  then: ({ state }, { decidedAt, result, reference, document }: RecordOutsideDecision) => {
    const handler = complaintOf(state)?.outside?.handler ?? null;
    return [recordEvents.outsideDecisionRecorded({ handler, decidedAt, result, reference, document })];
  },
});
