import { createParamDecorator, Injectable, type CanActivate, type ExecutionContext, type PipeTransform } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { isUuid } from '#kernel';
import { actorOf, Answer, commandContextOf, HttpProblem, NotThere } from '#platform';
import { DirectoryDesk, type Sender } from '../../commands/desk.js';
import { base, scimMediaType } from './resources.js';

/**
 * Who sends a command of SCIM: the program, as a process on the word of the administrator who gave it the scope. Personal values are not in its
 * hash: no key of a repeat comes with these requests.
 */
export const SentBySource = createParamDecorator(async (_: unknown, context: ExecutionContext): Promise<Sender> => {
  const { actor, commandId, correlationId, bodyHash } = await commandContextOf(context.switchToHttp().getRequest<FastifyRequest>());
  return { actor: { person: actor.person, roles: actor.roles, process: 'scim' }, commandId, bodyHash, correlationId };
});

/** Lets in programs that have the scope, and administrators: whoever else has a session has no business here. */
@Injectable()
export class SourceGuard implements CanActivate {
  constructor(private readonly desk: DirectoryDesk) {}

  canActivate(context: ExecutionContext): boolean {
    const { person, roles } = actorOf(context.switchToHttp().getRequest<FastifyRequest>());
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

export const made = (body: object, place: string): Answer =>
  new Answer(body, { status: 201, headers: { 'content-type': scimMediaType, 'cache-control': 'no-store', location: `${base}/${place}` } });
