import { randomUUID } from 'node:crypto';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { canonicalJson, isUuid } from '#kernel';
import { edgeOf, HttpProblem } from '#platform';

/** What a command without a session takes from its request: nothing of who sent it but the address, which is never written down. */
export interface ReporterRequest {
  readonly address: string;
  /** The `Idempotency-Key`: a UUID, since whoever guessed it could ask for the answer again. */
  readonly key: string;
  readonly bodyHash: string;
}

/** The request of somebody without a session. */
export const ReporterRequest = createParamDecorator(async (_: unknown, context: ExecutionContext): Promise<ReporterRequest> => {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  const [path = ''] = request.url.split('?');
  return {
    address: request.ip,
    key: keyOf(request),
    bodyHash: await edgeOf(request).edge.hash(`${request.method} ${path}\n${canonicalJson(request.body ?? null)}`),
  };
});

function keyOf({ headers }: FastifyRequest): string {
  const given = headers['idempotency-key'];
  if (given === undefined) return randomUUID();
  if (typeof given !== 'string' || !isUuid(given.toLowerCase())) throw new HttpProblem('bad-idempotency-key');
  return given.toLowerCase();
}

/** The header of the key, as OpenAPI prints it. */
export const TakesReporterHeaders = (): MethodDecorator =>
  ApiHeader({
    name: 'Idempotency-Key',
    required: false,
    description: 'A random UUID. The same command again under it is answered as the first time, with the same code.',
    schema: { type: 'string', format: 'uuid' },
  });

const codeHeader = 'report-code';

/** The code of a report, null where none was sent. It comes in a header, since addresses are written down along the way. */
export const ReportCode = createParamDecorator((_: unknown, context: ExecutionContext): string | null => {
  const given = context.switchToHttp().getRequest<FastifyRequest>().headers[codeHeader];
  return typeof given === 'string' && given !== '' ? given : null;
});

/** @throws HttpProblem where no code was sent. */
export function codeIn(given: string | null): string {
  if (given !== null) return given;
  throw new HttpProblem('invalid-request', { errors: [{ in: 'header', pointer: `/${codeHeader}`, code: 'required', params: {} }] });
}

/** The header of the code, as OpenAPI prints it. */
export const TakesReportCode = (): MethodDecorator =>
  ApiHeader({
    name: 'Report-Code',
    required: true,
    description: 'The code that was told when it was reported.',
    schema: { type: 'string', minLength: 1, maxLength: 100 },
  });
