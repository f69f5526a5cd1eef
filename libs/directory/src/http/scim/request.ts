import { randomUUID } from 'node:crypto';
import { createParamDecorator, Injectable, type CanActivate, type ExecutionContext, type PipeTransform } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { isUuid } from '#kernel';
import { actorOf, Answer, edgeOf, HttpProblem, NotThere } from '#platform';
import { DirectoryDesk, type Sender } from '../../commands/desk.js';
import { scimMediaType } from './resources.js';

/**
 * Who sends a command of SCIM: the program, as a process on the word of the administrator who gave it the scope. Each request is a command of its own:
 * what is so already is left alone, and not even the keyed hash of a body goes into the log, for a source may send passwords.
 */
export const SentBySource = createParamDecorator(async (_: unknown, context: ExecutionContext): Promise<Sender> => {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  const { edge, correlationId } = edgeOf(request);
  const { person, roles } = actorOf(request);
  const commandId = randomUUID();
  return { actor: { person, roles, process: 'scim' }, commandId, bodyHash: await edge.hash(`scim ${commandId}`), correlationId };
});

/**
 * Lets in programs that have the scope, and administrators: whoever else has a session has no business here. What a source names and the house does
 * not know is passed over, so each request goes by the house of now: it may have been brought in by way of another process.
 */
@Injectable()
export class SourceGuard implements CanActivate {
  constructor(private readonly desk: DirectoryDesk) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const { person, roles } = actorOf(context.switchToHttp().getRequest<FastifyRequest>());
    await this.desk.upToNow();
    if (this.desk.directory.serviceAccount(person) || roles.includes('administrator')) return true;
    throw new HttpProblem('forbidden');
  }
}

/** An id in the path; one that is none leads to nobody. */
export const userId: PipeTransform<string, string> = {
  transform: (id) => {
    if (!isUuid(id)) throw new NotThere('user', id);
    return id;
  },
};

export const answer = (body: object, status = 200): Answer =>
  new Answer(body, { status, headers: { 'content-type': scimMediaType, 'cache-control': 'no-store' } });
