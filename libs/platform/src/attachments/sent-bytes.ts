import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { undeclaredMediaType, type Bytes } from '../files/index.js';

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
    pieces: (body as AsyncIterable<Uint8Array> | undefined) ?? [],
    mediaType: headers['content-type'] ?? undeclaredMediaType,
    announced: Number(headers['content-length'] ?? 0) || 0,
  };
});
