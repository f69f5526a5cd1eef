import type { Instant } from '#kernel';
import { categoryIsInUse } from '../configuration/categories.js';
import { recordEvents, type Requirement } from '../events/index.js';
import type { Severity } from '../kinds.js';
import { idsOf, notInTheFuture, processIsInUse, unitIsOpen } from '../rules/input.js';
import { command } from './command.js';

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
  readonly detectedAt?: Instant | null;
  readonly place?: string | null;
  readonly extent?: string | null;
  readonly externalReference?: string | null;
}

/** Everyone with an account may report. */
export const report = command<'none', ReportNonconformity>({
  name: 'report',
  doc: 'Reports a nonconformity.',
  from: ['none'],
  to: 'reported',
  rules: [],
  checks: [processIsInUse, unitIsOpen, notInTheFuture('detectedAt'), categoryIsInUse(() => 'nonconformity')],
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
      reporting: 'by-name',
      reporter: by.person,
      confidentialReporter: null,
    }),
  ],
});
