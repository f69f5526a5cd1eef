import { randomUUID } from 'node:crypto';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { canonicalJson, derivedId, type Actor } from '#kernel';
import type { FastifyRequest } from 'fastify';
import { actorOf } from './access.js';
import { edgeOf } from './edge.js';
import type { Language } from './language.js';
import { HttpProblem } from './problem/problem.js';

/** What every command takes from its request beside its input. */
export interface CommandContext {
  readonly actor: Actor;
  /** Derived from the person and the `Idempotency-Key`: the same command again has the same id. */
  readonly commandId: string;
  /** Keyed hash of the route and the body: tells a repeat from another command under the same key. */
  readonly bodyHash: string;
  readonly correlationId: string;
  /** The revision of an `If-Match` header. */
  readonly ifMatch?: number;
  /** `Prefer: respond-async`: do not wait for views. */
  readonly preferAsync: boolean;
  readonly language: Language;
}

/** The context of a command, taken from the request's headers and body. */
export const CommandContext = createParamDecorator((_: unknown, context: ExecutionContext) =>
  commandContextOf(context.switchToHttp().getRequest<FastifyRequest>()),
);

/** @throws HttpProblem for a header that is not of its form. */
export async function commandContextOf(request: FastifyRequest): Promise<CommandContext> {
  const { edge, correlationId, language } = edgeOf(request);
  const actor = actorOf(request);
  const ifMatch = ifMatchOf(request);
  const [path = ''] = request.url.split('?');
  return {
    actor,
    commandId: derivedId('command', actor.person, idempotencyKeyOf(request)),
    bodyHash: await edge.hash(`${request.method} ${path}${hatOf(actor)}\n${canonicalJson(request.body ?? null)}`),
    correlationId,
    ...(ifMatch !== undefined && { ifMatch }),
    preferAsync: preferences(request).includes('respond-async'),
    language,
  };
}

/**
 * The context of one command of several that came in one request: its id derives from the request's and from what the command is about, so
 * that the same request again finds each command done or not.
 * @param about the ids of the command's path, and its name.
 */
export async function contextWithin(
  request: FastifyRequest,
  whole: CommandContext,
  { about, input, revision }: { about: readonly string[]; input: unknown; revision?: number },
): Promise<CommandContext> {
  const { ifMatch: _, ...rest } = whole;
  return {
    ...rest,
    commandId: derivedId('command', whole.commandId, ...about),
    bodyHash: await edgeOf(request).edge.hash(`${about.join(' ')}${hatOf(whole.actor)}\n${canonicalJson(input)}`),
    ...(revision !== undefined && { ifMatch: revision }),
    preferAsync: true,
  };
}

/** The same words under another hat are another command. */
const hatOf = ({ onBehalfOf }: Actor): string => (onBehalfOf === undefined ? '' : ` for ${onBehalfOf}`);

function idempotencyKeyOf(request: FastifyRequest): string {
  const given = request.headers['idempotency-key'];
  if (given === undefined) return randomUUID();
  if (typeof given !== 'string' || !/^[\x20-\x7e]{1,200}$/.test(given)) throw new HttpProblem('bad-idempotency-key');
  return given;
}

function ifMatchOf(request: FastifyRequest): number | undefined {
  const given = request.headers['if-match'];
  if (given === undefined) return undefined;
  const revision = /^"(\d{1,15})"$/.exec(given)?.[1];
  if (revision === undefined) throw new HttpProblem('bad-if-match');
  return Number(revision);
}

function preferences(request: FastifyRequest): readonly string[] {
  const given = request.headers['prefer'];
  return [given ?? []].flat().flatMap((line) => line.split(',').map((each) => each.split(';')[0]!.trim().toLowerCase()));
}
