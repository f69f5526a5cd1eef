import { check, happenedAt, type Instant, type Sealed } from '#kernel';
import { openObligations } from '#deadlines/domain';
import { recordEvents, type RecordEvent, type RecordEventOf } from '../events/index.js';
import type { RecordsHouse } from '../house.js';
import { recordStatuses } from '../kinds.js';
import { limits } from '../limits.js';
import { idsOf, unitIsKnown } from '../rules/input.js';
import { mayImport } from '../rules/who-may.js';
import type { LiveRecord, RecordState } from '../state.js';
import { command } from './command.js';

/** A piece of work as the other system noted it. */
export interface ImportedActivity {
  readonly name: string;
  readonly at: Instant;
  readonly person?: string | null;
  readonly unit?: string | null;
  readonly reference?: string | null;
}

type Imported = RecordEventOf<'ComplaintImported'>['data'];

/** A case of another system, with the beginning of what it noted; the rest follows with `record-activities`. */
export interface ImportComplaint {
  readonly record: string;
  readonly externalReference: string;
  readonly source: string;
  readonly form: Imported['form'];
  readonly channel: string;
  readonly startedAt: Instant;
  readonly citizen?: string | null;
  readonly name?: Sealed | null;
  readonly contact?: Sealed | null;
  readonly language?: string | null;
  readonly subject?: Sealed | null;
  readonly text?: Sealed | null;
  readonly severity?: Imported['severity'];
  readonly process?: string | null;
  readonly unit?: string | null;
  readonly category?: string | null;
  readonly responsible?: string | null;
  /** The deadline that the case had, and when it was met there. */
  readonly obligation?: { readonly due: Instant; readonly endedAt?: Instant | null } | null;
  /** When the case ended there; the record is closed then. */
  readonly endedAt?: Instant | null;
  readonly activities?: readonly ImportedActivity[];
}

/** What another system says is not from the future. */
const nothingFromTheFuture = check<RecordState, RecordsHouse, Partial<ImportComplaint>>('not-in-the-future', ({ now }, input) => {
  const late = [
    ['startedAt', input.startedAt],
    ['endedAt', input.endedAt],
    ['obligation.endedAt', input.obligation?.endedAt],
    ...(input.activities ?? []).map((activity, n) => [`activities.${n}.at`, activity.at] as const),
  ].find(([, at]) => at !== undefined && at !== null && at > now);
  return late === undefined || { field: late[0], at: late[1], now };
});

/** People and units that the activities name are in the directory. */
const activitiesAreKnown = check<
  RecordState,
  RecordsHouse,
  { readonly activities?: readonly ImportedActivity[]; readonly responsible?: string | null }
>('person-is-known', ({ house }, { activities, responsible }) => {
  const named = [...(activities ?? []).map(({ person }) => person), responsible];
  const persons = [...new Set(named)].filter((person) => person && house.directory.person(person) === undefined);
  return persons.length === 0 || { persons };
});
const activitiesUnitsAreKnown = check<RecordState, RecordsHouse, { readonly activities?: readonly ImportedActivity[] }>(
  'activity-unit-is-known',
  ({ house }, { activities }) => {
    const units = [...new Set((activities ?? []).map(({ unit }) => unit))].filter((unit) => unit && !house.directory.findUnit(unit));
    return units.length === 0 || { units };
  },
);

/** One append of the log takes so many. */
const notTooMany = check<RecordState, RecordsHouse, { readonly activities?: readonly ImportedActivity[] }>(
  'not-too-many-activities',
  (_, { activities }) => (activities?.length ?? 0) <= limits.activities || { most: limits.activities },
);

const activityChecks = [nothingFromTheFuture, activitiesAreKnown, activitiesUnitsAreKnown, notTooMany] as const;

const recorded = (house: RecordsHouse, activities: readonly ImportedActivity[] = []): readonly RecordEvent[] =>
  activities.map(({ name, at, person, unit, reference }) =>
    happenedAt(
      at,
      recordEvents.activityRecorded({
        name,
        person: person ?? null,
        unit: idsOf(house, { unit: unit ?? null }).unit,
        reference: reference ?? null,
      }),
    ),
  );

export const importComplaint = command({
  name: 'import',
  doc: 'Brings in a case of another system: its start, deadline, activities and end, at their own times.',
  from: ['none'],
  to: ['reported', 'closed'],
  rules: [mayImport],
  checks: [unitIsKnown, ...activityChecks],
  then: ({ house }, input: ImportComplaint) => {
    const { record, externalReference, source, form, channel, startedAt, obligation, endedAt } = input;
    const metAt = obligation?.endedAt ?? null;
    return [
      happenedAt(
        startedAt,
        recordEvents.complaintImported({
          record,
          externalReference,
          source,
          form,
          channel,
          startedAt,
          due: obligation?.due ?? null,
          citizen: input.citizen ?? null,
          name: input.name ?? null,
          contact: input.contact ?? null,
          language: input.language ?? null,
          subject: input.subject ?? null,
          text: input.text ?? null,
          severity: input.severity ?? null,
          ...idsOf(house, input),
          category: input.category ?? null,
          responsible: input.responsible ?? null,
        }),
      ),
      ...recorded(house, input.activities),
      ...(metAt === null ? [] : [happenedAt(metAt, recordEvents.importedDeadlineMet({ metAt }))]),
      ...(endedAt ? [happenedAt(endedAt, recordEvents.importedCaseEnded({ endedAt }))] : []),
    ];
  },
});

/** When a case ended there, as another run of the import says. */
export interface EndImported {
  readonly endedAt: Instant;
}

/** A case that has ended keeps its date: another one is not taken for it silently. */
const importedEndStays = check<LiveRecord, RecordsHouse, EndImported>('imported-end-stays', ({ state }, { endedAt }) => {
  const ended = state.endings.at(-1)?.at;
  return state.status !== 'closed' || ended === endedAt || { ended: ended ?? null, endedAt };
});

export const endImported = command<'reported' | 'closed', EndImported>({
  name: 'end-imported',
  doc: 'Notes that a case which was open when it came in has ended in the other system since. A case that has ended keeps its date.',
  from: ['reported', 'closed'],
  to: ['closed', 'stays'],
  rules: [mayImport],
  checks: [nothingFromTheFuture, importedEndStays],
  then: ({ state }, { endedAt }: EndImported) =>
    state.status === 'closed'
      ? []
      : [
          ...(openObligations(state.obligations, 'imported').length > 0
            ? [happenedAt(endedAt, recordEvents.importedDeadlineMet({ metAt: endedAt }))]
            : []),
          happenedAt(endedAt, recordEvents.importedCaseEnded({ endedAt })),
        ],
});

export const recordActivities = command({
  name: 'record-activities',
  doc: 'Adds what another system noted: facts, whatever the status, also before the start and after the end of the case.',
  from: recordStatuses,
  to: 'stays',
  rules: [mayImport],
  checks: activityChecks,
  then: ({ house }, input: { readonly activities: readonly ImportedActivity[] }) => recorded(house, input.activities),
});
