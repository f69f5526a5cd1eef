import type { Instant, Sealed, Uuid } from '#kernel';
import {
  answerResults,
  type answerTerms,
  type forms,
  type justifications,
  type marks,
  type OutsideHandler,
  type RecordEventOf,
} from './events/index.js';
import type { CorruptionReport } from './entrusted.js';
import type { Follows } from './shared-investigation.js';
import type { Done, LiveRecord } from './state.js';
import type { FreeText } from './texts.js';

/** Whom a complaint complains of: who was named once stays named. */
export interface Against {
  readonly persons: readonly Uuid[];
  readonly units: readonly Uuid[];
  readonly wholeDepartment: boolean;
  readonly words: Sealed | null;
}

/** That nobody inside may deal with it, and with whom it is therefore. */
export interface OutsideCase extends Done {
  readonly handler: OutsideHandler | null;
  readonly decision: (Done & RecordEventOf<'OutsideDecisionRecorded'>['data']) | null;
}

/** That somebody was asked to explain, and what became of it. */
export interface Explanation {
  readonly explanation: Uuid;
  readonly person: Uuid;
  readonly excerpt: FreeText;
  readonly due: Instant;
  readonly asked: Done;
  readonly given: (Done & { readonly text: FreeText }) | null;
  /** When it was found that who was asked had left without it; null otherwise. */
  readonly lapsedAt: Instant | null;
}

/** What became of one question. */
export type QuestionOutcome = Done &
  (
    | ({ readonly how: 'decided' } & Omit<RecordEventOf<'QuestionDecided'>['data'], 'question'>)
    | ({ readonly how: 'forwarded' } & Omit<RecordEventOf<'QuestionForwarded'>['data'], 'question'>)
    | ({ readonly how: 'inadmissible' } & Omit<RecordEventOf<'QuestionFoundInadmissible'>['data'], 'question'>)
  );

/** One question of an appeal. */
export interface Question {
  readonly question: Uuid;
  readonly text: Sealed;
  /** A way out that was proposed and waits for the act. */
  readonly proposal: (Done & Omit<RecordEventOf<'QuestionExitProposed'>['data'], 'question'>) | null;
  readonly outcome: QuestionOutcome | null;
}

/** An answer that went to the citizen, in the round in which it did: reopening asks for another. */
export type Answer = Done & RecordEventOf<'AnswerDispatched'>['data'] & { readonly round: number };

/** A complaint's own part. Whatever the citizen wrote is sealed. */
export interface ComplaintPart {
  readonly kind: 'complaint';
  readonly citizen: Uuid | null;
  readonly name: Sealed | null;
  /** Null where nothing can be sent to the citizen. */
  readonly contact: Sealed | null;
  readonly privileged: boolean;
  readonly form: (typeof forms)[number];
  readonly channel: string;
  readonly receivedAt: Instant;
  readonly language: string | null;
  readonly marks: readonly (typeof marks)[number][];
  readonly subject: Sealed | null;
  readonly text: Sealed | null;
  readonly remedy: Sealed | null;
  readonly against: Against;
  /** Acts of people who were named after them: they stand, and are marked. */
  readonly marked: RecordEventOf<'ComplainedOfNamed'>['data']['marked'];
  /** Null while somebody inside may deal with it. */
  readonly outside: OutsideCase | null;
  readonly explanations: readonly Explanation[];
  /** Set while it is in the hands of the authorised unit, and for good once that has ended it. */
  readonly corruption: CorruptionReport | null;
  /** Whose investigation it follows; null where it is investigated by itself. */
  readonly follows: Follows | null;
  /** The complaints that were asked to follow this one, save those that refused or left. */
  readonly followers: readonly Uuid[];
  readonly acknowledged: (Done & RecordEventOf<'ComplaintAcknowledged'>['data']) | null;
  /** What triage set; null before. */
  readonly answerTerm: (typeof answerTerms)[number] | null;
  readonly questions: readonly Question[];
  /** Oldest first. */
  readonly answers: readonly Answer[];
  /** Of a complaint proper: what the newest answer found; null until it is answered. */
  readonly justified: (typeof justifications)[number] | null;
  readonly satisfaction: readonly (Done & RecordEventOf<'SatisfactionRecorded'>['data'])[];
  /** Where an imported case came from; null for one that was received here. */
  readonly importedFrom: string | null;
}

/** Whether it was found justified, wholly or in part. */
export const isJustified = ({ justified }: Pick<ComplaintPart, 'justified'>): boolean =>
  justified === 'justified' || justified === 'partly-justified';

/** Exactly one result an appeal, once it has one (Cabinet resolution 858). */
export const appealResults = [...answerResults, 'returned', 'forwarded', 'not-considered'] as const;
export type AppealResult = (typeof appealResults)[number];

/**
 * What became of an appeal: by the exit that it left by, else by its newest answer; null while it has no result, for reports of corruption, which
 * follow a law of their own, and for other kinds.
 */
export function resultOf({ own, status }: Pick<LiveRecord, 'own' | 'status'>): AppealResult | null {
  if (own.kind !== 'complaint') return null;
  switch (status) {
    case 'returned':
    case 'forwarded':
      return status;
    case 'inadmissible':
    case 'withdrawn':
      return 'not-considered';
    default:
      return own.outside?.decision?.result ?? own.answers.at(-1)?.result ?? null;
  }
}
