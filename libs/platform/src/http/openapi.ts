import type { DynamicModule, INestApplication, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { z } from 'zod';
import { jsonSchema } from './fields/kinds.js';
import { HealthController, HTTP_EDGE } from './health.js';

const params = z.record(z.string(), z.unknown());
/** RFC 9457, as every error of the API is. */
const problem = z.object({
  type: z.string().describe('urn:redress:problem:<code>'),
  code: z.string().describe('Stable.'),
  title: z.string().describe('In the language of `Accept-Language` (uk, en).'),
  status: z.number().int(),
  detail: z.string().optional(),
  instance: z.string().describe('The correlation id of the request.'),
  params: params.optional(),
  errors: z
    .array(
      z.object({
        in: z.enum(['body', 'query', 'path', 'header']),
        pointer: z.string().describe('JSON pointer'),
        code: z.string(),
        params,
        message: z.string(),
      }),
    )
    .optional()
    .describe('Every offending field.'),
  refusals: z
    .array(z.object({ code: z.string(), params, message: z.string() }))
    .optional()
    .describe('Every refusing rule.'),
});

/** The OpenAPI 3.1 document of an app: from it `libs/client` is generated. */
export function openApiOf(app: INestApplication, version: string): OpenAPIObject {
  const config = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Redress')
    .setDescription('Corrective and preventive action (CAPA) in public administration. Errors are problems (RFC 9457).')
    .setVersion(version)
    .addBearerAuth({ type: 'http', scheme: 'bearer', description: 'The token of `POST /v1/sessions`.' })
    .build();
  const document = SwaggerModule.createDocument(app, config);
  document.components = { ...document.components, schemas: { ...document.components?.schemas, Problem: jsonSchema(problem) as never } };
  const answer = {
    description: 'A problem.',
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  };
  for (const operations of Object.values(document.paths)) {
    for (const operation of Object.values(operations as Record<string, { responses?: Record<string, unknown> }>)) {
      if (operation.responses) operation.responses['default'] = answer;
    }
  }
  return document;
}

/** The document of modules of which nothing is made: for the generator of the client, and for its test. */
export async function openApiDocument(modules: readonly (Type | DynamicModule)[], version: string): Promise<OpenAPIObject> {
  const root: DynamicModule = {
    module: DocumentedModule,
    imports: [...modules],
    controllers: [HealthController],
    providers: [{ provide: HTTP_EDGE, useValue: null }],
  };
  const app = await NestFactory.create(root, new FastifyAdapter(), { preview: true, logger: false, abortOnError: false });
  return openApiOf(app, version);
}

class DocumentedModule {}

/** Serves the document at `/openapi.json` and the page at `/docs`. */
export function serveOpenApi(app: INestApplication, version: string): void {
  let document: OpenAPIObject | undefined;
  SwaggerModule.setup('docs', app, () => (document ??= openApiOf(app, version)), {
    raw: ['json'],
    jsonDocumentUrl: 'openapi.json',
    customSiteTitle: 'Redress API',
  });
}
