import { projected } from '#projections';
import type { Sealed } from '#kernel';
import { freeTextFields, ownRecordEvents } from '../domain/index.js';
import { recordTextsView } from './record-texts.js';

const id = '00000000-0000-4000-8000-000000000001';
const comment = '00000000-0000-4000-8000-000000000002';
const stream = `nonconformity-${id}`;
const { nonconformityReported, commentAdded, recordRejected, recordTriaged, complaintImported } = ownRecordEvents;
const sealed: Sealed = { sealed: 1, subject: id, box: 'AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGw==', commitment: '0'.repeat(64) };

const reported = nonconformityReported({
  record: id,
  title: 'Об’єднання без печатки',
  description: 'Печатку не поставили.',
  requirement: { of: 'procedure', procedure: 'Порядок 12' },
  severity: null,
  process: null,
  unit: null,
  category: 'forms',
  detectedAt: null,
  place: null,
  extent: 'Три справи.',
  externalReference: 'К-7',
  reporting: 'anonymously',
  reporter: null,
  confidentialReporter: null,
});

describe('the texts of records', () => {
  it('are kept text by text, each with where its record began', () => {
    const { rows } = projected(recordTextsView, [
      [reported, { stream }],
      [commentAdded({ comment, text: 'Поставлено.', mentions: [] }), { stream }],
      [recordRejected({ reason: 'Печатки не треба.' }), { stream }],
    ]);
    expect([...rows().values()].map(({ field, text, place }) => [field, text, place])).toEqual([
      ['heading', 'Об’єднання без печатки\nК-7', 0],
      ['category', 'forms', 0],
      ['description', 'Печатку не поставили.\nТри справи.', 0],
      ['requirement', 'Порядок 12', 0],
      ['comment', 'Поставлено.', 0],
      ['reason', 'Печатки не треба.', 0],
    ]);
  });

  it('are none where they are sealed, and of a complaint only what it is filed under', () => {
    const ofComplaint = { stream: `complaint-${id}` };
    const begun = complaintImported({
      ...{ record: id, externalReference: 'case-7', source: 'receipt', form: 'application', channel: 'web' },
      ...{
        startedAt: '2026-03-02T08:00:00.000Z',
        due: null,
        citizen: null,
        name: null,
        contact: null,
        language: null,
        subject: null,
        text: sealed,
      },
      ...{ severity: null, process: null, unit: null, category: 'queue', responsible: null },
    });
    const triage = { process: id, unit: id, severity: 'minor', assignee: id, category: 'delay' } as const;
    const { rows } = projected(recordTextsView, [
      [begun, ofComplaint],
      [commentAdded({ comment, text: 'Цього тут бути не може.', mentions: [] }), ofComplaint],
      [recordTriaged({ ...triage, note: sealed } as unknown as Parameters<typeof recordTriaged>[0]), ofComplaint],
    ]);
    expect([...rows().values()].map(({ field, text, kind }) => [field, text, kind])).toEqual([
      ['heading', 'case-7', 'complaint'],
      ['category', 'delay', 'complaint'],
    ]);
  });

  it('give way to what they read after an amendment, under the same name', () => {
    const { containmentRecorded, recordAmended } = ownRecordEvents;
    const changes = {
      title: { was: 'Об’єднання без печатки', now: 'Обʼєднання без підпису' },
      place: { was: null, now: 'Кабінет 12' },
      extent: { was: 'Три справи.', now: null },
      requirement: { was: { of: 'procedure', procedure: 'Порядок 12' } as const, now: null },
    };
    const amending = { reason: 'Переплутано.', amendedBy: [comment] };
    const contained = containmentRecorded({ description: 'Зупинено.', containedAt: '2026-03-03T10:00:00.000Z' });
    const begun = [reported, contained].map((event) => [event, { stream }] as const);
    const of = [...projected(recordTextsView, begun).rows().keys()].find((key) => key.includes('/containment/'))!.split('/')[2]!;
    const amended = recordAmended({ changes: { ...changes, containment: { was: 'Зупинено.', now: 'Видачу зупинено.', of } }, ...amending });
    const { row } = projected(recordTextsView, [...begun, [amended, { stream }]]);
    expect(['', '/description/', '/requirement/', `/containment/${of}`].map((key) => row(`${id}${key}`)?.text)).toEqual([
      'Обʼєднання без підпису\nК-7',
      'Печатку не поставили.\nКабінет 12',
      '',
      'Видачу зупинено.',
    ]);
  });

  it('are those of every event in whose data people write in clear', () => {
    const writing = Object.values(ownRecordEvents).filter(({ schema }) => freeTextFields(schema).length > 0);
    expect(writing.map(({ type }) => type).filter((type) => !recordTextsView.types.includes(type))).toEqual([]);
  });

  it('are the house’s own fields as they stand now', () => {
    const set = ownRecordEvents.recordFieldsSet;
    const { row } = projected(recordTextsView, [
      [reported, { stream }],
      [set({ fields: { room: 'Кабінет 12' } }), { stream }],
      [set({ fields: { room: null, shelf: 7 } }), { stream }],
    ]);
    expect([row(`${id}/field/room`)?.text, row(`${id}/field/shelf`)?.text]).toEqual(['', '7']);
  });
});
