import { SetMetadata, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { mergeMap, type Observable } from 'rxjs';
import { edgeOf } from './edge.js';

const key = 'redress:reads-views';

/** Names the views that a route (or every route of a controller) reads: for them `after` waits, and by them the answer is marked. */
export const ReadsViews = (...views: readonly { readonly name: string }[]): MethodDecorator & ClassDecorator =>
  SetMetadata(
    key,
    views.map(({ name }) => name),
  );

/** The views that the route of a request reads. */
export function viewsReadBy(context: ExecutionContext): readonly string[] {
  const of = (target: object): readonly string[] => (Reflect.getMetadata(key, target) as readonly string[] | undefined) ?? [];
  return [...of(context.getClass()), ...of(context.getHandler())];
}

/**
 * Marks answers that leave something out, because a view behind them does not follow the log or passed over an event: `Redress-Stale` names
 * those views. The answers are given all the same.
 */
export class StaleMark implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const views = viewsReadBy(context);
    if (views.length === 0) return next.handle();
    const http = context.switchToHttp();
    return next.handle().pipe(
      mergeMap(async (answer: unknown) => {
        const { edge, readUpTo } = edgeOf(http.getRequest<FastifyRequest>());
        const stale = await edge.staleAmong(views, readUpTo ?? null);
        if (stale.length > 0) void http.getResponse<FastifyReply>().header('redress-stale', stale.join(', '));
        return answer;
      }),
    );
  }
}
