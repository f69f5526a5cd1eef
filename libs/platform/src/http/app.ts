import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { DynamicModule, LoggerService, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest, RouteOptions } from 'fastify';
import { untraced, type Tracing } from '#kernel';
import type { AddressRange } from '../configuration/index.js';
import { acceptedMediaTypes, undeclaredMediaType } from '../files/index.js';
import { AccessGuard, formMediaTypes, SentForm } from './access.js';
import { AnswerInterceptor } from './answers.js';
import { StaleMark } from './reads-views.js';
import { parseBody } from './body.js';
import { drainAtTheEnd } from './draining.js';
import { enter, type HttpEdge } from './edge.js';
import { EveryForm } from './every-form.js';
import { FormPipe } from './form-pipe.js';
import { headersOf, securityHeaders } from './headers.js';
import type { HouseMetrics } from '../metrics/index.js';
import { shedLoad } from './shedding.js';
import { traceRequests } from './traced-requests.js';
import { HealthController, HTTP_EDGE } from './health.js';
import { HouseOfNow } from './house-of-now.js';
import { serveOpenApi } from './openapi.js';
import { answerProblem, ProblemFilter, problemMediaType, tableOf } from './problem/filter.js';
import { HttpProblem } from './problem/problem.js';
import { assertRoutes } from './routes.js';

/** The largest JSON body. */
export const bodyLimit = 1024 * 1024;

export interface HttpAppOptions {
  readonly edge: HttpEdge;
  readonly metrics?: HouseMetrics;
  /** Shows each request as a step. */
  readonly tracing?: Tracing;
  /** Requests that may wait at once; what comes beyond is asked to come again. */
  readonly requestsAtOnce?: number;
  /** From whom it is believed for whom they ask; from nobody where not given. */
  readonly proxies?: readonly AddressRange[];
  /** At the end: until those who send requests here have noticed that they should not; at once where not given. */
  readonly noticed?: () => Promise<void>;
  /** Of the API's document. */
  readonly version: string;
  /** Where the framework says what it has to say; the console where none is given. */
  readonly logger?: LoggerService;
}

class RootModule {}

/**
 * The HTTP edge over a module with controllers: strict JSON, checked forms, problems for every error, who may call what, OpenAPI, health.
 * Not listening yet, and not initialised: `await app.init(); await app.getHttpAdapter().getInstance().ready();`, or `app.listen`.
 * @throws FaultyRoutes at the start where a route does not say who may call it, or takes input that nothing checks.
 */
export async function createHttpApp(
  module: Type | DynamicModule,
  { edge, version, logger, metrics, requestsAtOnce, proxies = [], noticed, tracing = untraced }: HttpAppOptions,
): Promise<NestFastifyApplication> {
  const table = tableOf(edge);
  const adapter = new FastifyAdapter({
    bodyLimit,
    trustProxy: proxies.map(({ address, prefix }) => `${address}/${prefix}`),
    // Headers come quickly; a large file over a slow line takes its minutes.
    http: { headersTimeout: 30_000 },
    requestTimeout: 300_000,
    keepAliveTimeout: 65_000,
    routerOptions: { maxParamLength: 200 },
    // It would cut the end short as well: how long that may take, `drainAtTheEnd` says, and the life of the process.
    pluginTimeout: 0,
    return503OnClosing: false,
    onProtoPoisoning: 'error',
    frameworkErrors: (error: unknown, request: FastifyRequest, reply: FastifyReply) => {
      enter(request, edge);
      void reply.headers(securityHeaders);
      answerProblem(error, request, reply, table);
    },
    clientErrorHandler: (error: { code?: string }, socket: Socket) => answerBrokenRequest(error, socket, edge),
  } as unknown as ConstructorParameters<typeof FastifyAdapter>[0]);
  const server: FastifyInstance = adapter.getInstance();
  takeJson(server);
  const known = knownRoutes(server);
  server.addHook('onRequest', (request, reply, done) => {
    const { correlationId } = enter(request, edge);
    void reply.headers(headersOf(request.url.split('?')[0]!)).header('correlation-id', correlationId);
    if (request.is404) {
      const allowed = known.methodsOf(request.url.split('?')[0]!);
      done(allowed.length > 0 ? (new HttpProblem('method-not-allowed', { headers: { allow: allowed.join(', ') } }) as never) : undefined);
    } else done();
  });
  traceRequests(server, tracing);
  const load = shedLoad(server, requestsAtOnce);
  metrics?.watchHttp(load);
  drainAtTheEnd(server, noticed);
  const root: DynamicModule = {
    module: RootModule,
    imports: [module],
    controllers: [HealthController],
    providers: [{ provide: HTTP_EDGE, useValue: edge }],
  };
  const app = await NestFactory.create<NestFastifyApplication>(root, adapter, {
    bodyParser: false,
    abortOnError: false,
    logger: logger ?? ['warn', 'error', 'fatal'],
  });
  app.useGlobalGuards(new AccessGuard());
  const forms = new FormPipe();
  app.useGlobalPipes(forms);
  app.useGlobalInterceptors(new EveryForm(forms), new HouseOfNow(), new AnswerInterceptor(), new StaleMark());
  app.useGlobalFilters(new ProblemFilter(edge));
  assertRoutes(app);
  serveOpenApi(app, version);
  return app;
}

