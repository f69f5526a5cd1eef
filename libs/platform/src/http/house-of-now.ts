import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { catchError, from, mergeMap, throwError, type Observable } from 'rxjs';
import { Readable } from 'node:stream';
import { edgeOf } from './edge.js';

/** What the edge refuses by itself, for what the house knows nothing of. */
const ofTheEdge: readonly unknown[] = ['invalid-request', 'not-there'];

/**
 * Nobody is refused for what this process has not heard of yet (decision 53): before the edge says that a unit, a person or a record is not
 * there, it comes up to where the log ends, and looks once more where the house has moved.
 */
export class HouseOfNow implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const { house } = edgeOf(request).edge;
    const before = house.index;
    // What was sent as a stream cannot be read twice.
    const isHeldWhole = !(request.body instanceof Readable);
    return next.handle().pipe(
      catchError((refusal: unknown) => {
        const refuse = throwError(() => refusal);
        if (!isHeldWhole || !ofTheEdge.includes((refusal as { code?: unknown } | null)?.code)) return refuse;
        return from(house.upToNow()).pipe(mergeMap(() => (house.index === before ? refuse : next.handle())));
      }),
    );
  }
}
