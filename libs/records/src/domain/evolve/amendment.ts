import { amendableFields, lineOf } from '../amending/fields.js';
import type { RecordEventOf } from '../events/index.js';
import type { LiveRecord } from '../state.js';

/** The record as it reads after an amendment. Whoever rewrites what the correction was has a hand in it. */
export function evolveAmendment(record: LiveRecord, { data }: RecordEventOf<'RecordAmended'>, at: string): LiveRecord {
  const { changes, amendedBy } = data;
  const amended = amendableFields.reduce<LiveRecord>((state, field) => {
    const change = changes[field];
    return change === undefined ? state : lineOf(field).write(state, change.now);
  }, record);
  const corrects = changes.correction !== undefined || changes.correctedAt !== undefined;
  const correctedBy = corrects ? [...new Set([...record.correctedBy, ...amendedBy])] : record.correctedBy;
  return { ...amended, correctedBy, amendedAt: at };
}
