import type { Translations } from '../../i18n/translations.js';
import type { Language } from '../language.js';
import type { FieldPlace, Found } from './problem.js';

/** The answer of RFC 9457, with what Redress adds to it. */
export interface ProblemAnswer {
  /** `urn:redress:problem:<code>` */
  readonly type: string;
  readonly code: string;
  readonly title: string;
  readonly status: number;
  readonly detail?: string;
  /** Names this very answer: the correlation id, by which it is found in the logs. */
  readonly instance: string;
  readonly params?: Readonly<Record<string, unknown>>;
  readonly errors?: readonly {
    in: FieldPlace;
    pointer: string;
    code: string;
    params: Readonly<Record<string, unknown>>;
    message: string;
  }[];
  readonly refusals?: readonly { code: string; params: Readonly<Record<string, unknown>>; message: string }[];
}

/** Puts a problem into words. */
export function renderProblem(found: Found, texts: Translations, language: Language, correlationId: string): ProblemAnswer {
  const params = found.params ?? {};
  const detail = texts.find(language, `problem.${found.code}.detail`, params);
  return {
    type: `urn:redress:problem:${found.code}`,
    code: found.code,
    title: texts.text(language, `problem.${found.code}`, params),
    status: found.status,
    ...(detail !== undefined && { detail }),
    instance: `urn:uuid:${correlationId}`,
    ...(Object.keys(params).length > 0 && { params }),
    ...(found.errors && {
      errors: found.errors.map(({ in: place, pointer, code, params }) => ({
        in: place,
        pointer,
        code,
        params,
        // What is found in a content beside its form is said as it is of a draft.
        message: texts.find(language, `field.${code}`, params) ?? texts.text(language, `fault.${code}`, params),
      })),
    }),
    ...(found.refusals && {
      refusals: found.refusals.map(({ code, params }) => ({ code, params, message: texts.text(language, `refusal.${code}`, params) })),
    }),
  };
}
