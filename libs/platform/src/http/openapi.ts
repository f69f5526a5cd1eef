import type { DynamicModule, INestApplication, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { z } from 'zod';
import { jsonSchema } from './fields/kinds.js';
import type { Access } from './access.js';
import type { RoleName } from './role-names.js';
import { HealthController, HTTP_EDGE } from './health.js';
import { routesOf } from './routes.js';

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
  const callers = callersByRoute(app);
  for (const [path, operations] of Object.entries(document.paths)) {
    for (const [verb, operation] of Object.entries(operations as Record<string, Described>)) {
      if (operation.responses) operation.responses['default'] = answer;
      operation['x-callers'] = callers.get(`${verb} ${path}`);
    }
  }
  return document;
}

/** An operation, and who may call it: `anyone`, `signed-in`, or whoever has one of the roles. */
interface Described {
  responses?: Record<string, unknown>;
  'x-callers'?: Callers | undefined;
}
type Callers = 'anyone' | 'signed-in' | readonly RoleName[];

function callersByRoute(app: INestApplication): ReadonlyMap<string, Callers | undefined> {
  return new Map(
    routesOf(app).map(({ method, path, access }) => [`${method.toLowerCase()} ${path.replaceAll(/:(\w+)/g, '{$1}')}`, callersOf(access)]),
  );
}

function callersOf(access: Access | undefined): Callers | undefined {
  if (access?.who === 'roles') return access.roles;
  return access?.who === 'public' ? 'anyone' : access?.who;
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