/** The longest form, in bytes. */
const mostOfAForm = 10_000;

/** JSON by our own parser; the types of files as a stream for the routes that take them; forms, of which nothing is read; nothing else. */
function takeJson(server: FastifyInstance): void {
  server.removeAllContentTypeParsers();
  // `application/scim+json` is JSON under the name that RFC 7644 gives it.
  server.addContentTypeParser(['application/json', 'application/scim+json'], { parseAs: 'buffer', bodyLimit }, (_request, bytes, done) => {
    try {
      done(null, parseBody(bytes as Buffer));
    } catch (error) {
      done(error as Error);
    }
  });
  server.addContentTypeParser(formMediaTypes, { parseAs: 'buffer', bodyLimit: mostOfAForm }, (_request, _bytes, done) =>
    done(null, new SentForm()),
  );
  server.addContentTypeParser([...acceptedMediaTypes, undeclaredMediaType], (_request, stream, done) => done(null, stream));
}

/** Remembers the routes as they are added, to tell a wrong method from a wrong address. */
function knownRoutes(server: FastifyInstance): { methodsOf(path: string): readonly string[] } {
  const routes: { methods: readonly string[]; path: RegExp }[] = [];
  server.addHook('onRoute', ({ method, url }: RouteOptions) => {
    const segments = url
      .split('/')
      .map((part) => (part.startsWith(':') ? '[^/]+' : part === '*' ? '.*' : part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')));
    if (!url.includes('*')) routes.push({ methods: [method].flat(), path: new RegExp(`^${segments.join('/')}$`) });
  });
  return { methodsOf: (path) => [...new Set(routes.filter((route) => route.path.test(path)).flatMap(({ methods }) => methods))].sort() };
}

/** What is not HTTP at all never becomes a request; it gets a problem all the same. */
function answerBrokenRequest(error: { code?: string }, socket: Socket, edge: HttpEdge): void {
  if (!socket.writable || error.code === 'ECONNRESET') {
    socket.destroy();
    return;
  }
  const [status, code] =
    error.code === 'HPE_HEADER_OVERFLOW'
      ? [431, 'headers-too-large']
      : error.code === 'ERR_HTTP_REQUEST_TIMEOUT'
        ? [408, 'request-timeout']
        : [400, 'malformed-request'];
  const title = edge.translations.text('uk', `problem.${code}`);
  const body = JSON.stringify({ type: `urn:redress:problem:${code}`, code, title, status });
  socket.end(
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nContent-Type: ${problemMediaType}\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
  );
}
