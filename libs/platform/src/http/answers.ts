import { applyDecorators, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { ApiExtraModels, ApiResponse, getSchemaPath } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { map, type Observable } from 'rxjs';
import { z } from 'zod';
import { Field } from './fields/field.js';
import { id, integer, jsonSchema, text, type Constructor } from './fields/kinds.js';

/** What an accepted command answers. */
export class Accepted {
  @Field(id())
  readonly id!: string;

  @Field(text({ max: 40 }), { nullable: true, optional: true, doc: 'The number for people; null where the list has not got to it yet.' })
  readonly number?: string | null;

  @Field(integer({ min: 0 }), { doc: 'Revision of the last event of the command.' })
  readonly revision!: number;

  @Field(text({ max: 200 }), { doc: 'For `after=` and `Last-Event-ID`: opaque.' })
  readonly position!: string;
}

/** A body with the headers that go with it; controllers return it in place of the bare body. */
export class Answer<Body = unknown> {
  constructor(
    readonly body: Body,
    readonly given: { readonly status?: number; readonly headers?: Readonly<Record<string, string>> } = {},
  ) {}
}

/** The answer to a command: 200, the revision as `ETag`, and where the log is now. */
export function accepted({ id, number, revision, position }: Accepted): Answer<Accepted> {
  return new Answer(
    { id, ...(number !== undefined && { number }), revision, position },
    { headers: revisionHeaders({ revision, position }) },
  );
}

/** The answer to a command that made something: 201 and its address. */
export function created(answer: Accepted, location: string): Answer<Accepted> {
  const { body, given } = accepted(answer);
  return new Answer(body, { status: 201, headers: { ...given.headers, location } });
}

/** A record as it is read: its revision as `ETag`, for `If-Match` of the next command. */
export function found<Body>(body: Body, { revision, position }: { revision: number; position?: string }): Answer<Body> {
  return new Answer(body, { headers: revisionHeaders({ revision, ...(position !== undefined && { position }) }) });
}

function revisionHeaders({ revision, position }: { revision: number; position?: string }): Record<string, string> {
  return { etag: `"${revision}"`, ...(position !== undefined && { 'redress-position': position }) };
}

/** Sends an `Answer` as its body, status and headers. */
export class AnswerInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return next.handle().pipe(
      map((answer: unknown) => {
        if (!(answer instanceof Answer)) return answer;
        if (answer.given.status !== undefined) void reply.status(answer.given.status);
        void reply.headers(answer.given.headers ?? {});
        return answer.body as unknown;
      }),
    );
  }
}

/** What a route answers, for OpenAPI: a class of fields, a list of it, or a schema. */
export function Answers(
  of: Constructor | z.ZodType,
  { status = 200, doc = '', list = false }: { status?: number; doc?: string; list?: boolean } = {},
) {
  if (of instanceof z.ZodType) return ApiResponse({ status, description: doc, schema: jsonSchema(of) });
  const ref = { $ref: getSchemaPath(of) };
  return applyDecorators(ApiExtraModels(of), ApiResponse({ status, description: doc, schema: list ? { type: 'array', items: ref } : ref }));
}

/** A page of a list, for OpenAPI. */
export function AnswersPage(of: Constructor | z.ZodType, { doc = '' }: { doc?: string } = {}) {
  const items = of instanceof z.ZodType ? jsonSchema(of) : { $ref: getSchemaPath(of) };
  const page = ApiResponse({
    status: 200,
    description: doc,
    schema: {
      type: 'object',
      required: ['items', 'next'],
      properties: {
        items: { type: 'array', items },
        next: { type: ['string', 'null'] as unknown as 'string', description: 'The `cursor` of the next page; null at the end.' },
      },
    },
  });
  return of instanceof z.ZodType ? page : applyDecorators(ApiExtraModels(of), page);
}
