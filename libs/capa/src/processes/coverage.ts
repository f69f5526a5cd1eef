import { recordAggregates } from '#records';
import { capaCancelled, capaCycleBegan, capaEndedEffective, cover, type Cover, type RecordEventOf } from '#records/domain';
import { capaAggregate } from '../aggregate.js';
import { noteCoveredSeverity, noteCoverageRefused, noteRecordCovered, noteRecordReleased, type CapaEventOf } from '../domain/index.js';

type RecordAggregate = (typeof recordAggregates)[number];

/** A command that follows from an event. */
export interface Following {
  readonly aggregate: RecordAggregate | typeof capaAggregate;
  readonly id: string;
  readonly name: string;
  readonly input: object;
}

/** What follows from the events of the given types. */
type Follows<Events extends { readonly type: string }> = {
  readonly [Type in Events['type']]: (event: Extract<Events, { type: Type }> & { readonly stream: string }) => readonly Following[];
};

/** A kind of record whose streams nobody keeps. */
export class UnknownKind extends Error {
  readonly code = 'unknown-kind';
}

function toRecord({ record, kind }: { record: string; kind: string }, { name }: { name: string }, input: object): Following {
  const aggregate = recordAggregates.find((each) => each.kind === kind);
  if (!aggregate) throw new UnknownKind(kind);
  return { aggregate, id: record, name, input };
}

function toCapa(capa: string, { name }: { name: string }, input: object): Following {
  return { aggregate: capaAggregate, id: capa, name, input };
}

/** What records are told of their CAPA. */
export const recordsFollow: Follows<
  CapaEventOf<'CapaCoverageAsked' | 'CapaRecordCovered' | 'CapaClosed' | 'CapaCancelled' | 'CapaCycleBegan'>
> = {
  CapaCoverageAsked: ({ data: { capa, record, recordKind, cycle, recurrence, sameCause } }) => {
    const asked: Cover = { capa, cycle, recurrence, sameCause: sameCause === null ? 'not-asked' : 'confirmed', from: null };
    return [toRecord({ record, kind: recordKind }, cover, asked)];
  },
  CapaRecordCovered: ({ data: { capa, cycle, ended, ...record } }) => {
    if (ended === null) return [];
    return [toRecord(record, ended === 'effective' ? capaEndedEffective : capaCancelled, { capa, cycle: Math.max(1, cycle) })];
  },
  CapaClosed: ({ data: { capa, cycle, covers } }) => covers.map((each) => toRecord(each, capaEndedEffective, { capa, cycle })),
  CapaCancelled: ({ data: { capa, cycle, covers } }) =>
    covers.map((each) => toRecord(each, capaCancelled, { capa, cycle: Math.max(1, cycle) })),
  CapaCycleBegan: ({ data: { capa, cycle, because, covers } }) =>
    because === 'begun' ? [] : covers.map((each) => toRecord(each, capaCycleBegan, { capa, cycle })),
};

/** What a CAPA is told of its records. */
export const capaFollows: Follows<RecordEventOf<'RecordCovered' | 'CoverageRefused' | 'SeverityChanged' | 'CoverageEnded'>> = {
  RecordCovered: ({ data: { capa, record, kind, severity, unit, process, capaRequired, recurrence } }) => [
    toCapa(capa, noteRecordCovered, { record, kind, severity, unit, process, requiresCapa: capaRequired, recurrence }),
  ],
  CoverageRefused: ({ data: { capa, record, refusals } }) => [toCapa(capa, noteCoverageRefused, { record, refusals })],
  SeverityChanged: ({ stream, data: { capa, to, capaRequired } }) =>
    capa === null ? [] : [toCapa(capa, noteCoveredSeverity, { record: recordOf(stream), severity: to, requiresCapa: capaRequired })],
  CoverageEnded: ({ stream, data: { capa, how } }) =>
    how === 'released' ? [toCapa(capa, noteRecordReleased, { record: recordOf(stream) })] : [],
};

/** The id in the name of a record's stream: what stands behind its kind. */
function recordOf(stream: string): string {
  return stream.slice(stream.indexOf('-') + 1);
}
