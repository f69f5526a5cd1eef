import { check, type Instant, type Sealed } from '#kernel';
import type { Against } from '../../complaint-part.js';
import { categoryIsInUse } from '../../configuration/categories.js';
import { fieldsFitA, type GivenFields } from '../../configuration/field-values.js';
import { recordEvents, type forms, type marks } from '../../events/index.js';
import type { RecordsHouse } from '../../house.js';
import type { Severity } from '../../kinds.js';
import { idsOf, namedAreKnown, notInTheFuture, processIsInUse, unitIdsOf, unitIsOpen } from '../../rules/input.js';
import type { RecordState } from '../../state.js';
import { command } from '../command.js';
import { fieldsSet } from '../configured.js';

type Mark = (typeof marks)[number];

/** An appeal as it is registered: whatever the citizen wrote comes sealed. `process`, `unit` and the units named by id or key. */
export interface RegisterComplaint {
  readonly record: string;
  /** Null where the appeal is anonymous. */
  readonly citizen: string | null;
  readonly name: Sealed | null;
  readonly contact: Sealed | null;
  readonly privileged: boolean;
  readonly form: (typeof forms)[number];
  readonly channel: string;
  /** Now, where nothing is said. */
  readonly receivedAt?: Instant | null;
  readonly language: string;
  readonly marks: readonly Mark[];
  readonly subject: Sealed | null;
  readonly text: Sealed;
  readonly remedy: Sealed | null;
  readonly against: Against;
  readonly questions: readonly { readonly question: string; readonly text: Sealed }[];
  readonly severity?: Severity | null;
  readonly process?: string | null;
  readonly unit?: string | null;
  readonly category?: string | null;
  /** The house's own fields, by code. */
  readonly fields?: GivenFields | null;
  readonly externalReference?: string | null;
}

/** Marks that exclude each other: an appeal is the first of its kind, or it is not (Cabinet resolution 858). */
export const marksFitTogether = check<RecordState, RecordsHouse, { readonly marks: readonly Mark[] }>(
  'marks-fit-together',
  (_, { marks: given }) => !given.includes('primary') || !given.some((mark) => mark !== 'primary' && mark !== 'mass') || { marks: given },
);

/** Everyone with an account may register an appeal that reached them. */
export const register = command<'none', RegisterComplaint>({
  name: 'register',
  doc: "Registers a citizen's appeal.",
  from: ['none'],
  to: 'reported',
  rules: [],
  checks: [
    processIsInUse,
    unitIsOpen,
    notInTheFuture('receivedAt'),
    namedAreKnown,
    marksFitTogether,
    categoryIsInUse(() => 'complaint'),
    fieldsFitA(() => 'complaint'),
  ],
  then: ({ house, now }, input: RegisterComplaint) => {
    const { against, questions, marks: given, fields, ...rest } = input;
    return [
      recordEvents.complaintReceived({
        ...rest,
        receivedAt: input.receivedAt ?? now,
        marks: [...new Set(given)],
        against: {
          ...against,
          persons: [...new Set(against.persons)],
          units: unitIdsOf(house, against.units),
        },
        questions: [...questions],
        severity: input.severity ?? null,
        ...idsOf(house, input),
        category: input.category ?? null,
        externalReference: input.externalReference ?? null,
      }),
      ...fieldsSet({ fields: {} }, fields ?? {}),
    ];
  },
});
