import { z } from 'zod';
import type { Language, Translations } from '#platform';
import { awaited, deadlineBasis, termSchema, type Obligation, type Standstill } from '../domain/index.js';
import { derivationSentences } from '../sentences/derivation-sentences.js';

const id = z.uuid();
const instant = z.iso.datetime();

/** An obligation on the page of its record or CAPA. */
export const obligationAnswer = z.object({
  id,
  name: z.string(),
  label: z.string().describe('The name in the language of the caller.'),
  about: id.nullable(),
  status: z.enum(['open', 'met', 'cancelled']),
  assignee: id.nullable(),
  role: z.string().nullable().describe('Anyone of this role may do it, where nobody is named.'),
  unit: id.nullable(),
  openedAt: instant,
  from: instant,
  basis: deadlineBasis,
  term: termSchema.nullable(),
  policy: z.object({ id: z.string(), version: z.int() }).nullable(),
  calendar: z.object({ id: z.string(), version: z.int() }).nullable(),
  legalBasis: z.string().nullable(),
  due: instant.describe('The current due.'),
  originalDue: instant,
  derivation: z.array(z.string()).describe('How the current due came about, a sentence a step.'),
  missed: z.boolean(),
  endedAt: instant.nullable(),
  asStated: z.boolean().describe('It was met at the time that somebody stated.'),
  pausedAt: instant.nullable().describe('Since when its term stands still.'),
  pause: z
    .object({
      by: z.string(),
      awaits: awaited,
      reason: z.string().nullable().describe('Null where it was erased.'),
      legalBasis: z.string().nullable(),
      until: instant.nullable(),
    })
    .nullable()
    .describe('By whose word it stands still, and why.'),
  pauses: z.array(z.object({ from: instant, to: instant })).describe('The spans in which it stood still.'),
  extended: z.int().describe('How often its due was extended.'),
  run: z.int(),
});
export type ObligationAnswer = z.output<typeof obligationAnswer>;

/** An obligation as its page shows it; `reasonOf` opens why a term stands still. */
export async function obligationAnswerOf(
  each: Obligation,
  {
    texts,
    language,
    reasonOf,
  }: {
    readonly texts: Translations;
    readonly language: Language;
    readonly reasonOf: (reason: Standstill['reason']) => Promise<string | null>;
  },
): Promise<ObligationAnswer> {
  const { obligation, name, about, status, assignee, role, unit, openedAt, from, basis, term, policy, calendar, legalBasis } = each;
  return {
    ...{ id: obligation, name, about, status, assignee, role, unit, openedAt, from, basis, term, policy, calendar, legalBasis },
    label: texts.text(language, `obligation.${name}`),
    due: each.due,
    originalDue: each.originalDue,
    derivation: [...derivationSentences(each.derivation, texts, language)],
    missed: each.missed.length > 0,
    endedAt: each.status === 'open' ? null : each.endedAt,
    asStated: each.status === 'met' && each.asStated,
    pausedAt: each.status === 'open' ? each.pausedAt : null,
    pause: each.status === 'open' && each.pause !== null ? { ...each.pause, reason: await reasonOf(each.pause.reason) } : null,
    pauses: [...each.pauses],
    extended: each.extended,
    run: each.run,
  };
}
