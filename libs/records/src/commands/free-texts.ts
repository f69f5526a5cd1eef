import type { Sealed } from '#kernel';
import type { Vault } from '#privacy';

/** What people write with each command, by the fields' paths. On a complaint it is sealed before the machine sees it. */
const freeTexts: Readonly<Record<string, readonly string[]>> = {
  triage: ['note'],
  'propose-forward': ['reason'],
  forward: ['reason'],
  contain: ['description'],
  'containment-not-needed': ['reason'],
  'record-consequences': ['description'],
  correct: ['description', 'concession.document'],
  'correction-not-needed': ['reason'],
  'answer-extent': ['explanation'],
  'change-severity': ['reason'],
  assign: ['reason'],
  'await-capa': ['reason'],
  'back-to-correction': ['reason'],
  resolve: ['justification'],
  close: ['note'],
  reopen: ['reason'],
  comment: ['text'],
  'attach-evidence': ['name'],
  link: ['note'],
};

/** The input with every text that a person wrote sealed under the subject's key. */
export async function withSealedTexts(command: string, input: object, subject: string, vault: Vault): Promise<object> {
  let sealed = input;
  for (const path of freeTexts[command] ?? []) sealed = await replaced(sealed, path.split('.'), (text) => vault.seal(subject, text));
  return sealed;
}

async function replaced(value: object, [step, ...rest]: readonly string[], seal: (text: string) => Promise<Sealed>): Promise<object> {
  const inner = (value as Record<string, unknown>)[step!];
  if (rest.length > 0)
    return typeof inner === 'object' && inner !== null ? { ...value, [step!]: await replaced(inner, rest, seal) } : value;
  return typeof inner === 'string' ? { ...value, [step!]: await seal(inner) } : value;
}
