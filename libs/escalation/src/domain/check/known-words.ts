import { fault, newestOf, type Finding, type Versions } from '#configuration/domain';
import { calendarOf, type DeadlineHouse } from '#deadlines/domain';
import { roles, type Directory } from '#directory/domain';
import type { RecipientDraft, RuleDraft } from '../rules-draft.js';
import { withDatesOfTheirOwn, type WaitingStates } from '../states.js';
import { severities } from '../subject.js';

/** What a draft of rules refers to elsewhere in the house. */
export interface CheckedAgainst {
  readonly deadlines: DeadlineHouse;
  readonly directory: Pick<Directory, 'unit' | 'process' | 'person'>;
  /** The states in which cases wait for somebody, as their machines declare them. */
  readonly waits: WaitingStates;
  /** The categories of records, where the house has records. */
  readonly categories?: Versions<{ readonly categories: readonly { readonly code: string }[] }>;
}

const countedBy = ['process', 'category', 'process-and-category', 'unit'];

/** Every word of a rule that nobody knows: kinds, severities, states, obligations, units, processes, categories, roles, people, calendars. */
export function unknownWords({ trigger, scope, calendar, ladder }: RuleDraft, place: string, house: CheckedAgainst): readonly Finding[] {
  const kinds = Object.keys(house.waits);
  const among = (words: readonly string[] | undefined, known: (word: string) => boolean, part: string, code: string): Finding[] =>
    (words ?? []).flatMap((word, at) => (known(word) ? [] : [fault(`${place}/scope/${part}/${at}`, code, { word })]));
  const severe = (word: string | undefined, pointer: string): Finding[] =>
    word === undefined || (severities as readonly string[]).includes(word)
      ? []
      : [fault(pointer, 'severity-unknown', { word, allowed: severities })];
  const obligations = obligationsOf(house.deadlines);
  const { directory, categories } = house;
  const codes = categories && new Set(newestOf(categories).content.categories.map(({ code }) => code));
  return [
    ...(calendarOf(house.deadlines, calendar) ? [] : [fault(`${place}/calendar`, 'calendar-not-there', { calendar })]),
    ...among(scope.kinds, (word) => kinds.includes(word), 'kinds', 'kind-unknown'),
    ...severe(scope.severityAtLeast, `${place}/scope/severityAtLeast`),
    ...among(scope.processes, (word) => directory.process(word) !== undefined, 'processes', 'process-unknown'),
    ...among(scope.units, (word) => directory.unit(word) !== undefined, 'units', 'unit-unknown'),
    ...among(scope.categories, (word) => !codes || codes.has(word), 'categories', 'category-unknown'),
    ...among(scope.obligations, (word) => obligations.has(word), 'obligations', 'obligation-unknown'),
    ...(trigger.on === 'severity-raised' ? severe(trigger.atLeast, `${place}/trigger/atLeast`) : []),
    ...(trigger.on === 'age-in-state' ? unknownState(trigger.status, scope.kinds ?? kinds, house.waits, place) : []),
    ...(trigger.on === 'count' && !countedBy.includes(trigger.of)
      ? [fault(`${place}/trigger/of`, 'count-unknown', { word: trigger.of, allowed: countedBy })]
      : []),
    ...ladder.flatMap(({ to }, at) => to.flatMap((each, nth) => unknownRecipient(each, `${place}/ladder/${at}/to/${nth}`, directory))),
  ];
}

/** Every obligation for which some version of the policies has a term, and those that need none. */
function obligationsOf({ policies }: DeadlineHouse): ReadonlySet<string> {
  return new Set([...withDatesOfTheirOwn, ...policies.flatMap((set) => set.policies.map(({ obligation }) => obligation))]);
}

function unknownState(word: string, kinds: readonly string[], waits: WaitingStates, place: string): Finding[] {
  const allowed = [...new Set(kinds.flatMap((kind) => waits[kind] ?? []))];
  return allowed.includes(word) ? [] : [fault(`${place}/trigger/status`, 'state-unknown', { word, allowed })];
}

function unknownRecipient(recipient: RecipientDraft, place: string, directory: CheckedAgainst['directory']): Finding[] {
  if (recipient.to === 'role' && !(roles as readonly string[]).includes(recipient.role))
    return [fault(`${place}/role`, 'role-unknown', { word: recipient.role, allowed: roles })];
  if (recipient.to === 'person' && !directory.person(recipient.person)?.active)
    return [fault(`${place}/person`, 'person-unknown', { word: recipient.person })];
  return [];
}
