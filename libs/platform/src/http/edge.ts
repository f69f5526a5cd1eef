import { randomUUID } from 'node:crypto';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { isUuid, type Actor, type CallingStep } from '#kernel';
import type { FastifyRequest } from 'fastify';
import type { HouseFollower } from '../house/index.js';
import type { Translations } from '../i18n/translations.js';
import { callingStep, correlationOf } from '../tracing/trace-parent.js';
import type { HealthPart } from './health.js';
import { languageOf, type Language } from './language.js';
import type { ProblemRow } from './problem/table.js';

/** Who holds a session, given by identity; or which program holds a token, and for what. */
export interface SessionFinder {
  find(token: string): Promise<{ readonly person: string; readonly scopes?: readonly string[] } | null>;
}

/** The roles of a person as the house knows them now; null for one who may not act (any more). */
export type RolesOf = (person: string) => readonly string[] | null | Promise<readonly string[] | null>;

/** What a person may do now on behalf of another; null where no substitution holds. */
interface Lent {
  readonly roles: readonly string[];
  readonly rolesAlone: boolean;
}
export type RightsLent = (substitute: string, person: string) => Lent | null | Promise<Lent | null>;

/** What the edge needs of the rest. */
export interface HttpEdge {
  readonly sessions: SessionFinder;
  readonly rolesOf: RolesOf;
  readonly rightsLent: RightsLent;
  readonly translations: Translations;
  /** HMAC-SHA-256 (hex) under the house's key, for the hash of a command's body. */
  readonly hash: (text: string) => string | Promise<string>;
  /** From an instant of the past to the length of the log then: the index of its last event, null where there was none. */
  readonly indexAt: (instant: string) => Promise<number | null>;
  /**
   * Resolves when the house and these views have reached the position; at once for a view that is stopped.
   * @throws where the wait is over (`view-behind`) or it is none (`bad-position`).
   */
  readonly reached: (position: string, views: readonly string[]) => Promise<void>;
  /** Those of the views whose answers leave out something that lies up to an index of the log; null: now. */
  readonly staleAmong: (views: readonly string[], upTo: number | null) => Promise<readonly string[]>;
  /** How far this process knows the house, and up to where the log ends now. */
  readonly house: Pick<HouseFollower<object>, 'index' | 'upToNow'>;
  /** The house's zone. */
  readonly zone: () => string;
  /** What has to be well for the process to be ready. */
  readonly health: readonly HealthPart[];
  /** Those without which it answers nothing; all of `health` where none are named. */
  readonly serving?: readonly HealthPart[];
  /** Problems of capabilities. */
  readonly problems?: readonly ProblemRow[];
  /** Told of every error behind an answer of 500 and above. */
  readonly log: (error: unknown, about: { correlationId: string; method: string; route: string }) => void;
}

/** What the edge knows of one request. */
export interface EdgeRequest {
  readonly edge: HttpEdge;
  readonly language: Language;
  readonly correlationId: string;
  /** The step of another system that it comes from. */
  readonly caller: CallingStep | null;
  /** Set by the guard, for every route that is not public. */
  actor?: Actor;
  /** Set by `ReadAt` where the past is read: index of the last event that the answer may know. */
  readUpTo?: number;
}

const key = Symbol('edge');
type Marked = FastifyRequest & { [key]?: EdgeRequest };

/** Marks a request as it comes in. */
export function enter(request: FastifyRequest, edge: HttpEdge): EdgeRequest {
  const given = request.headers['correlation-id'];
  const caller = callingStep(request.headers['traceparent']);
  const known: EdgeRequest = {
    edge,
    language: languageOf(request.headers['accept-language']),
    correlationId: typeof given === 'string' && isUuid(given) ? given : caller ? correlationOf(caller) : randomUUID(),
    caller,
  };
  (request as Marked)[key] = known;
  return known;
}

/** What the edge knows of the request. */
export function edgeOf(request: FastifyRequest): EdgeRequest {
  const known = (request as Marked)[key];
  if (!known) throw new Error('a request that did not come in by the edge');
  return known;
}

/** The language in which the caller wants to be answered. */
export const RequestLanguage = createParamDecorator(
  (_: unknown, context: ExecutionContext): Language => edgeOf(context.switchToHttp().getRequest()).language,
);
