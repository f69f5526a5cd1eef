import type { CapaText } from '../events/amendment.js';
import { existingStatuses, type Action, type Capa, type CapaStatus, type Investigation, type Plan } from '../state.js';

/** One text that may be amended: in which statuses, what signed it, and where it stands. */
interface AmendableText {
  /** Of what there may be several. */
  readonly of: 'cause' | 'action' | null;
  /** It is amended at once. */
  readonly free: readonly CapaStatus[];
  /** It was signed: amending it takes a signature, too. */
  readonly signed: readonly CapaStatus[];
  readonly longest: number;
  readonly mayBeEmpty: boolean;
  /** What it says; undefined where there is none. */
  readonly read: (state: Capa, of: string | null) => string | null | undefined;
  readonly write: (state: Capa, of: string | null, now: string | null) => Capa;
}

const sinceApproval = ['implementing', 'verifying', 'monitoring', 'assessing', 'closed'] as const;
const [title, prose] = [300, 4000];
const whole = { of: null, free: existingStatuses, signed: [], longest: prose, mayBeEmpty: false } as const;

const investigationOf = (state: Capa): Investigation | null => ('investigation' in state ? state.investigation : null);
const investigated = (state: Capa, change: (investigation: Investigation) => Investigation): Capa =>
  'investigation' in state ? { ...state, investigation: change(state.investigation) } : state;
const planned = (state: Capa, change: (plan: Plan) => Plan): Capa =>
  'plan' in state ? ({ ...state, plan: change(state.plan) } as Capa) : state;

/** What the investigation found: signed with the plan. */
const found = { ...whole, free: ['investigating', 'planning'], signed: sinceApproval } as const;
/** A text of an action; before the approval of the plan the action is changed. */
const ofAction = (name: 'title' | 'description' | 'expectedResult', also: Partial<AmendableText> = {}): AmendableText => ({
  ...{ ...whole, of: 'action', free: [], signed: sinceApproval },
  ...also,
  read: (state, of) => ('plan' in state ? state.plan.actions.find(({ id }) => id === of)?.[name] : undefined),
  write: (state, of, now) =>
    planned(state, (plan) => ({
      ...plan,
      actions: plan.actions.map((action) => (action.id === of ? ({ ...action, [name]: now } as Action) : action)),
    })),
});
/** A text of the assessment: signed with the closing. */
const assessed = { ...whole, free: ['assessing'], signed: ['closed'] } as const;

/** *Which texts of a CAPA may be amended, in which statuses, and which of them takes a signature*: decides it, offers it and documents it. */
export const amendableTexts: Readonly<Record<CapaText, AmendableText>> = {
  title: { ...whole, longest: title, read: (state) => state.title, write: (state, _, now) => ({ ...state, title: now ?? state.title }) },
  description: {
    ...{ ...whole, mayBeEmpty: true },
    read: ({ description }) => description,
    write: (state, _, description) => ({ ...state, description }),
  },
  cause: {
    ...{ ...found, of: 'cause' },
    read: (state, of) => investigationOf(state)?.causes.find(({ id }) => id === of)?.text,
    write: (state, of, now) =>
      investigated(state, (known) => ({
        ...known,
        causes: known.causes.map((cause) => (cause.id === of ? { ...cause, text: now ?? cause.text } : cause)),
      })),
  },
  similarCases: {
    ...found,
    read: (state) => investigationOf(state)?.extent?.explanation,
    write: (state, _, now) =>
      investigated(state, (known) => ({
        ...known,
        extent: known.extent && { ...known.extent, explanation: now ?? known.extent.explanation },
      })),
  },
  action: ofAction('title', { longest: title }),
  actionDescription: ofAction('description', { mayBeEmpty: true }),
  expectedResult: ofAction('expectedResult'),
  measure: {
    ...{ ...whole, free: [], signed: sinceApproval, longest: 500 },
    read: (state) => ('plan' in state ? state.plan.criterion?.measure : undefined),
    write: (state, _, now) =>
      planned(state, (plan) => ({ ...plan, criterion: plan.criterion && { ...plan.criterion, measure: now ?? plan.criterion.measure } })),
  },
  assessment: {
    ...assessed,
    read: (state) => ('closing' in state ? state.closing.assessment?.reason : undefined),
    write: (state, _, now) => {
      if (!('closing' in state) || state.closing.assessment === null) return state;
      const { assessment } = state.closing;
      return { ...state, closing: { ...state.closing, assessment: { ...assessment, reason: now ?? assessment.reason } } } as Capa;
    },
  },
  adverseEffects: {
    ...assessed,
    read: (state) => ('closing' in state ? state.closing.adverseEffects?.explanation : undefined),
    write: (state, _, now) => {
      if (!('closing' in state) || state.closing.adverseEffects === null) return state;
      const { adverseEffects } = state.closing;
      return {
        ...state,
        closing: { ...state.closing, adverseEffects: { ...adverseEffects, explanation: now ?? adverseEffects.explanation } },
      } as Capa;
    },
  },
};
