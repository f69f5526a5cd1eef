import type { Kind, RecordStatus } from '../kinds.js';
import type { RecordEventOf } from '../events/index.js';
import { exits, worked } from '../kinds.js';
import type { LiveRecord, Work } from '../state.js';
import type { HandName } from './hands.js';

/** What may be amended, by field: what each said and says. */
export type Amendments = RecordEventOf<'RecordAmended'>['data']['changes'];
export type AmendableField = keyof Amendments;
/** What a field of a record holds. */
export type ValueOf<Field extends AmendableField> = NonNullable<Amendments[Field]>['now'];
/** What fields are to say from now on. */
export type Amending = { readonly [Field in AmendableField]?: ValueOf<Field> };

/** In some statuses, whose hands may amend it. */
interface Opening {
  readonly in: readonly RecordStatus[];
  readonly by: readonly HandName[];
}

/** One field that may be amended: on which kinds, in which statuses, by whom, and where it stands. */
export interface Amendable<Value> {
  readonly kinds: readonly Kind[];
  readonly openings: readonly Opening[];
  /** An answer that went to the citizen rests on it: it stands, and another answer corrects it. */
  readonly sealedByAnswer: boolean;
  /** An instant at which something had happened. */
  readonly isPast: boolean;
  /** What it says; undefined where nothing of the kind was written. */
  readonly read: (state: LiveRecord) => Value | undefined;
  readonly write: (state: LiveRecord, value: Value) => LiveRecord;
  /** The event that brought the text; absent where the record began with it. */
  readonly of?: (state: LiveRecord) => string;
}

const ended = ['closed', ...exits] as const satisfies readonly RecordStatus[];
const inWork = [...worked, 'with-authorised-unit', 'resolved'] as const satisfies readonly RecordStatus[];

/** What was reported or registered. */
const asReported: readonly Opening[] = [
  { in: ['reported'], by: ['reporter', 'triager', 'quality-manager'] },
  { in: inWork, by: ['worker', 'quality-manager'] },
  { in: ended, by: ['quality-manager'] },
];
/** What an auditor found: it is the auditors', and nobody's of the unit that was audited. */
const asFound: readonly Opening[] = [{ in: ['reported', ...inWork, ...ended], by: ['auditor'] }];
/** What the term of law counts from and depends on: whoever answers for the house. */
const asReceived: readonly Opening[] = [{ in: ['reported', ...worked, 'resolved'], by: ['head-or-deputy', 'quality-manager'] }];
/** What was done about it. */
const asDone: readonly Opening[] = [
  { in: inWork, by: ['worker', 'quality-manager'] },
  { in: ended, by: ['quality-manager'] },
];

type Marks = Partial<Pick<Amendable<unknown>, 'sealedByAnswer' | 'isPast'>>;

/** A field of a kind's own part. */
function own<Field extends AmendableField>(
  field: Field,
  kinds: readonly Kind[],
  openings: readonly Opening[],
  marks: Marks = {},
): Amendable<ValueOf<Field>> {
  return {
    ...{ kinds, openings, sealedByAnswer: false, isPast: false },
    ...marks,
    read: ({ own: part }) => (part as unknown as Record<Field, ValueOf<Field> | undefined>)[field],
    write: (state, value) => ({ ...state, own: { ...state.own, [field]: value } }),
  };
}

type Piece = { [Name in keyof Work]: NonNullable<Work[Name]> };

/** A field of a piece of the work that was done in this round; it stands under the first of some names that the piece has. */
function done<Name extends keyof Piece, Value>(piece: Name, names: readonly string[], marks: Marks = {}): Amendable<Value> {
  const nameIn = (written: object): string | undefined => names.find((name) => name in written);
  return {
    ...{ kinds: ['nonconformity', 'complaint', 'finding'], openings: asDone, sealedByAnswer: false, isPast: false },
    ...marks,
    read: ({ work }) => {
      const written = work[piece];
      const name = written === null ? undefined : nameIn(written);
      return name === undefined ? undefined : (written as unknown as Record<string, Value>)[name];
    },
    write: (state, value) => {
      const written = state.work[piece];
      const name = written === null ? undefined : nameIn(written);
      if (name === undefined) return state;
      return { ...state, work: { ...state.work, [piece]: { ...written, [name]: value } } };
    },
  };
}

/** A text of the work, which an event of its own had brought. */
const doneText = <Name extends keyof Piece>(piece: Name, ...names: readonly string[]): Amendable<ValueOf<'correction'>> => ({
  ...done<Name, ValueOf<'correction'>>(piece, names),
  of: ({ work }) => work[piece]!.event,
});

/** *Which fields may be amended, by whom, in which statuses*: the one table that decides it, offers it and documents it. */
export const amendable: { readonly [Field in AmendableField]-?: Amendable<ValueOf<Field>> } = {
  title: {
    ...own('title', ['nonconformity', 'finding'], asReported),
  },
  description: own('description', ['nonconformity'], asReported),
  requirement: own('requirement', ['nonconformity'], asReported),
  detectedAt: own('detectedAt', ['nonconformity'], asReported, { isPast: true }),
  place: own('place', ['nonconformity'], asReported),
  extent: own('extent', ['nonconformity'], asReported),
  audit: own('audit', ['finding'], asFound),
  criterion: own('criterion', ['finding'], asFound),
  evidence: own('evidence', ['finding'], asFound),
  foundAt: own('foundAt', ['finding'], asFound, { isPast: true }),
  form: own('form', ['complaint'], asReceived, { sealedByAnswer: true }),
  channel: own('channel', ['complaint'], asReported),
  receivedAt: own('receivedAt', ['complaint'], asReceived, { sealedByAnswer: true, isPast: true }),
  language: own('language', ['complaint'], asReported),
  subject: own('subject', ['complaint'], asReported),
  text: own('text', ['complaint'], asReported, { sealedByAnswer: true }),
  remedy: own('remedy', ['complaint'], asReported, { sealedByAnswer: true }),
  externalReference: {
    ...own('externalReference', ['nonconformity', 'complaint', 'finding'], asReported),
    read: ({ externalReference }) => externalReference,
    write: (state, externalReference) => ({ ...state, externalReference }),
  },
  containment: doneText('containment', 'description', 'reason'),
  containedAt: done('containment', ['containedAt'], { isPast: true }),
  consequences: doneText('consequences', 'description'),
  correction: doneText('correction', 'description', 'reason'),
  correctedAt: done('correction', ['correctedAt'], { isPast: true }),
  similarCases: doneText('extent', 'explanation'),
};

/** The fields, in the order in which they are offered. */
export const amendableFields = Object.keys(amendable) as readonly AmendableField[];

/** A line of the table, whatever its field holds. */
export const lineOf = (field: AmendableField): Amendable<unknown> => amendable[field] as Amendable<unknown>;
