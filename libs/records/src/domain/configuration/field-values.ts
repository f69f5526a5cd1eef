import { Temporal } from 'temporal-polyfill';
import { inForceAt, isInUse } from '#configuration/domain';
import { check, rule, type Parameters } from '#kernel';
import type { RecordsHouse } from '../house.js';
import type { Kind } from '../kinds.js';
import type { LiveRecord, RecordState } from '../state.js';
import { fieldsAskedFor, fieldsFor, type AskingStatus, type FieldDefinition, type FieldValue, type FieldValues } from './record-fields.js';

/** Values by the fields' codes; null takes a value away. */
export type GivenFields = Readonly<Record<string, FieldValue | null>>;
interface Given {
  readonly fields?: GivenFields | null;
}

/** What is wrong with one value. */
interface Unfit {
  readonly field: string;
  readonly code: string;
  readonly params: Parameters;
}

/** An address or a telephone number of somebody: extra fields stand in clear. */
const personal = /[^\s@]+@[^\s@]+\.[^\s@]+|(?<!\d)(?:\+?38)?0\d{2}[\s()-]*\d{3}[\s-]?\d{2}[\s-]?\d{2}(?!\d)/;

/** Values that are given to a record of the kind fit the fields in force: every one that does not is named. */
export const fieldsFitA = (kindOf: (state: RecordState) => Kind) =>
  check<RecordState, RecordsHouse, Given>('fields-fit', ({ state, house, now }, { fields }) => {
    const definitions = fieldsFor(inForceAt(house.recordFields, now).content, kindOf(state));
    const unfit = Object.entries(fields ?? {}).flatMap(([code, value]) => {
      const definition = definitions.find((each) => each.code === code);
      if (!definition) return value === null ? [] : [{ field: code, code: 'unknown', params: {} }];
      return value === null ? [] : unfitness(definition, value);
    });
    return unfit.length === 0 || { fields: unfit.map(({ field }) => field), unfit };
  });
export const fieldsFit = fieldsFitA((state) => (state as LiveRecord).own.kind);

function unfitness(definition: FieldDefinition, value: FieldValue): readonly Unfit[] {
  const { code: field, type, choices } = definition;
  const unless = (holds: boolean, code: string, params: Parameters = {}): readonly Unfit[] => (holds ? [] : [{ field, code, params }]);
  switch (type) {
    case 'text':
      if (typeof value !== 'string' || value.trim() === '') return unless(false, 'text-wanted');
      return unless(!personal.test(value), 'personal-data');
    case 'number':
      return unless(typeof value === 'number', 'number-wanted');
    case 'date':
      return unless(typeof value === 'string' && isDay(value), 'date-wanted');
    case 'choice': {
      const allowed = choices.filter(({ retired }) => !retired).map(({ code }) => code);
      return unless(typeof value === 'string' && isInUse(choices, value), 'not-one-of', { allowed });
    }
    case 'yes-no':
      return unless(typeof value === 'boolean', 'yes-or-no-wanted');
    default:
      return type satisfies never;
  }
}

function isDay(value: string): boolean {
  try {
    return /^\d{4}-\d\d-\d\d$/.test(value) && Temporal.PlainDate.from(value, { overflow: 'reject' }).toString() === value;
  } catch {
    return false;
  }
}

/** The values after some were given. */
export function filledIn(values: FieldValues, given: GivenFields): FieldValues {
  const all = Object.entries({ ...values, ...given });
  return Object.fromEntries(all.filter((entry): entry is [string, FieldValue] => entry[1] !== null));
}

/** Those of the given values that are not there yet. */
export function changedFields(values: FieldValues, given: GivenFields): GivenFields {
  return Object.fromEntries(Object.entries(given).filter(([code, value]) => (values[code] ?? null) !== value));
}

const missing = (state: LiveRecord, house: RecordsHouse, status: AskingStatus, given: GivenFields): true | Parameters => {
  const values = filledIn(state.fields, given);
  const bare = fieldsAskedFor(state, house, status).filter(({ code }) => values[code] === undefined);
  return bare.length === 0 || { status, fields: bare.map(({ code }) => code) };
};

/** A record enters a status only with the fields that the version binding it asks for by then. */
export const fieldsAreFilledIn = (status: Exclude<AskingStatus, 'triaged'>) =>
  rule<LiveRecord, RecordsHouse>('fields-are-filled-in', ({ state, house }) => missing(state, house, status, {}));

/** The same for triage, which may bring them. */
export const fieldsAreFilledInByTriage = check<LiveRecord, RecordsHouse, Given>('fields-are-filled-in', ({ state, house }, { fields }) =>
  missing(state, house, 'triaged', fields ?? {}),
);
