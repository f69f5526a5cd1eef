import { Inject, Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { catchError, throwError, type Observable } from 'rxjs';
import { HouseFollower, HttpProblem, type OffendingField } from '#platform';
import { calendarOf, policiesInForce, type DeadlineHouse } from '../domain/index.js';

interface Asked {
  readonly calendar?: unknown;
  readonly pauses?: unknown;
}

/** What the house has against a term that is asked about, and what pauses have against each other; also where its form is wrong. */
export function faultsOfTerm({ calendar, pauses }: Asked, deadlines: DeadlineHouse): readonly OffendingField[] {
  const spans = Array.isArray(pauses) ? (pauses as readonly ({ readonly from?: unknown; readonly to?: unknown } | null)[]) : [];
  const backwards = spans.flatMap((pause, at) =>
    Date.parse(String(pause?.to)) < Date.parse(String(pause?.from))
      ? [offence('body', `/pauses/${at}/to`, 'pauses-end-before-they-begin', {})]
      : [],
  );
  const known = typeof calendar !== 'string' || calendar === '' || calendarOf(deadlines, calendar) !== undefined;
  return known ? backwards : [...backwards, offence('body', '/calendar', 'calendar-not-there', { calendar })];
}

/** The same of a policy by its name: whether one is in force then, and may pause; where it is not said when, whether any version has it. */
export function faultsOfPolicy(
  { policy: name, from, pause }: { readonly policy?: unknown; readonly from?: unknown; readonly pause?: unknown },
  { policies }: DeadlineHouse,
): readonly OffendingField[] {
  if (typeof name !== 'string' || name === '') return [];
  const at = new Date(String(from));
  const versions = Number.isNaN(at.getTime()) ? policies : [policiesInForce(policies, at.toISOString())];
  const found = versions.flatMap((version) => version?.policies.filter(({ id, term }) => id === name && term !== null) ?? []);
  if (found.length === 0) return [offence('query', '/policy', 'policy-not-there', { policy: name })];
  const pauses = Array.isArray(pause) ? pause.length > 0 : pause !== undefined;
  return pauses && !found.some(({ pausable }) => pausable) ? [offence('query', '/pause', 'policy-never-pauses', { policy: name })] : [];
}

/** A form that is wrong is told with what the house has against it: a field that nobody could read hides none of the others. */
@Injectable()
export class PreviewFaults implements NestInterceptor {
  constructor(@Inject(HouseFollower) private readonly house: HouseFollower<{ deadlines: DeadlineHouse }>) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    return next.handle().pipe(catchError((error: unknown) => throwError(() => this.#withAll(error, context))));
  }

  #withAll(error: unknown, context: ExecutionContext): unknown {
    if (!(error instanceof HttpProblem) || error.code !== 'invalid-request') return error;
    const { body, query, method } = context.switchToHttp().getRequest<FastifyRequest>();
    const { deadlines } = this.house.current().house;
    const more = method === 'POST' ? faultsOfTerm(asObject(body), deadlines) : faultsOfPolicy(asObject(query), deadlines);
    const said = error.details.errors ?? [];
    const isNew = ({ pointer, code }: OffendingField): boolean => !said.some((each) => each.pointer === pointer && each.code === code);
    return new HttpProblem(error.code, { ...error.details, errors: [...said, ...more.filter(isNew)] });
  }
}

const asObject = (value: unknown): object => (typeof value === 'object' && value !== null ? value : {});

/** One offending field of what is asked. */
export const offence = (place: 'body' | 'query', pointer: string, code: string, params: OffendingField['params']): OffendingField => ({
  ...{ in: place, pointer, code, params },
});
