import { HttpException } from '@nestjs/common';
import type { Refusal } from '#kernel';
import type { FieldProblem } from '../fields/kinds.js';
import { codeOfStatus, type ProblemRow } from './table.js';

/** Where an offending field came from. */
export type FieldPlace = 'body' | 'query' | 'path' | 'header';

/** One offending field of a request. */
export interface OffendingField extends FieldProblem {
  readonly in: FieldPlace;
}

/** What an `HttpProblem` says beside its code. */
export interface ProblemDetails {
  readonly params?: Readonly<Record<string, unknown>>;
  readonly errors?: readonly OffendingField[];
  readonly refusals?: readonly Refusal[];
  readonly retryAfter?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/** An error of the edge itself. The code stands in the problem table. */
export class HttpProblem extends Error {
  constructor(
    readonly code: string,
    readonly details: ProblemDetails = {},
  ) {
    super(code);
  }
}

/** A problem before its texts are found: what the answer will say. */
export interface Found extends ProblemDetails {
  readonly code: string;
  readonly status: number;
}

/** Which problem an error is. What is in no table is `internal`, and tells the client nothing. */
export function problemOf(error: unknown, table: ReadonlyMap<string, ProblemRow>, { ifMatch = false }: { ifMatch?: boolean } = {}): Found {
  if (error instanceof HttpException) {
    const { cause } = error;
    if (codeOf(cause) !== undefined && table.has(codeOf(cause)!)) return problemOf(cause, table, { ifMatch });
    const code = codeOfStatus[error.getStatus()];
    return code === undefined ? internal : { code, status: error.getStatus() };
  }
  const code = codeOf(error);
  const row = code === undefined ? undefined : table.get(code);
  if (!row) return frameworkError(error) ?? databaseError(error, code) ?? internal;
  const properties = error as Record<string, unknown>;
  const details = error instanceof HttpProblem ? error.details : {};
  const refusals = details.refusals ?? refusalsOf(properties['refusals']);
  const retryAfter = details.retryAfter ?? numberOf(properties['retryAfterSeconds']) ?? row.retryAfter;
  const shown = Object.fromEntries(
    (row.params ?? []).flatMap((name) => (properties[name] === undefined ? [] : [[name, properties[name]]])),
  );
  return {
    code: row.code,
    status: statusOf(row, refusals, ifMatch),
    params: { ...shown, ...details.params, ...(error as { params?: object }).params },
    ...(details.errors && { errors: details.errors }),
    ...(refusals && { refusals }),
    ...(details.headers && { headers: details.headers }),
    ...(retryAfter !== undefined && { retryAfter }),
  };
}

const internal: Found = { code: 'internal', status: 500 };

/** A command from a status that it cannot leave conflicts with what has become of the record; any other refusal is the rules' word. */
function statusOf(row: ProblemRow, refusals: readonly Refusal[] | undefined, ifMatch: boolean): number {
  if (ifMatch && row.statusWithIfMatch !== undefined) return row.statusWithIfMatch;
  return refusals?.some(({ code }) => code === 'wrong-status') ? 409 : row.status;
}

/** What Fastify says before any handler of ours: its errors carry a status, and a code of its own. */
function frameworkError(error: unknown): Found | undefined {
  const status = (error as { statusCode?: unknown } | null)?.statusCode;
  if (typeof status !== 'number' || status >= 500) return undefined;
  const code = codeOfStatus[status];
  return code === undefined ? undefined : { code, status };
}

/** PostgreSQL cannot be reached, has no room for another connection, or is ending (SQLSTATE classes 08, 53, 57). */
const awayByCode = /^(?:08|53|57)[0-9A-Z]{3}$|^(?:ECONNREFUSED|ECONNRESET|EPIPE)$/;
/** The driver's words for a connection that broke; it gives them no code. */
const awayByMessage = /^(?:Connection terminated|Client has encountered a connection error|Client was closed|timeout exceeded when trying)/;

/** A table that comes back from the log and is not there (SQLSTATE 42P01): a release reads before its projector has built what it reads. */
const isUnbuiltView = (error: unknown, code: string | undefined): boolean =>
  code === '42P01' && error instanceof Error && /\bviews\.\w/.test(error.message);

function databaseError(error: unknown, code: string | undefined): Found | undefined {
  if (isUnbuiltView(error, code)) return { code: 'view-not-built', status: 503, retryAfter: 5 };
  const away = code === undefined ? error instanceof Error && awayByMessage.test(error.message) : awayByCode.test(code);
  return away ? { code: 'database-unavailable', status: 503, retryAfter: 5 } : undefined;
}

function codeOf(error: unknown): string | undefined {
  const code = (error as { code?: unknown } | null | undefined)?.code;
  return typeof code === 'string' ? code : undefined;
}

function numberOf(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}

function refusalsOf(value: unknown): readonly Refusal[] | undefined {
  return Array.isArray(value) ? (value as Refusal[]) : undefined;
}
