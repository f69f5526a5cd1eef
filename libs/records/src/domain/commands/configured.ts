import { administratorMigrates, migrationOf } from '#configuration/domain';
import { rule } from '#kernel';
import { changedFields, fieldsFit, type GivenFields } from '../configuration/field-values.js';
import { recordsBinding } from '../configuration/index.js';
import { recordEvents } from '../events/index.js';
import type { RecordsHouse } from '../house.js';
import { worked } from '../kinds.js';
import { notClosedToYou, triageIsYours, workIsYours } from '../rules/who-may.js';
import type { LiveRecord } from '../state.js';
import type { FreeText } from '../texts.js';
import { command } from './command.js';

const beforeItsEnd = ['reported', ...worked, 'resolved'] as const;

/** The house's own fields are filled in by who reported it (until triage), who triages it and who works on it. */
const fillingInIsYours = rule<LiveRecord, RecordsHouse>('filling-in-is-yours', (situation) => {
  const { state, by } = situation;
  const reports = state.status === 'reported' && state.reporter === by.person;
  return reports || triageIsYours.holds(situation) === true || workIsYours.holds(situation);
});

export const setFields = command<(typeof beforeItsEnd)[number], { readonly fields: GivenFields }>({
  name: 'set-fields',
  doc: "Fills in the house's own fields of the record, or takes their values away.",
  from: beforeItsEnd,
  to: 'stays',
  rules: [notClosedToYou, fillingInIsYours],
  checks: [fieldsFit],
  then: ({ state }, { fields }) => fieldsSet(state, fields),
});

/** The event of those fields that change; none where nothing does. */
export function fieldsSet({ fields: values }: Pick<LiveRecord, 'fields'>, given: GivenFields) {
  const fields = changedFields(values, given);
  return Object.keys(fields).length === 0 ? [] : [recordEvents.recordFieldsSet({ fields })];
}

export const migrateConfiguration = command({
  name: 'migrate-configuration',
  doc: 'Takes the case over to the configuration in force now, before its next state, with reason.',
  from: beforeItsEnd,
  to: 'stays',
  rules: [notClosedToYou, administratorMigrates],
  checks: [],
  then: ({ state, house, now }, { reason }: { readonly reason: FreeText }) => {
    const migration = migrationOf(recordsBinding(house), state, now);
    return migration === null ? [] : [recordEvents.recordMigrated({ ...migration, reason })];
  },
});
