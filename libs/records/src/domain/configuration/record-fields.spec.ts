import * as fc from 'fast-check';
import { faultsOf } from '#configuration/domain';
import { specsOf } from '#testing';
import { closeNonconformity, migrateConfiguration, report, resolve, setFields, startCorrection, triage } from '../commands/index.js';
import { recordEvents as e } from '../events/index.js';
import type { RecordsHouse } from '../house.js';
import { nonconformity } from '../machines.js';
import {
  contained,
  corrected,
  extentAnswered,
  house,
  idOf,
  importer,
  nina,
  now,
  oksana,
  olena,
  petro,
  reported,
  taras,
  triaged,
} from '../sample.js';
import { fieldTypes, recordFieldsKind, type AskingStatus, type FieldDefinition } from './record-fields.js';

const { given } = specsOf(nonconformity, { events: e, house, now });
const triaging = { process: 'issue', unit: 'permits', severity: 'moderate', assignee: idOf('petro') } as const;
const hours = (n: number): string => new Date(Date.parse(now) + n * 3_600_000).toISOString();

const choice = (code: string, retired = false) => ({ code, names: { uk: code, en: code }, retired });
const field = (code: string, changes: Partial<FieldDefinition> = {}): FieldDefinition => ({
  ...choice(code),
  kinds: ['nonconformity'],
  type: 'text',
  choices: [],
  requiredFrom: null,
  ...changes,
});
const kinds = [
  field('place'),
  field('loss', { type: 'number' }),
  field('seen-on', { type: 'date' }),
  field('channel', { type: 'choice', choices: [choice('counter'), choice('post'), choice('fax', true)] }),
  field('repeated', { type: 'yes-no' }),
  field('of-findings', { kinds: ['finding'] }),
  field('old', { retired: true }),
];
const houseWith = (fields: readonly FieldDefinition[], effectiveFrom = now): RecordsHouse => ({
  ...house,
  recordFields: [...house.recordFields, { version: 2, effectiveFrom, content: { fields: [...fields] } }],
});
/** The house in which the place is asked for by a status, from an instant on. */
const placeAskedBy = (requiredFrom: AskingStatus, effectiveFrom = now) => houseWith([field('place', { requiredFrom })], effectiveFrom);

describe("the house's own fields of a record", () => {
  const open = given(reported, triaged()).inHouse(houseWith(kinds));

  it('take what fits them, and say in the history what changed', () => {
    const fields = { place: 'hall 3', loss: 12.5, 'seen-on': '2024-02-29', channel: 'post', repeated: false };
    open
      .when(setFields, { fields })
      .by(petro)
      .accepted(e.recordFieldsSet({ fields }))
      .leaves((state) => expect(state).toMatchObject({ fields }))
      .when(setFields, { fields: { place: 'hall 3', loss: null } })
      .by(petro)
      .accepted(e.recordFieldsSet({ fields: { loss: null } }))
      .leaves((state) => expect(Object.keys((state as { fields: object }).fields)).not.toContain('loss'))
      .when(setFields, { fields: { place: 'hall 3' } })
      .by(petro)
      .quietWhenRepeated();
  });

  it('name every value that does not fit, at once', () => {
    const fields = {
      place: 'write to olena@example.org',
      loss: 'much',
      'seen-on': '2025-02-29',
      channel: 'fax',
      repeated: 'yes',
      'of-findings': 'x',
      old: 'x',
      nothing: 1,
    };
    const { decision } = open.when(setFields, { fields }).by(petro);
    expect(decision.outcome === 'refused' && decision.refusals).toEqual([
      {
        code: 'fields-fit',
        params: {
          fields: Object.keys(fields),
          unfit: [
            { field: 'place', code: 'personal-data', params: {} },
            { field: 'loss', code: 'number-wanted', params: {} },
            { field: 'seen-on', code: 'date-wanted', params: {} },
            { field: 'channel', code: 'not-one-of', params: { allowed: ['counter', 'post'] } },
            { field: 'repeated', code: 'yes-or-no-wanted', params: {} },
            { field: 'of-findings', code: 'unknown', params: {} },
            { field: 'old', code: 'unknown', params: {} },
            { field: 'nothing', code: 'unknown', params: {} },
          ],
        },
      },
    ]);
  });

  it('may come with the report, and have to fit then, too', () => {
    const reporting = { record: idOf('new'), title: 'a', description: 'b' };
    const begins = given().inHouse(houseWith(kinds));
    const { decision } = begins.when(report, { ...reporting, fields: { repeated: true, loss: null } }).by(olena);
    expect(decision.outcome === 'accepted' && decision.events.filter(({ type }) => type === 'RecordFieldsSet')).toEqual([
      expect.objectContaining({ data: { fields: { repeated: true } } }),
    ]);
    begins
      .when(report, { ...reporting, fields: { 'of-findings': 'x', loss: 'much' } })
      .by(olena)
      .refused('fields-fit');
  });

  it('are filled in by those whose record it is', () => {
    const fields = { repeated: true };
    given(reported).inHouse(houseWith(kinds)).when(setFields, { fields }).by(olena).accepted();
    open.when(setFields, { fields }).by(olena).refused('filling-in-is-yours');
    open.when(setFields, { fields }).by(taras).refused('filling-in-is-yours');
  });

  it('may be asked for by triage, which may bring them', () => {
    const strict = given(reported).inHouse(placeAskedBy('triaged'));
    strict
      .when(triage, triaging)
      .by(oksana)
      .refused('fields-are-filled-in', { status: 'triaged', fields: ['place'] });
    strict
      .when(triage, { ...triaging, fields: { place: 'hall 3' } })
      .by(oksana)
      .accepted(e.recordFieldsSet({ fields: { place: 'hall 3' } }), e.recordTriaged(triaged().data));
  });
});

