import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { edgeOf, type HttpEdge } from '../edge.js';
import { HttpProblem, problemOf, type Found } from './problem.js';
import { renderProblem } from './render.js';
import { isForScim, scimErrorOf, scimErrorType } from './scim-form.js';
import { problemTable, type ProblemRow } from './table.js';

export const problemMediaType = 'application/problem+json; charset=utf-8';

/** Answers every error as a problem. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly table: ReadonlyMap<string, ProblemRow>;

  constructor(edge: HttpEdge) {
    this.table = tableOf(edge);
  }

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    answerProblem(error, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>(), this.table);
  }
}

/** The problems of the edge and of the capabilities, by code. */
export function tableOf(edge: Pick<HttpEdge, 'problems'>): ReadonlyMap<string, ProblemRow> {
  return new Map([...problemTable, ...(edge.problems ?? [])].map((row) => [row.code, row]));
}

/** Answers with the problem that an error is. */
export function answerProblem(error: unknown, request: FastifyRequest, reply: FastifyReply, table: ReadonlyMap<string, ProblemRow>): void {
  const { edge, language, correlationId } = edgeOf(request);
  const found: Found = problemOf(error, table, { ifMatch: request.headers['if-match'] !== undefined });
  // What the edge itself answers with 503 (too many streams, a view behind) is no trouble of the process.
  if (found.status >= 500 && !(error instanceof HttpProblem))
    edge.log(error, { correlationId, method: request.method, route: request.routeOptions?.url ?? 'none' });
  if (reply.sent || reply.raw.headersSent) {
    reply.raw.destroy();
    return;
  }
  for (const [name, value] of Object.entries(found.headers ?? {})) void reply.header(name, value);
  if (found.retryAfter !== undefined) void reply.header('retry-after', String(Math.max(1, Math.ceil(found.retryAfter))));
  const rendered = renderProblem(found, edge.translations, language, correlationId);
  const scim = isForScim(request.url);
  void reply
    .status(found.status)
    .headers({ 'content-type': scim ? scimErrorType : problemMediaType, 'content-language': language, 'cache-control': 'no-store' })
    .send(JSON.stringify(scim ? scimErrorOf(rendered) : rendered));
}
