import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Instant } from '#kernel';
import type { FastifyRequest } from 'fastify';
import { edgeOf } from './edge.js';
import { moment, type Kind } from './fields/kinds.js';
import { positionField } from './paging.js';
import { HttpProblem, type OffendingField } from './problem/problem.js';
import { viewsReadBy } from './reads-views.js';

/** As of when a request reads. */
export interface ReadPoint {
  /** The instant asked for; null for now. */
  readonly instant: Instant | null;
  /** Index of the last event that the answer may know: null for now, -1 where the log had none yet. */
  readonly upTo: number | null;
}

/**
 * The read point of a request with `at` and `after` in its query: the instant as an index of the log; waits (bounded) for what the caller
 * has written itself, in the views that the route names by `ReadsViews`. The query's DTO declares the fields: `AtQuery`, `PageAtQuery`.
 */
export const ReadAt = createParamDecorator(async (_: unknown, context: ExecutionContext): Promise<ReadPoint> => {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  const known = edgeOf(request);
  const { edge } = known;
  const { at, after } = request.query as { at?: unknown; after?: unknown };
  const wrong = (name: string, kind: Kind, value: unknown): OffendingField[] =>
    value === undefined ? [] : kind.examine(value).map((each) => ({ in: 'query', ...each, pointer: `/${name}` }));
  const errors = [...wrong('at', moment(), at), ...wrong('after', positionField, after)];
  if (errors.length > 0) throw new HttpProblem('invalid-request', { errors });
  if (after !== undefined) await edge.reached(after as string, viewsReadBy(context));
  if (at === undefined) return { instant: null, upTo: null };
  const instant = moment().normalise?.(at) as Instant;
  const upTo = (await edge.indexAt(instant)) ?? -1;
  known.readUpTo = upTo;
  return { instant, upTo };
});
