import { openObligations, reassigned, type OpenObligation } from '#deadlines/domain';
import type { Instant } from '#kernel';
import { closureOf, isClosedTo, namesSomebody, namesTheHead } from './conflict.js';
import { recordEvents, type RecordEvent } from './events/index.js';
import type { RecordsHouse } from './house.js';
import { openStatuses } from './kinds.js';
import { repairConfirmer } from './repairing/obligation.js';
import { complaintOf } from './rules/citizen.js';
import { inConflict, routeAround, type PassedOver } from './routing.js';
import type { LiveRecord, RecordState } from './state.js';

/**
 * The next step that takes a record out of the hands of those to whom it is closed: to the outside handler where nobody is left, else who works
 * on it, else one of its obligations. Null where nobody in conflict has anything to do with it.
 */
export function nextRouting(state: RecordState, house: RecordsHouse, now: Instant): RecordEvent | null {
  if (state.status === 'none') return null;
  const closure = closureOf(state);
  const isClosedToSome = namesSomebody(closure.against) || closure.entrustedTo !== null;
  if (!isClosedToSome || closure.outside !== null || !openStatuses.includes(state.status)) return null;
  if (namesTheHead(closure.against, house.directory)) return handedOutside(state, 'head-named', [], house);
  const { assignee } = state;
  if (assignee !== null && isClosedTo(closure, assignee, house.directory)) {
    const route = routeAround({ person: assignee }, closure, house);
    if (route === null) return nobodyLeft(state, { person: assignee }, house);
    return recordEvents.recordAssigned({ assignee: route.person, previous: assignee, reason: null, found: [...route.found] });
  }
  for (const obligation of openObligations(state.obligations)) {
    const from = isOwnForGood(obligation) ? null : inConflict(obligation, closure, house);
    if (from === null) continue;
    if (obligation.name === 'confirm-repair') {
      const owing = repairConfirmer({ state, house, now });
      const found = [{ how: 'closed-to', of: 'person' in from ? from.person : from.role }, ...(owing.found ?? [])];
      const [step] = reassigned(obligation, owing, found);
      if (step !== undefined) return step;
      continue;
    }
    const route = routeAround(from, closure, house);
    if (route === null) return nobodyLeft(state, from, house);
    return reassigned(obligation, { assignee: route.assignee, role: route.role ?? null }, [...route.found])[0] ?? null;
  }
  return null;
}

/** Only who is in conflict is asked to explain, and nobody else can: that passes to nobody. */
export const isOwnForGood = ({ name }: Pick<OpenObligation, 'name'>): boolean => name === 'explain';

/** What people who left were asked to explain lapses; whoever asked is told, else who deals with the complaint now. */
export function lapsedExplanations(state: LiveRecord, house: RecordsHouse): readonly RecordEvent[] {
  const { directory } = house;
  const closure = closureOf(state);
  const hears = (person: string | null): person is string =>
    person !== null && directory.isActive(person) && !isClosedTo(closure, person, directory);
  return (complaintOf(state)?.explanations ?? []).flatMap(({ explanation, person, asked }) => {
    const isOwed = openObligations(state.obligations, 'explain', explanation).length > 0;
    if (!isOwed || directory.isActive(person)) return [];
    const told = [asked.by, state.assignee, ...directory.withRole('quality-manager')].find(hears) ?? null;
    return [recordEvents.explanationLapsed({ explanation, person, told })];
  });
}

const nobodyLeft = (state: LiveRecord, from: PassedOver, house: RecordsHouse): RecordEvent =>
  handedOutside(state, 'nobody-left', [{ how: 'closed-to', of: 'person' in from ? from.person : from.role }], house);

function handedOutside(
  state: LiveRecord,
  because: 'head-named' | 'nobody-left',
  found: { how: string; of: string | null }[],
  { handling, directory }: RecordsHouse,
): RecordEvent {
  const { outsideHandler } = handling;
  const isNamed = outsideHandler?.kind === 'person' && (complaintOf(state)?.against.persons.includes(outsideHandler.person) ?? false);
  const isGone = outsideHandler?.kind === 'person' && !directory.isActive(outsideHandler.person);
  return recordEvents.complaintHandedOutside({ handler: isNamed || isGone ? null : outsideHandler, because, found });
}
