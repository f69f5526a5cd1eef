import {
  deadlinesAtFounding,
  evolveObligations,
  noObligations,
  obligationEvents,
  ownDeadline,
  type Obligations,
  type OpenObligation,
} from '#deadlines/domain';
import type { DomainEvent, Recorded } from '#kernel';
import type { EscalationEvent } from './events.js';
import type { HouseForEscalation, People } from './house.js';
import type { RuleSet } from './rule-set.js';
import { starterRules } from './starter.js';
import type { EscalationSubject } from './subject.js';
import { evolveSteps, noStepsTaken, type Looking, type StepsTaken } from './steps.js';

/** What the specs of escalation speak of: one obligation of Olena's that runs for four days in May 2026, and who stands above her. */
export const id = (n: number) => `00000000-0000-4000-8000-0000000000${String(n).padStart(2, '0')}`;
export const [olena, head, director, quality, gone, unit, department, record, owed] = [1, 2, 3, 4, 5, 6, 7, 8, 9].map(id) as [
  string,
  string,
  string,
  string,
  string,
  string,
  string,
  string,
  string,
];
export const founded = '2026-01-01T00:00:00.000Z';

export const people: People = {
  house: { zone: 'Europe/Kyiv' },
  person: (person) => ({ active: person !== gone, signIn: person !== gone, unit, absences: [], substitutions: [] }),
  isActive: (person) => person !== gone,
  superiorsOf: (person) => (person === olena ? [head, director] : person === head ? [director] : []),
  headOf: (of) => (of === unit ? head : director),
  unitAncestors: (of) => (of === unit ? [department] : []),
  withRole: (role) => (role === 'quality-manager' ? [quality] : []),
};
export const withVersions = (...sets: RuleSet[]): HouseForEscalation => ({
  directory: people,
  deadlines: deadlinesAtFounding,
  escalation: { ruleSets: sets },
});
export const starter = starterRules(founded);
export const house = withVersions(starter);
export const subject: EscalationSubject = {
  id: record,
  kind: 'nonconformity',
  severity: 'major',
  unit,
  process: null,
  tags: [],
  owner: olena,
};

export const recorded = (at: string): Recorded => ({ eventId: 'e', recordedAt: at, occurredAt: at, by: olena });
export const fold = (ledger: Obligations, at: string, ...events: DomainEvent[]) =>
  events.reduce((known, event) => evolveObligations(known, event, recorded(at)), ledger);
export const [from, due] = ['2026-05-04T06:00:00.000Z', '2026-05-08T06:00:00.000Z'];
export const opened = obligationEvents.obligationOpened({
  obligation: owed,
  name: 'correct',
  about: null,
  assignee: olena,
  role: null,
  unit: null,
  from,
  basis: 'own-date',
  ...ownDeadline({ due, source: 'action' }),
  run: 1,
});
export const ledger = fold(noObligations, from, opened);
export const open = (of: Obligations): OpenObligation => of[0] as OpenObligation;
export const looking = (now: string, taken: StepsTaken = noStepsTaken, change: Partial<Looking> = {}): Looking => ({
  taken,
  subject,
  house,
  now,
  ...change,
});
export const takenBy = (events: readonly DomainEvent[], before: StepsTaken = noStepsTaken) => events.reduce(evolveSteps, before);
export const steps = (events: readonly DomainEvent[]) =>
  events.filter((event): event is EscalationEvent => event.type === 'EscalationStepTaken').map(({ data }) => data);
export const typesOf = (events: readonly DomainEvent[]) => events.map(({ type }) => type);
export const [reminder, tellHead] = ['2026-05-07T06:00:00.000Z', '2026-05-12T06:00:00.000Z'];
