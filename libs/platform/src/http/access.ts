import { Readable } from 'node:stream';
import { applyDecorators, createParamDecorator, SetMetadata, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { ApiBearerAuth, ApiSecurity } from '@nestjs/swagger';
import { isUuid, type Actor } from '#kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { edgeOf } from './edge.js';
import { HttpProblem } from './problem/problem.js';
import type { RoleName } from './role-names.js';
import { scopeOf } from './scopes.js';

/** The types in which forms are sent. */
export const formMediaTypes: string[] = ['application/x-www-form-urlencoded', 'multipart/form-data'];

/** Stands where a form was sent; what it says is thrown away. */
export class SentForm {}

/** Who may call a route. */
export type Access =
  { readonly who: 'public' } | { readonly who: 'signed-in' } | { readonly who: 'roles'; readonly roles: readonly RoleName[] };

const accessKey = 'redress:access';
const uploadsKey = 'redress:uploads';
const formsKey = 'redress:forms';

/** Anyone, without a session. */
export const Public = (): MethodDecorator & ClassDecorator => applyDecorators(says({ who: 'public' }), ApiSecurity({}));

/** Everyone with a session; what else is needed is the rules' word. */
export const SignedIn = (): MethodDecorator & ClassDecorator => applyDecorators(says({ who: 'signed-in' }), ApiBearerAuth());

/** Whoever has at least one of the roles. */
export const ForRoles = (...of: readonly [RoleName, ...RoleName[]]): MethodDecorator & ClassDecorator =>
  applyDecorators(says({ who: 'roles', roles: of }), ApiBearerAuth());

/** The route takes a body of bytes, of any type that files may have, as a stream, and no JSON. */
export const TakesBytes = (): MethodDecorator => SetMetadata(uploadsKey, true);

/** The route takes a form as browsers and mail programs send it, of which nothing is read: that it is sent says all. */
export const TakesForm = (): MethodDecorator => SetMetadata(formsKey, true);

const says = (access: Access): MethodDecorator & ClassDecorator => SetMetadata(accessKey, access);

/** What a route says of who may call it: the method first, else its controller; nothing where neither says. */
export function accessOf(controller: object, method: object): Access | undefined {
  return (Reflect.getMetadata(accessKey, method) ?? Reflect.getMetadata(accessKey, controller)) as Access | undefined;
}

/** Who acts. Only on routes that are not public. */
export const By = createParamDecorator((_: unknown, context: ExecutionContext): Actor => actorOf(context.switchToHttp().getRequest()));

/** Who acts in a request that passed the guard. */
export function actorOf(request: FastifyRequest): Actor {
  const { actor } = edgeOf(request);
  if (!actor) throw new HttpProblem('not-signed-in');
  return actor;
}

/** Whether the session of a request that takes long still holds: it was not ended, and the person has not left. */
export async function sessionHolds(request: FastifyRequest, { person }: Actor): Promise<boolean> {
  const { edge } = edgeOf(request);
  const token = bearerToken(request);
  const session = token === null ? null : await edge.sessions.find(token);
  return session?.person === person && (await edge.rolesOf(person)) !== null;
}

/** The token of an `Authorization: Bearer …` header. */
export function bearerToken(request: FastifyRequest): string | null {
  return /^bearer ([\x21-\x7e]{1,512})$/i.exec(request.headers.authorization ?? '')?.[1] ?? null;
}

/** Whom the caller acts for, as the header `On-Behalf-Of` says; null: for themselves. */
function onBehalfOf(request: FastifyRequest): string | null {
  const given = request.headers['on-behalf-of'];
  if (given === undefined) return null;
  if (typeof given !== 'string' || !isUuid(given)) throw new HttpProblem('bad-on-behalf-of');
  return given.toLowerCase();
}

/** Lets in who may call the route; says who acts. */
export class AccessGuard implements CanActivate {
  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const access = accessOf(context.getClass(), context.getHandler());
    if (!access) throw new HttpProblem('forbidden');
    letGo(request, context.switchToHttp().getResponse<FastifyReply>());
    if (access.who !== 'public') await this.admit(request, access);
    this.refuseBytes(request, context);
    return true;
  }

  private async admit(request: FastifyRequest, access: Exclude<Access, { who: 'public' }>): Promise<void> {
    const known = edgeOf(request);
    known.actor = await this.identify(request);
    if (access.who === 'roles' && !access.roles.some((role) => known.actor?.roles.includes(role))) {
      throw new HttpProblem('forbidden', { params: { roles: access.roles } });
    }
  }

  private async identify(request: FastifyRequest): Promise<Actor> {
    const { edge } = edgeOf(request);
    const token = bearerToken(request);
    const session = token === null ? null : await edge.sessions.find(token);
    const held = session && (await edge.rolesOf(session.person));
    if (!session || !held) throw new HttpProblem('not-signed-in', { headers: { 'www-authenticate': 'Bearer' } });
    if (session.scopes) refuseOtherScopes(request, session.scopes);
    const other = onBehalfOf(request);
    if (other === null) return { person: session.person, roles: held };
    const lent = await edge.rightsLent(session.person, other);
    if (!lent) throw new HttpProblem('no-substitution', { params: { person: other } });
    return { person: session.person, roles: lent.roles, onBehalfOf: other, ...(lent.rolesAlone && { rolesAlone: true }) };
  }

  private refuseBytes(request: FastifyRequest, context: ExecutionContext): void {
    const takesBytes = Reflect.getMetadata(uploadsKey, context.getHandler()) === true;
    const takesForm = Reflect.getMetadata(formsKey, context.getHandler()) === true;
    const fits = request.body instanceof SentForm ? takesForm : takesBytes === request.body instanceof Readable;
    if (request.body !== undefined && !fits) throw new HttpProblem('unsupported-media-type');
  }
}

/** A program's token opens what it was given for, and nothing that is a person's own. */
function refuseOtherScopes(request: FastifyRequest, given: readonly string[]): void {
  const scope = scopeOf(request.method, request.routeOptions.url ?? '');
  if (scope === null) throw new HttpProblem('for-people-only');
  if (!given.includes(scope)) throw new HttpProblem('scope-missing', { params: { scope } });
}

/** How long a sender of bytes may go on after the answer, in milliseconds, so that it reads the answer. */
const patience = 1_000;

/** Who goes on sending bytes that were refused is let go: the connection would stay for as long as they please. */
function letGo({ raw, body }: FastifyRequest, reply: FastifyReply): void {
  if (!(body instanceof Readable)) return;
  const { socket } = raw;
  reply.raw.once('finish', () => {
    // A request within the process has no end of its own: it is over when it was read.
    const isOver = (): boolean => raw.complete || raw.readableEnded;
    if (isOver()) return;
    // Who has come to their end meanwhile may be asking for something else over the same connection.
    setTimeout(() => {
      if (!isOver()) socket.destroy();
    }, patience).unref();
  });
}
