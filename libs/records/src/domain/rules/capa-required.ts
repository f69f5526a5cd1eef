import { isJustified } from '../complaint-part.js';
import { demandsOf } from '../finding-part.js';
import { atLeast, type Severity } from '../kinds.js';
import type { LiveRecord } from '../state.js';

/** Whether the record, at this severity, must not close without a CAPA that ended effective: a correction alone is not enough then. */
export function isCapaRequired({ own }: Pick<LiveRecord, 'own'>, severity: Severity | null): boolean {
  if (severity === null) return false;
  switch (own.kind) {
    case 'nonconformity':
      return severity === 'critical';
    case 'complaint':
      return isJustified(own) && atLeast(severity, 'major');
    case 'finding':
      return demandsOf[own.grade].capa;
    default:
      return own satisfies never;
  }
}
