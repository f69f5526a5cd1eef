import { escalationEvents, stepKey } from '#escalation/domain';
import { roleSchema } from '#directory/domain';
import { view, type RowOf, type ViewEvent } from '#projections';
import { z } from 'zod';
import {
  awaited,
  countedOn,
  deadlineBasis,
  missStands,
  obligationEvents,
  recordKind,
  termSchema,
  type Derivation,
} from '../domain/index.js';

const instant = z.iso.datetime({ precision: 3 });

const row = z.strictObject({
  obligation: z.uuid(),
  /** The stream on which it stands, and whose it is. */
  stream: z.string(),
  subject: z.uuid(),
  subjectKind: recordKind,
  name: z.string(),
  about: z.uuid().nullable(),
  assignee: z.uuid().nullable(),
  role: roleSchema.nullable(),
  unit: z.uuid().nullable(),
  basis: deadlineBasis,
  policy: z.string().nullable(),
  legalBasis: z.string().nullable(),
  term: termSchema.nullable(),
  /** On which calendar the due was counted, and past which instant it may not go; null: no term led there. */
  countedOn: z.strictObject({ calendar: z.strictObject({ id: z.string(), version: z.int() }), limit: instant.nullable() }).nullable(),
  openedAt: instant,
  fromAt: instant,
  originalDue: instant,
  due: instant,
  status: z.enum(['open', 'met', 'missed', 'cancelled']),
  /** When the miss of the present run was noted. */
  missedAt: instant.nullable(),
  /** When it was met or cancelled; for imported and stated acts, when that happened. */
  endedAt: instant.nullable(),
  how: z.enum(['met', 'learned-late']).nullable(),
  asStated: z.boolean(),
  run: z.int(),
  extended: z.int(),
  pausedAt: instant.nullable(),
  /** Who stopped it, for whom it waits, and until when that is awaited. */
  pausedBy: z.string().nullable(),
  awaits: awaited.nullable(),
  pausedUntil: instant.nullable(),
  pauses: z.array(z.strictObject({ from: instant, to: instant })),
  /** Imported and untouched: neither missed nor escalated. */
  dormant: z.boolean(),
  /** Keys of the steps of escalation that were taken. */
  taken: z.array(z.string()),
});

const events = { ...obligationEvents, ...escalationEvents };
type Row = z.output<typeof row>;
type Opened = ViewEvent<ReturnType<typeof obligationEvents.obligationOpened>>;

/** An event of an obligation that was never opened here: the view stops rather than guess. */
const known = (found: Row | null): Row => {
  if (found === null) throw new Error('an event of an obligation that was not opened');
  return found;
};

/** A term that does not stand still. */
const running = { pausedAt: null, pausedBy: null, awaits: null, pausedUntil: null } as const;

const opened = ({ data, stream, metadata }: Opened): Row => ({
  obligation: data.obligation,
  stream,
  subject: stream.slice(-36),
  subjectKind: recordKind.parse(stream.slice(0, -37)),
  name: data.name,
  about: data.about,
  assignee: data.assignee,
  role: data.role,
  unit: data.unit,
  basis: data.basis,
  policy: data.policy?.id ?? null,
  legalBasis: data.legalBasis,
  term: data.term,
  countedOn: countedOn(data, data.notAfter),
  openedAt: metadata.recordedAt,
  fromAt: data.from,
  originalDue: data.due,
  due: data.due,
  status: 'open',
  missedAt: null,
  endedAt: null,
  how: null,
  asStated: false,
  run: data.run,
  extended: 0,
  ...running,
  pauses: [],
  dormant: data.basis === 'imported',
  taken: [],
});

const changed = (found: Row | null, change: Partial<Row>): Row => ({ ...known(found), ...change });

interface Moved {
  readonly policy: { readonly id: string } | null;
  readonly legalBasis: string | null;
  readonly term: Row['term'];
  readonly calendar: { readonly id: string; readonly version: number } | null;
  readonly derivation: Derivation;
  readonly due: string;
}
/** What was missed under an earlier due is open again under a later one. */
const openAgain = (found: Row | null, due: string): Pick<Row, 'status' | 'missedAt'> => {
  const row = known(found);
  const missedAt = missStands(row, due);
  return { missedAt, status: row.status === 'missed' && missedAt === null ? 'open' : row.status };
};
const moved = (found: Row | null, data: Moved, change: Partial<Row> = {}): Row => {
  const { policy, legalBasis, term, due } = data;
  return changed(found, {
    ...openAgain(found, due),
    policy: policy?.id ?? null,
    legalBasis,
    term,
    due,
    countedOn: countedOn(data, known(found).countedOn?.limit),
    ...change,
  });
};

/** Every obligation with its deadline: what *my work*, alarm clocks and the on-time report read. */
export const obligations = view({
  name: 'obligations',
  doc: 'Every obligation of every record and CAPA, open and ended, with its original and its current due.',
  events,
  key: ({ data }) => data.obligation,
  row,
  on: {
    ObligationOpened: (_, event) => opened(event),
    ObligationMet: (found, { data: { metAt, how, asStated } }) =>
      changed(found, { status: 'met', endedAt: metAt, how, asStated, ...running }),
    ObligationMissed: (found, { metadata }) => changed(found, { status: 'missed', missedAt: metadata.recordedAt }),
    ObligationCancelled: (found, { metadata }) => changed(found, { status: 'cancelled', endedAt: metadata.recordedAt, ...running }),
    ObligationExtended: (found, { data }) =>
      moved(found, data, { status: 'open', missedAt: null, run: data.run, extended: known(found).extended + 1 }),
    ObligationShortened: (found, { data }) => moved(found, data),
    ObligationRederived: (found, { data }) =>
      moved(found, data, { ...(data.asOriginal && { originalDue: data.due }), ...(data.from !== undefined && { fromAt: data.from }) }),
    ObligationPaused: (found, { data, metadata }) =>
      changed(found, { pausedAt: data.pausedAt, pausedBy: metadata.actor, awaits: data.awaits, pausedUntil: data.until }),
    ObligationResumed: (found, { data: { pausedAt, resumedAt, due, derivation } }) =>
      changed(found, {
        ...openAgain(found, due),
        due,
        countedOn: countedOn({ calendar: known(found).countedOn?.calendar ?? null, derivation }, known(found).countedOn?.limit),
        ...running,
        pauses: [...known(found).pauses, { from: pausedAt, to: resumedAt }],
      }),
    ObligationReassigned: (found, { data: { assignee, role, unit } }) => changed(found, { assignee, role, unit }),
    ObligationAwakened: (found) => changed(found, { dormant: false }),
    EscalationStepTaken: (found, { data }) => changed(found, { taken: [...known(found).taken, stepKey(data)] }),
  },
  indexes: [
    '(status, assignee, due, key)',
    '(status, role, due, key)',
    '(original_due, name)',
    '(due, name)',
    '(subject)',
    '(status, key)',
    // What has changed behind an index, for the alarm clocks.
    'using btree (valid_from)',
  ],
});

export type ObligationRow = RowOf<typeof obligations>;

/** The statuses of an obligation that is still to be met. */
export const owed = ['open', 'missed'] as const;
