import { check, type Instant, type Sealed } from '#kernel';
import { categoryIsInUse } from '../configuration/categories.js';
import { fieldsFitA, type GivenFields } from '../configuration/field-values.js';
import { recordEvents, type Requirement } from '../events/index.js';
import type { RecordsHouse } from '../house.js';
import type { Severity } from '../kinds.js';
import { confidentialSubject, unnamedReporter, type Reporting } from '../reporter.js';
import { idsOf, notInTheFuture, processIsInUse, unitIsOpen } from '../rules/input.js';
import type { RecordState } from '../state.js';
import { command } from './command.js';
import { fieldsSet } from './configured.js';

/** What a nonconformity begins with; `process` and `unit` by id or key. */
export interface ReportNonconformity {
  readonly record: string;
  readonly title: string;
  readonly description: string;
  readonly requirement?: Requirement | null;
  readonly severity?: Severity | null;
  readonly process?: string | null;
  readonly unit?: string | null;
  readonly category?: string | null;
  /** The house's own fields, by code. */
  readonly fields?: GivenFields | null;
  readonly detectedAt?: Instant | null;
  readonly place?: string | null;
  readonly extent?: string | null;
  readonly externalReference?: string | null;
  /** By name, where nothing is said. */
  readonly reporting?: Reporting;
  /** Who reports, for the quality manager alone; of confidential reports only. */
  readonly confidentialReporter?: Sealed | null;
}

/** A report says who reported it where that was wanted, and in no other case, in no field: neither by its sender nor by whose key seals it. */
export const whoReportedStaysHidden = check<RecordState, RecordsHouse, ReportNonconformity>(
  'who-reported-stays-hidden',
  ({ by }, { record, reporting = 'by-name', confidentialReporter = null }) => {
    const named = by.process !== unnamedReporter.process;
    if (reporting === 'by-name') return (named && confidentialReporter === null) || { reporting };
    const sealed = reporting === 'confidentially' ? confidentialReporter?.subject === confidentialSubject(record) : !confidentialReporter;
    return (!named && sealed) || { reporting };
  },
);

/** Everyone with an account may report. */
export const report = command<'none', ReportNonconformity>({
  name: 'report',
  doc: 'Reports a nonconformity.',
  from: ['none'],
  to: 'reported',
  rules: [],
  checks: [
    processIsInUse,
    unitIsOpen,
    notInTheFuture('detectedAt'),
    categoryIsInUse(() => 'nonconformity'),
    fieldsFitA(() => 'nonconformity'),
    whoReportedStaysHidden,
  ],
  then: ({ by, house }, input) => [
    recordEvents.nonconformityReported({
      record: input.record,
      title: input.title,
      description: input.description,
      requirement: input.requirement ?? null,
      severity: input.severity ?? null,
      ...idsOf(house, input),
      category: input.category ?? null,
      detectedAt: input.detectedAt ?? null,
      place: input.place ?? null,
      extent: input.extent ?? null,
      externalReference: input.externalReference ?? null,
      reporting: input.reporting ?? 'by-name',
      reporter: by.process === undefined ? by.person : null,
      confidentialReporter: input.confidentialReporter ?? null,
    }),
    ...fieldsSet({ fields: {} }, input.fields ?? {}),
  ],
});
