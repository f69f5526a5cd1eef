import { sentBy, type Process, type SpecEnvelope } from '#projections';
import { recordEvents } from '#records/domain';
import type { DomainEvent } from '#kernel';
import { capaOwnEvents as e } from '../domain/index.js';
import {
  assessing,
  capa,
  covering,
  drafted,
  engine,
  id,
  implementing,
  nadia,
  process,
  signing,
  taras,
  units,
  verdict,
} from '../domain/sample.js';
import { assess, cancel, noteRecordCovered, type CapaEventOf, type NoteRecordCovered } from '../domain/index.js';
import { capasFollowTheirRecords, recordsFollowTheirCapa } from './coverage.js';

const record = id('record');
const stream = `nonconformity-${record}`;
const brief = (process: Process, event: DomainEvent, envelope?: SpecEnvelope) =>
  sentBy(process, event, envelope).map(({ stream, name, input }) => [stream, name, input]);
const toRecords = (event: DomainEvent) => brief(recordsFollowTheirCapa, event);
const toCapas = (event: DomainEvent) => brief(capasFollowTheirRecords, event, { stream });

describe('what records are told of their CAPA', () => {
  it('asks the record that was named', () => {
    const asked = e.capaCoverageAsked({ capa, record, recordKind: 'complaint', cycle: 2, recurrence: true, sameCause: 'the same' });
    expect(toRecords(asked)).toEqual([
      [`complaint-${record}`, 'cover', { capa, cycle: 2, recurrence: true, sameCause: 'confirmed', from: null }],
    ]);
    const other = id('another capa');
    const passing = e.capaCoverageAsked({ ...asked.data, recordKind: 'nonconformity', from: other });
    expect(toRecords(passing)).toMatchObject([[stream, 'cover', { capa, from: other }]]);
    const finding = e.capaCoverageAsked({ capa, record, recordKind: 'finding', cycle: 1, recurrence: false, sameCause: null });
    expect(toRecords(finding)).toMatchObject([[`finding-${record}`, 'cover', { sameCause: 'not-asked' }]]);
  });

  it('tells every record covered how the CAPA ended, and that a new cycle began', () => {
    const ended = covering(assessing(), 'record', false).when(assess, verdict(false)).by(taras).accepted();
    const began = ended.history.find(([{ type, data }]) => type === 'CapaCycleBegan' && (data as { cycle: number }).cycle === 2)![0];
    expect(toRecords(began as CapaEventOf<'CapaCycleBegan'>)).toEqual([[stream, 'capa-cycle-began', { capa, cycle: 2 }]]);
    const cancelled = covering(implementing(), 'record', false).when(cancel, { reason: 'a double' }).by(nadia).accepted();
    const last = cancelled.history.find(([{ type }]) => type === 'CapaCancelled')![0];
    expect(toRecords(last as CapaEventOf<'CapaCancelled'>)).toEqual([[stream, 'capa-cancelled', { capa, cycle: 1 }]]);
    const { signature } = signing('nadia', '2026-04-01T21:00:00.000Z');
    const signed = {
      by: nadia.person,
      onBehalfOf: null,
      printedName: signature.printedName,
      signedAt: signature.signedAt,
      meaning: 'capa-closed',
    } as const;
    const effective = e.capaClosed({
      capa,
      cycle: 1,
      signature: { ...signed, contentHash: '0'.repeat(64) },
      covers: [{ record, kind: 'nonconformity' }],
    });
    expect(toRecords(effective)).toEqual([[stream, 'capa-ended-effective', { capa, cycle: 1 }]]);
  });

  it('says nothing of the first cycle, which the record was told when it was asked', () => {
    expect(toRecords(e.capaCycleBegan({ capa, cycle: 1, because: 'begun', covers: [{ record, kind: 'complaint' }] }))).toEqual([]);
  });

  it('has a record let go that does not belong to it', () => {
    const asked = e.capaRecordReleaseAsked({ capa, record, kind: 'nonconformity', cycle: 2, reason: 'another cause' });
    expect(toRecords(asked)).toEqual([[stream, 'capa-released', { capa, cycle: 2 }]]);
  });

  it('tells a record whose answer came after the end', () => {
    const answer = {
      record,
      kind: 'nonconformity',
      severity: 'major',
      unit: units.registry,
      process,
      requiresCapa: false,
      recurrence: false,
    } as const;
    const tell = (ended: 'effective' | 'cancelled' | null) => toRecords(e.capaRecordCovered({ capa, ...answer, cycle: 1, ended }));
    expect(tell(null)).toEqual([]);
    expect(tell('effective')).toEqual([[stream, 'capa-ended-effective', { capa, cycle: 1 }]]);
    expect(tell('cancelled')).toEqual([[stream, 'capa-cancelled', { capa, cycle: 1 }]]);
    expect(toRecords(e.capaRecordCovered({ capa, ...answer, cycle: 3, ended: null }))).toEqual([
      [stream, 'capa-cycle-began', { capa, cycle: 3 }],
    ]);
  });
});

