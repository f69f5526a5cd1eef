import type { RepairChange } from '../events/index.js';
import { kinds, worked, type Kind, type RecordStatus } from '../kinds.js';

/** One way in which a stuck record is put right, where no ordinary command leads. */
interface RepairWay {
  readonly what: 'status' | 'end';
  readonly kinds: readonly Kind[];
  readonly from: readonly RecordStatus[];
  readonly to: (RepairChange & { readonly to: unknown })['to'];
  /** One sentence for the reference. */
  readonly doc: string;
}

/** Those kinds whose end no letter told anybody of. */
const untold = ['nonconformity', 'finding'] as const satisfies readonly Kind[];

/** *Which wrong statuses and ends can be put right*. A wrong exit is undone by reopening, and a wrong assignee by `assign`. */
export const repairWays: readonly RepairWay[] = [
  { what: 'status', kinds, from: worked, to: 'reported', doc: 'It was triaged and should not have been: triage is owed anew.' },
  { what: 'status', kinds, from: ['awaiting-capa'], to: 'in-correction', doc: 'It awaits a CAPA that will not come.' },
  { what: 'status', kinds, from: ['resolved'], to: 'in-correction', doc: 'It was resolved too early; its round goes on.' },
  {
    what: 'status',
    kinds,
    from: ['closed'],
    to: 'resolved',
    doc: 'It was closed by mistake; its round goes on, and closing is owed anew.',
  },
  { what: 'end', kinds: untold, from: ['closed', 'duplicate'], to: 'rejected', doc: 'It was no such thing.' },
  { what: 'end', kinds: untold, from: ['closed', 'rejected'], to: 'duplicate', doc: 'It says what another one says.' },
];

/** The ways that lead on from a status of a kind. */
export const waysFrom = (kind: Kind, status: RecordStatus): readonly RepairWay[] =>
  repairWays.filter((way) => way.kinds.includes(kind) && way.from.includes(status));
