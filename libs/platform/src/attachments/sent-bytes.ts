import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { undeclaredMediaType, type Bytes } from '../files/index.js';
import { HttpProblem } from '../http/problem/problem.js';

/** The body of a route that takes bytes. */
export interface SentBytes {
  readonly pieces: Bytes;
  /** As the sender names it; what names none is undeclared. */
  readonly mediaType: string;
  /** How many bytes the sender says there are; 0 where nothing is said. */
  readonly announced: number;
}

/** The bytes of a request, as they come. Only on routes that `TakesBytes`. */
export const SentBytes = createParamDecorator((_: unknown, context: ExecutionContext): SentBytes => {
  const { headers, body } = context.switchToHttp().getRequest<FastifyRequest>();
  return {
    pieces: body === undefined ? [] : arriving(body as AsyncIterable<Uint8Array>),
    mediaType: headers['content-type'] ?? undeclaredMediaType,
    announced: Number(headers['content-length'] ?? 0) || 0,
  };
});

/** A sender that goes away midway has sent nothing: that is no trouble of the house. */
async function* arriving(body: AsyncIterable<Uint8Array>): AsyncIterableIterator<Uint8Array> {
  const pieces = body[Symbol.asyncIterator]();
  try {
    for (;;) {
      const piece = await pieces.next().catch((cause: unknown) => {
        throw Object.assign(new HttpProblem('malformed-request'), { cause });
      });
      if (piece.done) return;
      yield piece.value;
    }
  } finally {
    await pieces.return?.();
  }
}