describe('what a CAPA is told of its records', () => {
  const covered = recordEvents.recordCovered({
    capa,
    cycle: 1,
    sameCause: 'not-asked',
    recurrence: false,
    from: null,
    record,
    kind: 'nonconformity',
    severity: 'critical',
    process,
    unit: units.registry,
    capaRequired: true,
  });

  it('notes the answer, which the machine takes', () => {
    const [sent] = sentBy(capasFollowTheirRecords, covered, { stream });
    expect(sent).toMatchObject({ target: { kind: 'capa', id: capa }, name: 'note-record-covered' });
    drafted()
      .when(noteRecordCovered, sent!.input as NoteRecordCovered)
      .by(engine)
      .noting('CapaRecordCovered');
  });

  it('tells the CAPA that a record has left, and to which other', () => {
    const from = id('another capa');
    const passed = recordEvents.recordCovered({ ...covered.data, from });
    expect(toCapas(passed)).toMatchObject([
      [`capa-${capa}`, 'note-record-covered', { record, from }],
      [`capa-${from}`, 'note-record-taken-over', { record, by: capa }],
    ]);
  });

  const answer = {
    result: 'granted',
    justified: 'justified',
    signatory: record,
    dispatchedAt: '2026-03-03T10:00:00.000Z',
    channel: 'letter',
    text: 'sealed elsewhere',
    refusal: null,
  } as const;

  it('notes refusals, another severity, and that an answer found a complaint justified; nothing where no CAPA covers the record', () => {
    const refused = recordEvents.coverageRefused({
      capa,
      record,
      kind: 'nonconformity',
      refusals: [{ code: 'record-is-in-work', params: {} }],
    });
    expect(toCapas(refused)).toEqual([
      [`capa-${capa}`, 'note-coverage-refused', { record, refusals: [{ code: 'record-is-in-work', params: {} }] }],
    ]);
    const worse = (by: string | null) =>
      recordEvents.severityChanged({ from: 'minor', to: 'critical', reason: 'hurt', capaRequired: true, capa: by });
    expect(toCapas(worse(capa))).toEqual([[`capa-${capa}`, 'note-covered-severity', { record, severity: 'critical', requiresCapa: true }]]);
    expect(toCapas(worse(null))).toEqual([]);
    const answered = (by: string | null) => recordEvents.answerDispatched({ ...answer, severity: 'major', capaRequired: true, capa: by });
    expect(toCapas(answered(capa))).toEqual([[`capa-${capa}`, 'note-covered-severity', { record, severity: 'major', requiresCapa: true }]]);
    expect(toCapas(answered(null))).toEqual([]);
    const began = recordEvents.coveringCapaCycleBegan({ capa, cycle: 2, severity: 'minor', capaRequired: false, returnsTo: null });
    expect(toCapas(began)).toEqual([[`capa-${capa}`, 'note-covered-severity', { record, severity: 'minor', requiresCapa: false }]]);
    const ended = (how: 'released' | 'effective') => recordEvents.coverageEnded({ capa, cycle: 1, how, returnsTo: null });
    expect(toCapas(ended('released'))).toEqual([[`capa-${capa}`, 'note-record-released', { record }]]);
    expect(toCapas(ended('effective'))).toEqual([]);
  });
});
