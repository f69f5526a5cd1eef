import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { bearerToken, HttpProblem, type CommandContext } from '#platform';
import type { Sender } from '../commands/desk.js';
import { keyForm, type Directory } from '../domain/index.js';

/** The token of a request that passed the guard. */
export const Token = createParamDecorator((_: unknown, context: ExecutionContext): string => {
  return bearerToken(context.switchToHttp().getRequest<FastifyRequest>()) ?? '';
});

/** Where a request comes from, for the patience with guesses. */
export const Address = createParamDecorator((_: unknown, context: ExecutionContext): string => {
  return context.switchToHttp().getRequest<FastifyRequest>().ip;
});

export function senderOf({ actor, commandId, bodyHash, correlationId, ifMatch }: CommandContext): Sender {
  return { actor, commandId, bodyHash, correlationId, ...(ifMatch !== undefined && { ifMatch }) };
}

/** The same for a body with a password: not even its keyed hash goes into the log. */
export function senderWithoutSecrets(context: CommandContext, hash: (body: unknown) => string, body: object): Sender {
  const clean = JSON.parse(JSON.stringify(body, (name, value: unknown) => (name === 'password' ? undefined : value))) as unknown;
  return { ...senderOf(context), bodyHash: hash(clean) };
}

/**
 * The id of a unit that a field names by id or key; null and nothing stay as they are.
 * @throws HttpProblem naming the field
 */
export function unitIn<Value extends string | null | undefined>(
  directory: Directory,
  pointer: string,
  value: Value,
  place: 'body' | 'query' = 'body',
): Value {
  if (value === null || value === undefined) return value;
  const unit = directory.findUnit(keyForm(value));
  if (!unit) throw new HttpProblem('invalid-request', { errors: [{ in: place, pointer, code: 'unknown-unit', params: {} }] });
  return unit.id as Value;
}
