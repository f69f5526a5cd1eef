import { boundVersion, inForceAt } from '#configuration/domain';
import type { Instant } from '#kernel';
import type { Language } from '#platform';
import { recordFieldsKind, type LiveRecord, type RecordSettings } from '../domain/index.js';
import type { OwnFieldAnswer } from './answer-schema.js';

/** The house's own fields of a record: those in force for its kind, and whatever is filled in. */
export function ownFieldsOf(
  state: LiveRecord,
  house: RecordSettings,
  { now, language }: { readonly now: Instant; readonly language: Language },
): OwnFieldAnswer[] {
  const inForce = inForceAt(house.recordFields, now).content.fields;
  const binding = new Map(boundVersion(recordFieldsKind, house.recordFields, state).content.fields.map((each) => [each.code, each]));
  return inForce
    .filter(({ code, kinds, retired }) => state.fields[code] !== undefined || (!retired && kinds.includes(state.own.kind)))
    .map(({ code, names, type, choices, retired }) => ({
      ...{ code, type, retired },
      name: names[language],
      choices: choices
        .filter((each) => !each.retired || each.code === state.fields[code])
        .map((each) => ({ code: each.code, name: each.names[language] })),
      value: state.fields[code] ?? null,
      requiredFrom: binding.get(code)?.requiredFrom ?? null,
    }));
}
