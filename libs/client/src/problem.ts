/** One offending field, as the server said it. */
export interface OffendingField {
  readonly in: 'body' | 'query' | 'path' | 'header';
  readonly pointer: string;
  readonly code: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly message: string;
}

/** One refusing rule, as the server said it. */
export interface RefusingRule {
  readonly code: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly message: string;
}

/** The server answered with a problem (RFC 9457). */
export class RedressProblem extends Error {
  readonly code: string;
  readonly status: number;
  readonly errors: readonly OffendingField[];
  readonly refusals: readonly RefusingRule[];
  readonly params: Readonly<Record<string, unknown>>;
  /** `urn:uuid:` and the correlation id. */
  readonly instance: string | undefined;

  constructor(status: number, body: Readonly<Record<string, unknown>>) {
    super([body['title'] ?? `HTTP ${status}`, body['detail']].filter((part) => part !== undefined).join('. '));
    this.name = 'RedressProblem';
    this.status = status;
    this.code = String(body['code'] ?? 'unknown');
    this.errors = (body['errors'] ?? []) as OffendingField[];
    this.refusals = (body['refusals'] ?? []) as RefusingRule[];
    this.params = (body['params'] ?? {}) as Record<string, unknown>;
    this.instance = body['instance'] as string | undefined;
  }
}

/** No answer came, however often it was tried. Whether a command was applied is not known; the same key again tells. */
export class NoAnswer extends Error {
  readonly code = 'no-answer';
  constructor(
    readonly address: string,
    /** The `Idempotency-Key` of the command, to try it again later. */
    readonly idempotencyKey: string | undefined,
    cause: unknown,
  ) {
    super(`no answer from ${address}`, { cause });
    this.name = 'NoAnswer';
  }
}
