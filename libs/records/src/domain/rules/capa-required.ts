import { isJustified } from '../complaint-part.js';
import { atLeast, type Kind, type Severity } from '../kinds.js';
import type { LiveRecord } from '../state.js';

/** What each kind's rule looks at. */
interface Facts {
  readonly severity: Severity;
  /** Complaints: found justified, wholly or partly. */
  readonly justified: boolean;
}

/** When a correction alone is not enough, by kind. A finding's grade *major* counts as severity major. */
const required: Readonly<Record<Kind, (facts: Facts) => boolean>> = {
  nonconformity: ({ severity }) => severity === 'critical',
  complaint: ({ severity, justified }) => justified && atLeast(severity, 'major'),
  finding: ({ severity }) => atLeast(severity, 'major'),
};

/** Whether the record, at this severity, must not close without a CAPA that ended effective. */
export function isCapaRequired(record: Pick<LiveRecord, 'own'>, severity: Severity | null): boolean {
  const { own } = record;
  return severity !== null && required[own.kind]({ severity, justified: own.kind === 'complaint' && isJustified(own) });
}
