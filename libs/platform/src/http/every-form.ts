import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { catchError, from, mergeMap, throwError, type Observable } from 'rxjs';
import type { FastifyRequest } from 'fastify';
import type { FormPipe } from './form-pipe.js';
import { HttpProblem, type OffendingField } from './problem/problem.js';

/** Where Nest notes each input of a route (`RouteParamtypes`), what its pipes call it, and where the request has it. */
const inputs: Readonly<Record<string, { readonly type: 'body' | 'query' | 'param'; readonly of: (request: FastifyRequest) => unknown }>> = {
  3: { type: 'body', of: ({ body }) => body },
  4: { type: 'query', of: ({ query }) => query },
  5: { type: 'param', of: ({ params }) => params },
};

/** A form that is wrong is told with all that is wrong beside it: Nest stops at the first of path, query and body that fails. */
export class EveryForm implements NestInterceptor {
  constructor(private readonly pipe: FormPipe) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    return next
      .handle()
      .pipe(
        catchError((error: unknown) =>
          error instanceof HttpProblem && error.code === 'invalid-request'
            ? from(this.everythingWrong(context)).pipe(mergeMap((rest) => throwError(() => joined(error, rest))))
            : throwError(() => error),
        ),
      );
  }

  private async everythingWrong(context: ExecutionContext): Promise<readonly OffendingField[]> {
    const [controller, handler] = [context.getClass(), context.getHandler()];
    const declared = (Reflect.getMetadata(ROUTE_ARGS_METADATA, controller, handler.name) ?? {}) as Record<string, { index: number }>;
    const types = (Reflect.getMetadata('design:paramtypes', controller.prototype as object, handler.name) ?? []) as (new () => object)[];
    const found = Object.entries(declared).map(async ([key, { index }]) => {
      const input = inputs[key.split(':')[0]!];
      const metatype = types[index];
      if (!input || !metatype) return [];
      return this.wrongIn(input.of(context.switchToHttp().getRequest()), { type: input.type, metatype });
    });
    return (await Promise.all(found)).flat();
  }

  private async wrongIn(value: unknown, metadata: Parameters<FormPipe['transform']>[1]): Promise<readonly OffendingField[]> {
    try {
      await this.pipe.transform(value, metadata);
      return [];
    } catch (error) {
      return error instanceof HttpProblem ? (error.details.errors ?? []) : [];
    }
  }
}

function joined({ code, details }: HttpProblem, rest: readonly OffendingField[]): HttpProblem {
  const all = [...(details.errors ?? []), ...rest];
  const each = new Map(all.map((field) => [`${field.in} ${field.pointer} ${field.code}`, field]));
  return new HttpProblem(code, { ...details, errors: [...each.values()] });
}
