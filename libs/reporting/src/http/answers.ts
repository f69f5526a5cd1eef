import { z } from 'zod';
import { fieldValue } from '#records/domain';
import { independenceCauses, waysOn } from '#directory/domain';

const figures = z.object({
  due: z.int(),
  ended: z.int(),
  onTime: z.int(),
  late: z.int(),
  open: z.int(),
  overdue: z.int(),
  paused: z.int().describe('Whose term stood still at least once.'),
  hoursPaused: z.int().describe('How long they stood still in all, a running pause up to now.'),
});

/** A group as the directory has it; all null for what has no unit or process. For `groupBy=kind` the kind itself. */
const group = z.object({ id: z.string().nullable(), key: z.string().nullable(), name: z.string().nullable() });

const basis = z.object({ total: figures, groups: z.array(group.extend(figures.shape)) });
export const onTimeAnswer = z.object({ original: basis, current: basis });

const page = <Item extends z.ZodType>(item: Item) => z.object({ items: z.array(item), next: z.string().nullable() });

export const onTimeItemsAnswer = page(
  z.object({
    obligation: z.uuid(),
    name: z.string(),
    subject: z.uuid(),
    subjectKind: z.string(),
    subjectNumber: z.string().nullable(),
    unit: z.uuid().nullable(),
    due: z.iso.datetime().describe('Of the basis that was asked for: what the list is ordered by.'),
    originalDue: z.iso.datetime().describe('The due that it opened with, or that triage set.'),
    currentDue: z.iso.datetime().describe('The due that counts now, with every extension, pause and re-derivation.'),
    endedAt: z.iso.datetime().nullable(),
  }),
);

const aged = z.object({ open: z.int(), buckets: z.array(z.object({ from: z.int(), to: z.int().nullable(), count: z.int() })) });
export const ageingAnswer = z.object({ total: aged, groups: z.array(group.extend(aged.shape)) });

export const recordItemsAnswer = page(
  z.object({
    id: z.uuid(),
    number: z.string().nullable(),
    kind: z.string(),
    status: z.string(),
    unit: z.uuid().nullable(),
    since: z.iso.datetime(),
    closedAt: z.iso.datetime().nullable(),
    category: z.string().nullable(),
    fields: z
      .record(z.string(), fieldValue)
      .describe('The house’s own fields that are filled in, by code. In CSV a column `field:<code>` each.'),
  }),
);

export const backlogAnswer = z.object({
  step: z.enum(['day', 'week', 'month', 'year']),
  stretches: z.array(
    z.object({
      from: z.iso.datetime(),
      to: z.iso.datetime(),
      opened: z.int(),
      closed: z.int(),
      open: z.int(),
      toClear: z.number().nullable(),
    }),
  ),
});

const independenceReason = { duty: z.string(), way: z.enum(waysOn), because: z.enum(independenceCauses) };
export const independenceAnswer = z.object({
  total: z.int(),
  reasons: z.array(z.object({ ...independenceReason, count: z.int() })),
});

export const independenceItemsAnswer = page(
  z.object({
    id: z.uuid(),
    ...independenceReason,
    subject: z.uuid(),
    subjectKind: z.string(),
    subjectNumber: z.string().nullable(),
    about: z.uuid().nullable(),
    person: z.string(),
    onBehalfOf: z.string().nullable(),
    unit: z.uuid().nullable(),
    at: z.iso.datetime(),
  }),
);
