import type { ProblemAnswer } from './render.js';

/** Paths whose callers know errors in the form of SCIM alone (RFC 7644, 3.12). */
export const isForScim = (path: string): boolean => path.startsWith('/scim/');

export const scimErrorType = 'application/scim+json; charset=utf-8';

const scimTypes: Readonly<Record<string, string>> = {
  'scim-invalid-value': 'invalidValue',
  'scim-invalid-filter': 'invalidFilter',
  'scim-invalid-path': 'invalidPath',
  'scim-uniqueness': 'uniqueness',
  'malformed-json': 'invalidSyntax',
  'malformed-text': 'invalidSyntax',
};

/** The same problem in that form; every reason stands in its one text. */
export function scimErrorOf({ code, title, detail, status, errors = [], refusals = [] }: ProblemAnswer): object {
  const scimType = scimTypes[code];
  const reasons = [...errors, ...refusals].map(({ message }) => message);
  return {
    schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'],
    status: String(status),
    ...(scimType !== undefined && { scimType }),
    detail: [title, ...(detail === undefined ? [] : [detail]), ...reasons].join('. '),
  };
}
