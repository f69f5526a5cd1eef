/** How one kind of error is told to a client. */
export interface ProblemRow {
  /** Stable; the last part of the problem's `type`, and the key of its texts. */
  readonly code: string;
  /** HTTP status. */
  readonly status: number;
  /** Seconds after which another try makes sense. */
  readonly retryAfter?: number;
  /** Which properties of the error the client may see, as parameters of its texts. */
  readonly params?: readonly string[];
  /** The status where the request named a revision by `If-Match`. */
  readonly statusWithIfMatch?: number;
}

/** Every problem that the edge itself and the libraries beneath it know; capabilities add their own. */
export const problemTable: readonly ProblemRow[] = [
  // The request is not what the route takes.
  { code: 'invalid-request', status: 400 },
  { code: 'malformed-json', status: 400 },
  { code: 'malformed-text', status: 400 },
  { code: 'forbidden-text', status: 400 },
  { code: 'too-deep', status: 400 },
  { code: 'malformed-request', status: 400 },
  { code: 'bad-cursor', status: 400 },
  { code: 'bad-position', status: 400 },
  { code: 'bad-idempotency-key', status: 400 },
  { code: 'bad-if-match', status: 400 },
  { code: 'bad-on-behalf-of', status: 400 },
  { code: 'no-such-route', status: 404 },
  { code: 'method-not-allowed', status: 405 },
  { code: 'not-acceptable', status: 406 },
  { code: 'request-timeout', status: 408 },
  { code: 'body-too-large', status: 413 },
  { code: 'address-too-long', status: 414 },
  { code: 'unsupported-media-type', status: 415 },
  { code: 'headers-too-large', status: 431 },
  // Who asks.
  { code: 'not-signed-in', status: 401 },
  { code: 'wrong-credentials', status: 401 },
  { code: 'forbidden', status: 403 },
  { code: 'scope-missing', status: 403 },
  { code: 'for-people-only', status: 403 },
  { code: 'no-substitution', status: 403 },
  { code: 'throttled', status: 429, retryAfter: 60 },
  { code: 'scim-invalid-value', status: 400 },
  { code: 'scim-invalid-filter', status: 400 },
  { code: 'scim-invalid-path', status: 400 },
  { code: 'scim-uniqueness', status: 409 },
  { code: 'scim-version-differs', status: 412 },
  { code: 'no-provider', status: 404 },
  { code: 'sign-in-not-under-way', status: 410 },
  { code: 'provider-declined', status: 403 },
  { code: 'provider-answer-unsound', status: 401 },
  { code: 'sign-in-refused', status: 403 },
  // What was asked for.
  { code: 'not-there', status: 404, params: ['kind', 'id'] },
  { code: 'already-there', status: 409, params: ['kind', 'id'] },
  { code: 'command-refused', status: 422, params: ['command'] },
  { code: 'command-key-reused', status: 422 },
  { code: 'stale-revision', status: 409, statusWithIfMatch: 412, params: ['seen', 'actual'] },
  { code: 'wrong-expected-head', status: 409 },
  { code: 'file-empty', status: 422 },
  { code: 'file-too-large', status: 413 },
  { code: 'file-type-not-taken', status: 422 },
  { code: 'file-type-differs', status: 422 },
  { code: 'newer-version-published', status: 409 },
  { code: 'user-name-taken', status: 409 },
  { code: 'unfit-password', status: 422 },
  { code: 'no-account', status: 404 },
  { code: 'subject-erased', status: 409 },
  { code: 'not-stopped', status: 409 },
  { code: 'rebuild-runs', status: 409 },
  { code: 'simulation-runs', status: 409 },
  { code: 'unknown-view', status: 404 },
  { code: 'unknown-process', status: 404 },
  { code: 'not-parked', status: 404 },
  { code: 'nothing-waits', status: 404 },
  { code: 'not-given-yet', status: 409 },
  { code: 'subscription-idle', status: 409, params: ['days'] },
  { code: 'append-too-large', status: 413, params: ['events', 'bytes'] },
  // The house cannot, now.
  { code: 'stream-contended', status: 503, retryAfter: 1 },
  { code: 'house-behind', status: 503, retryAfter: 2 },
  { code: 'view-behind', status: 503, retryAfter: 2 },
  { code: 'view-not-built', status: 503, retryAfter: 5 },
  { code: 'clock-behind', status: 503, retryAfter: 2 },
  { code: 'database-unavailable', status: 503, retryAfter: 5 },
  { code: 'provider-unavailable', status: 503, retryAfter: 30 },
  { code: 'file-store-unavailable', status: 503, retryAfter: 5 },
  { code: 'file-damaged', status: 500, params: ['hash'] },
  { code: 'key-missing', status: 503, retryAfter: 60 },
  { code: 'key-store-unavailable', status: 503, retryAfter: 5 },
  { code: 'unknown-event', status: 503, retryAfter: 60 },
  { code: 'store-unavailable', status: 503, retryAfter: 5 },
  { code: 'outcome-unknown', status: 503, retryAfter: 1 },
  { code: 'clock-skew', status: 503, retryAfter: 10, params: ['milliseconds'] },
  { code: 'too-many-streams', status: 503, retryAfter: 30 },
  { code: 'overloaded', status: 503, retryAfter: 2 },
  { code: 'shutting-down', status: 503, retryAfter: 5 },
  { code: 'internal', status: 500 },
];

/** The row for a status that the framework answered by itself, where no code says more. */
export const codeOfStatus: Readonly<Record<number, string>> = {
  400: 'malformed-request',
  401: 'not-signed-in',
  403: 'forbidden',
  404: 'no-such-route',
  405: 'method-not-allowed',
  406: 'not-acceptable',
  408: 'request-timeout',
  413: 'body-too-large',
  414: 'address-too-long',
  415: 'unsupported-media-type',
  429: 'throttled',
  431: 'headers-too-large',
  503: 'shutting-down',
};
