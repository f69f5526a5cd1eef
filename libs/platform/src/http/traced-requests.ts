import { AsyncResource } from 'node:async_hooks';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Tracing } from '#kernel';
import { edgeOf } from './edge.js';
import { isOfOperators } from './shedding.js';

/** Shows each request as a step, from its headers to the end of its answer; those of whoever looks after the process are left out. */
export function traceRequests(server: FastifyInstance, tracing: Tracing): void {
  if (!tracing.isOn) return;
  const within = new WeakMap<FastifyRequest, AsyncResource>();

  server.addHook('onRequest', (request, reply, done) => {
    if (isOfOperators(request)) {
      done();
      return;
    }
    const { correlationId, caller } = edgeOf(request);
    const { method } = request;
    const route = request.is404 ? undefined : request.routeOptions.url;
    const name = route === undefined ? method : `${method} ${route}`;
    const facts = { 'http.request.method': method, ...(route !== undefined && { 'http.route': route }) };
    void tracing.step({ name, kind: 'server', correlationId, caller, facts }, async (tell) => {
      within.set(request, new AsyncResource('redress.request'));
      const over = new Promise<void>((settle) => reply.raw.once('close', settle));
      done();
      await over;
      const { statusCode } = reply.raw;
      tell({ 'http.response.status_code': statusCode }, statusCode >= 500 ? 'failed' : undefined);
    });
  });

  // The body comes in by the connection, which knows nothing of the request's step.
  server.addHook('preValidation', (request, _reply, done) => {
    const scope = within.get(request);
    if (scope) scope.runInAsyncScope(() => done());
    else done();
  });
}
