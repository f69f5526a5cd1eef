import { following, process, type Following } from '#projections';
import { aggregateOfKind, recordAggregates } from '#records';
import {
  capaCancelled,
  capaCycleBegan,
  capaEndedEffective,
  capaReleased,
  cover,
  ownRecordEvents,
  type Kind,
  type Named,
  type Severity,
} from '#records/domain';
import { capaAggregate } from '../aggregate.js';
import {
  capaOwnEvents,
  noteCoveredSeverity,
  noteConflict,
  noteCoverageRefused,
  noteRecordCovered,
  noteRecordReleased,
  noteRecordTakenOver,
} from '../domain/index.js';

type RecordAggregate = (typeof recordAggregates)[number];

/** The same word to each of the records. */
function toEach<Input extends object>(
  records: readonly { readonly record: string; readonly kind: Kind }[],
  command: { readonly name: string; readonly then: (situation: never, input: Input) => unknown },
  input: NoInfer<Input>,
): readonly Following<RecordAggregate>[] {
  return records.map(({ record, kind }) => following(aggregateOfKind[kind], record, command, input));
}

/** What records are told of their CAPA. */
export const recordsFollowTheirCapa = process('records-follow-their-capa', {
  doc: 'Asks records whether a CAPA may cover them, and tells those covered what becomes of it.',
  events: capaOwnEvents,
  commands: recordAggregates,
  on: {
    CapaCoverageAsked: ({ data: { capa, record, recordKind: kind, cycle, recurrence, sameCause, from = null } }) =>
      toEach([{ record, kind }], cover, {
        capa,
        cycle,
        recurrence,
        sameCause: sameCause === null ? 'not-asked' : 'confirmed',
        from,
      }),
    // The answer found the CAPA further on than the question had left it.
    CapaRecordCovered: ({ data: { capa, cycle, ended, record, kind } }) => {
      if (ended === null) return cycle > 1 ? toEach([{ record, kind }], capaCycleBegan, { capa, cycle }) : [];
      return toEach([{ record, kind }], ended === 'effective' ? capaEndedEffective : capaCancelled, { capa, cycle: Math.max(1, cycle) });
    },
    CapaRecordReleaseAsked: ({ data: { capa, record, kind, cycle } }) => toEach([{ record, kind }], capaReleased, { capa, cycle }),
    CapaClosed: ({ data: { capa, cycle, covers } }) => toEach(covers, capaEndedEffective, { capa, cycle }),
    CapaCancelled: ({ data: { capa, cycle, covers } }) => toEach(covers, capaCancelled, { capa, cycle: Math.max(1, cycle) }),
    CapaCycleBegan: ({ data: { capa, cycle, because, covers } }) =>
      because === 'begun' ? [] : toEach(covers, capaCycleBegan, { capa, cycle }),
  },
});

/** What a CAPA is told of its records. */
export const capasFollowTheirRecords = process('capas-follow-their-records', {
  doc: 'Tells a CAPA what the records that it asked have answered, and what changes in those that it covers.',
  events: ownRecordEvents,
  commands: [capaAggregate],
  on: {
    RecordCovered: ({ data: { capa, record, kind, severity, unit, process, capaRequired: requiresCapa, recurrence, from, against } }) => [
      following(capaAggregate, capa, noteRecordCovered, { record, kind, severity, unit, process, requiresCapa, recurrence, from }),
      ...(from === null ? [] : [following(capaAggregate, from, noteRecordTakenOver, { record, by: capa })]),
      ...(against ? conflictOf(capa, record, against) : []),
    ],
    // The CAPA keeps its own set of those who are excluded: it cannot ask the complaint, which may be closed to whoever acts.
    ComplainedOfNamed: ({ stream, data: { capa, persons, units, wholeDepartment } }) =>
      capa === null ? [] : conflictOf(capa, recordOf(stream), { persons, units, wholeDepartment }),
    CoverageRefused: ({ data: { capa, record, refusals } }) => [following(capaAggregate, capa, noteCoverageRefused, { record, refusals })],
    RecordTriaged: ({ stream, data: { capa, severity, capaRequired } }) => judged(stream, capa, severity, capaRequired),
    SeverityChanged: ({ stream, data: { capa, to, capaRequired } }) => judged(stream, capa, to, capaRequired),
    CoveringCapaCycleBegan: ({ stream, data: { capa, severity, capaRequired } }) => judged(stream, capa, severity, capaRequired),
    // Whether a complaint requires a CAPA is known when its answer says whether it is justified.
    AnswerDispatched: ({ stream, data: { capa, severity, capaRequired } }) => judged(stream, capa, severity, capaRequired),
    CoverageEnded: ({ stream, data: { capa, how } }) =>
      how === 'released' ? [following(capaAggregate, capa, noteRecordReleased, { record: recordOf(stream) })] : [],
  },
});

/** The CAPA that covers a complaint is told whom that complains of. */
function conflictOf(capa: string, record: string, against: Named): readonly Following<typeof capaAggregate>[] {
  return [following(capaAggregate, capa, noteConflict, { record, against })];
}

/** The CAPA that covers a record is told how bad that one is now, and whether it cannot do without a CAPA. */
function judged(
  stream: string,
  capa: string | null,
  severity: Severity | null,
  requiresCapa: boolean,
): readonly Following<typeof capaAggregate>[] {
  return capa === null ? [] : [following(capaAggregate, capa, noteCoveredSeverity, { record: recordOf(stream), severity, requiresCapa })];
}

/** The id in the name of a record's stream: what stands behind its kind. */
function recordOf(stream: string): string {
  return stream.slice(stream.indexOf('-') + 1);
}
