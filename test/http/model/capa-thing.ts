import type { Debt } from './debts.js';
import type { RecordThing } from './record-thing.js';
import type { Repair } from './repairs.js';
import type { Person, Unit } from './town.js';

export const openStatuses = [
  'drafted',
  'investigating',
  'planning',
  'awaiting-approval',
  'implementing',
  'verifying',
  'monitoring',
  'assessing',
] as const;
export const anyCapaStatus = [...openStatuses, 'closed', 'cancelled'];

/** A supposed cause. */
export interface Cause {
  readonly id: string;
  parent: string | null;
  category: string | null;
  readonly humanError: boolean;
  confirmed: boolean;
  supported: boolean;
  ruledOut: boolean;
}

/** One action of the plan. */
export interface Action {
  readonly id: string;
  kind: 'correction' | 'corrective' | 'preventive' | 'improvement';
  removes: readonly string[];
  owner: Person;
  verifier: Person | null;
  dependsOn: readonly string[];
  status: string;
  /** Whose it is or was since the plan was approved. */
  readonly owners: Set<Person>;
  completedBy: Person | null;
  due: string;
  /** Asked-for extensions so far; the last may be pending. */
  asked: number;
  pending: { readonly due: string; readonly by: Person } | null;
}

/** Precisely what is put right: the status. */
export interface CapaRepair {
  readonly from: string;
  readonly to: 'investigating' | 'planning';
}

/** A CAPA as the model keeps it. */
export interface CapaThing {
  readonly kind: 'capa';
  readonly id: string;
  readonly draftedBy: Person;
  status: string;
  cycle: number;
  nature: 'corrective' | 'preventive' | null;
  owner: Person | null;
  leadUnit: Unit | null;
  units: readonly Unit[];
  risk: 'low' | 'medium' | 'high' | null;
  method: '5-whys' | 'ishikawa' | 'fault-tree' | null;
  causes: Cause[];
  extent: boolean;
  actions: Action[];
  criterion: { readonly assessor: Person; readonly least: number } | null;
  /** Who approved the plan that is carried out, and for whom. */
  approvers: readonly Person[];
  /** Whose the CAPA or an action of an approved plan was, in any cycle. */
  readonly everOwners: Set<Person>;
  /** The watch over the measure: from which leap of the clock its window is over, how often it was lengthened, what was seen. */
  watch: { overAfter: number; lengthened: number; seen: number; failedEarly: boolean } | null;
  effective: boolean;
  residual: boolean;
  changes: boolean;
  harm: boolean | null;
  notEffective: number;
  watchers: Set<Person>;
  comments: number;
  files: string[];
  readonly named: { readonly duty: string; readonly about: string | null; readonly round: number; readonly person: Person | null }[];
  /** What the records answered that were asked. */
  readonly covers: Map<RecordThing, { answer: 'covered' | 'refused' | 'released' | 'taken-over'; requires: boolean }>;
  readonly debts: Debt[];
  repair: Repair<CapaRepair> | null;
  /** The plan of this cycle was returned once, with a signature. */
  planReturned: boolean;
}

/** The units whose work it touches. */
export const unitsTouched = ({ leadUnit, units }: CapaThing): readonly Unit[] => [
  ...new Set([...(leadUnit === null ? [] : [leadUnit]), ...units]),
];

/** Who has a hand in the work of this cycle. */
export const ownersNow = ({ owner, actions }: CapaThing): readonly Person[] => [
  ...(owner === null ? [] : [owner]),
  ...actions.flatMap((action) => [action.owner, ...action.owners]),
];

/** The causes that the plan has to remove: those that stand with none standing beneath them. */
export function rootCauses({ causes, nature }: CapaThing): readonly Cause[] {
  const stands = ({ ruledOut, confirmed, supported }: Cause): boolean => !ruledOut && (confirmed || (nature === 'preventive' && supported));
  const beneath = (top: Cause): readonly Cause[] =>
    causes.filter(({ parent }) => parent === top.id).flatMap((each) => [each, ...beneath(each)]);
  return causes.filter((cause) => stands(cause) && !beneath(cause).some(stands));
}

/** An action that was done. */
export const isDone = ({ status }: Action): boolean => status === 'completed' || status === 'verified';
export const hasEnded = (action: Action): boolean => isDone(action) || action.status === 'cancelled';
