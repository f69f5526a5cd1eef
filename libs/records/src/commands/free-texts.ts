import type { Sealed } from '#kernel';
import type { Vault } from '#privacy';

/** What people write with each command, by the fields' paths. On a complaint it is sealed before the machine sees it. */
export const freeTexts: Readonly<Record<string, readonly string[]>> = {
  triage: ['note'],
  'hand-over-triage': ['reason'],
  'propose-forward': ['reason'],
  forward: ['reason'],
  'propose-return': ['reason'],
  return: ['reason'],
  'propose-inadmissible': ['reason'],
  'find-inadmissible': ['reason'],
  'find-admissible': ['reason'],
  'add-questions': ['questions.text'],
  'decide-question': ['reason'],
  'propose-question-forward': ['reason'],
  'forward-question': ['reason'],
  'propose-question-inadmissible': ['reason'],
  'find-question-inadmissible': ['reason'],
  'find-question-admissible': ['reason'],
  'lengthen-answer-term': ['reason'],
  'extend-answer': ['reason'],
  'shorten-answer': ['reason'],
  'pause-term': ['reason'],
  'dispatch-answer': ['text', 'refusal.motives', 'refusal.appeal'],
  'record-satisfaction': ['comment'],
  'hand-to-authorised-unit': ['reason'],
  'give-back': ['reason'],
  'examine-report': ['reason'],
  'conclude-inquiry': ['reason'],
  'extend-inquiry': ['reason'],
  'resume-examination': ['reason'],
  mark: ['reason'],
  'share-investigation': ['reason'],
  'leave-investigation': ['reason'],
  withdraw: ['reason'],
  'name-complained-of': ['reason', 'against.words'],
  'ask-to-explain': ['excerpt'],
  explain: ['text'],
  'record-outside-decision': ['reference', 'document.name'],
  contain: ['description'],
  'containment-not-needed': ['reason'],
  'record-consequences': ['description'],
  correct: ['description', 'concession.document'],
  'correction-not-needed': ['reason'],
  'answer-extent': ['explanation'],
  'change-severity': ['reason'],
  assign: ['reason'],
  'change-category': ['reason'],
  'migrate-configuration': ['reason'],
  'await-capa': ['reason'],
  'back-to-correction': ['reason'],
  resolve: ['justification'],
  close: ['note'],
  reopen: ['reason'],
  comment: ['text'],
  'attach-evidence': ['name'],
  link: ['note'],
  repair: ['reason'],
  'drop-repair': ['reason'],
  'name-independent-person': ['reason'],
  'record-independent-decision': ['reason'],
  amend: [
    'reason',
    ...['subject', 'text', 'remedy', 'containment', 'consequences', 'correction', 'similarCases'].map((field) => `changes.${field}`),
  ],
};

/** The input with every text that a person wrote sealed under the subject's key. */
export async function withSealedTexts(command: string, input: object, subject: string, vault: Vault): Promise<object> {
  let sealed = input;
  for (const path of freeTexts[command] ?? []) sealed = await replaced(sealed, path.split('.'), (text) => vault.seal(subject, text));
  return sealed;
}

async function replaced(value: object, [step, ...rest]: readonly string[], seal: (text: string) => Promise<Sealed>): Promise<object> {
  const inner = (value as Record<string, unknown>)[step!];
  const within = (each: unknown): Promise<unknown> | unknown =>
    typeof each === 'object' && each !== null ? replaced(each, rest, seal) : each;
  if (typeof inner === 'string' && rest.length === 0) return { ...value, [step!]: await seal(inner) };
  if (rest.length === 0) return value;
  return { ...value, [step!]: Array.isArray(inner) ? await Promise.all(inner.map(within)) : await within(inner) };
}
