import { z } from 'zod';
import {
  boundVersion,
  codedShape,
  codesBroughtBack,
  configurationKind,
  fault,
  faultsOfCodes,
  notice,
  type Finding,
} from '#configuration/domain';
import starter from '../../../starter/record-fields.json' with { type: 'json' };
import type { RecordsHouse } from '../house.js';
import { kindSchema, type Kind } from '../kinds.js';
import type { LiveRecord } from '../state.js';

export const fieldTypes = ['text', 'number', 'date', 'choice', 'yes-no'] as const;
/** The statuses that may ask for a field, in the order of a record's life. */
export const askingStatuses = ['triaged', 'resolved', 'closed'] as const;
export type AskingStatus = (typeof askingStatuses)[number];

const fieldSchema = z.strictObject({
  ...codedShape,
  /** Which kinds of record have it. */
  kinds: z.array(kindSchema).min(1).max(3),
  type: z.enum(fieldTypes),
  /** What may be chosen; of a choice only. */
  choices: z.array(z.strictObject(codedShape)).max(100),
  /** No record enters this status, or a later one, without it; null: nobody has to fill it in. */
  requiredFrom: z.enum(askingStatuses).nullable(),
});
export type FieldDefinition = z.infer<typeof fieldSchema>;

/** Fields of the house's own, beside what every record has. They stand in clear, and never hold personal data. */
const recordFieldsSchema = z.strictObject({ fields: z.array(fieldSchema).max(60) });
export type RecordFields = z.infer<typeof recordFieldsSchema>;

/** The extra fields of records as they are configured. */
export const recordFieldsKind = configurationKind({
  key: 'record-fields',
  slice: 'recordFields',
  name: 'RecordFields',
  what: 'extra fields of records',
  draft: recordFieldsSchema,
  content: recordFieldsSchema,
  starter: recordFieldsSchema.parse(starter),
  check: ({ fields }, newest) => [
    ...faultsOfCodes(fields, newest.fields, '/fields'),
    ...fields.flatMap((field, at) =>
      findingsOf(
        field,
        newest.fields.find(({ code }) => code === field.code),
        `/fields/${at}`,
      ),
    ),
  ],
  broughtBack: (earlier, newest) => ({
    fields: codesBroughtBack(earlier.fields, newest.fields).map((field) => {
      const choices = newest.fields.find(({ code }) => code === field.code)?.choices ?? [];
      return { ...field, choices: codesBroughtBack(field.choices, choices) };
    }),
  }),
});

function findingsOf(field: FieldDefinition, before: FieldDefinition | undefined, pointer: string): Finding[] {
  const { code, type, kinds, choices } = field;
  const found: Finding[] = [];
  if (before && before.type !== type) found.push(fault(`${pointer}/type`, 'field-type-changed', { code, was: before.type, type }));
  if (type === 'choice' && !choices.some(({ retired }) => !retired)) found.push(fault(`${pointer}/choices`, 'nothing-to-choose', { code }));
  if (type !== 'choice' && choices.length > 0) found.push(fault(`${pointer}/choices`, 'choices-of-no-choice', { code, type }));
  found.push(...faultsOfCodes(choices, before?.choices ?? [], `${pointer}/choices`));
  // What is written freely about a complaint is personal data, and would stand in clear here.
  if (type === 'text' && kinds.includes('complaint')) found.push(fault(`${pointer}/kinds`, 'free-text-on-complaints', { code }));
  else if (type === 'text') found.push(notice(`${pointer}/type`, 'field-holds-no-personal-data', { code }));
  return found;
}

/** What a house's own field of a record holds. */
export const fieldValue = z.union([z.string().max(2000), z.number(), z.boolean()]);
export type FieldValue = z.infer<typeof fieldValue>;
export type FieldValues = Readonly<Record<string, FieldValue>>;

/** The fields that a record of the kind has, of a version. */
export const fieldsFor = ({ fields }: RecordFields, kind: Kind): readonly FieldDefinition[] =>
  fields.filter(({ kinds, retired }) => !retired && kinds.includes(kind));

/** Whether what is asked for from a status on (null: never) has to be there by another one. */
export const isAskedBy = (status: AskingStatus, requiredFrom: AskingStatus | null): boolean =>
  requiredFrom !== null && askingStatuses.indexOf(requiredFrom) <= askingStatuses.indexOf(status);

/** The fields without which the record does not enter a status: as the version that binds it says. */
export function fieldsAskedFor(state: LiveRecord, house: RecordsHouse, status: AskingStatus): readonly FieldDefinition[] {
  const { content } = boundVersion(recordFieldsKind, house.recordFields, state);
  return fieldsFor(content, state.own.kind).filter(({ requiredFrom }) => isAskedBy(status, requiredFrom));
}