describe('a field that is asked for later', () => {
  const working = given(reported, triaged()).when(startCorrection).by(petro).accepted().afterwards(contained, corrected, extentAnswered);
  const justified = { justification: 'A slip.' };

  it('binds a record from its next state on, and not before', () => {
    const strict = working.inHouse(placeAskedBy('resolved', hours(1)));
    // It entered in-correction before the version was in force: it may leave without the field.
    const resolved = strict.at(hours(2)).when(resolve, justified).by(petro).accepted();
    // Resolved under the new version: without the field it goes no further.
    resolved
      .at(hours(3))
      .when(closeNonconformity, {})
      .by(nina)
      .refused('fields-are-filled-in', { status: 'closed', fields: ['place'] })
      .when(setFields, { fields: { place: 'hall 3' } })
      .by(petro)
      .accepted()
      .when(closeNonconformity, {})
      .by(nina)
      .accepted();
    expect(resolved.offered(closeNonconformity, nina)).toEqual({ allowed: false, codes: ['fields-are-filled-in'] });
  });

  it('binds a record that entered its state under it', () => {
    const triagedNow = given(reported).inHouse(placeAskedBy('resolved')).when(triage, triaging).by(oksana).accepted();
    triagedNow
      .when(startCorrection)
      .by(petro)
      .accepted()
      .afterwards(contained, corrected, extentAnswered)
      .when(resolve, justified)
      .by(petro)
      .refused('fields-are-filled-in', { status: 'resolved', fields: ['place'] });
  });

  it('binds it at once when an administrator takes the record over, with a reason', () => {
    const strict = working.inHouse(placeAskedBy('resolved', hours(1))).at(hours(2));
    strict.when(migrateConfiguration, { reason: 'so' }).by(nina).refused('administrator-migrates');
    strict
      .when(migrateConfiguration, { reason: 'The place is needed.' })
      .by(importer)
      .accepted(
        e.recordMigrated({
          from: { categories: 1, 'record-fields': 1 },
          to: { categories: 1, 'record-fields': 2 },
          reason: 'The place is needed.',
        }),
      )
      .when(migrateConfiguration, { reason: 'again' })
      .by(importer)
      .quietWhenRepeated()
      .when(resolve, justified)
      .by(petro)
      .refused('fields-are-filled-in', { status: 'resolved', fields: ['place'] });
  });
});

describe('the check of a draft of fields', () => {
  const found = (fields: readonly FieldDefinition[], newest: readonly FieldDefinition[]) =>
    recordFieldsKind.check({ fields: [...fields] }, { fields: [...newest] }, {});

  it('finds exactly the faults that are planted', () => {
    const sound = kinds.filter(({ type }) => type !== 'text').concat(field('note'));
    fc.assert(
      fc.property(fc.subarray(sound), fc.boolean(), fc.boolean(), fc.boolean(), (changed, twice, bare, removed) => {
        const expected: string[] = [];
        const fields = sound.map((each, at) => {
          if (!changed.includes(each)) return each;
          expected.push(`field-type-changed /fields/${at}/type`);
          if (each.type === 'choice') expected.push(`choices-of-no-choice /fields/${at}/choices`);
          return { ...each, type: each.type === 'date' ? ('number' as const) : ('date' as const) };
        });
        const plant = (each: FieldDefinition, fault: string): void => {
          fields.push(each);
          expected.push(fault.replace('#', String(fields.length - 1)));
        };
        if (twice)
          plant(field('loss', { type: changed.some(({ code }) => code === 'loss') ? 'date' : 'number' }), 'code-twice /fields/#/code');
        if (twice && changed.some(({ code }) => code === 'loss')) expected.push(`field-type-changed /fields/${fields.length - 1}/type`);
        if (bare) plant(field('empty', { type: 'choice', choices: [choice('gone', true)] }), 'nothing-to-choose /fields/#/choices');
        if (removed) expected.push('code-removed /fields');
        const newest = removed ? [...sound, field('gone')] : sound;
        expect(
          faultsOf(found(fields, newest))
            .map(({ code, pointer }) => `${code} ${pointer}`)
            .sort(),
        ).toEqual(expected.sort());
      }),
    );
  });

  it('says that a field holds no personal data, and refuses free text on complaints', () => {
    expect(found([field('place')], [])).toEqual([
      { weight: 'notice', pointer: '/fields/0/type', code: 'field-holds-no-personal-data', params: { code: 'place' } },
    ]);
    for (const type of fieldTypes) {
      const choices = type === 'choice' ? [choice('a')] : [];
      const codes = found([field('x', { type, choices, kinds: ['complaint'] })], []).map(({ code }) => code);
      expect(codes).toEqual(type === 'text' ? ['free-text-on-complaints'] : []);
    }
  });

  it('has nothing against fields that are brought back', () => {
    const earlier = [field('channel', { type: 'choice', choices: [choice('counter')] })];
    const back = recordFieldsKind.broughtBack({ fields: earlier }, { fields: kinds });
    expect(faultsOf(found(back.fields, kinds))).toEqual([]);
    expect(back.fields.filter(({ retired }) => !retired).map(({ code }) => code)).toEqual(['channel']);
  });
});
